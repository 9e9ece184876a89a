-- The store of `docscan audit`: one SQLite file. STORE.md describes every column for analysts.
-- Dates are ISO 8601, lists are JSON, places count as in docscan.verdict.Evidence.

CREATE TABLE runs (
    id              INTEGER PRIMARY KEY,
    started         TEXT NOT NULL,
    ended           TEXT,
    state           TEXT NOT NULL CHECK (state IN ('running', 'done', 'interrupted')),
    docscan         TEXT NOT NULL,
    pack            TEXT NOT NULL,
    rules_version   TEXT NOT NULL,
    rules_sha256    TEXT NOT NULL,
    sources         TEXT NOT NULL,
    metadata_sha256 TEXT NOT NULL,
    with_text       INTEGER NOT NULL,
    seen            INTEGER NOT NULL DEFAULT 0,
    judged          INTEGER NOT NULL DEFAULT 0,
    known           INTEGER NOT NULL DEFAULT 0,
    unread          INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE files (
    id           INTEGER PRIMARY KEY,
    path         TEXT NOT NULL UNIQUE,
    folder       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    size         INTEGER NOT NULL,
    stamp        TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    docscan      TEXT NOT NULL,
    rules_sha256 TEXT NOT NULL,
    with_text    INTEGER NOT NULL,
    status       TEXT NOT NULL CHECK (status IN ('read', 'partly', 'unread')),
    code         TEXT NOT NULL,
    error        TEXT NOT NULL,
    warnings     TEXT NOT NULL,
    judged_run   INTEGER NOT NULL REFERENCES runs (id),
    seen_run     INTEGER NOT NULL REFERENCES runs (id)
);
CREATE INDEX files_by_content ON files (size, sha256);
CREATE INDEX files_by_folder ON files (folder);

CREATE TABLE documents (
    id                INTEGER PRIMARY KEY,
    file_id           INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    matter            INTEGER NOT NULL,
    matter_label      TEXT NOT NULL,
    role              TEXT NOT NULL CHECK (role IN ('draft', 'matter', 'appendix', 'unread')),
    status            TEXT NOT NULL CHECK (status IN ('read', 'partly', 'unread')),
    verdict           TEXT NOT NULL,
    reason            TEXT NOT NULL,
    title             TEXT NOT NULL,
    board             TEXT NOT NULL,
    year              INTEGER,
    month             INTEGER,
    case_type         TEXT NOT NULL,
    case_number       TEXT NOT NULL,
    case_key          TEXT NOT NULL,
    origin            TEXT NOT NULL,
    draft_board       TEXT NOT NULL,
    draft_date        TEXT NOT NULL,
    draft_case_number TEXT NOT NULL,
    pack              TEXT NOT NULL,
    child_facing      INTEGER NOT NULL,
    affected          TEXT,
    stated            TEXT,
    best_interest     TEXT,
    views             TEXT,
    tradeoffs         TEXT,
    compensatory      TEXT,
    assessment        INTEGER NOT NULL,
    child_groups      TEXT NOT NULL,
    refers_to         TEXT NOT NULL,
    reference         TEXT,
    reference_value   TEXT,
    copy_words        INTEGER NOT NULL,
    copy_signature    BLOB,
    UNIQUE (file_id, matter)
);
CREATE INDEX documents_by_board ON documents (board, year);
CREATE INDEX documents_by_case ON documents (case_key);

CREATE TABLE verdicts (
    document_id   INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    criterion     TEXT NOT NULL,
    value         TEXT NOT NULL,
    outcome       TEXT NOT NULL,
    cause         TEXT NOT NULL,
    rules_for     TEXT NOT NULL,
    rules_against TEXT NOT NULL,
    PRIMARY KEY (document_id, criterion)
) WITHOUT ROWID;

CREATE TABLE evidence (
    document_id   INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    criterion     TEXT NOT NULL,
    number        INTEGER NOT NULL,
    text          TEXT,
    text_sha256   TEXT NOT NULL,
    context       TEXT,
    context_start INTEGER NOT NULL,
    heading       TEXT NOT NULL,
    paragraph     INTEGER NOT NULL,
    part          TEXT NOT NULL,
    start         INTEGER NOT NULL,
    end           INTEGER NOT NULL,
    rules         TEXT NOT NULL,
    PRIMARY KEY (document_id, criterion, number)
) WITHOUT ROWID;

-- What docscan says; a finding is where it says it.
CREATE TABLE notes (
    id        INTEGER PRIMARY KEY,
    rule      TEXT NOT NULL,
    severity  TEXT NOT NULL CHECK (severity IN ('stop', 'complete', 'hint')),
    criterion TEXT NOT NULL,
    message   TEXT NOT NULL,
    advice    TEXT NOT NULL,
    source    TEXT NOT NULL,
    why       TEXT NOT NULL,
    UNIQUE (rule, severity, criterion, message, advice, source, why)
);

CREATE TABLE findings (
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    note_id     INTEGER NOT NULL REFERENCES notes (id),
    missing     INTEGER NOT NULL,
    text        TEXT,
    text_sha256 TEXT NOT NULL,
    heading     TEXT NOT NULL,
    paragraph   INTEGER NOT NULL,
    part        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    PRIMARY KEY (document_id, number)
) WITHOUT ROWID;
CREATE INDEX findings_by_note ON findings (note_id);

-- Views: what analysts read. None of them can be written to.

CREATE VIEW decision_list AS
SELECT d.id AS document_id, f.path, d.matter, d.matter_label, d.role, d.status, d.verdict, d.reason, d.title, d.board, d.year,
       d.month, d.case_type, d.case_number, d.pack, d.child_facing, d.affected, d.stated, d.best_interest, d.views, d.tradeoffs,
       d.compensatory, d.child_groups, d.reference, d.reference_value,
       CASE WHEN d.best_interest = 'referenced' AND d.reference_value = 'documented' THEN 'documented'
            ELSE d.best_interest END AS best_interest_with_reference,
       f.docscan, f.rules_sha256
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.role IN ('draft', 'matter');

CREATE VIEW unread_list AS
SELECT d.id AS document_id, f.path, f.kind, f.code, f.error, d.board, d.year, d.month, d.case_type, d.case_number
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.status = 'unread';

CREATE VIEW partly_list AS
SELECT f.path, f.kind, f.warnings FROM files f WHERE f.status = 'partly';

CREATE VIEW finding_list AS
SELECT d.id AS document_id, f.path, d.matter, d.title, d.board, d.year, d.month, n.rule, n.severity, n.criterion, n.message,
       n.advice, n.source, x.missing, x.text, x.heading, x.paragraph
FROM findings x JOIN notes n ON n.id = x.note_id JOIN documents d ON d.id = x.document_id JOIN files f ON f.id = d.file_id;

CREATE VIEW evidence_list AS
SELECT d.id AS document_id, f.path, d.matter, d.title, d.board, d.year, d.month, v.criterion, v.value, v.outcome, v.cause, e.text,
       e.context, e.heading, e.paragraph, e.rules
FROM verdicts v JOIN evidence e ON e.document_id = v.document_id AND e.criterion = v.criterion
JOIN documents d ON d.id = v.document_id JOIN files f ON f.id = d.file_id;
