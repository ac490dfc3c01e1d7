-- What a program of version 3 could have written: Ada's two photos, one without a face, and one that is to be looked at
-- again; Cleo's, whom other finders saw; Zoe's imported descriptor; and decisions.

INSERT INTO setting VALUES ('dataset', '/photos');
INSERT INTO person VALUES (1, 'ada', 'Ada'), (2, 'cleo', 'Cleo'), (3, 'zoe', 'Zoe');
INSERT INTO photo VALUES
    (1, 1, 'ada/1.jpg', 10, 20, 'h1', 'ok', '', 'new@aaaaaaaaaaaa points@bbbbbbbbbbbb'),
    (2, 1, 'ada/2.jpg', 10, 20, 'h2', 'no_face', 'no face was found', 'new@aaaaaaaaaaaa points@bbbbbbbbbbbb'),
    (3, 1, 'ada/3.jpg', 10, 20, 'h3', 'ok', '', ''),
    (4, 2, 'cleo/1.jpg', 10, 20, 'h4', 'ok', '', 'old@aaaaaaaaaaaa points@bbbbbbbbbbbb'),
    (5, 3, 'zoe#1', 0, 0, '', 'imported', '', '');
INSERT INTO face VALUES
    (1, 1, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544)),
    (2, 1, 0, 50.0, 50.0, 5.0, 5.0, 0.6, NULL, NULL),
    (3, 3, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544)),
    (4, 4, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544)),
    (5, 5, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO descriptor VALUES
    (1, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000'),
    (1, 'm', '1111111111111111111111111111111111111111111111111111111111111111', x'0000803f00000000'),
    (3, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000'),
    (4, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000'),
    (5, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000');
INSERT INTO whitening VALUES
    ('m', '0000000000000000000000000000000000000000000000000000000000000000', 'pooled', 'c', 'WITHIN', 3, 0.5, 1, 7.0, 5.0, 20.0, zeroblob(8), zeroblob(4));
INSERT INTO alias VALUES ('ada', 'Countess');
INSERT INTO exclusion VALUES ('ada', 'h1');
