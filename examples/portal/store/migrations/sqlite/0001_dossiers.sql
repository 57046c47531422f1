-- A column that may be NULL may be unknown. A list has no row of its own in a
-- dossier of which it is not known, and none either where it is known to be empty:
-- dossiers.known tells these two apart.
--
-- SQLite has no exact NUMERIC, so an amount is a text of euros with two decimals.
-- A STRICT table turns a number into text before it is checked, and no number
-- passes for a word.

CREATE TABLE regions (name TEXT PRIMARY KEY) STRICT;

INSERT INTO regions (name) VALUES
  ('Guadeloupe'), ('Martinique'), ('Guyane'), ('La Réunion'), ('Mayotte'),
  ('Île-de-France'), ('Centre-Val de Loire'), ('Bourgogne-Franche-Comté'), ('Normandie'), ('Hauts-de-France'),
  ('Grand Est'), ('Pays de la Loire'), ('Bretagne'), ('Nouvelle-Aquitaine'), ('Occitanie'),
  ('Auvergne-Rhône-Alpes'), ('Provence-Alpes-Côte d''Azur'), ('Corse'),
  ('Saint-Pierre-et-Miquelon'), ('Saint-Barthélemy'), ('Saint-Martin'), ('Terres australes et antarctiques françaises'),
  ('Wallis et Futuna'), ('Polynésie française'), ('Nouvelle-Calédonie');

CREATE TABLE dossiers (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  title          TEXT CHECK (title <> ''),
  region         TEXT REFERENCES regions,
  deposit_by     TEXT CHECK (deposit_by IN ('region-prefect', 'high-commissioner', 'higher-administrator', 'prefect', 'other')),
  deposit_region TEXT REFERENCES regions,
  -- In UTC, to the nanosecond, of one length: so it sorts.
  deposit_at     TEXT CHECK (deposit_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]Z'),
  seed           INTEGER CHECK (seed IN (0, 1)),
  known          TEXT NOT NULL CHECK (known IN (
    '[]', '["team"]', '["partners"]', '["team","partners"]',
    '["lines"]', '["team","lines"]', '["partners","lines"]', '["team","partners","lines"]',
    '["resources"]', '["team","resources"]', '["partners","resources"]', '["team","partners","resources"]',
    '["lines","resources"]', '["team","lines","resources"]', '["partners","lines","resources"]',
    '["team","partners","lines","resources"]')),
  growing        TEXT NOT NULL CHECK (growing IN (
    '[]', '["team"]', '["partners"]', '["team","partners"]',
    '["lines"]', '["team","lines"]', '["partners","lines"]', '["team","partners","lines"]',
    '["resources"]', '["team","resources"]', '["partners","resources"]', '["team","partners","resources"]',
    '["lines","resources"]', '["team","lines","resources"]', '["partners","lines","resources"]',
    '["team","partners","lines","resources"]'))
) STRICT;

CREATE INDEX dossiers_by_region ON dossiers (region, id);

CREATE TABLE agents (
  dossier       INTEGER NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  name          TEXT CHECK (name <> ''),
  service       TEXT CHECK (service <> ''),
  state_service INTEGER CHECK (state_service IN (0, 1)),
  PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE partners (
  dossier  INTEGER NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name     TEXT NOT NULL CHECK (name <> ''),
  category TEXT NOT NULL CHECK (category IN ('public-operator', 'local-authority', 'academia', 'company', 'association', 'users', 'other')),
  number   TEXT CHECK (length(number) >= 6),
  PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE costs (
  dossier    INTEGER NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position >= 0),
  label      TEXT CHECK (label <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('agent-time', 'contractor', 'other')),
  amount     TEXT NOT NULL CHECK (amount GLOB '*[0-9].[0-9][0-9]' AND substr(amount, 1, length(amount) - 3) NOT GLOB '*[^0-9]*'),
  from_month INTEGER NOT NULL CHECK (from_month BETWEEN 1 AND 120),
  to_month   INTEGER NOT NULL CHECK (to_month BETWEEN from_month AND 120),
  PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE resources (
  dossier  INTEGER NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  label    TEXT CHECK (label <> ''),
  source   TEXT NOT NULL CHECK (source IN ('pia', 'state', 'partner', 'own', 'other')),
  amount   TEXT NOT NULL CHECK (amount GLOB '*[0-9].[0-9][0-9]' AND substr(amount, 1, length(amount) - 3) NOT GLOB '*[^0-9]*'),
  in_kind  INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
  PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;
