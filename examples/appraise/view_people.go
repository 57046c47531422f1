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

// Partners are the distinct names, with why on those that do not count.
func (v *view) Partners() names {
	var all []string
	for _, partner := range v.d.Partners {
		name := partner.Name()
		if why := v.countsNot(partner); why != "" {
			name += " (" + why + ")"
		}
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return v.names(all, v.d.Partners != nil, eligibility.ListPartners)
}

// countsNot says that a partner is no other actor, and why; "" where it is one, or the
// call asks for none.
func (v *view) countsNot(partner partners.Partner) string {
	if _, asked := v.report.Finding(eligibility.RulePartners); !asked {
		return ""
	}
	why, ofState := stateClasses[partner.Class()]
	switch {
	case ofState:
	case partner.Category() == partners.Other && v.call.Readings().Actors != eligibility.ActorsAny:
		why = sayNoCategory
	default:
		return ""
	}
	return sayCountsNot.With(v.tag, why.In(v.tag))
}

// Coverage lists the partners of each category, those of none of the six last, with why
// on those that do not count; it has no row when partners are not known.
func (v *view) Coverage() table {
	t := newTable("names", sayCoverage.In(v.tag), sayCategory.In(v.tag), sayPartners.In(v.tag))
	if v.d.Growing.Has(eligibility.ListPartners) {
		t.Caption += " (" + sayMayGrow.In(v.tag) + ")"
	}
	if v.d.Partners == nil {
		return t
	}
	of := map[partners.Category][]noted{}
	for _, partner := range v.d.Partners {
		c, one := partner.Category(), noted{partner.Name(), v.countsNot(partner)}
		if !slices.Contains(of[c], one) {
			of[c] = append(of[c], one)
		}
	}
	for _, c := range append(partners.Categories(), partners.Other) {
		listed := cell{Names: of[c]}
		switch none := len(of[c]) == 0; {
		case none && c == partners.Other:
			continue
		case none:
			listed = cell{Class: "soft", Text: sayNone.In(v.tag)}
		}
		t.add(sentence(c.Label(v.tag)), listed)
	}
	return t
}
