package eligibility

import (
	"slices"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
)

// This file asks what the rule team does not know.

// An opening is what is open of a team that is final: an agent whose service is
// not given, or the answer to a name.
type opening struct {
	agent    int
	named    bool   // the service is given
	declared bool   // the agent is declared to be of one of the State
	adds     uint32 // the regions in which it may add a service
}

func (o opening) path() string {
	if o.named {
		return strict.Pointer("team", o.agent, "state-service")
	}
	return strict.Pointer("team", o.agent, "service")
}

// openings returns what is open of a team, each name once, in the order of the
// agents.
func (c *call) openings(team []Agent, candidates uint32) []opening {
	l := loose{call: c, seen: make(distinct, roomFor(len(team)))}
	var t tally
	c.count(&t, team, candidates, l.seen)
	for i := range team {
		l.enter(&team[i])
	}
	var all []opening
	asked := map[uint64]bool{}
	for i := range team {
		a := &team[i]
		switch {
		case !a.Service.given() && a.StateService.known() != No:
			all = append(all, opening{i, false, a.StateService.known() == Yes, candidates})
		case c.unanswered(a, l.seen) && !asked[a.Service.hash]:
			asked[a.Service.hash] = true
			all = append(all, opening{i, true, false, l.adds(a, candidates)})
		}
	}
	if l.some.n > 0 && t.unnamed == 0 { // who is of no service told may be of any of these
		c.addBeside(team, all, candidates)
	}
	return all
}

// addBeside narrows what openings add where names of several services are in the
// team: a yes to « DREAL Xville » is no service more than « SGAR et DREAL Bretagne »
// if that may be the DREAL, unless another answer makes it the SGAR. An opening
// matters if there are, with some answers to the others, as many services as are
// required with it, and fewer without. Up to a few, all answers are tried; of more,
// each opening stays.
func (c *call) addBeside(team []Agent, all []opening, candidates uint32) {
	const few = 6
	var first []int // the openings of different services
	for i, o := range all {
		if o.named && c.meaning(&team[o.agent].Service).n > 0 && !slices.ContainsFunc(first, func(j int) bool { return c.alike(team, o, all[j]) }) {
			first = append(first, i)
		}
	}
	if len(first) > few {
		return
	}
	counts := make([]tally, 1<<len(first)) // with those answered yes whose bits are set
	for set := range counts {
		answered := slices.Clone(team)
		for k, i := range first {
			if set>>k&1 != 0 {
				answered[all[i].agent].StateService = Yes
			}
		}
		counts[set] = c.tally(&Dossier{Team: answered}, candidates)
	}
	for i, o := range all {
		k := slices.IndexFunc(first, func(j int) bool { return c.alike(team, o, all[j]) })
		if !o.named || k < 0 {
			continue
		}
		matters := uint32(0)
		for set := range counts {
			if set>>k&1 == 0 {
				matters |= counts[set].decidedBy(&counts[set|1<<k], c.terms.MinServices)
			}
		}
		all[i].adds &= matters
	}
}

// alike reports whether two openings may be the same services.
func (c *call) alike(team []Agent, o, p opening) bool {
	a, b := c.meaning(&team[o.agent].Service), c.meaning(&team[p.agent].Service)
	return o.named && p.named && a.n == b.n && a.first == b.first && (a.n < 2 || team[o.agent].Service.hash == team[p.agent].Service.hash)
}

// decidedBy returns the regions in which there are as many services as are required
// with one more answer, and one too few without, what else is open being answered so
// as to reach that.
func (t *tally) decidedBy(with *tally, required int) (regions uint32) {
	for r := range t.in {
		lack := required - 1 - int(t.in[r]) - t.names
		if with.in[r] > t.in[r] && 0 <= lack && lack <= t.asked {
			regions |= 1 << r
		}
	}
	return regions
}

// among reports whether a name that is answered yes is one of the services that this one
// may be, whichever it is: then this adds none.
func (l *loose) among(o *options, r Region) bool {
	return slices.ContainsFunc(l.some.weighed(), func(other one) bool {
		services := l.options(&other, r)
		return !other.open && services.n > 0 && !slices.ContainsFunc(services.all(), func(s state.Service) bool {
			return !slices.ContainsFunc(o.all(), func(t state.Service) bool { return l.call.taken(&t, []state.Service{s}) })
		})
	})
}

// adds returns the regions in which a yes to the name of an agent's service adds a
// service to those counted for sure.
func (l *loose) adds(a *Agent, candidates uint32) uint32 {
	m := l.call.meaning(&a.Service)
	kind := l.call.kindOf(&m.first)
	switch {
	case m.n == 0:
		return candidates
	case m.n == 1 && m.first.Own == 0 && l.call.belowLevel(&m.first):
		return 0
	case m.n == 1 && m.first.Own == 0:
		return uint32(m.first.Regions) &^ l.at[kind] &^ l.sure[kind] & candidates
	}
	var regions uint32
	own := one{meaning: state.Read(a.Service.name).In(l.call.year())}
	for _, r := range Regions() {
		name := l.options(&own, r)
		if candidates&r.bit() == 0 || l.there(&name, r, 0) || l.among(&name, r) {
			continue
		}
		if n, _ := l.fewest([]options{name}, r, 0); n > 0 {
			regions |= r.bit()
		}
	}
	return regions
}

// The team is open if, in some region that the deposit allows, it is not enough
// as it stands, and may become so. A team that is final is asked about agent by
// agent.
func (teamFact) open(e *evaluation) bool {
	return e.regionsOpen() != 0 && (!e.team.final || len(e.worthAsking()) > 0)
}

// regionsOpen returns the regions that the deposit allows in which the team is not
// enough, and may become so.
func (e *evaluation) regionsOpen() uint32 { return e.call.regionsLeft(&e.ruling) &^ e.team.surely }

func (teamFact) questions(e *evaluation) []Question {
	if !e.team.final {
		return []Question{{path: teamFact{}.path()}}
	}
	var all []Question
	for _, o := range e.worthAsking() {
		all = append(all, Question{path: o.path(), agent: o.agent, service: e.agents[o.agent].Service.name, named: o.named})
	}
	return all
}

// worthAsking returns what is worth asking of a final team.
func (e *evaluation) worthAsking() []opening {
	regions := e.regionsOpen()
	return slices.DeleteFunc(e.call.openings(e.agents, e.candidates), func(o opening) bool { return o.adds&regions == 0 })
}
