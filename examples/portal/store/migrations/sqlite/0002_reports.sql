-- A report is kept as it was written, whatever becomes of the dossier. What it is
-- found by stands beside it.

CREATE TABLE reports (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier   INTEGER NOT NULL REFERENCES dossiers,
  judged_at TEXT NOT NULL CHECK (judged_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]Z'),
  verdict   TEXT NOT NULL CHECK (verdict IN ('undetermined', 'eligible', 'ineligible')),
  region    TEXT REFERENCES regions,
  body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX reports_by_verdict ON reports (verdict, id);
CREATE INDEX reports_by_region ON reports (region, id);

-- A row for each rule that was judged: of the call, or of the host beside it.
CREATE TABLE findings (
  report   INTEGER NOT NULL REFERENCES reports,
  position INTEGER NOT NULL CHECK (position >= 0),
  rule     TEXT NOT NULL CHECK (rule GLOB '[a-z]*'),
  outcome  TEXT NOT NULL CHECK (outcome IN ('unknown', 'met', 'not-met')),
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_by_rule ON findings (rule, outcome, report);
