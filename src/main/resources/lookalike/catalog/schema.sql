-- The catalogue of one dataset: a SQLite file in WAL mode.
-- application_id is "Look" in ASCII; user_version is the version of this schema.
-- Statements end with a semicolon at the end of a line.

PRAGMA application_id = 1282371435;
PRAGMA user_version = 8;

-- Values for the catalogue as a whole. Keys:
-- dataset: the dataset's folder.
-- finders, descriptor: the networks that the user has chosen. Since version 4, like the following keys; JSON since version 6, see Finders
-- and DescriptorModel.
-- earlier: the descriptor that was chosen before version 5, until a better one is offered or another one is chosen.
-- present: the key of the finders whose looks are shown. They differ from the chosen ones while those cannot be used.
-- shared: in a snapshot of a shared gallery, the time up to which it has the gallery's changes; JSON, see SnapshotState.
-- applied: the last recorded change of the dataset's files, with its step in decision; JSON, see FileChange.
-- pace: photos analysed per second in the last run with enough photos to measure it.
-- calibrations, a model's id and hash and a way of comparing, separated by blanks: what distances mean, with the content of the gallery from
-- which it was learnt; JSON, see GalleryCalibrations. Learnt again when the content changes.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- A person. label: the folder's name or the manifest's label; name: as shown to users. The label of a person made by a split has a slash.
CREATE TABLE person (
    id    INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL
);

-- A photo of a person.
-- path: relative to the dataset's folder, '/' between parts; label#n for imported descriptors.
-- size: bytes; modified: milliseconds since 1970; hash: SHA-256 of the content, hexadecimal.
-- person_id: the person with whom it is shown, according to merged and moved. dataset_label: its label in the dataset, since version 7.
CREATE TABLE photo (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    path      TEXT NOT NULL UNIQUE,
    size      INTEGER NOT NULL,
    modified  INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    dataset_label TEXT NOT NULL DEFAULT ''
);
CREATE INDEX photo_person ON photo (person_id);
CREATE INDEX photo_content ON photo (dataset_label, hash);

-- The result of some finders for a photo; results of other finders are kept beside it. Since version 4.
-- finders: a key for the detector and the landmark network together, see Finders; empty for imported descriptors.
-- status: ok, no_face, unreadable, imported. Since version 6, and null unless the photo cannot be used: code of the reason, see PhotoProblem;
-- details: values for the placeholders in its sentence, a JSON array of strings.
-- search: version of the search for faces, see FacePipeline; 1 for all rows from before version 5 of this schema.
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
-- sharpness: variance of the Laplacian; landmarks: 136 float32, little-endian; both null for bystanders that were never labelled.
-- finders: as in look. Since version 5: turned: degrees clockwise by which the photo must be turned for the face to stand upright, 0, 90, 180
-- or 270. quality: 0..1, null if unknown. doubts: ids of reasons to doubt the face, separated by commas, see QualityIssue; empty for none,
-- null if unknown.
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

-- The photos that the present finders have analysed, with the results. Since version 4, like the next view.
CREATE VIEW present_photo AS
    SELECT photo.*, finders, status, code, details FROM photo JOIN look ON photo_id = photo.id
    WHERE finders IN ('', (SELECT value FROM setting WHERE key = 'present'));

-- The faces that the present finders found.
CREATE VIEW present_face AS
    SELECT * FROM face WHERE finders IN ('', (SELECT value FROM setting WHERE key = 'present'));

-- A face as described by a network: a labelled one, or a bystander that was labelled before. Each part of a composite descriptor has a row.
-- The whole is composed when it is read, and has a row only if it was imported. vector: float32, little-endian, length 1.
CREATE TABLE descriptor (
    face_id    INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    model_id   TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    vector     BLOB NOT NULL,
    PRIMARY KEY (face_id, model_id, model_hash)
);

-- The map to coordinates in which the covariance within a gallery's people is the identity, and the way in which it was found. It is
-- computed again when the content changes; see MahalanobisFit. Since version 2.
-- content: the method, and the SHA-256 of the descriptors and of the people to whom they belong. matrix: float64, little-endian, row-major.
-- vectors: empty; earlier programs kept the mapped descriptors there. tails and prior may be infinite.
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

-- The decisions of the user. They refer to labels, and to photos by content, so that they outlive the rows above. Since version 3.

-- The journal: all rows that are not undone are in force, one after the other by step and id. The other tables have their effects,
-- for queries. Since version 7, like merged, moved and fine.
-- step: number of the user's action; rows of one step are undone together. time: milliseconds since 1970, null if unknown.
-- undone: 0 while it is in force; a number of the same sequence as step once it is undone; the negative number of a change of the dataset's
-- files once they follow the decision. kind: see DecisionKind.
-- label: a person's, or a photo's in the dataset. hash: of the photo. path: the photo's at that time.
-- target: label of the person that it belongs to, or stands for; the kind of a fine finding. name: of the person or group; the subject of
-- a fine finding.
-- face: the chosen one; former: the one that the program had chosen; each as left edge, top edge, width, height, score and turn,
-- separated by blanks.
-- Texts that the kind does not need are empty.
CREATE TABLE decision (
    id     INTEGER PRIMARY KEY,
    step   INTEGER NOT NULL,
    time   INTEGER,
    undone INTEGER NOT NULL,
    kind   TEXT NOT NULL,
    label  TEXT NOT NULL,
    hash   TEXT NOT NULL,
    path   TEXT NOT NULL,
    target TEXT NOT NULL,
    name   TEXT NOT NULL,
    face   TEXT NOT NULL,
    former TEXT NOT NULL
);

-- A label that belongs to another person. person: that person's label, which is never merged itself.
CREATE TABLE merged (
    label  TEXT PRIMARY KEY,
    person TEXT NOT NULL
);

-- A photo that belongs to a different person than its label does. label: the dataset's; person: that person's label.
CREATE TABLE moved (
    label  TEXT NOT NULL,
    hash   TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (label, hash)
);

-- A finding that is not shown again. finding: its kind; about: labels or hashes, a sorted JSON array of strings.
CREATE TABLE fine (
    finding TEXT NOT NULL,
    about   TEXT NOT NULL,
    PRIMARY KEY (finding, about)
);

-- A group to which a label belongs according to the dataset: the column groups of its file names.csv. Since version 8, like the next two.
CREATE TABLE dataset_group (
    label TEXT NOT NULL,
    name  TEXT NOT NULL,
    PRIMARY KEY (label, name)
);

-- A group to which a label belongs, or does not, by a decision. member: 1 or 0, which overrides the dataset.
CREATE TABLE membership (
    label  TEXT NOT NULL,
    name   TEXT NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY (label, name)
);

-- A photo that stands for a person. person: the person's label, which is never merged; label, hash: of the photo, as in moved.
CREATE TABLE cover (
    person TEXT PRIMARY KEY,
    label  TEXT NOT NULL,
    hash   TEXT NOT NULL
);

-- The name of a person, in place of the dataset's.
CREATE TABLE alias (
    label TEXT PRIMARY KEY,
    name  TEXT NOT NULL
);

-- A photo that is excluded from the gallery. hash: SHA-256 of its content.
CREATE TABLE exclusion (
    label TEXT NOT NULL,
    hash  TEXT NOT NULL,
    PRIMARY KEY (label, hash)
);

-- The face that the label means in a photo, if it is not the one that the program would choose. Columns as in face.
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
