package main

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// A team is the services of the agents, each said once. Agents are not named.
type team struct {
	List []service
	Open bool // more may come
}

// A service is a name, or a word in its place, and how it counts where it does not
// simply count.
type service struct {
	Name  string
	Notes []aside
}

// An aside is said of a service; it may name another, which stands apart so that it
// turns nothing around it.
type aside struct{ Before, Name, After string }

// naming is a phrase that names a service.
func naming(tag language.Tag, says phrase, name string) aside {
	before, after, _ := strings.Cut(says.In(tag), "%s")
	return aside{before, prose(name), after}
}

// about says the asides of a service, "" if there are none.
func (s service) about() string {
	var b strings.Builder
	for _, n := range s.Notes {
		b.WriteString(n.Before + n.Name + n.After)
	}
	return b.String()
}

// said is a service on one line.
func (s service) said() string {
	if len(s.Notes) == 0 {
		return s.Name
	}
	return s.Name + " — " + s.about()
}

// Services are the distinct services of the team, and how many agents have none.
func (v *view) Services() team {
	all := team{Open: v.d.Team != nil && v.d.Growing.Has(eligibility.ListTeam)}
	members, unnamed, seen := v.call.Standings(v.d), 0, map[string]bool{}
	onWord := v.onWord()
	for i := range members {
		m := &members[i]
		name := m.Service().Name()
		if name == "" {
			unnamed++
			continue
		}
		if with, ok := m.With(); ok && m.Reason() == 0 && members[with].Service().Name() == name {
			continue
		}
		one := service{prose(name), v.standing(members, m)}
		if onWord[i] && m.Standing() == eligibility.StandingCounts {
			one.Notes = []aside{{Before: sayOnWord.In(v.tag)}}
		}
		if key := name + "\x00" + one.about(); !seen[key] {
			seen[key] = true
			all.List = append(all.List, one)
		}
	}
	if unnamed > 0 {
		all.List = append(all.List, service{Name: countUnnamed.Of(v.tag, unnamed)})
	}
	if len(all.List) == 0 {
		all.List = []service{{Name: v.names(nil, v.d.Team != nil, eligibility.ListTeam).List[0]}}
	}
	return all
}

// onWord tells of each agent whether the service counts by the answer given alone.
func (v *view) onWord() []bool {
	silent := *v.d
	silent.Team = slices.Clone(v.d.Team)
	for i := range silent.Team {
		silent.Team[i].StateService = eligibility.Unanswered
	}
	members := v.call.Standings(&silent)
	alone := make([]bool, len(members))
	for i := range members {
		alone[i] = members[i].Standing() == eligibility.StandingUnsettled
	}
	return alone
}

// standing says how a service counts, why, and which may be meant; nothing where it
// simply counts.
func (v *view) standing(members []eligibility.Member, m *eligibility.Member) []aside {
	said := aside{Before: m.Standing().Label(v.tag)}
	with, repeats := m.With()
	switch {
	case repeats:
		said = naming(v.tag, sayRepeats, members[with].Service().Name())
		if m.Reason() != 0 {
			said.After += sayColon.In(v.tag) + m.Reason().Label(v.tag)
		}
	case m.Reason() == eligibility.ReasonUnknownName:
		said.Before = sayNotListed.In(v.tag)
		if m.Standing() == eligibility.StandingNotState {
			said.Before = sayAsAnswered.In(v.tag)
		}
	case m.Reason() != 0:
		said.After = sayColon.In(v.tag) + m.Reason().Label(v.tag)
	case m.Standing() == eligibility.StandingCounts:
		return nil
	case m.Standing() == eligibility.StandingUnsettled:
		said.Before = sayByRegion.In(v.tag)
	}
	if m.Suggestion() == "" {
		return []aside{said}
	}
	meant := naming(v.tag, sayMeant, m.Suggestion())
	meant.Before = saySemicolon.In(v.tag) + meant.Before
	return []aside{said, meant}
}

// doubt says why it is asked of a name whether it is a State service, and which may
// be meant; "" for any other question.
func (v *view) doubt(path string) string {
	agent, byName, ok := v.agent(path)
	if !ok || !byName {
		return ""
	}
	m := &v.call.Standings(v.d)[agent]
	text := sentence(m.Reason().Label(v.tag)) + ". "
	if meant := m.Suggestion(); meant != "" {
		text += sentence(service{Notes: []aside{naming(v.tag, sayMeant, meant)}}.about()) + " "
	}
	return text
}

// placed is where an agent works, and how that counts.
func (v *view) placed(agent int) string {
	members := v.call.Standings(v.d)
	m := &members[agent]
	if m.Service().Name() == "" {
		return m.Standing().Label(v.tag)
	}
	return service{m.Service().Name(), v.standing(members, m)}.said()
}

// inLine sets the services one after the other.
func (t team) inLine(tag language.Tag) string {
	all := names{Open: t.Open}
	for _, one := range t.List {
		name := one.Name
		if len(one.Notes) > 0 {
			name += " (" + one.about() + ")"
		}
		all.List = append(all.List, name)
	}
	return all.inLine(tag)
}

// maxNoted bounds the services that have a line of their own.
const maxNoted = 24

// inLines sets those that simply count in one line, and each other in its own.
func (t team) inLines(tag language.Tag) []string {
	plain := team{Open: t.Open}
	var noted []string
	for _, one := range t.List {
		if len(one.Notes) == 0 {
			plain.List = append(plain.List, one)
		} else {
			noted = append(noted, one.said())
		}
	}
	if further := len(noted) - maxNoted; further > 0 {
		noted = append(noted[:maxNoted], countFurther.Of(tag, further))
	}
	switch {
	case len(plain.List) > 0:
		return slices.Insert(noted, 0, plain.inLine(tag))
	case t.Open:
		return append(noted, sayMayGrow.In(tag))
	}
	return noted
}

// agent returns the agent that a question is about, and whether it is one on the
// name of the service; false if it is about no agent.
func (v *view) agent(path string) (agent int, byName, ok bool) {
	for i := range v.d.Team {
		switch path {
		case "/team/" + strconv.Itoa(i) + "/state-service":
			return i, true, true
		case "/team/" + strconv.Itoa(i) + "/service":
			return i, false, true
		}
	}
	return 0, false, false
}
