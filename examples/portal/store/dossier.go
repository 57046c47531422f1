package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// Keep stores a dossier, and returns the number it is found by. A dossier with
// faults is not stored: the error holds them, for [eligibility.Faults].
func (s *Store) Keep(ctx context.Context, d *eligibility.Dossier) (id int64, err error) {
	if err := d.Check(); err != nil {
		return 0, err
	}
	err = s.write(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `
			INSERT INTO dossiers (title, region, deposit_by, deposit_region, deposit_at, seed, known, growing)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`, scalars(d)...).Scan(&id)
		if err != nil {
			return err
		}
		return insertLists(ctx, tx, id, d)
	})
	return id, err
}

// Replace stores a dossier in the place of another: the whole of it, or nothing.
func (s *Store) Replace(ctx context.Context, id int64, d *eligibility.Dossier) error {
	if err := d.Check(); err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		updated, err := tx.ExecContext(ctx, `
			UPDATE dossiers SET title = $1, region = $2, deposit_by = $3, deposit_region = $4, deposit_at = $5,
				seed = $6, known = $7, growing = $8
			WHERE id = $9`, append(scalars(d), id)...)
		if err != nil {
			return err
		}
		if n, err := updated.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrNotFound)
		}
		for _, table := range []string{"agents", "partners", "costs", "resources"} {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE dossier = $1", id); err != nil {
				return err
			}
		}
		return insertLists(ctx, tx, id, d)
	})
}

// scalars are the columns of a dossier, from title to growing.
func scalars(d *eligibility.Dossier) []any {
	return []any{
		text(d.Title), d.Region, d.Deposit.By, d.Deposit.Region, instant(d.Deposit.At), d.Seed, known(d), d.Growing,
	}
}

// known returns the lists that are given, be they empty.
func known(d *eligibility.Dossier) (lists eligibility.Lists) {
	for _, l := range []struct {
		list  eligibility.Lists
		given bool
	}{
		{eligibility.ListTeam, d.Team != nil},
		{eligibility.ListPartners, d.Partners != nil},
		{eligibility.ListLines, d.Budget.LinesKnown()},
		{eligibility.ListResources, d.Budget.ResourcesKnown()},
	} {
		if l.given {
			lists |= l.list
		}
	}
	return lists
}

// insertLists stores the lists of a dossier, an entry a row.
func insertLists(ctx context.Context, tx *sql.Tx, id int64, d *eligibility.Dossier) error {
	var agents, others, costs, resources [][]any
	for i, a := range d.Team {
		agents = append(agents, []any{id, i, text(a.Name), a.Service, a.StateService})
	}
	for i, p := range d.Partners {
		others = append(others, []any{id, i, p.Name(), p.Category(), p.ID()})
	}
	for i, l := range d.Budget.Lines() {
		costs = append(costs, []any{id, i, text(l.Label), l.Kind, l.Amount, l.From, l.To})
	}
	for i, r := range d.Budget.Resources() {
		resources = append(resources, []any{id, i, text(r.Label), r.Source, r.Amount, r.InKind})
	}
	return errors.Join(
		insert(ctx, tx, "INSERT INTO agents (dossier, position, name, service, state_service) VALUES ", agents),
		insert(ctx, tx, "INSERT INTO partners (dossier, position, name, category, number) VALUES ", others),
		insert(ctx, tx, "INSERT INTO costs (dossier, position, label, kind, amount, from_month, to_month) VALUES ", costs),
		insert(ctx, tx, "INSERT INTO resources (dossier, position, label, source, amount, in_kind) VALUES ", resources),
	)
}

// insert adds rows in as few statements as the databases allow, which take some
// thirty thousand parameters in one.
func insert(ctx context.Context, tx *sql.Tx, into string, rows [][]any) error {
	for len(rows) > 0 {
		some := rows[:min(len(rows), 1000)]
		rows = rows[len(some):]
		var statement strings.Builder
		statement.WriteString(into)
		var values []any
		for i, row := range some {
			if i > 0 {
				statement.WriteString(", ")
			}
			for j, value := range row {
				statement.WriteString([]string{"(", ", "}[min(j, 1)])
				values = append(values, value)
				fmt.Fprintf(&statement, "$%d", len(values))
			}
			statement.WriteString(")")
		}
		if _, err := tx.ExecContext(ctx, statement.String(), values...); err != nil {
			return err
		}
	}
	return nil
}

