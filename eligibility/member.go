package eligibility

import (
	"encoding/json"
	"slices"

	"github.com/aap-lit/aap/internal/state"
)

// A Member is how one agent of the team counts: what to show beside the name of
// the service. It holds nothing of the agent.
type Member struct {
	_ [0]func() // not comparable

	agent    int
	standing Standing
	reason   Reason
	with     int // the agent repeated, -1 for none
	service  Service
}

// Agent returns the index of the agent in the team.
func (m Member) Agent() int { return m.agent }

// Service returns where the agent works, as it is given.
func (m Member) Service() Service { return m.service }

// Standing returns how the service counts.
func (m Member) Standing() Standing { return m.standing }

// Reason returns why the service does not count or is not settled, zero where the
// standing says enough; or that the answer contradicts the catalogue.
func (m Member) Reason() Reason { return m.reason }

// With returns the index of the first agent whose service is the same, for
// [StandingRepeats]; else false.
func (m Member) With() (agent int, ok bool) { return max(m.with, 0), m.standing == StandingRepeats }

// Suggestion returns the service that may be meant by one that is unsettled, "" if
// there is none: see [Service.Suggestion].
func (m Member) Suggestion() string {
	if m.standing != StandingUnsettled {
		return ""
	}
	return m.service.Suggestion()
}

// MarshalJSON writes the member as it stands in a report.
func (m Member) MarshalJSON() ([]byte, error) {
	var with *int
	if agent, ok := m.With(); ok {
		with = &agent
	}
	return json.Marshal(struct {
		Agent      int      `json:"agent"`
		Standing   Standing `json:"standing"`
		With       *int     `json:"with,omitempty"`
		Reason     Reason   `json:"reason,omitzero"`
		Suggestion string   `json:"suggestion,omitempty"`
	}{m.agent, m.standing, with, m.reason, m.Suggestion()})
}

// Standings returns how each agent of a dossier counts, in its order. Where the
// region is known, as many count as [TeamFacts] has services for sure; but agents
// declared to be of a State service that is not named stay unsettled, though
// together they stand for one at least. It is nil for a nil dossier and for the
// zero Call.
func (c Call) Standings(d *Dossier) []Member {
	if c.c == nil || d == nil {
		return nil
	}
	return c.c.members(d.Team, d.Region)
}

// members tells how each agent of a team counts in a region, which may be unknown.
func (c *call) members(team []Agent, r Region) []Member {
	f := c.firsts(team, r)
	members := make([]Member, len(team))
	for i := range team {
		m := &members[i]
		m.agent, m.service, m.with = i, team[i].Service, -1
		f.judge(m, &team[i])
	}
	return members
}

// firsts are, for each service that counts in a region, the first agent who is of
// it.
type firsts struct {
	loose
	region Region
	unit   map[state.Unit]int
	placed map[state.Kind]int // of the kind, with its place
	unread map[state.Kind]int // of the kind, without
	name   map[uint64]int     // names that are State services of their own, or that several services share
	chosen choice             // of the names that several services share, those judged
	shared []int              // their agents, or those they repeat
}

func (c *call) firsts(team []Agent, r Region) *firsts {
	f := &firsts{
		loose: loose{call: c, seen: make(distinct, roomFor(len(team)))}, region: r,
		unit: map[state.Unit]int{}, placed: map[state.Kind]int{}, unread: map[state.Kind]int{}, name: map[uint64]int{},
	}
	var t tally
	c.count(&t, team, r.bit(), f.seen)
	for i := range slices.Backward(team) {
		f.enter(&team[i])
		m := c.meaning(&team[i].Service)
		if m.n != 1 || !f.here(&m.first) {
			continue
		}
		unit, kind := c.unitOf(&m.first), c.kindOf(&m.first)
		switch {
		case m.reason == 0 && unit != 0:
			f.unit[unit], f.placed[kind] = i, i
		case m.reason == 0 || m.first.Own == 0 && f.answer(&team[i]) == Yes:
			f.unread[kind] = i
		}
	}
	return f
}

// here reports whether a service is one that counts in the region.
func (f *firsts) here(s *state.Service) bool {
	return uint32(s.Regions)&f.region.bit() != 0 && !f.call.belowLevel(s)
}

