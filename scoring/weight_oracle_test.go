package scoring_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// A mover funds a session again with another weight, and knows every weight at
// which anything may change: where the totals of any two projects are equal,
// and where any total is on a floor.
type mover struct {
	*testing.T
	session  scoring.Session
	weights  []*big.Rat
	scores   []scoring.Score
	floors   []*big.Rat // on the weighted total
	envelope budget.Amount
	along    scoring.Line
}

func newMover(t *testing.T, s scoring.Session) *mover {
	m := &mover{T: t, session: s, scores: s.Rank().Scores()}
	m.envelope, m.along, _ = s.Envelope()
	for _, c := range s.Grid().Spec().Criteria {
		m.weights = append(m.weights, c.Weight.Rat())
	}
	for _, f := range s.Grid().Spec().Floors {
		if f.On == scoring.Weighted {
			m.floors = append(m.floors, f.Value.Rat())
		}
	}
	return m
}

func (m *mover) funding(r scoring.Ranking) scoring.Funding {
	f, err := r.Fund(m.envelope, m.along)
	require.NoError(m, err)
	return f
}

// at is the result at another weight of a criterion.
func (m *mover) at(criterion int, weight *big.Rat) scoring.Outcome {
	weights := slices.Clone(m.weights)
	weights[criterion] = weight
	return m.funding(scoring.Reweighted(m.session, weights)).Outcome()
}

// line is the total of a project as a weight moves: start + weight·slope; false
// if it has none.
func (m *mover) line(project, criterion int) (start, slope *big.Rat, ok bool) {
	s := m.scores[project]
	if len(s.Unmarked()) > 0 {
		return nil, nil, false
	}
	start = new(big.Rat)
	marks := s.Criteria()
	for c, of := range marks {
		if c != criterion {
			start.Add(start, new(big.Rat).Mul(of.Mark.Rat(), m.weights[c]))
		}
	}
	return start, marks[criterion].Mark.Rat(), true
}

// onFloor tells whether a total is on a floor at a weight.
func (m *mover) onFloor(criterion int, weight *big.Rat) bool {
	for p := range m.scores {
		start, slope, ok := m.line(p, criterion)
		for _, floor := range m.floors {
			if ok && start.Add(start, slope.Mul(slope, weight)).Cmp(floor) == 0 {
				return true
			}
		}
	}
	return false
}

// events are all weights of a criterion at which anything may change, in order.
func (m *mover) events(criterion int) []*big.Rat {
	var starts, slopes []*big.Rat
	for p := range m.scores {
		if start, slope, ok := m.line(p, criterion); ok {
			starts, slopes = append(starts, start), append(slopes, slope)
		}
	}
	for _, floor := range m.floors {
		starts, slopes = append(starts, floor), append(slopes, new(big.Rat))
	}
	var events []*big.Rat
	for i := range starts {
		for j := range i {
			rise, run := new(big.Rat).Sub(starts[j], starts[i]), new(big.Rat).Sub(slopes[i], slopes[j])
			if run.Sign() != 0 && rise.Sign()*run.Sign() > 0 {
				events = append(events, rise.Quo(rise, run))
			}
		}
	}
	slices.SortFunc(events, (*big.Rat).Cmp)
	return slices.CompactFunc(events, func(a, b *big.Rat) bool { return a.Cmp(b) == 0 })
}

// interval finds an interval by trying every event on the way and every middle
// between neighbours, without leaving any out.
func (m *mover) interval(criterion int) (low, high *wantedEnd) {
	own := m.weights[criterion]
	events := m.events(criterion)
	at, present := slices.BinarySearchFunc(events, own, (*big.Rat).Cmp)
	if !present {
		events = slices.Insert(events, at, own)
	}
	before := m.at(criterion, own)
	for i := at; high == nil && i < len(events); i++ {
		high = m.end(criterion, before, events[i], m.beyond(events, i, +1), i == at)
	}
	for i := at; low == nil && i >= 0; i-- {
		low = m.end(criterion, before, events[i], m.beyond(events, i, -1), i == at)
	}
	return low, high
}

// A wantedEnd is where an interval should end, and how.
type wantedEnd struct {
	at       *big.Rat
	included bool
	then     scoring.Outcome
}

func (m *mover) end(criterion int, before scoring.Outcome, event, beyond *big.Rat, present bool) *wantedEnd {
	if there := m.at(criterion, event); !present && !sameResult(before, there) {
		return &wantedEnd{event, false, there}
	}
	if there := m.at(criterion, beyond); !sameResult(before, there) {
		return &wantedEnd{event, true, there}
	}
	return nil
}

// beyond is the middle between an event and the next, or 0; or one more.
func (m *mover) beyond(events []*big.Rat, i, side int) *big.Rat {
	next := new(big.Rat)
	switch {
	case i+side >= len(events):
		return next.Add(events[i], big.NewRat(1, 1))
	case i+side >= 0:
		next = events[i+side]
	}
	return middle(events[i], next)
}

func middle(a, b *big.Rat) *big.Rat {
	sum := new(big.Rat).Add(a, b)
	return sum.Mul(sum, big.NewRat(1, 2))
}

func sameResult(a, b scoring.Outcome) bool {
	return slices.Equal(a.Funded, b.Funded) && slices.Equal(a.Tied, b.Tied)
}

// requireEnd compares an end with the one wanted.
func (m *mover) requireEnd(want *wantedEnd, got *scoring.End, about ...any) {
	m.Helper()
	require.Equal(m, want == nil, got == nil, about...)
	if want == nil {
		return
	}
	require.Equal(m, want.at.RatString(), got.At.String(), about...)
	require.Equal(m, want.included, got.Included, about...)
	m.requireChange(m.funding(m.session.Rank()).Outcome(), want.then, got.Then, about...)
	require.Empty(m, got.Then.Unranked, about...)
	require.False(m, got.Then.Same, about...)
}

// requireChange compares a change with what was before and what comes.
func (m *mover) requireChange(before, after scoring.Outcome, got scoring.Change, about ...any) {
	m.Helper()
	require.Equal(m, after, scoring.Outcome{Funded: got.Funded, Tied: got.Tied, Places: got.Places}, about...)
	require.Equal(m, sameResult(before, after), got.Same, about...)
	for _, p := range m.session.Projects() {
		was, is := slices.Contains(before.Funded, p.Code), slices.Contains(after.Funded, p.Code)
		require.Equal(m, is && !was, slices.Contains(got.Gained, p.Code), about...)
		require.Equal(m, was && !is, slices.Contains(got.Lost, p.Code), about...)
	}
	for _, list := range [][]string{got.Funded, got.Tied, got.Gained, got.Lost, got.Unranked} {
		require.NotNil(m, list)
		m.requireOrder(list)
	}
}

// requireOrder checks that projects are named once, as the session has them.
func (m *mover) requireOrder(codes []string) {
	m.Helper()
	last := -1
	for _, code := range codes {
		place := slices.IndexFunc(m.session.Projects(), func(p scoring.Project) bool { return p.Code == code })
		require.Greater(m, place, last)
		last = place
	}
}
