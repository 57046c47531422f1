package eligibilitytest_test

import (
	"slices"
	"strconv"
)

// This file counts the services of a team by the table of names, and completes a
// team of which not all is known.

// count is the number of distinct State services of a team in a region, when all is
// known of its agents. A name that is one of several services is each of them in
// turn: the fewest services that there are then count.
func (t *terms) count(team []agent, region string) int {
	var sure, several []*name
	for _, a := range team {
		switch {
		case a.name == nil || a.name.known == stateNo || a.name.known != settled && !is(a.state):
		case a.name.known != oneOf:
			sure = append(sure, a.name)
		case !slices.Contains(several, a.name):
			several = append(several, a.name)
		}
	}
	return t.fewest(sure, several, region)
}

func (t *terms) fewest(sure, several []*name, region string) int {
	if len(several) == 0 {
		here := present{units: map[service]bool{}, unplaced: map[string]bool{}, placed: map[string]bool{}}
		for _, s := range sure {
			here.enter(t, s, region)
		}
		return here.count()
	}
	least := -1
	for _, s := range several[0].several {
		if !slices.Contains(row(s).regions, region) {
			continue
		}
		if n := t.fewest(append(slices.Clip(sure), row(s)), several[1:], region); least < 0 || n < least {
			least = n
		}
	}
	if least < 0 { // none of its services is of the region
		return t.fewest(sure, several[1:], region)
	}
	return least
}

// A present is the State services of a team in a region.
type present struct {
	units            map[service]bool
	placed, unplaced map[string]bool // institutions
}

func (p present) enter(t *terms, s *name, region string) {
	switch unit := t.unit(s); {
	case s.known == byItsName:
		p.units[service("by its name/"+s.written[0])] = true
	case s.below && t.regional || !slices.Contains(s.regions, region):
	case unit.placed():
		p.units[unit], p.placed[unit.institution()] = true, true
	default:
		p.unplaced[unit.institution()] = true
	}
}

// count counts each service with its place once, and one without where none of its
// institution is there with its place.
func (p present) count() int {
	n := len(p.units)
	for institution := range p.unplaced {
		if !p.placed[institution] {
			n++
		}
	}
	return n
}

// unit is what a service counts as.
func (t *terms) unit(s *name) service {
	if s.partOf != "" && !t.separately {
		return s.partOf
	}
	return s.is
}

func is(answer *bool) bool { return answer != nil && *answer }

// An open is one fact that is not known of a team: the service of an agent, or
// whether a name is a State service, which is one answer for all agents of the name
// who have none of their own.
type open struct {
	path   string
	agents []int
	values func(region string) []agent // what each of the agents may prove to be
}

// opens lists them. A service that is not given is one that the team has already, a
// new one, or none. A new one adds one to any count, which is the most that any
// service adds, and one that is there already adds none, which is the least; so other
// services need not be tried. Of an agent declared to be of a State service, the
// service is one that counts.
func (d *dossier) opens(t *terms) (settledTeam []agent, all []open) {
	team := slices.Clone(d.team)
	var has []agent
	for i, a := range d.team {
		has = append(has, agent{name: newName(i)})
		if a.name != nil {
			has = append(has, agent{name: a.name, state: pointer(true)})
		}
	}
	byName := map[*name]int{} // where the question stands in all
	for i, a := range d.team {
		switch {
		case a.name == nil && (a.state == nil || *a.state):
			all = append(all, open{"/team/" + strconv.Itoa(i) + "/service", []int{i}, func(region string) []agent {
				var values []agent
				if a.state == nil {
					values = append(values, agent{})
				}
				for _, s := range has {
					if t.count([]agent{s}, region) == 1 {
						values = append(values, s)
					}
				}
				return values
			}})
		case a.name == nil || a.name.known == settled || a.name.known == stateNo || a.state != nil:
		case d.answered(a.name) != nil:
			team[i].state = d.answered(a.name)
		default:
			k, asked := byName[a.name]
			if !asked {
				k = len(all)
				byName[a.name] = k
				all = append(all, open{path: "/team/" + strconv.Itoa(i) + "/state-service", values: func(string) []agent {
					return []agent{{name: a.name, state: pointer(true)}, {name: a.name, state: pointer(false)}}
				}})
			}
			all[k].agents = append(all[k].agents, i)
		}
	}
	return team, all
}

// answered is what one of the agents of a name answers, yes before no.
func (d *dossier) answered(n *name) (answer *bool) {
	for _, a := range d.team {
		if a.name == n && a.state != nil && (answer == nil || *a.state) {
			answer = a.state
		}
	}
	return answer
}

// eachTeam visits completions of the team for a project in a region. Agents who join
// are of new services.
func (d *dossier) eachTeam(t *terms, region string, visit func([]agent)) {
	team, all := d.opens(t)
	d.eachValue(team, all, region, func(team []agent) {
		for _, more := range extra(d.team == nil || d.growing["team"], t.services, t.count(team, region)) {
			grown := slices.Clip(team)
			for i := range more {
				grown = append(grown, agent{name: newName(len(d.team) + i)})
			}
			visit(grown)
		}
	})
}

// eachValue visits the team with every value of each open fact.
func (d *dossier) eachValue(team []agent, all []open, region string, visit func([]agent)) {
	if len(all) == 0 {
		visit(team)
		return
	}
	for _, value := range all[0].values(region) {
		next := slices.Clone(team)
		for _, i := range all[0].agents {
			next[i] = value
		}
		d.eachValue(next, all[1:], region, visit)
	}
}

// asked are the facts of a final team of which two values make it enough and not
// enough in one of the regions, all else equal.
func (d *dossier) asked(t *terms, regions []string) (paths []string) {
	team, all := d.opens(t)
	for k := range all {
		others := slices.Delete(slices.Clone(all), k, k+1)
		matters := false
		for _, region := range regions {
			d.eachValue(team, others, region, func(team []agent) {
				enough := map[bool]bool{}
				d.eachValue(team, all[k:k+1], region, func(team []agent) { enough[t.count(team, region) >= t.services] = true })
				matters = matters || len(enough) == 2
			})
		}
		if matters {
			paths = append(paths, all[k].path)
		}
	}
	return paths
}
