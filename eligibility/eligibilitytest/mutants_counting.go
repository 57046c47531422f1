package eligibilitytest

import (
	"fmt"
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfCounting are those of how many services of the State a team is of.
func mutantsOfCounting() []Mutant {
	return []Mutant{
		{"one-service-is-enough", kit.Text{"Un seul service suffit.", "One service is enough."},
			inConstant, "boundaries/team-one-service", inRule(eligibility.RuleTeam, true, requiring(-1))},
		{"three-services-needed", kit.Text{"Il faut trois services : « plusieurs » est lu comme « plus de deux ».", "It takes three services: “several” is read as more than two."},
			inConstant, "boundaries/team-two-services", inRule(eligibility.RuleTeam, true, requiring(1))},
		{"agents-counted", kit.Text{"Les agents sont comptés, et non leurs services.", "Agents are counted, and not their services."},
			inSum, "services/same-service-twice", members(func(i int, a *eligibility.Agent, m eligibility.Member) {
				if m.Standing() == eligibility.StandingRepeats {
					*a = declared(a, fmt.Sprint(i))
				}
			})},
		{"services-of-any-region", kit.Text{"Un service compte quelle que soit sa région.", "A service counts whatever its region."},
			inJoin, "services/ddt-of-another-region", standing(eligibility.StandingElsewhere)},
		{"hierarchy-hard-coded", kit.Text{"Une unité et son service comptent toujours pour un.", "A unit and its service always count as one."},
			inChoice, "services/prefecture-and-its-sgar-separately", withoutReading("hierarchy")},
		{"units-separate", kit.Text{"Une unité et le service dont elle fait partie comptent toujours pour deux.", "A unit and the service that it is part of always count as two."},
			inTable, "counting/drac-and-its-udap", inTerms(func(t *eligibility.Terms) { t.Hierarchy = eligibility.HierarchySeparately })},
		{"level-hard-coded", kit.Text{"Les services des départements comptent toujours.", "Services of the départements always count."},
			inChoice, "services/ddtm-and-dreal-regional", withoutReading("level")},
		{"regional-services-only", kit.Text{"Seuls les services régionaux comptent.", "Regional services alone count."},
			inClause, "counting/ddt-and-ddtm", inTerms(func(t *eligibility.Terms) { t.Level = eligibility.LevelRegional })},
		{"unknown-name-is-none", kit.Text{"Un service dont le nom n'est pas connu n'est pas un service de l'État.", "A service whose name is not known is no service of the State."},
			inTable, "services/unrecognised", inJSON(each("team", func(a object) { fill(a, "state-service", false) }))},
		{"unknown-name-counts", kit.Text{"Un service dont le nom n'est pas connu compte.", "A service whose name is not known counts."},
			inTable, "services/unrecognised-not-enough", inJSON(each("team", func(a object) {
				if a["service"] != nil && a["service"] != "" {
					fill(a, "state-service", true)
				}
			}))},
		{"answers-unread", kit.Text{"Ce que le porteur répond d'un service inconnu n'est pas lu.", "What the bearer answers of an unknown service is not read."},
			inUnread, "services/unrecognised-is-one", inJSON(each("team", func(a object) { delete(a, "state-service") }))},
		{"yes-beats-the-table", kit.Text{"Une case cochée fait un service de l'État d'un opérateur.", "A ticked box makes a service of the State of an operator."},
			inTick, "counting/operator-declared", members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
				if m.Standing() == eligibility.StandingNotState && a.StateService == eligibility.Yes {
					*a = declared(a, a.Service.Name())
				}
			})},
		{"no-beats-the-table", kit.Text{"Une case décochée écarte un service de l'État.", "A box that is not ticked dismisses a service of the State."},
			inTick, "services/service-whatever-is-answered", inDossier(func(d *eligibility.Dossier) {
				for i, a := range d.Team {
					if a.StateService == eligibility.No {
						d.Team[i].Service = nameless("none")
					}
				}
			})},
		{"answer-counts-each-time", kit.Text{"Deux agents d'un même service inconnu comptent pour deux.", "Two agents of one unknown service count as two."},
			inKey, "counting/place-unread-twice-declared", members(func(i int, a *eligibility.Agent, _ eligibility.Member) {
				if a.StateService == eligibility.Yes && !a.Service.Recognised() {
					*a = declared(a, fmt.Sprint(i))
				}
			})},
		{"unnamed-left-out", kit.Text{"Un agent sans service est laissé de côté.", "An agent without a service is left out."},
			inTruth, "services/no-service-given", inDossier(func(d *eligibility.Dossier) {
				d.Team = slices.DeleteFunc(d.Team, func(a eligibility.Agent) bool { return a.Service == eligibility.Service{} })
			})},
		{"operators-count", kit.Text{"Un opérateur public, l'ARS, compte comme service de l'État.", "A public operator, the ARS, counts as a service of the State."},
			inTable, "services/operator-is-no-state-service", because(eligibility.ReasonOperator)},
		{"local-authorities-count", kit.Text{"Une collectivité compte comme service de l'État.", "A local authority counts as a service of the State."},
			inTable, "standings/no-state-service", because(eligibility.ReasonLocal)},
		{"social-bodies-count", kit.Text{"Une caisse de sécurité sociale compte comme service de l'État.", "A social security body counts as a service of the State."},
			inTable, "standings/no-state-service", because(eligibility.ReasonSocial)},
		{"central-counts", kit.Text{"Une administration centrale compte parmi les services de la région.", "A central administration counts among the services of the région."},
			inTable, "standings/no-state-service", because(eligibility.ReasonCentral)},
		{"courts-count", kit.Text{"Un tribunal compte comme service de l'État.", "A court counts as a service of the State."},
			inTable, "counting/court", because(eligibility.ReasonCourt)},
		{"courts-do-not-count", kit.Text{"Un tribunal n'est jamais un service de l'État.", "A court is never a service of the State."},
			inTable, "counting/court", members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
				if m.Reason() == eligibility.ReasonCourt {
					a.StateService = eligibility.No
				}
			})},
		{"other-times-dismissed", kit.Text{"Un nom d'une autre année n'est pas celui d'un service.", "A name from another year is that of no service."},
			inTable, "standings/another-time", members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
				if m.Reason() == eligibility.ReasonAnotherTime && a.StateService == eligibility.Unanswered {
					a.StateService = eligibility.No
				}
			})},
		{"unread-place-dismissed", kit.Text{"Un service dont le lieu n'est pas lu est ailleurs.", "A service of which the place is not read is elsewhere."},
			inName, "services/place-that-is-none", members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
				if m.Reason() == eligibility.ReasonPlaceUnread && a.StateService == eligibility.Unanswered {
					a.StateService = eligibility.No
				}
			})},
		{"no-such-service-counts", kit.Text{"Un service qui n'existe pas au lieu nommé compte.", "A service that is not there at the place named counts."},
			inTable, "counting/not-there", members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
				if m.Reason() == eligibility.ReasonNotThere && a.StateService == eligibility.Unanswered {
					a.StateService = eligibility.Yes
				}
			})},
	}
}

