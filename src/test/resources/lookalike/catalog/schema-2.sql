-- The tables of format 2, as the program of that time made them.
PRAGMA application_id = 1282371435;
PRAGMA user_version = 2;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE person (
    id    INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL
);

CREATE TABLE photo (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    path      TEXT NOT NULL UNIQUE,
    size      INTEGER NOT NULL,
    modified  INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    status    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    finders   TEXT NOT NULL
);
CREATE INDEX photo_person ON photo (person_id);

CREATE TABLE face (
    id        INTEGER PRIMARY KEY,
    photo_id  INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    labelled  INTEGER NOT NULL,
    x         REAL,
    y         REAL,
    width     REAL,
    height    REAL,
    score     REAL,
    sharpness REAL,
    landmarks BLOB
);
CREATE INDEX face_photo ON face (photo_id);

CREATE TABLE descriptor (
    face_id    INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    model_id   TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    vector     BLOB NOT NULL,
    PRIMARY KEY (face_id, model_id, model_hash)
);

CREATE TABLE whitening (
    model_id           TEXT NOT NULL,
    model_hash         TEXT NOT NULL,
    estimator          TEXT NOT NULL,
    content            TEXT NOT NULL,
    source             TEXT NOT NULL,
    degrees_of_freedom INTEGER NOT NULL,
    shrinkage          REAL NOT NULL,
    cross_validated    INTEGER NOT NULL,
    condition_number   REAL NOT NULL,
    tails              REAL NOT NULL,
    prior              REAL NOT NULL,
    matrix             BLOB NOT NULL,
    vectors            BLOB NOT NULL,
    PRIMARY KEY (model_id, model_hash, estimator)
);
