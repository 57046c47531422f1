package eligibility

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// The rule team: agents of several State services of the region bear the
// project. The count stands in tally.go; what the rule shares with the rule
// deposit, in joint_region.go.
type teamRule struct{}

// TeamFacts counts distinct State services of the project's region; when the
// region is unknown, of the region where they are fewest, and most.
type TeamFacts struct {
	_ [0]func() // not comparable

	Services *int `json:"services,omitempty"` // counted for sure
	Possible *int `json:"possible,omitempty"` // with those that may prove to be; nil while the team may grow
	Required int  `json:"required"`
}

func (r *ruling) teamOutcome() Outcome {
	switch {
	case r.candidates&^r.team.surely == 0:
		return Met
	case r.candidates&r.team.possibly == 0:
		return NotMet
	}
	return Unknown
}

func (teamRule) inForce(c *call) bool { return c.terms.MinServices > 0 }

func (teamRule) asks() []fact { return []fact{regionFact{}, teamFact{}} }

func (teamRule) path() string { return "/team" }

func (teamRule) source() string { return "Appel à projets, « Proposez un projet », 1er point" }

func (teamRule) readings() []Reading { return []Reading{ReadHierarchy, ReadLevel} }

func (teamRule) clause(tag language.Tag, c *call) string {
	return wording.Text(tag, "clause.team", c.terms.MinServices)
}

func (teamRule) reading(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.team.reading")
}

func (teamRule) facts(e *evaluation) any { return teamFacts(e) }

// Team returns the figures of the rule team; none where the call does not have
// the rule.
func (r Report) Team() TeamFacts { return factsOf(r, RuleTeam, teamFacts) }

func teamFacts(e *evaluation) TeamFacts {
	facts := TeamFacts{Required: e.call.terms.MinServices}
	if e.team.known {
		facts.Services = new(e.team.sure)
	}
	if e.team.final {
		facts.Possible = new(e.team.most)
	}
	return facts
}

func (teamRule) message(tag language.Tag, e *evaluation) string {
	key := "finding.team." + e.outcome[RuleTeam].String()
	if e.unknown(RuleTeam) {
		switch {
		case !e.team.known:
			key += ".missing"
		case !e.team.final:
			key += ".growing"
		case !e.region.Known() && e.team.others.open() == 0:
			key += ".region"
		}
	}
	terms := &e.call.terms
	text := wording.Text(tag, key, e.team.sure, terms.MinServices, e.team.most)
	if e.lost(RuleTeam) && terms.Hierarchy == HierarchyOnce {
		text += " " + wording.Text(tag, "clause.hierarchy."+terms.Hierarchy.String())
	}
	if e.lost(RuleTeam) && terms.Level == LevelRegional {
		text += " " + wording.Text(tag, "clause.level."+terms.Level.String())
	}
	return text
}

// A service that is not told may prove to be one of those added.
func (teamRule) repairs(e *evaluation) []Repair {
	return []Repair{{Action: AddServices, Count: e.call.terms.MinServices - e.team.told}}
}

func (teamRule) plan(p *planning) {
	if add := p.addServices(p.regions); add.Count > 0 {
		p.add(RuleTeam, add)
	}
}

// The team is open if, in some region that the deposit allows, it is not enough
// as it stands, and may become so.
func (teamFact) open(e *evaluation) bool {
	return e.call.regionsLeft(&e.ruling)&^e.team.surely != 0
}

// The team is completed with as many services as it may have: names prove to be
// State services, agents without a service get a new one, and services are
// added to a team that may grow until there are enough.
//
// Where the team alone must tell two regions apart, new services are those of
// the region, and no more than need be are such as count in every region.
func (teamFact) complete(w *completion, d *Dossier) {
	everywhere, fresh := maxInt, placeholder // services still to be told that may count in every region
	if w.teamTellsRegions() {
		everywhere, fresh = w.team.common(int(w.team.in[w.where.index]), w.call.terms.MinServices), w.located
	}
	takes := func() bool { everywhere--; return everywhere >= 0 }
	d.Team = orEmpty(d.Team)
	for i := range d.Team {
		switch a := &d.Team[i]; {
		case !a.open():
		case a.named() && a.StateService.known() == Unanswered:
			a.StateService = AnswerOf(anyNamed(d.Team, a.Service.folded, (*Agent).declared) || takes())
		case a.named():
		case !a.declared():
			*a = fresh(d.Team)
		case takes():
			*a = placeholder(d.Team)
		default:
			*a = w.present(d.Team, Region{})
		}
	}
	if w.team.final {
		return
	}
	missing := w.call.terms.MinServices - w.call.tally(d, w.where.bit()).sure
	for range min(missing, maxList-len(d.Team)) {
		d.Team = append(d.Team, fresh(d.Team))
	}
}

// The team as given is completed so that it has the fewest services: undeclared
// ones are not of the State, and agents declared to be of one that is not named
// are of one that is there already.
func (teamFact) spoil(w *completion, d, given *Dossier) {
	team := orEmpty(slices.Clone(given.Team))
	there := w.present(team, w.where)
	for i := range team {
		switch a := &team[i]; {
		case !a.open():
		case a.named():
			a.StateService = AnswerOf(anyNamed(team, a.Service.folded, (*Agent).declared))
		case a.declared():
			*a = there
		default:
			a.StateService = No
		}
	}
	d.Team = team
}

// present returns an agent of a State service that the team has in a region, or in
// every region if that is zero; a placeholder if it has none.
func (w *completion) present(team []Agent, r Region) Agent {
	for i := range team {
		a := &team[i]
		if n, _ := w.call.services(team[i:i+1], r); n > 0 || a.declared() && a.named() {
			return *a
		}
	}
	return placeholder(team)
}

// located returns an agent of a service of the region that the team does not have.
func (w *completion) located(team []Agent) Agent {
	have, _ := w.call.services(team, w.where)
	for _, i := range partners.Institutions() {
		s, err := ParseService(i.Code() + " " + w.where.Name())
		a := Agent{Service: s}
		if n, _ := w.call.services(append(slices.Clip(team), a), w.where); err == nil && n > have {
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
		name := "Service de l'État " + toBeNamed + " " + strconv.Itoa(n)
		s := Service{name: name, folded: wording.Fold(name)}
		if !anyNamed(team, s.folded, func(*Agent) bool { return true }) {
			return Agent{Service: s, StateService: Yes}
		}
	}
}
