-- A column that may be NULL may be unknown. A list has no row of its own in a
-- dossier of which it is not known, and none either where it is known to be empty:
-- dossiers.known tells these two apart.

CREATE TABLE regions (name TEXT PRIMARY KEY);

INSERT INTO regions (name) VALUES
  ('Guadeloupe'), ('Martinique'), ('Guyane'), ('La Réunion'), ('Mayotte'),
  ('Île-de-France'), ('Centre-Val de Loire'), ('Bourgogne-Franche-Comté'), ('Normandie'), ('Hauts-de-France'),
  ('Grand Est'), ('Pays de la Loire'), ('Bretagne'), ('Nouvelle-Aquitaine'), ('Occitanie'),
  ('Auvergne-Rhône-Alpes'), ('Provence-Alpes-Côte d''Azur'), ('Corse'),
  ('Saint-Pierre-et-Miquelon'), ('Saint-Barthélemy'), ('Saint-Martin'), ('Terres australes et antarctiques françaises'),
  ('Wallis et Futuna'), ('Polynésie française'), ('Nouvelle-Calédonie');

CREATE TABLE dossiers (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title          TEXT CHECK (title <> ''),
  region         TEXT REFERENCES regions,
  deposit_by     TEXT CHECK (deposit_by IN ('region-prefect', 'high-commissioner', 'higher-administrator', 'prefect', 'other')),
  deposit_region TEXT REFERENCES regions,
  -- In UTC, of one length: so it sorts. A TIMESTAMPTZ would round to the
  -- microsecond, and move an instant beyond the closing or back within it.
  deposit_at     TEXT COLLATE "C" CHECK (deposit_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$'),
  seed           BOOLEAN,
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
);

CREATE INDEX dossiers_by_region ON dossiers (region, id);

CREATE TABLE agents (
  dossier       BIGINT NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  name          TEXT CHECK (name <> ''),
  service       TEXT CHECK (service <> ''),
  state_service BOOLEAN,
  PRIMARY KEY (dossier, position)
);

CREATE TABLE partners (
  dossier  BIGINT NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name     TEXT NOT NULL CHECK (name <> ''),
  category TEXT NOT NULL CHECK (category IN ('public-operator', 'local-authority', 'academia', 'company', 'association', 'users', 'other')),
  number   TEXT CHECK (length(number) >= 6),
  PRIMARY KEY (dossier, position)
);

CREATE TABLE costs (
  dossier    BIGINT NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position >= 0),
  label      TEXT CHECK (label <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('agent-time', 'contractor', 'other')),
  amount     NUMERIC(15, 2) NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
  from_month INTEGER NOT NULL CHECK (from_month BETWEEN 1 AND 120),
  to_month   INTEGER NOT NULL CHECK (to_month BETWEEN from_month AND 120),
  PRIMARY KEY (dossier, position)
);

CREATE TABLE resources (
  dossier  BIGINT NOT NULL REFERENCES dossiers ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  label    TEXT CHECK (label <> ''),
  source   TEXT NOT NULL CHECK (source IN ('pia', 'state', 'partner', 'own', 'other')),
  amount   NUMERIC(15, 2) NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
  in_kind  BOOLEAN NOT NULL,
  PRIMARY KEY (dossier, position)
);
