package eligibilitytest

import (
	"fmt"
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/wording"
)

// institutions adds the State services that the host knows.
func (d *derivation) institutions() {
	if d.terms.MinServices == 0 {
		return
	}
	for i := range d.terms.Institutions {
		d.institution(i)
	}
}

func (d *derivation) institution(i int) {
	k, own := d.terms.MinServices, &d.terms.Institutions[i]
	region := placeOf(own)
	counts := d.countsIn(own, region)
	name := colleague{Service: own.Names[0]}
	is := fmt.Sprintf("Where min-services is %d and « %s » is among the institutions, ", k, own.Names[0])
	add := func(slug, reason string, region eligibility.Region, count int, team ...colleague) {
		count += max(k-len(team), 0)
		s := d.plain.in(region).with(func(s *sheet) { s.Team = slices.Concat(team, d.need.missions(k-len(team))) })
		d.countCase(fmt.Sprintf("institutions/%d-%s", i, slug), is+reason, s, count, count)
	}
	as := "it counts in " + region.Name()
	if counts == 0 {
		as = "of a département, it does not count where level is regional"
	}
	add("counts", as+".", region, counts, name)
	add("denied", as+", whatever the answer says of what the call knows.", region, counts, colleague{own.Names[0], answer(false)})
	for j, other := range own.Names[1:] {
		add(fmt.Sprintf("name-%d", j+1), fmt.Sprintf("« %s » is the same service.", other), region, counts, name, colleague{Service: other})
	}
	for _, elsewhere := range eligibility.Regions() {
		if len(own.Regions) > 0 && !slices.Contains(own.Regions, elsewhere) {
			add("elsewhere", "it does not count in "+elsewhere.Name()+".", elsewhere, 0, name)
			break
		}
	}
	if own.PartOf == "" {
		return
	}
	whole, count, known := d.whole(i, region)
	if !known {
		return
	}
	add("part", fmt.Sprintf("and hierarchy is %s, it and « %s », of which it is a part, are %d that count in %s.",
		d.terms.Hierarchy, whole, count, region.Name()), region, count, colleague{Service: whole}, name)
}

// placeOf returns a region where an institution counts.
func placeOf(own *eligibility.Institution) eligibility.Region {
	if len(own.Regions) > 0 {
		return own.Regions[0]
	}
	region, _ := eligibility.ParseRegion(home)
	return region
}

// countsIn returns 1 for an institution that counts in a region, else 0.
func (d *derivation) countsIn(own *eligibility.Institution, region eligibility.Region) int {
	here := len(own.Regions) == 0 || slices.Contains(own.Regions, region)
	if !here || own.Departmental && d.terms.Level == eligibility.LevelRegional {
		return 0
	}
	return 1
}

// whole returns what an institution is part of, and how many services the two are in a
// region; false where the terms alone do not tell.
func (d *derivation) whole(i int, region eligibility.Region) (name string, count int, known bool) {
	own := &d.terms.Institutions[i]
	part := d.countsIn(own, region)
	for j := range i {
		whole := &d.terms.Institutions[j]
		if !slices.ContainsFunc(whole.Names, func(name string) bool { return wording.Fold(name) == wording.Fold(own.PartOf) }) {
			continue
		}
		count = part + d.countsIn(whole, region)
		if d.terms.Hierarchy == eligibility.HierarchyOnce {
			count = min(count, 1)
		}
		return own.PartOf, count, true
	}
	if part == 0 { // whether the whole counts, the catalogue knows
		return "", 0, false
	}
	if d.terms.Hierarchy == eligibility.HierarchyOnce {
		return own.PartOf, 1, true
	}
	service, err := eligibility.ParseService(own.PartOf)
	return own.PartOf, 2, err == nil && service.Region() == region && d.terms.Level == eligibility.LevelAny
}
