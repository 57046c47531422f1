package scoring_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/scoring"
)

// Every exported type is read back from JSON as it was written, or refuses to
// be; where == compiles, it is right.
func TestExportedTypes(t *testing.T) {
	s := compact(t, "stop", "1", "", "A 1 E1:4,2 E2:recused,2", "B 1 E1:2,3", "C 1 E1:2,3")
	report := s.Report()
	ranking := report.Ranking()
	funding, stable := stability(t, s)
	low, _ := stable.Weights[0].Low()
	points, _ := funding.Decisions()[0].PointsMargin()
	refused := decode(t, map[string]any{
		"grid": map[string]any{
			"scale": map[string]any{"min": 0, "max": 5, "step": 1}, "aggregate": "mean", "floors": []any{}, "ties": []any{},
			"criteria": []any{map[string]any{"code": "a", "weight": 1, "floor": map[string]any{"value": 3, "strict": false}}},
		},
		"projects": []any{map[string]any{"code": "A", "title": "", "request": 1}},
		"ballots":  []any{map[string]any{"assessor": "E1", "project": "A", "marks": map[string]any{"a": 2}}},
	})
	agreement := s.Agreement()
	spec := s.Grid().Spec()
	stricttest.Types(t,
		agreement,
		agreement.Total.Alpha,
		scoring.Median,
		scoring.Tied,
		s.Ballots()[0],
		low.Then,
		ranking.Classes()[1],
		agreement.Total.Alpha.Interval,
		spec.Criteria[0],
		agreement.Criteria[0],
		ranking.Scores()[0].Criteria()[0],
		funding.Decisions()[0],
		low,
		refused.Rank().Scores()[0].Failed()[0],
		*spec.Criteria[0].Floor,
		funding,
		s.Grid(),
		spec,
		stable.Assessors[0],
		scoring.Skip,
		scoring.GivenMark(decimal.New(45, -1)),
		scoring.Recused,
		agreement.Total,
		funding.Outcome(),
		scoring.Places{Least: 1, Most: 2},
		points,
		s.Projects()[0],
		ranking,
		scoring.DoesNotFit,
		stable.Recusals[0],
		report,
		spec.Scale,
		ranking.Scores()[0],
		s,
		scoring.SessionSpec{Grid: s.Grid()},
		stable,
		scoring.AllTied,
		stable.Weights[0],
	)
}
