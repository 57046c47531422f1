package eligibility

import (
	"slices"
	"strconv"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
)

// This file asks what the rule team does not know, and completes a team to show that
// a verdict hangs on it.

// A seat is an agent of the team as an evaluation keeps it, without the name.
type seat struct {
	service Service
	answer  Answer
}

func agentsOf(seats []seat) []Agent {
	team := make([]Agent, len(seats))
	for i := range seats {
		team[i] = Agent{Service: seats[i].service, StateService: seats[i].answer}
	}
	return team
}

// An opening is what is open of a team that is final: an agent whose service is
// not given, or the answer to a name.
type opening struct {
	agent int
	named bool
	adds  uint32 // the regions in which it may add a service
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
			all = append(all, opening{i, false, candidates})
		case c.unanswered(a, l.seen) && !asked[a.Service.hash]:
			asked[a.Service.hash] = true
			all = append(all, opening{i, true, l.adds(a, candidates)})
		}
	}
	return all
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
		if o := l.options(&own, r); candidates&r.bit() != 0 && !l.there(&o, r, 0) {
			regions |= r.bit()
		}
	}
	return regions
}

// The team is open if, in some region that the deposit allows, it is not enough
// as it stands, and may become so. A team that is final is asked about agent by
// agent.
func (teamFact) open(e *evaluation) bool {
	return e.regionsOpen() != 0 && (!e.team.final || len(e.asked()) > 0)
}

// regionsOpen returns the regions that the deposit allows in which the team is not
// enough, and may become so.
func (e *evaluation) regionsOpen() uint32 { return e.call.regionsLeft(&e.ruling) &^ e.team.surely }

func (teamFact) questions(e *evaluation) []Question {
	if !e.team.final {
		return []Question{{path: teamFact{}.path()}}
	}
	var all []Question
	for _, o := range e.asked() {
		all = append(all, Question{path: o.path(), agent: o.agent, service: e.seats[o.agent].service.name, named: o.named})
	}
	return all
}

// asked returns what is worth asking of a final team.
func (e *evaluation) asked() []opening {
	regions := e.regionsOpen()
	return slices.DeleteFunc(e.call.openings(agentsOf(e.seats), e.candidates), func(o opening) bool { return o.adds&regions == 0 })
}

// complete makes the team as large as it may be: names prove to be State services,
// agents without a service get a new one, and services are added to a team that
// may grow until there are enough. Where the region or an agent is the fact asked,
// the team is made so that the verdict hangs on that.
func (teamFact) complete(w *completion, d *Dossier) {
	d.Team = orEmpty(d.Team)
	switch {
	case w.teamTellsRegions():
		w.tellRegions(d)
	case w.asked == fact(teamFact{}) && w.team.final:
		w.hangOn(d, w.evaluation.asked()[0])
	default:
		for _, o := range w.call.openings(d.Team, w.where.bit()) {
			w.raise(d.Team, o, placeholder)
		}
		w.grow(d, placeholder)
	}
}

// spoil makes the team as small as it may be, as given; of a final one, the fact
// asked alone.
func (teamFact) spoil(w *completion, d, given *Dossier) {
	if w.team.final {
		w.lower(d.Team, w.evaluation.asked()[0])
		return
	}
	d.Team = orEmpty(slices.Clone(given.Team))
	for _, o := range w.call.openings(d.Team, w.where.bit()) {
		w.lower(d.Team, o)
	}
}

// raise makes an opening one service more, where it may be; fresh makes an agent of
// a new service where none is given.
func (w *completion) raise(team []Agent, o opening, fresh func([]Agent) Agent) {
	switch a := &team[o.agent]; {
	case o.named:
		a.StateService = Yes
	case a.StateService.known() == Yes:
		*a = placeholder(team)
	default:
		*a = fresh(team)
	}
}

// lower makes an opening no service more.
func (w *completion) lower(team []Agent, o opening) {
	if a := &team[o.agent]; !o.named && a.StateService.known() == Yes {
		*a = w.present(team, w.where.bit(), o.agent)
	} else {
		a.StateService = No
	}
}

// grow adds services to a team that may grow, until there are enough.
func (w *completion) grow(d *Dossier, fresh func([]Agent) Agent) {
	if w.team.final {
		return
	}
	missing := w.call.terms.MinServices - w.call.tally(d, w.where.bit()).sure
	for range min(missing, maxList-len(d.Team)) {
		d.Team = append(d.Team, fresh(d.Team))
	}
}

