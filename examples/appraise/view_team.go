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

// services are the distinct services of the team, and how many agents have none.
func (s subject) services() team {
	all := team{Open: s.d.Team != nil && s.d.Growing.Has(eligibility.ListTeam)}
	members, unnamed, seen := s.call.Standings(s.d), 0, map[string]bool{}
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
		one := service{prose(name), s.standing(members, m)}
		if key := name + "\x00" + one.about(); !seen[key] {
			seen[key] = true
			all.List = append(all.List, one)
		}
	}
	if unnamed > 0 {
		all.List = append(all.List, service{Name: countUnnamed.Of(s.tag, unnamed)})
	}
	if len(all.List) == 0 {
		all.List = []service{{Name: s.listed(nil, s.d.Team != nil, eligibility.ListTeam).List[0]}}
	}
	return all
}

// standing says how a service counts, why, and which may be meant; nothing where it
// simply counts.
func (s subject) standing(members []eligibility.Member, m *eligibility.Member) []aside {
	said := aside{Before: m.Standing().Label(s.tag)}
	with, repeats := m.With()
	switch {
	case repeats:
		said = naming(s.tag, sayRepeats, members[with].Service().Name())
	case m.Reason() != 0:
	case m.Standing() == eligibility.StandingCounts:
		return nil
	case m.Standing() == eligibility.StandingUnsettled:
		said.Before = sayByRegion.In(s.tag)
	}
	if m.Reason() != 0 {
		said.After += sayColon.In(s.tag) + m.Reason().Label(s.tag)
	}
	if m.Suggestion() == "" {
		return []aside{said}
	}
	meant := naming(s.tag, sayMeant, m.Suggestion())
	meant.Before = saySemicolon.In(s.tag) + meant.Before
	return []aside{said, meant}
}

// doubt says why it is asked of a name whether it is a State service, and which may
// be meant; "" for any other question.
func (s subject) doubt(path string) string {
	agent, byName, ok := s.asked(path)
	if !ok || !byName {
		return ""
	}
	m := &s.call.Standings(s.d)[agent]
	text := sentence(m.Reason().Label(s.tag)) + ". "
	if meant := m.Suggestion(); meant != "" {
		text += sentence(service{Notes: []aside{naming(s.tag, sayMeant, meant)}}.about()) + " "
	}
	return text
}

// placed is where an agent works, and how that counts.
func (s subject) placed(agent int) string {
	members := s.call.Standings(s.d)
	m := &members[agent]
	if m.Service().Name() == "" {
		return m.Standing().Label(s.tag)
	}
	return service{m.Service().Name(), s.standing(members, m)}.said()
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

// asked returns the agent that a question is about, and whether it is one on the
// name of the service; false if it is about no agent.
func (s subject) asked(path string) (agent int, byName, ok bool) {
	for i := range s.d.Team {
		switch path {
		case "/team/" + strconv.Itoa(i) + "/state-service":
			return i, true, true
		case "/team/" + strconv.Itoa(i) + "/service":
			return i, false, true
		}
	}
	return 0, false, false
}
