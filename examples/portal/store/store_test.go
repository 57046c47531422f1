package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// onEach runs a test on each database: on PostgreSQL where DATABASE_URL names one,
// in a schema of the test's own.
func onEach(t *testing.T, run func(t *testing.T, database string)) {
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel() // most of the time is waiting for the disk
		run(t, filepath.Join(t.TempDir(), "a portal?.db"))
	})
	t.Run("postgres", func(t *testing.T) {
		database := schema(t)
		t.Parallel()
		run(t, database)
	})
}

var schemas atomic.Int64

func schema(t *testing.T) string {
	database := os.Getenv("DATABASE_URL")
	if database == "" {
		t.Skip("DATABASE_URL names no PostgreSQL")
	}
	name := fmt.Sprintf("portal_%d_%d", os.Getpid(), schemas.Add(1))
	execute(t, database, "CREATE SCHEMA "+name)
	t.Cleanup(func() { execute(t, database, "DROP SCHEMA "+name+" CASCADE") })
	address, err := url.Parse(database)
	require.NoError(t, err)
	query := address.Query()
	query.Set("search_path", name)
	address.RawQuery = query.Encode()
	return address.String()
}

// execute carries out statements past the store.
func execute(t *testing.T, database, statements string) {
	require.NoError(t, try(t, database, statements))
}

func try(t *testing.T, database, statements string, values ...any) error {
	dialect, name := dialectOf(database)
	db, err := sql.Open(dialect.driver, name)
	require.NoError(t, err)
	defer db.Close()
	_, err = db.ExecContext(context.Background(), statements, values...)
	return err
}

func opened(t *testing.T, database string) *Store {
	s, err := Open(t.Context(), database)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}

// requireSame requires that a dossier came out as it went in. An instant is the
// same in any zone.
func requireSame(t *testing.T, in, out eligibility.Dossier, reason ...any) {
	t.Helper()
	require.True(t, in.Deposit.At.Equal(out.Deposit.At), reason...)
	in.Deposit.At, out.Deposit.At = time.Time{}, time.Time{}
	require.Equal(t, in, out, reason...)
}

func decoded(t *testing.T, text string) eligibility.Dossier {
	d, err := eligibility.Decode(strings.NewReader(text))
	require.NoError(t, err)
	return d
}

