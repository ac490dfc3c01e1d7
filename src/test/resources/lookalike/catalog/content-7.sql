-- What a program of version 7 could have written: Ada's and Bea's photo, Bea merged into Ada.

INSERT INTO setting VALUES ('dataset', '/photos'), ('present', 'f');
INSERT INTO person VALUES (1, 'ada', 'Ada'), (2, 'bea', 'Bea');
INSERT INTO photo VALUES
    (1, 1, 'ada/1.jpg', 10, 20, 'h1', 'ada'),
    (2, 1, 'bea/1.jpg', 10, 20, 'h2', 'bea');
INSERT INTO look VALUES (1, 'f', 'ok', 2, NULL, NULL), (2, 'f', 'ok', 2, NULL, NULL);
INSERT INTO face VALUES
    (1, 1, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'f', 0, 0.5, ''),
    (2, 2, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'f', 0, 0.5, '');
INSERT INTO decision VALUES (1, 1, 1700000000000, 0, 'merge', 'bea', '', '', 'ada', '', '', '');
INSERT INTO merged VALUES ('bea', 'ada');
