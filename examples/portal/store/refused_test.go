package store

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

func TestFaultsAreNotKept(t *testing.T) {
	// A number of the register that fails its check, which a host accepted.
	number, err := partners.ParseID("213502389")
	require.ErrorIs(t, err, partners.ErrChecksum)
	accepted, err := partners.New("Ville", partners.LocalAuthority, number)
	require.NoError(t, err)

	cases := []struct {
		reason string
		d      eligibility.Dossier
		at     []string
	}{
		{"a title that is too long", eligibility.Dossier{Title: strings.Repeat("x", 201)}, []string{"/title"}},
		{"a control character", eligibility.Dossier{Team: []eligibility.Agent{{}, {Name: "a\x00b"}}}, []string{"/team/1/name"}},
		{"invalid UTF-8", eligibility.Dossier{Title: "\xff"}, []string{"/title"}},
		{"an ordinal that stands for no word", eligibility.Dossier{Deposit: eligibility.Deposit{By: 99}}, []string{"/deposit/by"}},
		{"an answer that is none", eligibility.Dossier{Seed: 7}, []string{"/seed"}},
		{"a list that is none", eligibility.Dossier{Growing: 64}, []string{"/growing"}},
		{"an instant beyond", eligibility.Dossier{Deposit: eligibility.Deposit{At: time.Date(1899, 1, 1, 0, 0, 0, 0, time.UTC)}}, []string{"/deposit/at"}},
		{"nobody", eligibility.Dossier{Partners: make([]partners.Partner, 1)}, []string{"/partners/0/name", "/partners/0/category"}},
		{"a number that fails its check", eligibility.Dossier{Partners: []partners.Partner{accepted}}, []string{"/partners/0/id"}},
		{"all faults at once", eligibility.Dossier{Title: "\x01", Seed: 7}, []string{"/title", "/seed"}},
	}
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		kept, err := s.Keep(t.Context(), &eligibility.Dossier{Title: "Atelier"})
		require.NoError(t, err)
		for _, c := range cases {
			_, err := s.Keep(t.Context(), &c.d)
			var at []string
			for _, fault := range eligibility.Faults(err) {
				at = append(at, fault.Pointer)
			}
			require.Equal(t, c.at, at, c.reason)
			require.Error(t, s.Replace(t.Context(), kept, &c.d), c.reason)
		}
		d, err := s.Dossier(t.Context(), kept)
		require.NoError(t, err)
		require.Equal(t, "Atelier", d.Title)
		_, err = s.Dossier(t.Context(), kept+1)
		require.ErrorIs(t, err, ErrNotFound, "what has faults was not kept")
	})
}

