package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule team: agents of several State services of the region bear the
// project. The count stands in tally.go and loose.go, how each agent counts in
// member.go, what is asked and answered in rule_team_ask.go and rule_team_complete.go;
// what the rule shares with the rule deposit, in joint_region.go.
type teamRule struct{}

// TeamFacts counts distinct State services of the project's region; when the
// region is unknown, of the region where they are fewest, and most.
type TeamFacts struct {
	_ [0]func() // not comparable

	Services *int `json:"services,omitempty"` // counted for sure
	Possible *int `json:"possible,omitempty"` // with those that may prove to be; nil while the team may grow
	Required int  `json:"required"`

	Region    Region   `json:"region,omitzero"`    // of the project; zero while it is not known
	Standings []Member `json:"standings,omitzero"` // of each agent, in their order; nil while the team is not known
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

func (teamRule) source(*evaluation) string {
	return "Appel à projets, « Proposez un projet », 1er point"
}

func (teamRule) readings() []Reading { return []Reading{ReadHierarchy, ReadLevel} }

func (teamRule) clause(tag language.Tag, c *call) string {
	return wording.Text(tag, "clause.team", c.terms.MinServices)
}

func (teamRule) reading(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.team.reading")
}

func (teamRule) write(w *strict.Writer, key string, e *evaluation) {
	w.Object(key)
	if e.team.known {
		w.Int("services", e.team.sure)
	}
	if e.team.final {
		w.Int("possible", e.team.most)
	}
	w.Int("required", e.call.terms.MinServices)
	w.WordIfAny("region", e.region.Name())
	if e.team.known {
		w.List("standings")
		e.call.eachMember(e.agents, e.region, func(m Member) { m.write(w, "") })
		w.End()
	}
	w.End()
}

// Team returns the figures of the rule team; none where the call does not have
// the rule.
func (r Report) Team() TeamFacts { return factsOf(r, RuleTeam, teamFacts) }

func teamFacts(e *evaluation) TeamFacts {
	facts := TeamFacts{Required: e.call.terms.MinServices, Region: e.region}
	if e.team.known {
		facts.Services = new(e.team.sure)
		facts.Standings = e.call.members(e.agents, e.region)
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
		case !e.region.Known() && !e.team.asks:
			key += ".region"
		}
	}
	switch {
	case e.lost(RuleTeam) && !e.region.Known():
		key += ".region"
	case e.lost(RuleTeam) && e.team.most > e.team.sure:
		key += ".open"
	case e.team.known && e.team.sure == 0:
		key += ".none"
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
