-- The catalogue of one dataset: a SQLite file in WAL mode.
-- application_id is "Look" in ASCII; user_version is the version of this schema.
-- Statements end with a semicolon at the end of a line.

PRAGMA application_id = 1282371435;
PRAGMA user_version = 6;

-- What is known of the catalogue as a whole. Keys:
-- dataset: the dataset's folder.
-- finders, descriptor: the networks that the user has chosen, since version 4, as the following; JSON since version 6, see Finders and
-- DescriptorModel.
-- earlier: the descriptor that was chosen before version 5, until a better one has been offered or another one was chosen.
-- present: the key of the finders whose looks are shown; others than the chosen ones while those cannot be used.
-- pace: how many photos a second were analysed when there last was a number of them.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- A celebrity. label: the folder's name or the manifest's label; name: what people see.
CREATE TABLE person (
    id    INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL
);

-- A photo of a person.
-- path: relative to the dataset's folder, '/' between parts; label#n for imported descriptors.
-- size: bytes; modified: milliseconds since 1970; hash: SHA-256 of the content, hexadecimal.
CREATE TABLE photo (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    path      TEXT NOT NULL UNIQUE,
    size      INTEGER NOT NULL,
    modified  INTEGER NOT NULL,
    hash      TEXT NOT NULL
);
CREATE INDEX photo_person ON photo (person_id);

-- What some finders saw in a photo: what other finders saw is kept beside it. Since version 4.
-- finders: a key for the detector and the landmark network together, see Finders; empty for imported descriptors.
-- status: ok, no_face, unreadable, imported. Since version 6, and null unless the photo cannot be used: code of the reason, see PhotoProblem;
-- details: values of the gaps in its sentence, a JSON array of strings.
-- search: version of the search that looked, see FacePipeline; 1 for all that is older than version 5 of this schema.
CREATE TABLE look (
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    finders  TEXT NOT NULL,
    status   TEXT NOT NULL,
    search   INTEGER NOT NULL DEFAULT 1,
    code     TEXT,
    details  TEXT,
    PRIMARY KEY (photo_id, finders)
);

-- A face that some finders found in a photo. labelled: 1 for the face that the label means, 0 for a bystander.
-- x, y, width, height: pixels of the upright photo, null for imported descriptors. score: the detector's, 0..1.
-- sharpness: variance of the Laplacian; landmarks: 136 float32, little-endian; both null for bystanders that never were labelled.
-- finders: as in look. Since version 5: turned: degrees clockwise by which the photo must be turned for the face to stand upright, 0, 90, 180
-- or 270. quality: 0..1, null if unknown. doubts: ids of reasons to doubt the face, with commas, see QualityIssue; empty for none, null if unknown.
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
    landmarks BLOB,
    finders   TEXT NOT NULL DEFAULT '',
    turned    INTEGER NOT NULL DEFAULT 0,
    quality   REAL,
    doubts    TEXT
);
CREATE INDEX face_photo ON face (photo_id);

-- The photos that the present finders have looked at, with what they saw. Since version 4, as the next one.
CREATE VIEW present_photo AS
    SELECT photo.*, finders, status, code, details FROM photo JOIN look ON photo_id = photo.id
    WHERE finders IN ('', (SELECT value FROM setting WHERE key = 'present'));

-- The faces that the present finders found.
CREATE VIEW present_face AS
    SELECT * FROM face WHERE finders IN ('', (SELECT value FROM setting WHERE key = 'present'));

-- A face as a network sees it: a labelled one, or a bystander that was labelled before. Of a composite descriptor each part has its row; the
-- whole has one only if it was imported: it is composed when it is read. vector: float32, little-endian, length 1.
CREATE TABLE descriptor (
    face_id    INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    model_id   TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    vector     BLOB NOT NULL,
    PRIMARY KEY (face_id, model_id, model_hash)
);

-- A gallery in the coordinates in which the covariance within its people is the identity, and how that was found. It is
-- computed anew when the content is another one; see MahalanobisFit. Since version 2.
-- content: the method and the SHA-256 of the descriptors and of whose they are. matrix: float64, vectors: float32, little-endian, row-major.
-- tails and prior may be infinite.
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

-- What the user has decided. It belongs to a label, and to a photo by its content, so that it outlives the rows above. Since version 3.

-- What to call a person, in place of the dataset's name.
CREATE TABLE alias (
    label TEXT PRIMARY KEY,
    name  TEXT NOT NULL
);

-- A photo that is kept out of the gallery. hash: SHA-256 of its content.
CREATE TABLE exclusion (
    label TEXT NOT NULL,
    hash  TEXT NOT NULL,
    PRIMARY KEY (label, hash)
);

-- The face that the label means in a photo, where it is not the one that the program would take. Columns as in face.
CREATE TABLE chosen_face (
    label  TEXT NOT NULL,
    hash   TEXT NOT NULL,
    x      REAL NOT NULL,
    y      REAL NOT NULL,
    width  REAL NOT NULL,
    height REAL NOT NULL,
    score  REAL NOT NULL,
    turned INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (label, hash)
);