func TestDossiersComeOutAsTheyWentIn(t *testing.T) {
	cases := []struct{ reason, dossier string }{
		{"nothing is known", `{}`},
		{"lists known to be empty", `{"team": [], "partners": [], "budget": {"lines": [], "resources": []}}`},
		{"only the team is known, and empty", `{"team": []}`},
		{"only the partners are known, and empty", `{"partners": []}`},
		{"only the lines are known, and empty", `{"budget": {"lines": []}}`},
		{"only the resources are known, and empty", `{"budget": {"resources": []}}`},
		{"a list that is not known may grow", `{"growing": ["team"]}`},
		{"an empty list may grow, another is final", `{"team": [], "partners": [], "growing": ["team"]}`},
		{"all lists grow", `{"team": [], "partners": [], "budget": {"lines": [], "resources": []}, "growing": ["team", "partners", "lines", "resources"]}`},
		{"no is an answer", `{"seed": false}`},
		{"yes is another", `{"seed": true}`},
		{"an agent of whom nothing is known", `{"team": [{}]}`},
		{"answers of agents: none, yes, no", `{"team": [{"service": "Mission X"}, {"service": "Mission X", "state-service": true}, {"service": "Mission X", "state-service": false}]}`},
		{"a service as it was written", `{"team": [{"service": "D.R.E.A.L. de Bretagne, service climat"}, {"service": "DREAL Bretagne"}]}`},
		{"quotes, accents, other scripts, no-break spaces and signs of the databases", `{"title": "L'« été » d’Œuvre\u00a0; 東京 \\ \" '' $1 ?1 %_ 😀", "team": [{"name": "O'Neil; DROP TABLE agents --"}]}`},
		{"nothing costs 0 euros, which is known", `{"budget": {"lines": [{"kind": "other", "amount": "0", "from": 1, "to": 1}], "resources": [{"source": "own", "amount": "0.00"}]}}`},
		{"a cent", `{"budget": {"lines": [{"kind": "agent-time", "amount": "0.01", "from": 120, "to": 120}]}}`},
		{"a sum that a binary float rounds", `{"budget": {"lines": [{"kind": "contractor", "amount": "999999999999.99", "from": 1, "to": 120}]}}`},
		{"the greatest amount", `{"budget": {"resources": [{"source": "pia", "amount": "1000000000000"}]}}`},
		{"in kind", `{"budget": {"resources": [{"label": "Salle", "source": "partner", "amount": "12.30", "in-kind": true}, {"source": "state", "amount": "1"}]}}`},
		{"entries in their order, equal ones too", `{"partners": [{"name": "B", "category": "users"}, {"name": "A", "category": "other"}, {"name": "B", "category": "users"}]}`},
		{"numbers of all registers, with their zeros", `{"partners": [
			{"name": "A", "category": "company", "id": "005520135"}, {"name": "B", "category": "company", "id": "73282932000074"},
			{"name": "C", "category": "association", "id": "W123456789"}, {"name": "D", "category": "company", "id": "1234567.001"},
			{"name": "E", "category": "company", "id": "003970-001"}, {"name": "F", "category": "academia"}]}`},
		{"a nanosecond before the closing", `{"deposit": {"at": "2016-09-28T16:59:59.999999999+02:00"}}`},
		{"the first instant", `{"deposit": {"at": "1900-01-01T00:00:00Z"}}`},
		{"the last instant", `{"deposit": {"at": "9999-12-30T23:59:59.999999999Z"}}`},
		{"an offset of another day", `{"deposit": {"at": "2016-01-01T00:30:00+14:00"}}`},
	}
	for _, r := range eligibility.Regions() {
		cases = append(cases, struct{ reason, dossier string }{
			r.Name(), fmt.Sprintf(`{"region": %q, "deposit": {"region": %q, "by": %q}}`, r.ISO(), r.ISO(), r.Authority())})
	}
	for _, by := range []string{"region-prefect", "high-commissioner", "higher-administrator", "prefect", "other"} {
		cases = append(cases, struct{ reason, dossier string }{by, fmt.Sprintf(`{"deposit": {"by": %q}}`, by)})
	}
	for _, c := range eligibilitytest.Cases() {
		cases = append(cases, struct{ reason, dossier string }{c.Name, string(c.Dossier)})
	}
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		var last int64
		for _, c := range cases {
			in := decoded(t, c.dossier)
			id, err := s.Keep(t.Context(), &in)
			require.NoError(t, err, c.reason)
			out, err := s.Dossier(t.Context(), id)
			require.NoError(t, err, c.reason)
			requireSame(t, in, out, c.reason)
			if last != 0 { // and in the place of another
				require.NoError(t, s.Replace(t.Context(), last, &in), c.reason)
				out, err = s.Dossier(t.Context(), last)
				require.NoError(t, err, c.reason)
				requireSame(t, in, out, c.reason)
			}
			last = id
		}
		t.Logf("%d dossiers", len(cases))
	})
}

func TestNotFound(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		_, err := s.Dossier(t.Context(), 7)
		require.ErrorIs(t, err, ErrNotFound)
		require.ErrorIs(t, s.Replace(t.Context(), 7, &eligibility.Dossier{}), ErrNotFound)
		_, err = s.Archive(t.Context(), 7, eligibility.Region{}, eligibility.Report{}, time.Now())
		require.Error(t, err, "a report on no dossier")
	})
}

func TestOpenAgain(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		first := opened(t, database)
		in := decoded(t, `{"title": "Atelier", "team": []}`)
		id, err := first.Keep(t.Context(), &in)
		require.NoError(t, err)
		// More programs that begin at once find the tables there.
		requireAllOpen(t, database, func(s *Store) error {
			_, err := s.Dossier(t.Context(), id)
			return err
		})
		// And several that begin at once on a new database make them once.
		requireAllOpen(t, apart(t, database, "new"), func(s *Store) error {
			_, err := s.Keep(t.Context(), &in)
			return err
		})
	})
	_, err := Open(t.Context(), filepath.Join(t.TempDir(), "no", "such", "folder.db"))
	require.Error(t, err)
	_, err = Open(t.Context(), "postgres://127.0.0.1:1/portal?connect_timeout=2")
	require.Error(t, err)
}

// requireAllOpen opens a database several times at once, and uses each.
func requireAllOpen(t *testing.T, database string, use func(*Store) error) {
	ended := make(chan error, 5)
	for range cap(ended) {
		go func() {
			s, err := Open(t.Context(), database)
			if err == nil {
				err = errors.Join(use(s), s.Close())
			}
			ended <- err
		}()
	}
	for range cap(ended) {
		require.NoError(t, <-ended)
	}
}