// requiring asks for more or fewer services.
func requiring(more int) func(*inquiry) {
	return func(a *inquiry) {
		a.under(func(t *eligibility.Terms) {
			if t.MinServices > 0 {
				t.MinServices = max(t.MinServices+more, 1)
			}
		})
	}
}

// members changes the agents by how they count.
func members(change func(i int, a *eligibility.Agent, m eligibility.Member)) Evaluator {
	return inAsked(func(a *inquiry) {
		for i, m := range a.call.Standings(&a.dossier) {
			if i < len(a.dossier.Team) {
				change(i, &a.dossier.Team[i], m)
			}
		}
	})
}

// because makes services of the State of the agents who do not count for one reason.
func because(reason eligibility.Reason) Evaluator {
	return members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
		if m.Reason() == reason {
			*a = declared(a, a.Service.Name())
		}
	})
}

// standing makes services of the State in the region of those of one standing.
func standing(s eligibility.Standing) Evaluator {
	return members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
		if m.Standing() == s {
			*a = declared(a, a.Service.Name())
		}
	})
}

// declared is an agent of a service that counts and is no other.
func declared(a *eligibility.Agent, name string) eligibility.Agent {
	return eligibility.Agent{Name: a.Name, Service: nameless(name), StateService: eligibility.Yes}
}
