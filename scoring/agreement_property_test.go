package scoring_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring"
)

// changed is the same jury, with other marks in the place of those given.
func (p panel) changed(marks map[string]string) panel {
	to := p
	to.marks = nil
	for _, projects := range p.marks {
		var changed [][]string
		for _, ballot := range projects {
			var texts []string
			for _, text := range ballot {
				if other, ok := marks[text]; ok {
					text = other
				}
				texts = append(texts, text)
			}
			changed = append(changed, texts)
		}
		to.marks = append(to.marks, changed)
	}
	return to
}

// small is a jury at random on the scale from 1 to 9.
func (g gamble) small() panel {
	for {
		if p := g.panel(); p.scale.Max.Equal(oneToNine.Max) {
			return p
		}
	}
}

func TestAgreementBounds(t *testing.T) {
	g := newGamble(52)
	one := big.NewRat(1, 1)
	full, negative := 0, 0
	for range sessions {
		s := g.panel().session(t)
		got := s.Agreement()
		for criterion, m := range byCriterion(got) {
			agree := pairsAgree(s, criterion)
			for _, c := range []scoring.Coefficient{m.Alpha.Nominal, m.Alpha.Ordinal, m.Alpha.Interval} {
				value, ok := c.Value()
				if !ok {
					continue
				}
				require.LessOrEqual(t, value.Rat().Cmp(one), 0)
				require.Equal(t, agree, value.Rat().Cmp(one) == 0, "%s of %v", c.Label(language.English), s.Ballots())
				if agree {
					full++
				}
				if value.Sign() < 0 {
					negative++
				}
			}
			if value, ok := m.W.Value(); ok {
				require.GreaterOrEqual(t, value.Sign(), 0)
				require.LessOrEqual(t, value.Rat().Cmp(one), 0)
				require.Len(t, s.Assessors(), m.Assessors, "W is of all assessors, and so is the count beside it")
			}
		}
	}
	require.Greater(t, full, 50*sessions/1500)
	require.Greater(t, negative, 50*sessions/1500)
}

func byCriterion(a scoring.Agreement) map[string]scoring.Measures {
	measures := map[string]scoring.Measures{"": a.Total}
	for _, c := range a.Criteria {
		measures[c.Criterion] = c.Measures
	}
	return measures
}

// pairsAgree tells that no two assessors gave a project different values.
func pairsAgree(s scoring.Session, criterion string) bool {
	values := opinions(s, criterion)
	for a, v := range values {
		for b, w := range values {
			if a.project == b.project && v.Cmp(w) != 0 {
				return false
			}
		}
	}
	return true
}

// Neither who the assessors are, nor the order of anything, plays a part.
func TestAgreementHasNoRegardForPersons(t *testing.T) {
	g := newGamble(53)
	for range sessions / 4 {
		p := g.panel()
		before := p.session(t)
		g.Shuffle(len(p.marks), func(i, j int) { p.marks[i], p.marks[j] = p.marks[j], p.marks[i] })
		order := g.Perm(len(p.marks[0]))
		for e, projects := range p.marks {
			moved := make([][]string, len(projects))
			for i, ballot := range projects {
				moved[order[i]] = ballot
			}
			p.marks[e] = moved
		}
		require.Equal(t, before.Agreement(), p.session(t).Agreement())
		ballots := before.Ballots()
		g.Shuffle(len(ballots), func(i, j int) { ballots[i], ballots[j] = ballots[j], ballots[i] })
		shuffled, err := scoring.NewSession(scoring.SessionSpec{Grid: before.Grid(), Projects: before.Projects(), Ballots: ballots})
		require.NoError(t, err)
		require.Equal(t, before.Agreement(), shuffled.Agreement())
		require.Equal(t, before.Agreement(), before.Agreement())
		require.Equal(t, before.Agreement(), before.Anonymous().Agreement())
	}
}

func TestAgreementUnderAnotherScale(t *testing.T) {
	g := newGamble(54)
	for range sessions / 4 {
		p := g.small()
		p.weights = p.weights[:1]
		for e := range p.marks {
			for i, ballot := range p.marks[e] {
				if ballot != nil {
					p.marks[e][i] = ballot[:1]
				}
			}
		}
		before := p.session(t).Agreement().Total

		monotone := p.changed(map[string]string{"1": "2", "2": "3", "3": "8", "7": "9"}).session(t).Agreement().Total
		before.Alpha.Interval, monotone.Alpha.Interval = scoring.Coefficient{}, scoring.Coefficient{}
		require.Equal(t, before, monotone, "the order of marks is the same")

		swapped := p.changed(map[string]string{"1": "7", "7": "3", "3": "1"}).session(t).Agreement().Total
		require.Equal(t, before.Alpha.Nominal, swapped.Alpha.Nominal, "marks are the same or not as before")
	}
}

func TestAgreementUnderAnotherUnit(t *testing.T) {
	g := newGamble(55)
	for range sessions / 4 {
		p := g.small()
		p = p.changed(map[string]string{"7": "4"})
		before := p.session(t).Agreement()
		affine := map[string]string{}
		reversed := map[string]string{}
		for mark := 1; mark <= 4; mark++ {
			affine[fmt.Sprint(mark)] = fmt.Sprint(2*mark + 1)
			reversed[fmt.Sprint(mark)] = fmt.Sprint(9 - mark)
		}
		require.Equal(t, before, p.changed(affine).session(t).Agreement(), "differences are all twice as large")
		require.Equal(t, before, p.changed(reversed).session(t).Agreement(), "differences are the same")
		n := len(p.weights)
		p.weights = []string{"1", "3", "2", "1"}[:n]
		before = p.session(t).Agreement()
		p.weights = []string{"0.333333", "0.999999", "0.666666", "0.333333"}[:n]
		require.Equal(t, before, p.session(t).Agreement(), "weights are all a third as large, nearly")
	}
}

// What the sentences say of chance, tried on every way to deal values out.
func TestAgreementByChance(t *testing.T) {
	values := []string{"1", "1", "2", "4", "9"}
	alpha := [3]*big.Rat{}
	w := new(big.Rat)
	add := func(sum *big.Rat, c scoring.Coefficient) *big.Rat {
		value, ok := c.Value()
		require.True(t, ok)
		if sum == nil {
			sum = new(big.Rat)
		}
		return sum.Add(sum, value.Rat())
	}
	ways := int64(0)
	permute(values, func(v []string) {
		ways++
		got := onOneCriterion("1", v[0]+" "+v[1], v[2]+" "+v[3], v[4]+" .").session(t).Agreement().Total
		for m, c := range []scoring.Coefficient{got.Alpha.Nominal, got.Alpha.Ordinal, got.Alpha.Interval} {
			alpha[m] = add(alpha[m], c)
		}
		w = add(w, onOneCriterion("1", "3 1 2 2 5", strings.Join(v, " ")).session(t).Agreement().Total.W)
	})
	require.Equal(t, int64(120), ways)
	for _, sum := range alpha {
		require.Zero(t, sum.Sign(), "chance gives an alpha of 0 on average")
	}
	require.Equal(t, "1/2", w.Mul(w, big.NewRat(1, ways)).RatString(), "and a W of 1/2 on average to two assessors")
}

// permute calls try with every order of the values.
func permute(values []string, try func([]string)) {
	var from func(n int)
	from = func(n int) {
		if n == len(values) {
			try(values)
			return
		}
		for i := n; i < len(values); i++ {
			values[n], values[i] = values[i], values[n]
			from(n + 1)
			values[n], values[i] = values[i], values[n]
		}
	}
	from(0)
}
