package main

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

func (s subject) region() string {
	if name := s.d.Region.Name(); name != "" {
		return name
	}
	return sayNotGiven.In(s.tag)
}

// listed are names, or the word in their place.
func (s subject) listed(all []string, given bool, list eligibility.Lists) names {
	switch {
	case !given:
		return names{List: []string{sayNotGiven.In(s.tag)}}
	case len(all) == 0:
		all = []string{sayNone.In(s.tag)}
	}
	for i := range all {
		all[i] = prose(all[i])
	}
	return names{all, s.d.Growing.Has(list)}
}

// anyActor reports whether partners of no category of the call count too.
func (s subject) anyActor() bool { return s.call.Readings().Actors == eligibility.ActorsAny }

// partners are the distinct names, with a mark where the category is none of
// those that count.
func (s subject) partners() names {
	var all []string
	for _, partner := range s.d.Partners {
		name := partner.Name()
		if partner.Category() == partners.Other {
			name += " (" + partners.Other.Label(s.tag) + ")"
		}
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return s.listed(all, s.d.Partners != nil, eligibility.ListPartners)
}

// maxNames bounds the names that stand in a line.
const maxNames = 8

// inLine sets names one after the other, the first of them if they are many.
func (n names) inLine(tag language.Tag) string {
	all := n.List
	if further := len(all) - maxNames; further > 0 {
		all = append(all[:maxNames:maxNames], countFurther.Of(tag, further))
	}
	text := strings.Join(all, " · ")
	if n.Open {
		text += " (" + sayMayGrow.In(tag) + ")"
	}
	return text
}

// coverage lists the partners of each category, those that count for nothing
// last; it has no row when partners are not known.
func (s subject) coverage() table {
	t := newTable("names", sayCoverage.In(s.tag), sayCategory.In(s.tag), sayPartners.In(s.tag))
	if s.d.Growing.Has(eligibility.ListPartners) {
		t.Caption += " (" + sayMayGrow.In(s.tag) + ")"
	}
	if s.d.Partners == nil {
		return t
	}
	of := map[partners.Category][]string{}
	for _, partner := range s.d.Partners {
		c := partner.Category()
		if !slices.Contains(of[c], partner.Name()) {
			of[c] = append(of[c], partner.Name())
		}
	}
	lacking := s.report.Partners().Missing
	for _, c := range append(partners.Categories(), partners.Other) {
		switch {
		case len(of[c]) > 0:
			listed := cell{Names: of[c]}
			if c == partners.Other && !s.anyActor() || slices.Contains(lacking, c) {
				listed.Text = sayCountsNot.In(s.tag)
			}
			t.add(sentence(c.Label(s.tag)), listed)
		case c != partners.Other:
			t.add(sentence(c.Label(s.tag)), cell{Class: "soft", Text: sayNone.In(s.tag)})
		}
	}
	return t
}
