-- What a program of version 5 could have written: Ada's photos, one of which is used and four are not, and why; the first reason is one of a
-- yet older program. A detector other than the starter and a composite descriptor were chosen. Bea's imported descriptor.

INSERT INTO setting VALUES
    ('dataset', '/photos'),
    ('finders', 'yunet@000000000000 landmarks-68@111111111111'),
    ('present', 'yunet@000000000000 landmarks-68@111111111111'),
    ('descriptor', 'both@2222222222222222222222222222222222222222222222222222222222222222
0.8 m@0000000000000000000000000000000000000000000000000000000000000000
0.2 m@1111111111111111111111111111111111111111111111111111111111111111'),
    ('earlier', 'm@0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO person VALUES (1, 'ada', 'Ada'), (2, 'bea', 'Bea');
INSERT INTO photo VALUES
    (1, 1, 'ada/1.heic', 10, 20, 'h1'),
    (2, 1, 'ada/2.jpg', 10, 20, 'h2'),
    (3, 1, 'ada/3.jpg', 10, 20, 'h3'),
    (4, 1, 'ada/4.jpg', 10, 20, 'h4'),
    (5, 1, 'ada/5.jpg', 10, 20, 'h5'),
    (6, 2, 'bea#1', 0, 0, '');
INSERT INTO look VALUES
    (1, 'yunet@000000000000 landmarks-68@111111111111', 'unreadable', 'HEIC pictures, as iPhones take them, cannot be read here', 2),
    (2, 'yunet@000000000000 landmarks-68@111111111111', 'unreadable', 'the picture is too damaged to be read', 2),
    (3, 'yunet@000000000000 landmarks-68@111111111111', 'unreadable', '20000 x 30000 pixels are more than the 400 megapixels that can be read', 2),
    (4, 'yunet@000000000000 landmarks-68@111111111111', 'no_face', 'no face was found', 2),
    (5, 'yunet@000000000000 landmarks-68@111111111111', 'ok', '', 2),
    (5, 'mediapipe@333333333333 landmarks-68@111111111111', 'unreadable', 'the file cannot be read ("a"
b)', 2),
    (6, '', 'imported', '', 1);
INSERT INTO face VALUES
    (1, 5, 1, 1.0, 2.0, 3.0, 4.0, 0.9, 12.0, zeroblob(544), 'yunet@000000000000 landmarks-68@111111111111', 90, 0.5, 'small'),
    (2, 6, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', 0, NULL, NULL);
INSERT INTO descriptor VALUES
    (1, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000'),
    (1, 'm', '1111111111111111111111111111111111111111111111111111111111111111', x'0000803f00000000'),
    (2, 'm', '0000000000000000000000000000000000000000000000000000000000000000', x'0000803f00000000');
