package scoring_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/scoring"
)

// opinion is the value of one assessor on one project.
type opinion struct{ assessor, project string }

// opinions are the values on a criterion, in points, or the weighted totals of
// complete ballots when the criterion is "".
func opinions(s scoring.Session, criterion string) map[opinion]*big.Rat {
	values := map[opinion]*big.Rat{}
	for _, b := range s.Ballots() {
		total, complete := new(big.Rat), true
		for _, c := range s.Grid().Spec().Criteria {
			if criterion != "" && criterion != c.Code {
				continue
			}
			mark := b.Marks[c.Code]
			complete = complete && mark.Kind == scoring.Given
			points := mark.Value.Rat()
			if criterion == "" {
				points.Mul(points, c.Weight.Rat())
			}
			total.Add(total, points)
		}
		if complete {
			values[opinion{b.Assessor, b.Project}] = total
		}
	}
	return values
}

// textbook measures agreement by the definitions: alpha by the matrix of
// coincidences, W by sums of ranks and the correction for ties.
func textbook(s scoring.Session, criterion string) map[string]string {
	values := opinions(s, criterion)
	got := map[string]string{"w": textbookW(s, values)}
	var units [][]*big.Rat
	givers := map[string]bool{}
	for _, p := range s.Projects() {
		var unit []*big.Rat
		for _, e := range s.Assessors() {
			if v := values[opinion{e, p.Code}]; v != nil {
				unit = append(unit, v)
				givers[e] = true
			}
		}
		if len(unit) > 1 {
			units = append(units, unit)
		}
	}
	got["assessors"] = fmt.Sprint(len(givers))
	for _, measure := range []string{"nominal", "ordinal", "interval"} {
		got[measure] = textbookAlpha(units, measure)
	}
	return got
}

func textbookAlpha(units [][]*big.Rat, measure string) string {
	if len(units) == 0 {
		return "no-pair"
	}
	var values []*big.Rat // each once
	place := func(v *big.Rat) int {
		for i, known := range values {
			if known.Cmp(v) == 0 {
				return i
			}
		}
		values = append(values, v)
		return len(values) - 1
	}
	coincidences := map[[2]int]*big.Rat{}
	counts := map[int]int64{}
	n := int64(0)
	for _, unit := range units {
		for i, a := range unit {
			n++
			counts[place(a)]++
			for j, b := range unit {
				if i == j {
					continue
				}
				pair := [2]int{place(a), place(b)}
				if coincidences[pair] == nil {
					coincidences[pair] = new(big.Rat)
				}
				coincidences[pair].Add(coincidences[pair], big.NewRat(1, int64(len(unit)-1)))
			}
		}
	}
	delta := func(c, k int) *big.Rat {
		switch low, high := values[c], values[k]; {
		case c == k:
			return new(big.Rat)
		case measure == "nominal":
			return big.NewRat(1, 1)
		case measure == "interval":
			d := new(big.Rat).Sub(low, high)
			return d.Mul(d, d)
		default:
			if low.Cmp(high) > 0 {
				low, high = high, low
			}
			d := big.NewRat(-counts[c]-counts[k], 2)
			for g, v := range values {
				if v.Cmp(low) >= 0 && v.Cmp(high) <= 0 {
					d.Add(d, big.NewRat(counts[g], 1))
				}
			}
			return d.Mul(d, d)
		}
	}
	observed, expected := new(big.Rat), new(big.Rat)
	for pair, count := range coincidences {
		d := delta(pair[0], pair[1])
		observed.Add(observed, d.Mul(d, count))
	}
	for c := range values {
		for k := range values {
			d := delta(c, k)
			expected.Add(expected, d.Mul(d, big.NewRat(counts[c]*counts[k], 1)))
		}
	}
	observed.Mul(observed, big.NewRat(1, n))
	expected.Mul(expected, big.NewRat(1, n*(n-1)))
	if expected.Sign() == 0 {
		return "no-variation"
	}
	observed.Quo(observed, expected)
	return observed.Sub(big.NewRat(1, 1), observed).RatString()
}

