-- What a program of version 4 could have written: Ada's photo, in which the user has pointed at a face, and Bea's, without one.

INSERT INTO setting VALUES
    ('dataset', '/photos'),
    ('finders', 'finders@aaaaaaaaaaaa points@bbbbbbbbbbbb'),
    ('present', 'finders@aaaaaaaaaaaa points@bbbbbbbbbbbb'),
    ('descriptor', 'm@0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO person VALUES (1, 'ada', 'Ada'), (2, 'bea', 'Bea');
INSERT INTO photo VALUES (1, 1, 'ada/1.jpg', 10, 20, 'h1'), (2, 2, 'bea/1.jpg', 10, 20, 'h2');
INSERT INTO look VALUES (1, 'finders@aaaaaaaaaaaa points@bbbbbbbbbbbb', 'ok', ''), (2, 'finders@aaaaaaaaaaaa points@bbbbbbbbbbbb', 'no_face', 'no face was found');
INSERT INTO face VALUES
    (1, 1, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'finders@aaaaaaaaaaaa points@bbbbbbbbbbbb'),
    (2, 1, 0, 50.0, 50.0, 5.0, 5.0, 0.6, NULL, NULL, 'finders@aaaaaaaaaaaa points@bbbbbbbbbbbb');
INSERT INTO descriptor VALUES (1, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000');
INSERT INTO chosen_face VALUES ('ada', 'h1', 1.0, 2.0, 3.0, 4.0, 0.9);