// Statements that another program might send: none gets a number where a word
// belongs, or half of an amount. Each differs in one value from one that passes.
func TestTablesRefuse(t *testing.T) {
	type column struct {
		statement  string // $1: the column
		good       any
		bad        []any
		rejectNull bool
	}
	ordinals := []any{0, 1, 2, 3, "0", "1", "2", ""}
	dossier := func(name string, good any, bad ...any) column {
		return column{"INSERT INTO dossiers (" + name + ", known, growing) VALUES ($1, '[]', '[]')", good, append(bad, ordinals...), false}
	}
	columns := map[string]column{
		"region":         dossier("region", "Bretagne", "FR-BRE", "bretagne", "53"),
		"deposit_region": dossier("deposit_region", "Provence-Alpes-Côte d'Azur", "PACA"),
		"deposit_by":     dossier("deposit_by", "prefect", "Prefect", "préfet"),
		"deposit_at":     dossier("deposit_at", "2016-09-28T15:00:00.000000000Z", "2016-09-28", "2016-09-28T15:00:00Z", "2016-09-28T17:00:00.000000000+02:00"),
		"known":          {"INSERT INTO dossiers (known, growing) VALUES ($1, '[]')", `["team","lines"]`, append([]any{`["lines","team"]`, "team"}, ordinals...), true},
		"growing":        {"INSERT INTO dossiers (known, growing) VALUES ('[]', $1)", `["partners"]`, append([]any{`["Team"]`, `["team","team"]`}, ordinals...), true},
		"category":       {"INSERT INTO partners (dossier, position, name, category) VALUES (1, 0, 'A', $1)", "users", append([]any{"Users"}, ordinals...), true},
		"kind":           {"INSERT INTO costs (dossier, position, kind, amount, from_month, to_month) VALUES (1, 0, $1, '1.00', 1, 1)", "agent-time", append([]any{"agents"}, ordinals...), true},
		"amount":         {"INSERT INTO costs (dossier, position, kind, amount, from_month, to_month) VALUES (1, 0, 'other', $1, 1, 1)", "12345.67", []any{"-0.01", "-1.00", "NaN", "", "x.00", "1.0x"}, true},
		"from_month":     {"INSERT INTO costs (dossier, position, kind, amount, from_month, to_month) VALUES (1, 0, 'other', '1.00', $1, 120)", 120, []any{0, -1, 121}, true},
		"source":         {"INSERT INTO resources (dossier, position, source, amount, in_kind) VALUES (1, 0, $1, '1.00', '1')", "pia", append([]any{"PIA"}, ordinals...), true},
		"dossier":        {"INSERT INTO agents (dossier, position) VALUES ($1, 0)", 1, []any{2, 0}, true},
		"verdict":        {"INSERT INTO reports (dossier, judged_at, verdict, body) VALUES (1, '2016-09-28T15:00:00.000000000Z', $1, '{}')", "eligible", append([]any{"Eligible"}, ordinals...), true},
		"body":           {"INSERT INTO reports (dossier, judged_at, verdict, body) VALUES (1, '2016-09-28T15:00:00.000000000Z', 'eligible', $1)", "{}", []any{"", "{", "eligible"}, true},
		"rule":           {"INSERT INTO findings (report, position, rule, outcome) VALUES (1, 0, $1, 'met')", "share", ordinals, true},
		"outcome":        {"INSERT INTO findings (report, position, rule, outcome) VALUES (1, 0, 'share', $1)", "not-met", append([]any{"not met"}, ordinals...), true},
	}
	onEach(t, func(t *testing.T, database string) {
		for name, c := range columns {
			t.Run(name, func(t *testing.T) {
				database := apart(t, database, name)
				s := opened(t, database)
				_, err := s.Keep(t.Context(), &eligibility.Dossier{})
				require.NoError(t, err)
				if name != "verdict" && name != "body" {
					_, err = s.Archive(t.Context(), 1, eligibility.Region{}, eligibility.Report{}, time.Now())
					require.NoError(t, err)
				}
				for _, bad := range c.bad {
					require.Error(t, try(t, database, c.statement, bad), "%v", bad)
				}
				if c.rejectNull {
					require.Error(t, try(t, database, c.statement, nil), "NULL")
				} else {
					require.NoError(t, try(t, database, c.statement, nil), "NULL is unknown")
				}
				require.NoError(t, try(t, database, c.statement, c.good))
			})
		}
	})
}

// What another program broke is not read as something else.
func TestBrokenRowsAreNotRead(t *testing.T) {
	for _, c := range []struct{ reason, statement string }{
		{"an entry of a list that is not known", `UPDATE dossiers SET known = '["partners","lines"]'`},
		{"a service that could deceive", "UPDATE agents SET service = 'DREAL\u200b'"},
		{"a partner without a letter", "UPDATE partners SET name = '...'"},
		{"a number that fails its check", "UPDATE partners SET number = '213502389'"},
		{"an amount beyond the bounds of a plan", "UPDATE costs SET amount = '1000000000000.00'"},
	} {
		onEach(t, func(t *testing.T, database string) {
			s := opened(t, database)
			d := decoded(t, `{"team": [{"service": "SGAR"}], "partners": [{"name": "A", "category": "users"}],
				"budget": {"lines": [{"kind": "other", "amount": "1", "from": 1, "to": 1}, {"kind": "other", "amount": "2", "from": 1, "to": 1}]}}`)
			id, err := s.Keep(t.Context(), &d)
			require.NoError(t, err)
			execute(t, database, c.statement)
			_, err = s.Dossier(t.Context(), id)
			require.Error(t, err, c.reason)
		})
	}
}

// The regions of the tables are those of the library, and the words of the library
// all pass: random dossiers show the others.
func TestRegionsAreTheLibrarys(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		rows, err := s.db.QueryContext(t.Context(), "SELECT name FROM regions")
		require.NoError(t, err)
		defer rows.Close()
		var in []eligibility.Region
		for rows.Next() {
			var r eligibility.Region
			require.NoError(t, rows.Scan(&r))
			in = append(in, r)
		}
		require.ElementsMatch(t, eligibility.Regions(), in)
	})
}

// Sums of amounts are exact where the database has a NUMERIC; SQLite's are not,
// which is why no statement here adds amounts there.
func TestSumsArePostgres(t *testing.T) {
	s := opened(t, schema(t))
	lines := make([]budget.Line, 1000)
	for i := range lines {
		lines[i] = budget.Line{Kind: budget.OtherCost, Amount: must(budget.Cents(10_000_000_001)), From: 1, To: 1}
	}
	d := eligibility.Dossier{Budget: must(budget.NewPlan(lines, nil))}
	_, err := s.Keep(t.Context(), &d)
	require.NoError(t, err)
	var sum budget.Amount
	require.NoError(t, s.db.QueryRowContext(t.Context(), "SELECT sum(amount) FROM costs").Scan(&sum))
	require.Equal(t, d.Budget.Total(), sum)
}
