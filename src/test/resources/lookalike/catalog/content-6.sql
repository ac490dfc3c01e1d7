-- What a program of version 6 could have written: Ada's two photos, one kept out, and another face chosen in the other; Bea with another name.

INSERT INTO setting VALUES ('dataset', '/photos'), ('present', 'f');
INSERT INTO person VALUES (1, 'ada', 'Ada'), (2, 'bea', 'Bea');
INSERT INTO photo VALUES
    (1, 1, 'ada/1.jpg', 10, 20, 'h1'),
    (2, 1, 'ada/2.jpg', 10, 20, 'h2'),
    (3, 2, 'bea/1.jpg', 10, 20, 'h3');
INSERT INTO look VALUES (1, 'f', 'ok', 2, NULL, NULL), (2, 'f', 'ok', 2, NULL, NULL), (3, 'f', 'ok', 2, NULL, NULL);
INSERT INTO face VALUES
    (1, 1, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'f', 0, 0.5, ''),
    (2, 2, 0, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'f', 0, 0.5, ''),
    (3, 2, 1, 50.0, 2.0, 3.0, 4.0, 0.5, 12.0, zeroblob(544), 'f', 90, 0.5, ''),
    (4, 3, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'f', 0, 0.5, '');
INSERT INTO alias VALUES ('bea', 'Beatrice');
INSERT INTO exclusion VALUES ('ada', 'h1'), ('ada', 'of a photo that is gone');
INSERT INTO chosen_face VALUES ('ada', 'h2', 50.0, 2.0, 3.0, 4.0, 0.5, 90);
