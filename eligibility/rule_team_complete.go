package eligibility

import (
	"slices"
	"strconv"

	"github.com/aap-lit/aap/internal/state"
)

// This file completes a team to show that a verdict hangs on it.

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
		w.hangOn(d, w.worthAsking()[0])
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
		w.lower(d.Team, w.worthAsking()[0])
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
	case o.declared:
		*a = placeholder(team)
	default:
		*a = fresh(team)
	}
}

// lower makes an opening no service more: a name is answered to be none, and an
// agent without a service gets one that is there already, or one of a commune.
func (w *completion) lower(team []Agent, o opening) {
	switch a := &team[o.agent]; {
	case o.named:
		a.StateService = No
	case o.declared:
		a.Service = w.present(team, w.where.bit(), o.agent)
	default:
		a.Service = readService("mairie")
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
		if !o.declared { // who is of the State is of some service
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
		for _, a := range w.raised(d.Team, o) {
			d.Team[o.agent] = a
			if more := with(); more > n && without() < more {
				n = more
				break
			}
			d.Team[o.agent] = before
		}
	}
	w.raise(d.Team, asked, w.located)
	w.settle(d.Team, w.where.bit(), asked.agent)
}

// raised returns what may make an opening one service more: a yes, a new service, or
// one that names of several services may be.
func (w *completion) raised(team []Agent, o opening) []Agent {
	own := team[o.agent]
	w.raise(team, o, placeholder)
	all := []Agent{team[o.agent]}
	team[o.agent] = own
	for i := range team {
		m := w.call.meaning(&team[i].Service)
		if o.named || m.n < 2 {
			continue
		}
		meant := state.Read(team[i].Service.name).In(w.call.year())
		for _, s := range meant.Services() {
			all = append(all, Agent{Service: w.named(s), StateService: own.StateService})
		}
	}
	return all
}

// named returns a service by its name: the one told, or one of its kind in the
// region chosen.
func (w *completion) named(s state.Service) Service {
	if s.Own != 0 {
		return readService(s.Own.Name())
	}
	for _, i := range state.Institutions() {
		named := readService(i.Short() + " " + w.where.Name())
		if m := w.call.meaning(&named); m.reason == 0 && m.first.OwnKind == s.OwnKind {
			return named
		}
	}
	return Service{}
}

// settle gives the agents declared to be of a State service that is not named one
// that the team has in all the regions of a set; but not that of the agent asked.
func (w *completion) settle(team []Agent, regions uint32, asked int) {
	for i := range team {
		if a := &team[i]; i != asked && !a.Service.given() && a.StateService.known() == Yes {
			a.Service = w.present(team, regions, asked)
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
		case !o.named && !o.declared:
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

// present returns a State service that the team has in each region of a set, but
// not that of the agent asked; a new one if it has none.
func (w *completion) present(team []Agent, regions uint32, asked int) Service {
	for i := range team {
		alone := w.call.tally(&Dossier{Team: team[i : i+1]}, regions)
		if i != asked && team[i].Service.given() && alone.sure > 0 {
			return team[i].Service
		}
	}
	return placeholder(team).Service
}

// located returns an agent of a service of the region chosen, and of no other, that
// the team does not have.
func (w *completion) located(team []Agent) Agent {
	count := func(team []Agent) int { return w.call.tally(&Dossier{Team: team}, w.where.bit()).told }
	have := count(team)
	for _, i := range state.Institutions() {
		for _, name := range []string{i.Short() + " " + w.where.Name(), i.Name()} {
			a := Agent{Service: readService(name)}
			only := w.call.meaning(&a.Service).first.Regions == state.Regions(w.where.bit())
			if only && count(append(slices.Clip(team), a)) > have {
				return a
			}
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
