package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// maxNames bounds the names shown of a list.
const maxNames = 8

// who says which project it is, where, and of whom. Agents are not named.
func (p *page) who() {
	p.blank()
	if p.d.Title != "" {
		p.put(indent, quoted(p.tag, p.d.Title), bold)
	}
	region := p.d.Region.Name()
	if region == "" {
		region = sayNotGiven.in(p.tag)
	}
	p.entry(sayRegion, region)
	p.entry(sayServices, p.names(p.services(), p.d.Team != nil, eligibility.ListTeam))
	p.entry(sayPartners, p.names(p.partners(), p.d.Partners != nil, eligibility.ListPartners))
}

// entry writes a name and what stands for it, in two columns.
func (p *page) entry(name phrase, value string) {
	const column = 12
	lead := name.in(p.tag)
	p.putDressed(indent+lead+strings.Repeat(" ", max(1, column-utf8.RuneCountInString(lead))), dim, value, plain)
}

// services are the distinct services of the team, each with the reason why it
// does not count if it does not, and how many agents have none.
func (p *page) services() []string {
	var names []string
	unnamed, seen := 0, map[string]bool{}
	for i, standing := range p.call.Standings(p.d) {
		service := p.d.Team[i].Service
		name := service.Name()
		if name == "" {
			unnamed++
		}
		if seen[name] || name == "" {
			continue
		}
		seen[name] = true
		switch {
		case standing == eligibility.StandingUnsettled && !service.Recognised():
			name += " (" + sayUnsettled.in(p.tag) + ")"
		case standing != eligibility.StandingCounts && standing != eligibility.StandingUnsettled:
			name += " (" + standing.Label(p.tag) + ")"
		}
		names = append(names, name)
	}
	if unnamed > 0 {
		names = append(names, countUnnamed.of(p.tag, unnamed))
	}
	return names
}

// partners are the distinct names, with a mark where the category is none of
// those that count.
func (p *page) partners() []string {
	var names []string
	for _, partner := range p.d.Partners {
		name := partner.Name()
		if partner.Category() == partners.Other {
			name += " (" + partners.Other.Label(p.tag) + ")"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// names writes a list in a line, or says that it is empty or not known, and
// that it may grow.
func (p *page) names(names []string, known bool, list eligibility.Lists) string {
	if !known {
		return sayNotGiven.in(p.tag)
	}
	if len(names) == 0 {
		names = []string{sayNone.in(p.tag)}
	}
	if further := len(names) - maxNames; further > 0 {
		names = append(names[:maxNames:maxNames], countFurther.of(p.tag, further))
	}
	text := strings.Join(names, " · ")
	if p.d.Growing.Has(list) {
		text += " (" + sayMayGrow.in(p.tag) + ")"
	}
	return text
}
