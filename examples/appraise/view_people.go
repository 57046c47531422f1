package main

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// Region is that of the project.
func (v *view) Region() string {
	if name := v.d.Region.Name(); name != "" {
		return name
	}
	return sayNotGiven.In(v.tag)
}

// names are a list of names, or a word in their place.
type names struct {
	List []string
	Open bool // more may come
}

func (v *view) names(all []string, given bool, list eligibility.Lists) names {
	switch {
	case !given:
		return names{List: []string{sayNotGiven.In(v.tag)}}
	case len(all) == 0:
		all = []string{sayNone.In(v.tag)}
	}
	for i := range all {
		all[i] = prose(all[i])
	}
	return names{all, v.d.Growing.Has(list)}
}

// inLine sets names one after the other, the first of them if they are many.
func (n names) inLine(tag language.Tag) string {
	const most = 8
	all := n.List
	if further := len(all) - most; further > 0 {
		all = append(all[:most:most], countFurther.Of(tag, further))
	}
	text := strings.Join(all, " · ")
	if n.Open {
		text += " (" + sayMayGrow.In(tag) + ")"
	}
	return text
}

// Partners are the distinct names, with a mark on those that do not count.
func (v *view) Partners() names {
	var all []string
	for _, partner := range v.d.Partners {
		name := partner.Name()
		if !v.mayCount(partner.Category()) {
			name += " (" + sayCountsNot.In(v.tag) + ")"
		}
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return v.names(all, v.d.Partners != nil, eligibility.ListPartners)
}

// mayCount reports whether a partner of a category is another actor: not in none of
// the six, unless these count too, nor if those of the category are all of the State.
func (v *view) mayCount(c partners.Category) bool {
	if c == partners.Other {
		return v.call.Readings().Actors == eligibility.ActorsAny
	}
	return !slices.Contains(v.report.Partners().Missing, c)
}

// Coverage lists the partners of each category, those that count for nothing
// last; it has no row when partners are not known.
func (v *view) Coverage() table {
	t := newTable("names", sayCoverage.In(v.tag), sayCategory.In(v.tag), sayPartners.In(v.tag))
	if v.d.Growing.Has(eligibility.ListPartners) {
		t.Caption += " (" + sayMayGrow.In(v.tag) + ")"
	}
	if v.d.Partners == nil {
		return t
	}
	of := map[partners.Category][]string{}
	for _, partner := range v.d.Partners {
		c := partner.Category()
		if !slices.Contains(of[c], partner.Name()) {
			of[c] = append(of[c], partner.Name())
		}
	}
	for _, c := range append(partners.Categories(), partners.Other) {
		listed := cell{Names: of[c]}
		switch none := len(of[c]) == 0; {
		case none && c == partners.Other:
			continue
		case none:
			listed = cell{Class: "soft", Text: sayNone.In(v.tag)}
		case !v.mayCount(c):
			listed.Text = sayCountsNot.In(v.tag)
		}
		t.add(sentence(c.Label(v.tag)), listed)
	}
	return t
}
