-- The catalogue of one dataset: a SQLite file in WAL mode.
-- application_id is "Look" in ASCII; user_version is the version of this schema.
-- Statements end with a semicolon at the end of a line.

PRAGMA application_id = 1282371435;
PRAGMA user_version = 8;

-- What is known of the catalogue as a whole. Keys:
-- dataset: the dataset's folder.
-- finders, descriptor: the networks that the user has chosen, since version 4, as the following; JSON since version 6, see Finders and
-- DescriptorModel.
-- earlier: the descriptor that was chosen before version 5, until a better one has been offered or another one was chosen.
-- present: the key of the finders whose looks are shown; others than the chosen ones while those cannot be used.
-- shared: of a snapshot of a shared gallery, up to when its changes are in it; JSON, see SnapshotState.
-- applied: the change of the dataset's files that was recorded last, with its step in decision; JSON, see FileChange.
-- pace: how many photos a second were analysed when there last was a number of them.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- A celebrity. label: the folder's name or the manifest's label; name: what people see. A person whom a split has made has a label with a slash.
CREATE TABLE person (
    id    INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL
);

-- A photo of a person.
-- path: relative to the dataset's folder, '/' between parts; label#n for imported descriptors.
-- size: bytes; modified: milliseconds since 1970; hash: SHA-256 of the content, hexadecimal.
-- person_id: whom it is shown with, as merged and moved say. dataset_label: the label that the dataset gives it, since version 7.
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

-- The map to coordinates in which the covariance within a gallery's people is the identity, and how that was found. It is
-- computed anew when the content is another one; see MahalanobisFit. Since version 2.
-- content: the method and the SHA-256 of the descriptors and of whose they are. matrix: float64, little-endian, row-major.
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

-- What the user has decided. It belongs to a label, and to a photo by its content, so that it outlives the rows above. Since version 3.

-- The journal: what is in force is what all rows that are not undone give, one after the other by step and id. The other tables hold
-- their effects, for queries. Since version 7, as merged, moved and fine.
-- step: number of the user's action; rows of one step are undone together. time: milliseconds since 1970, null if unknown.
-- undone: 0 while it is in force, otherwise a number of the same sequence as step; the
-- negative number of a change of the dataset's files that follow it since. kind: see DecisionKind.
-- label: a person's, or a photo's in the dataset. hash: of the photo. path: where it was then.
-- target: label of the person that it belongs to, or stands for; of a fine finding its kind. name: of the person or group; of a fine finding what it
-- is about.
-- face: the chosen one; former: the one that the program had taken; left edge, top edge, width, height, score and turn with blanks.
-- Texts are empty where the kind does not need them.
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

-- A label that belongs to another person. person: that person's label, never one that is merged itself.
CREATE TABLE merged (
    label  TEXT PRIMARY KEY,
    person TEXT NOT NULL
);

-- A photo that belongs to another person than its label does. label: the dataset's; person: that person's label.
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

-- A group to which a label belongs by the dataset: the column groups of its file names.csv. Since version 8, as the next two.
CREATE TABLE dataset_group (
    label TEXT NOT NULL,
    name  TEXT NOT NULL,
    PRIMARY KEY (label, name)
);

-- A group to which a label belongs, or does not, by a decision. member: 1 or 0; it counts more than what the dataset says.
CREATE TABLE membership (
    label  TEXT NOT NULL,
    name   TEXT NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY (label, name)
);

-- A photo that stands for a person. person: the person's label, never one that is merged; label, hash: of the photo, as in moved.
CREATE TABLE cover (
    person TEXT PRIMARY KEY,
    label  TEXT NOT NULL,
    hash   TEXT NOT NULL
);

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