// Dossier reads a dossier back, equal to what was kept; an instant comes in UTC.
func (s *Store) Dossier(ctx context.Context, id int64) (d eligibility.Dossier, err error) {
	err = s.read(ctx, func(tx *sql.Tx) error {
		var lists eligibility.Lists
		err := tx.QueryRowContext(ctx, `
			SELECT title, region, deposit_by, deposit_region, deposit_at, seed, known, growing
			FROM dossiers WHERE id = $1`, id).
			Scan((*text)(&d.Title), &d.Region, &d.Deposit.By, &d.Deposit.Region, (*instant)(&d.Deposit.At), &d.Seed, &lists, &d.Growing)
		if errors.Is(err, sql.ErrNoRows) {
			return ErrNotFound
		}
		if err != nil {
			return err
		}
		return readLists(ctx, tx, id, lists, &d)
	})
	if err != nil {
		return eligibility.Dossier{}, fmt.Errorf("dossier %d: %w", id, err)
	}
	return d, nil
}

// readLists reads the lists that are known, and leaves the others nil.
func readLists(ctx context.Context, tx *sql.Tx, id int64, known eligibility.Lists, d *eligibility.Dossier) error {
	team, err := entries(ctx, tx, known.Has(eligibility.ListTeam),
		"SELECT name, service, state_service FROM agents WHERE dossier = $1 ORDER BY position", id,
		func(rows *sql.Rows, a *eligibility.Agent) error {
			return rows.Scan((*text)(&a.Name), &a.Service, &a.StateService)
		})
	if err != nil {
		return err
	}
	others, err := entries(ctx, tx, known.Has(eligibility.ListPartners),
		"SELECT name, category, number FROM partners WHERE dossier = $1 ORDER BY position", id,
		func(rows *sql.Rows, p *partners.Partner) (err error) {
			var (
				name     string
				category partners.Category
				number   partners.ID
			)
			if err := rows.Scan(&name, &category, &number); err != nil {
				return err
			}
			*p, err = partners.New(name, category, number)
			return err
		})
	if err != nil {
		return err
	}
	lines, err := entries(ctx, tx, known.Has(eligibility.ListLines),
		"SELECT label, kind, amount, from_month, to_month FROM costs WHERE dossier = $1 ORDER BY position", id,
		func(rows *sql.Rows, l *budget.Line) error {
			return rows.Scan((*text)(&l.Label), &l.Kind, &l.Amount, &l.From, &l.To)
		})
	if err != nil {
		return err
	}
	resources, err := entries(ctx, tx, known.Has(eligibility.ListResources),
		"SELECT label, source, amount, in_kind FROM resources WHERE dossier = $1 ORDER BY position", id,
		func(rows *sql.Rows, r *budget.Resource) error {
			return rows.Scan((*text)(&r.Label), &r.Source, &r.Amount, &r.InKind)
		})
	if err != nil {
		return err
	}
	d.Team, d.Partners = team, others
	d.Budget, err = budget.NewPlan(lines, resources)
	return err
}

// entries reads the rows of a list, in order: nil where the list is not known.
func entries[T any](ctx context.Context, tx *sql.Tx, known bool, query string, id int64, scan func(*sql.Rows, *T) error) (list []T, err error) {
	rows, err := tx.QueryContext(ctx, query, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	if known {
		list = []T{}
	}
	for rows.Next() {
		if !known {
			return nil, errors.New("a list that is not known has entries")
		}
		var entry T
		if err := scan(rows, &entry); err != nil {
			return nil, err
		}
		list = append(list, entry)
	}
	return list, rows.Err()
}