func textbookW(s scoring.Session, values map[opinion]*big.Rat) string {
	givers := map[string]bool{}
	for o := range values {
		givers[o.assessor] = true
	}
	if len(givers) < 2 {
		return "one-assessor"
	}
	var projects []string
	for _, p := range s.Projects() {
		all := true
		for _, e := range s.Assessors() {
			all = all && values[opinion{e, p.Code}] != nil
		}
		if all {
			projects = append(projects, p.Code)
		}
	}
	n, m := int64(len(projects)), int64(len(s.Assessors()))
	if n < 2 {
		return "fewer-than-two-projects"
	}
	sums := make([]*big.Rat, n)
	ties := int64(0)
	for i, p := range projects {
		sums[i] = new(big.Rat)
		for _, e := range s.Assessors() {
			lower, same := int64(0), int64(0)
			for _, q := range projects {
				switch values[opinion{e, q}].Cmp(values[opinion{e, p}]) {
				case -1:
					lower++
				case 0:
					same++
				}
			}
			sums[i].Add(sums[i], big.NewRat(2*lower+same+1, 2))
			ties += same*same - 1 // t times, of t projects: t³−t
		}
	}
	below := m*m*(n*n*n-n) - m*ties
	if below == 0 {
		return "all-tied"
	}
	mean := big.NewRat(m*(n+1), 2)
	squares := new(big.Rat)
	for _, sum := range sums {
		d := new(big.Rat).Sub(sum, mean)
		squares.Add(squares, d.Mul(d, d))
	}
	return squares.Mul(squares, big.NewRat(12, below)).RatString()
}

// panel is a jury at random: of large marks and weights, or of few marks, in
// which much is tied or missing.
func (g gamble) panel() panel {
	p := panel{scale: oneToNine, weights: []string{"1", "0.333333", "2.5", "999.999999"}[:1+g.IntN(4)]}
	marks := []string{"1", "2", "2", "3", "7"}[:1+g.IntN(5)]
	if g.IntN(4) == 0 {
		p.scale = scoring.Scale{Max: decimal.New(1, 6), Step: decimal.New(1, 0)}
		marks = []string{"0", "999999", "1000000", "1", "123457", "0"}
	}
	missing, unseen := 2+g.IntN(20), 2+g.IntN(30)
	projects := 1 + g.IntN(7)
	for range 1 + g.IntN(5) {
		assessor := make([][]string, projects)
		for i := range assessor {
			if g.IntN(unseen) == 0 {
				continue
			}
			assessor[i] = make([]string, len(p.weights))
			for c := range assessor[i] {
				assessor[i][c] = g.pick(marks...)
				if g.IntN(missing) == 0 {
					assessor[i][c] = g.pick("not-given", "not-applicable", "abstained", "recused")
				}
			}
		}
		p.marks = append(p.marks, assessor)
	}
	return p
}

// said is what the library says, in the form of the textbook.
func said(m scoring.Measures) map[string]string {
	return map[string]string{
		"nominal": exact(m.Alpha.Nominal), "ordinal": exact(m.Alpha.Ordinal), "interval": exact(m.Alpha.Interval),
		"w": exact(m.W), "assessors": fmt.Sprint(m.Assessors),
	}
}

func TestAgreementIsThatOfTheTextbook(t *testing.T) {
	g := newGamble(51)
	seen := map[string]int{}
	for range sessions {
		for _, c := range requireTextbook(t, g.panel().session(t)) {
			seen[strings.TrimSpace("alpha "+c.Alpha.Ordinal.Undefined().String())]++
			seen[strings.TrimSpace("w "+c.W.Undefined().String())]++
		}
	}
	for _, kind := range []string{
		"alpha", "alpha no-pair", "alpha no-variation",
		"w", "w one-assessor", "w fewer-than-two-projects", "w all-tied",
	} {
		require.Greater(t, seen[kind], 50*sessions/1500, "the sessions hold too few of: %s", kind)
	}
}

// requireTextbook compares the agreement of a session with that of the textbook, and
// returns it by criterion.
func requireTextbook(t *testing.T, s scoring.Session) []scoring.CriterionAgreement {
	t.Helper()
	got := s.Agreement()
	require.Equal(t, textbook(s, ""), said(got.Total), "%v", s.Ballots())
	require.Len(t, got.Criteria, len(s.Grid().Spec().Criteria))
	for _, c := range got.Criteria {
		require.Equal(t, textbook(s, c.Criterion), said(c.Measures), "%s: %v", c.Criterion, s.Ballots())
	}
	return got.Criteria
}
