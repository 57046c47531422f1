package eligibility

import (
	"slices"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
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
func (m Member) MarshalJSON() ([]byte, error) { return strict.Written(m.write) }

func (m Member) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Int("agent", m.agent)
	w.Word("standing", m.standing.String())
	if agent, ok := m.With(); ok {
		w.Int("with", agent)
	}
	w.WordIfAny("reason", m.reason.String())
	w.TextIfAny("suggestion", m.Suggestion())
	w.End()
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
	all := make([]Member, 0, len(team))
	c.eachMember(team, r, func(m Member) { all = append(all, m) })
	return all
}

// eachMember visits the members of a team.
func (c *call) eachMember(team []Agent, r Region, visit func(Member)) {
	const few = 8 // agents, for whom the room is on the stack
	var room [2][4 << 4]uint64
	var numbers [4 << 4]int32
	f := firsts{loose: loose{call: c}, region: r}
	if len(team) <= few {
		f.seen, f.agents = room[0][:], agents{room[1][:], numbers[:]}
	} else {
		n := roomFor(len(team))
		f.seen, f.agents = make(distinct, n), agents{make(distinct, n), make([]int32, n)}
	}
	f.fill(team)
	for i := range team {
		m := Member{agent: i, service: team[i].Service, with: -1}
		f.judge(&m, &team[i])
		visit(m)
	}
}

// firsts are, for each service that counts in a region, the first agent who is of
// it.
type firsts struct {
	loose
	region Region
	agents                         // of units, of names that are State services of their own, or that several services share
	placed [state.KindCount]number // of the kind, with its place
	unread [state.KindCount]number // of the kind, without
	chosen [maxSeveral]options     // of the names that several services share, those judged
	shared [maxSeveral]int         // their agents, or those they repeat
	judged int                     // how many these are
}

// A number is that of an agent and one more, so that the zero value is none.
type number int32

func (n number) agent() (int, bool) { return int(n) - 1, n > 0 }

// agents tells agents by keys as those of a distinct: its tables have one length.
type agents struct {
	keys    distinct
	numbers []int32
}

// of returns the agent of a key.
func (a *agents) of(key uint64) (int, bool) {
	i := a.keys.find(key)
	return int(a.numbers[i]), a.keys[i] != 0
}

func (a *agents) set(key uint64, agent int) {
	i := a.keys.find(key)
	a.keys[i], a.numbers[i] = key, int32(agent)
}

func (f *firsts) fill(team []Agent) {
	c, r := f.call, f.region
	var t tally
	c.count(&t, team, r.bit(), f.seen)
	for i := range team {
		f.enter(&team[i])
	}
	for i := range slices.Backward(team) {
		m := c.meaning(&team[i].Service)
		if m.n != 1 || !f.here(&m.first) {
			continue
		}
		unit, kind := c.unitOf(&m.first), c.kindOf(&m.first)
		switch {
		case m.reason == 0 && unit != 0:
			f.set(unitKey(unit), i)
			f.placed[kind] = number(i + 1)
		case m.reason == 0 || m.first.Own == 0 && f.answer(&team[i]) == Yes:
			f.unread[kind] = number(i + 1)
		}
	}
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
		f.first(m, nameKey(a.Service.hash, Yes))
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
	placed, is := f.placed[kind].agent()
	unread, loose := f.unread[kind].agent()
	switch {
	case f.call.belowLevel(s):
		m.standing = StandingDepartmental
	case !f.region.Known():
	case !f.here(s):
		m.standing = StandingElsewhere
	case unit != 0:
		f.first(m, unitKey(unit))
	case is:
		m.standing, m.with = StandingRepeats, placed
	case loose && unread != m.agent:
		m.standing, m.with = StandingRepeats, unread
	default:
		f.unread[kind], m.standing = number(m.agent+1), StandingCounts
	}
}

// first says that an agent counts who is the first of a service, and that any other
// repeats that one.
func (f *firsts) first(m *Member, service uint64) {
	agent, is := f.of(service)
	if !is {
		f.set(service, m.agent)
		agent = m.agent
	}
	if m.standing, m.with = StandingCounts, -1; agent != m.agent {
		m.standing, m.with = StandingRepeats, agent
	}
}

// countShared says how a name counts that is one of several services and is answered
// to be of the State.
func (f *firsts) countShared(m *Member, a *Agent) {
	hash := a.Service.hash
	i := slices.IndexFunc(f.some.weighed(), func(o one) bool { return o.hash == hash })
	if i < 0 || !f.region.Known() {
		return
	}
	name := nameKey(hash, Yes)
	if agent, is := f.of(name); is {
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
		f.set(name, m.agent)
	case StandingRepeats:
		f.set(name, m.with)
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
	f.chosen[f.judged] = o
	before, exact := f.fewest(f.chosen[:f.judged], f.region, 0)
	after, exactly := f.fewest(f.chosen[:f.judged+1], f.region, 0)
	if !exact || !exactly {
		return // it stays unsettled, as the count does
	}
	m.standing = StandingCounts
	first := m.agent
	if after == before {
		first = f.sharing(&o)
		m.standing, m.with = StandingRepeats, first
	}
	f.shared[f.judged] = first
	f.judged++
}

// sharing returns the agent who counts as a service that a name may be.
func (f *firsts) sharing(o *options) int {
	if agent := f.agentOf(o); agent >= 0 {
		return agent
	}
	for i, agent := range f.shared[:f.judged] {
		for _, s := range f.chosen[i].all() {
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
		if agent, is := f.of(unitKey(unit)); is && unit != 0 {
			return agent
		}
		placed, is := f.placed[kind].agent()
		if is && unit == 0 {
			return placed
		}
		if agent, unread := f.unread[kind].agent(); unread && !is { // beside one with its place it does not count
			return agent
		}
	}
	return -1
}