// judge says how an agent counts; the agents before have been judged.
func (f *firsts) judge(m *Member, a *Agent) {
	meant := f.call.meaning(&a.Service)
	answer := f.answer(a)
	m.reason = reasonOf(meant.reason)
	switch {
	case !a.Service.given():
		m.reason = ReasonNotGiven
		if answer == No {
			m.standing = StandingNotState
		}
	case meant.reason == 0:
		f.count(m, &meant.first)
		if answer == No {
			m.reason = ReasonContradiction
		}
	case meant.reason.Settled():
		m.standing = StandingNotState
		if answer == Yes {
			m.reason = ReasonContradiction
		}
	case answer == No:
		m.standing = StandingNotState
	case answer == Unanswered:
	case meant.n == 0:
		first(m, f.name, a.Service.hash)
	case meant.n == 1 && meant.first.Own == 0:
		f.count(m, &meant.first)
	default:
		f.countShared(m, a)
	}
	if m.standing != StandingUnsettled && m.standing != StandingNotState && m.reason != ReasonContradiction {
		m.reason = 0
	}
}

// answer returns what is answered of an agent's service, or of the name that it
// shares with others.
func (f *firsts) answer(a *Agent) Answer {
	own := a.StateService.known()
	for _, other := range []Answer{Yes, No} {
		if own == Unanswered && a.Service.given() && f.seen.has(nameKey(a.Service.hash, other)) {
			return other
		}
	}
	return own
}

// count says how one State service counts.
func (f *firsts) count(m *Member, s *state.Service) {
	kind, unit := f.call.kindOf(s), f.call.unitOf(s)
	placed, is := f.placed[kind]
	switch {
	case f.call.belowLevel(s):
		m.standing = StandingDepartmental
	case !f.region.Known():
	case !f.here(s):
		m.standing = StandingElsewhere
	case unit != 0:
		first(m, f.unit, unit)
	case is:
		m.standing, m.with = StandingRepeats, placed
	default:
		first(m, f.unread, kind)
	}
}

// first says that an agent counts who is the first of a service, and that any other
// repeats that one.
func first[K comparable](m *Member, agents map[K]int, service K) {
	agent, is := agents[service]
	if !is {
		agent, agents[service] = m.agent, m.agent
	}
	if m.standing, m.with = StandingCounts, -1; agent != m.agent {
		m.standing, m.with = StandingRepeats, agent
	}
}

// countShared says how a name counts that is one of several services and is answered
// to be of the State.
func (f *firsts) countShared(m *Member, a *Agent) {
	hash := a.Service.hash
	i := slices.IndexFunc(f.some.kept[:min(f.some.n, maxSeveral)], func(o one) bool { return o.hash == hash })
	if i < 0 || !f.region.Known() {
		return
	}
	if agent, is := f.name[hash]; is {
		m.standing, m.with = StandingRepeats, agent
		return
	}
	o := f.options(&f.some.kept[i], f.region)
	switch {
	case o.n == 0 && f.below(&f.some.kept[i]):
		m.standing = StandingDepartmental
	case o.n == 0:
		m.standing = StandingElsewhere
	case f.there(&o, f.region, 0):
		m.standing, m.with = StandingRepeats, f.agentOf(&o)
	default:
		f.choose(m, o)
	}
	switch m.standing {
	case StandingCounts:
		f.name[hash] = m.agent
	case StandingRepeats:
		f.name[hash] = m.with
	}
}

// below reports whether a name may be a service of a département, where these do
// not count.
func (f *firsts) below(o *one) bool {
	return slices.ContainsFunc(o.meaning.Services(), func(s state.Service) bool { return f.call.belowLevel(&s) })
}

// choose enters a name none of whose services counts by another name. It counts if
// the names are more services with it, at the fewest, than without.
func (f *firsts) choose(m *Member, o options) {
	before := f.fewest(&f.chosen, f.region, 0)
	f.chosen.add(o)
	m.standing = StandingCounts
	first := m.agent
	if f.fewest(&f.chosen, f.region, 0) == before {
		first = f.sharing(&o)
		m.standing, m.with = StandingRepeats, first
	}
	f.shared = append(f.shared, first)
}

// sharing returns the agent who counts as a service that a name may be.
func (f *firsts) sharing(o *options) int {
	if agent := f.agentOf(o); agent >= 0 {
		return agent
	}
	for i, agent := range f.shared {
		for _, s := range f.chosen.each[i].all() {
			if f.call.taken(&s, o.all()) || slices.ContainsFunc(o.all(), func(t state.Service) bool {
				return f.call.taken(&t, []state.Service{s})
			}) {
				return agent
			}
		}
	}
	return -1
}

// agentOf returns the first agent whose service is one of the options and counts.
func (f *firsts) agentOf(o *options) int {
	for _, s := range o.all() {
		kind, unit := f.call.kindOf(&s), f.call.unitOf(&s)
		if agent, is := f.unit[unit]; is && unit != 0 {
			return agent
		}
		placed, is := f.placed[kind]
		if is && unit == 0 {
			return placed
		}
		if agent, unread := f.unread[kind]; unread && !is { // beside one with its place it does not count
			return agent
		}
	}
	return -1
}
