-- A report is kept as it was written, whatever becomes of the dossier: JSON keeps
-- its bytes, which JSONB would not. What it is found by stands beside it.

CREATE TABLE reports (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier   BIGINT NOT NULL REFERENCES dossiers,
  judged_at TEXT COLLATE "C" NOT NULL CHECK (judged_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$'),
  verdict   TEXT NOT NULL CHECK (verdict IN ('undetermined', 'eligible', 'ineligible')),
  region    TEXT REFERENCES regions,
  body      JSON NOT NULL
);

CREATE INDEX reports_by_verdict ON reports (verdict, id);
CREATE INDEX reports_by_region ON reports (region, id);

-- A row for each rule that was judged: of the call, or of the host beside it.
CREATE TABLE findings (
  report   BIGINT NOT NULL REFERENCES reports,
  position INTEGER NOT NULL CHECK (position >= 0),
  rule     TEXT NOT NULL CHECK (rule ~ '^[a-z]'),
  outcome  TEXT NOT NULL CHECK (outcome IN ('unknown', 'met', 'not-met')),
  PRIMARY KEY (report, position)
);

CREATE INDEX findings_by_rule ON findings (rule, outcome, report);
