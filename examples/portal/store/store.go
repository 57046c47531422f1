package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// ErrNotFound is what a dossier that is not kept is.
var ErrNotFound = errors.New("no such dossier")

// A Store keeps dossiers and reports in a database. It is safe for use by several
// goroutines, and by several programs on one database.
type Store struct {
	db      *sql.DB
	dialect dialect
}

// Open opens a database, and brings its tables up to date: PostgreSQL by its
// connection string (postgres://…, or words such as "host=… dbname=…"), else the
// file of a SQLite database, which is made if there is none.
func Open(ctx context.Context, database string) (*Store, error) {
	dialect, name := dialectOf(database)
	db, err := sql.Open(dialect.driver, name)
	if err != nil {
		return nil, err
	}
	s := &Store{db, dialect}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// migrate carries out the migrations that were not yet, in the order of their
// names: all of them, or none.
func (s *Store) migrate(ctx context.Context) error {
	files, err := fs.ReadDir(migrations, s.dialect.folder)
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, s.dialect.lock+"CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)"); err != nil {
			return err
		}
		for _, file := range files {
			added, err := tx.ExecContext(ctx, "INSERT INTO migrations (name) VALUES ($1) ON CONFLICT DO NOTHING", file.Name())
			if err != nil {
				return err
			}
			if n, err := added.RowsAffected(); err != nil || n == 0 {
				if err != nil {
					return err
				}
				continue
			}
			statements, err := migrations.ReadFile(path.Join(s.dialect.folder, file.Name()))
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, string(statements)); err != nil {
				return fmt.Errorf("migration %s: %w", file.Name(), err)
			}
		}
		return nil
	})
}

// write runs a function in a transaction, which is confirmed if it returns no
// error, and else leaves nothing.
func (s *Store) write(ctx context.Context, run func(*sql.Tx) error) error {
	return s.transact(ctx, nil, run)
}

// read runs a function that sees all tables as of one instant.
func (s *Store) read(ctx context.Context, run func(*sql.Tx) error) error {
	return s.transact(ctx, s.dialect.snapshot, run)
}

func (s *Store) transact(ctx context.Context, options *sql.TxOptions, run func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, options)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // nothing to undo once it is confirmed
	if err := run(tx); err != nil {
		return err
	}
	return tx.Commit()
}
