package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/aap-lit/aap/eligibility"
)

// Archive stores what was said of a dossier, and when: the JSON of the report, and
// beside it the verdict, the region and the outcome of each rule, the host's
// included. It returns the number of the report, which stays as it is when the
// dossier changes.
func (s *Store) Archive(ctx context.Context, dossier int64, region eligibility.Region, report eligibility.Report, at time.Time) (id int64, err error) {
	body, err := json.Marshal(report)
	if err != nil {
		return 0, err
	}
	err = s.write(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `
			INSERT INTO reports (dossier, judged_at, verdict, region, body)
			VALUES ($1, $2, $3, $4, $5) RETURNING id`,
			dossier, instant(at), report.Verdict(), region, string(body)).Scan(&id)
		if err != nil {
			return err
		}
		var findings [][]any
		for _, f := range report.Findings() {
			findings = append(findings, []any{id, len(findings), f.Code(), f.Outcome()})
		}
		for _, f := range report.Host() {
			findings = append(findings, []any{id, len(findings), f.Code(), f.Outcome()})
		}
		return insert(ctx, tx, "INSERT INTO findings (report, position, rule, outcome) VALUES ", findings)
	})
	if err != nil {
		return 0, fmt.Errorf("report on dossier %d: %w", dossier, err)
	}
	return id, nil
}

// A Filter says which reports to find: all that agree with each field that is set.
type Filter struct {
	Dossier int64
	Region  eligibility.Region
	Verdict *eligibility.Verdict
	Rule    string               // the code of a rule of the call, or of the host
	Outcome *eligibility.Outcome // of Rule; nil: any
	After   int64                // the last report of the page before
	Limit   int                  // 0: 100
}

// An Archived report.
type Archived struct {
	ID, Dossier int64
	At          time.Time
	Verdict     eligibility.Verdict
	Region      eligibility.Region
	Body        json.RawMessage // as it was written
}

// Find returns reports in the order in which they were archived.
func (s *Store) Find(ctx context.Context, f Filter) ([]Archived, error) {
	query, values := f.query()
	rows, err := s.db.QueryContext(ctx, query, values...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []Archived
	for rows.Next() {
		var (
			r    Archived
			body []byte
		)
		if err := rows.Scan(&r.ID, &r.Dossier, (*instant)(&r.At), &r.Verdict, &r.Region, &body); err != nil {
			return nil, err
		}
		r.Body = body
		found = append(found, r)
	}
	return found, rows.Err()
}

// query returns the statement of a filter, with what is looked for as parameters.
func (f Filter) query() (string, []any) {
	var (
		conditions []string
		values     []any
	)
	where := func(condition string, compared ...any) {
		var numbers []any
		for _, value := range compared {
			values = append(values, value)
			numbers = append(numbers, len(values))
		}
		conditions = append(conditions, fmt.Sprintf(condition, numbers...))
	}
	where("id > $%d", f.After)
	if f.Dossier != 0 {
		where("dossier = $%d", f.Dossier)
	}
	if f.Region.Known() {
		where("region = $%d", f.Region)
	}
	if f.Verdict != nil {
		where("verdict = $%d", *f.Verdict)
	}
	switch {
	case f.Rule != "" && f.Outcome != nil:
		where("id IN (SELECT report FROM findings WHERE rule = $%d AND outcome = $%d)", f.Rule, *f.Outcome)
	case f.Rule != "":
		where("id IN (SELECT report FROM findings WHERE rule = $%d)", f.Rule)
	}
	if f.Limit <= 0 {
		f.Limit = 100
	}
	values = append(values, f.Limit)
	return fmt.Sprintf(`SELECT id, dossier, judged_at, verdict, region, body FROM reports WHERE %s ORDER BY id LIMIT $%d`,
		strings.Join(conditions, " AND "), len(values)), values
}
