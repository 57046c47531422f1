package scoring_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/scoring"
)

func number(t testing.TB, text string) decimal.Decimal {
	t.Helper()
	d, err := strict.Decimal(text)
	require.NoError(t, err)
	return d
}

func euros(t testing.TB, n int64) budget.Amount {
	t.Helper()
	a, err := budget.Cents(100 * n)
	require.NoError(t, err)
	return a
}

func points(t testing.TB, text string) scoring.Mark {
	t.Helper()
	return scoring.GivenMark(number(t, text))
}

// decode reads a session built by a gamble.
func decode(t testing.TB, session map[string]any) scoring.Session {
	t.Helper()
	data, err := json.Marshal(session)
	require.NoError(t, err)
	var s scoring.Session
	require.NoError(t, json.Unmarshal(data, &s), "%s", data)
	return s
}

// compact is a session with two criteria, a and b, of weight 1. A row is a
// project, what it asks for, and the marks of its assessors: "A 1 E1:4,2".
func compact(t testing.TB, line, envelope, tie string, rows ...string) scoring.Session {
	t.Helper()
	marks := func(text string) map[string]any {
		a, b, _ := strings.Cut(text, ",")
		return map[string]any{"a": a, "b": b}
	}
	ties, projects, draw, ballots := []string{}, []any{}, []string{}, []any{}
	if tie != "" {
		ties = append(ties, tie)
	}
	for _, row := range rows {
		fields := strings.Fields(row)
		projects = append(projects, map[string]any{"code": fields[0], "title": "", "request": fields[1]})
		draw = append(draw, fields[0])
		for _, ballot := range fields[2:] {
			assessor, text, _ := strings.Cut(ballot, ":")
			ballots = append(ballots, map[string]any{"assessor": assessor, "project": fields[0], "marks": marks(text)})
		}
	}
	return decode(t, map[string]any{
		"grid": map[string]any{
			"scale": map[string]any{"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "floors": []any{}, "ties": ties,
			"criteria": []any{
				map[string]any{"code": "a", "label": map[string]any{"fr": "Intérêt", "en": "Interest"}, "weight": 1, "floor": map[string]any{"value": 0, "strict": false}},
				map[string]any{"code": "b", "weight": 1},
			},
		},
		"envelope": envelope, "line": line, "projects": projects, "ballots": ballots, "draw": draw,
	})
}

func stability(t testing.TB, s scoring.Session) (scoring.Funding, scoring.Stability) {
	t.Helper()
	envelope, line, _ := s.Envelope()
	f, err := s.Rank().Fund(envelope, line)
	require.NoError(t, err)
	stable, err := f.Stability()
	require.NoError(t, err)
	return f, stable
}

// known returns a pointer to a value, nil if it is not known.
func known[T any](value T, ok bool) *T {
	if !ok {
		return nil
	}
	return &value
}

func mustJSON(t testing.TB, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

func requireJSON(t *testing.T, want string, v any) {
	t.Helper()
	require.Equal(t, want, mustJSON(t, v))
}

func requireSameJSON(t *testing.T, a, b any) {
	t.Helper()
	require.Equal(t, mustJSON(t, a), mustJSON(t, b))
}

// flaws lists the faults of an error as "pointer code". An error of another
// shape than [scoring.Error] fails the test.
func flaws(t testing.TB, err error) []string {
	t.Helper()
	list := []string{}
	var joined interface{ Unwrap() []error }
	switch {
	case err == nil:
		return list
	case errors.As(err, &joined):
		for _, e := range joined.Unwrap() {
			list = append(list, flaws(t, e)...)
		}
		return list
	}
	var fault *scoring.Error
	require.ErrorAs(t, err, &fault)
	require.ErrorIs(t, err, fault.Err)
	return append(list, strings.TrimSpace(fault.Pointer+" "+fault.Code()))
}