// hangOn completes a final team so that there are enough services with the opening
// asked, and one too few without: as many of the others add a service as that
// takes, those that do so with the one asked and without it.
func (w *completion) hangOn(d *Dossier, asked opening) {
	others := slices.DeleteFunc(w.call.openings(d.Team, w.where.bit()), func(o opening) bool { return o.agent == asked.agent })
	given := slices.Clone(d.Team)
	for _, o := range others {
		if given[o.agent].StateService.known() != Yes { // who is of the State is of some service
			w.lower(d.Team, o)
		}
	}
	try := func(change func()) int {
		before := d.Team[asked.agent]
		change()
		n := w.call.tally(d, w.where.bit()).sure
		d.Team[asked.agent] = before
		return n
	}
	with := func() int { return try(func() { w.raise(d.Team, asked, w.located) }) }
	without := func() int { return try(func() { w.lower(d.Team, asked) }) }
	n := with()
	for _, o := range others {
		if n >= w.call.terms.MinServices {
			break
		}
		before := d.Team[o.agent]
		d.Team[o.agent] = given[o.agent]
		w.raise(d.Team, o, placeholder)
		if more := with(); more == n || without() == more {
			d.Team[o.agent] = before
		} else {
			n = more
		}
	}
	w.raise(d.Team, asked, w.located)
	w.settle(d.Team, w.where.bit(), asked.agent)
}

// settle gives the agents declared to be of a State service that is not named one
// that the team has in all the regions of a set; but not that of the agent asked.
func (w *completion) settle(team []Agent, regions uint32, asked int) {
	for i := range team {
		if a := &team[i]; i != asked && !a.Service.given() && a.StateService.known() == Yes {
			*a = w.present(team, regions, asked)
		}
	}
}

// tellRegions completes the team so that it is enough in the region chosen and not
// in another: what adds a service there alone does, and of what adds one in both
// no more than it takes.
func (w *completion) tellRegions(d *Dossier) {
	p, _ := w.apart()
	common := p.common
	for _, o := range w.call.openings(d.Team, w.candidates) {
		switch a := &d.Team[o.agent]; {
		case !o.named && a.StateService.known() != Yes:
			*a = w.located(d.Team)
		case o.adds&p.high.bit() == 0:
			w.lower(d.Team, o)
		case o.adds&p.low.bit() == 0:
			w.raise(d.Team, o, placeholder)
		case common > 0:
			w.raise(d.Team, o, placeholder)
			common--
		case o.named:
			w.lower(d.Team, o)
		}
	}
	w.settle(d.Team, p.high.bit()|p.low.bit(), -1)
	w.grow(d, w.located)
}

// present returns an agent of a State service that the team has in each region of a
// set, but not that of the agent asked; a placeholder if it has none.
func (w *completion) present(team []Agent, regions uint32, asked int) Agent {
	for i := range team {
		a := Agent{Service: team[i].Service, StateService: team[i].StateService}
		alone := w.call.tally(&Dossier{Team: []Agent{a}}, regions)
		if i != asked && a.Service.given() && alone.sure > 0 {
			return a
		}
	}
	return placeholder(team)
}

// located returns an agent of a service of the region chosen, and of no other, that
// the team does not have.
func (w *completion) located(team []Agent) Agent {
	count := func(team []Agent, regions uint32) int { return w.call.tally(&Dossier{Team: team}, regions).sure }
	have := count(team, w.where.bit())
	for _, i := range state.Institutions() {
		a := Agent{Service: readService(i.Short() + " " + w.where.Name())}
		if w.call.meaning(&a.Service).first.Regions == state.Regions(w.where.bit()) && count(append(slices.Clip(team), a), w.where.bit()) > have {
			return a
		}
	}
	return placeholder(team)
}

// addServices adds agents of as many new State services. It reports whether the
// list holds them.
func addServices(d *Dossier, count int) bool {
	if count < 0 || count > maxList-len(d.Team) {
		return false
	}
	for range count {
		d.Team = append(d.Team, placeholder(d.Team))
	}
	return true
}

// placeholder returns an agent of a State service that the team does not have,
// called by a number.
func placeholder(team []Agent) Agent {
	for n := len(team) + 1; ; n++ {
		s := readService("Service de l'État " + toBeNamed + " " + strconv.Itoa(n))
		if !slices.ContainsFunc(team, func(a Agent) bool { return a.Service.hash == s.hash }) {
			return Agent{Service: s, StateService: Yes}
		}
	}
}
