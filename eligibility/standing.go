package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Standing is how the service of an agent counts towards the team: what to show
// beside a name, where the figures of [TeamFacts] surprise. The zero value is
// Unsettled.
type Standing uint8

// The standings, in the order of the wire words unsettled, counts, repeats,
// elsewhere, departmental and not-state.
const (
	StandingUnsettled    Standing = iota // not known enough: the service, where it is, or the project's region
	StandingCounts                       // a State service of the region
	StandingRepeats                      // one that counts already with another agent: the same, part of it, or what it is part of
	StandingElsewhere                    // a State service of another region
	StandingDepartmental                 // a State service of a department, where only regional ones count
	StandingNotState                     // no State service
)

var standingWords = strict.Words{"unsettled", "counts", "repeats", "elsewhere", "departmental", "not-state"}

// String returns the wire word.
func (s Standing) String() string { return standingWords.Of(uint8(s)) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (s Standing) MarshalText() ([]byte, error) { return standingWords.Text(uint8(s)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (s *Standing) UnmarshalText(text []byte) error { return strict.ReadWord(standingWords, text, s) }

// Label returns the standing in French or English.
func (s Standing) Label(tag language.Tag) string { return wording.Label(tag, "standing.", s.String()) }

// Standings tell for each agent of a dossier, in its order, how the agent's
// service counts. As many count as [TeamFacts] has services for sure, where the
// region is known; agents declared to be of a State service that is not named
// stay unsettled, though together they stand for one at least.
func (c Call) Standings(d *Dossier) []Standing {
	if c.c == nil || d == nil {
		return nil
	}
	var all, before census
	for i := range d.Team {
		if s := &d.Team[i].Service; c.c.countsIn(s, d.Region) {
			all.add(c.c.unitOf(s))
		}
	}
	standings := make([]Standing, len(d.Team))
	for i := range d.Team {
		switch s := &d.Team[i].Service; {
		case !s.located:
			standings[i] = declaredStanding(d.Team, i)
		case !s.counts:
			standings[i] = StandingNotState
		case c.c.belowLevel(s):
			standings[i] = StandingDepartmental
		case s.region.Known() && !d.Region.Known():
			standings[i] = StandingUnsettled
		case !c.c.countsIn(s, d.Region):
			standings[i] = StandingElsewhere
		case all.adds(&before, c.c.unitOf(s)):
			standings[i] = StandingCounts
		default:
			standings[i] = StandingRepeats
		}
	}
	return standings
}

// declaredStanding is that of an agent whose service the catalogue does not
// settle: it is what the bearer says of the agents of that name.
func declaredStanding(team []Agent, i int) Standing {
	switch name := team[i].Service.folded; {
	case !team[i].open():
		return StandingNotState
	case name == "" || !anyNamed(team, name, (*Agent).declared):
		return StandingUnsettled
	case anyNamed(team[:i], name, (*Agent).open):
		return StandingRepeats
	}
	return StandingCounts
}

// adds enters the unit of an agent after those before, and tells whether it is
// one service more in a census of all.
func (c *census) adds(before *census, u unit) bool {
	bit := bitOf(u.institution)
	var fresh bool
	switch u.rank {
	case 0:
		fresh = before.regional&bit == 0
	case unplaced:
		fresh = before.loose&bit == 0 && c.alone()&bit != 0
	default:
		fresh = before.at[u.rank]&bit == 0
	}
	before.add(u)
	return fresh
}
