package eligibility_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/state"
)

// A namesake is one service that a name of the pool may be, told by hand: its unit,
// "DREAL@53" or, where the name does not tell the place, "DREAL@?"; the unit that
// it is part of; the regions in which it counts, by INSEE code; and whether it is
// one of a département.
type namesake struct {
	unit, whole  string
	regions      string
	departmental bool
}

// Sets of regions.
const (
	mainland  = " 11 24 27 28 32 44 52 53 75 76 84 93 94 "
	overseas  = " 01 02 03 04 06 "
	eighteen  = overseas + mainland
	everybody = eighteen + " 975 977 978 984 986 987 988 "
)

// one, part and local are a service of a region, one that is part of another, and
// one of a département.
func one(unit, regions string) namesake { return namesake{unit, unit, " " + regions + " ", false} }
func part(unit, whole, regions string) namesake {
	return namesake{unit, whole, " " + regions + " ", false}
}
func local(unit, whole, regions string) namesake {
	return namesake{unit, whole, " " + regions + " ", true}
}

// settledNames are those that the catalogue settles; the ones that are no State
// service have none.
var settledNames = map[string][]namesake{
	"SGAR Bretagne": {part("SGAR@53", "PREF@35", "53")}, "DREAL Bretagne": {one("DREAL@53", "53")}, "D.R.E.A.L. de Bretagne": {one("DREAL@53", "53")},
	"préfecture de région Bretagne": {one("PREF@35", "53")}, "préfecture d'Ille-et-Vilaine": {one("PREF@35", "53")},
	"préfecture du Finistère": {local("PREF@29", "PREF@29", "53")}, "sous-préfecture de Brest": {local("SP@Brest", "PREF@29", "53")},
	"DDTM du Finistère": {local("DDT@29", "DDT@29", "53")}, "DDTM Morbihan": {local("DDT@56", "DDT@56", "53")},
	"DDT 35": {local("DDT@35", "DDT@35", "53")}, "DDTM 35": {local("DDT@35", "DDT@35", "53")},
	"DSDEN du Morbihan": {local("DSDEN@56", "RECTORAT@Rennes", "53")}, "rectorat de l'académie de Rennes": {one("RECTORAT@Rennes", "53")},
	"UD DIRECCTE Finistère": {local("UD@29", "DIRECCTE@53", "53")}, "DIRECCTE Bretagne": {one("DIRECCTE@53", "53")},
	"DRFiP Bretagne": {one("DDFIP@35", "53")}, "DDFiP d'Ille-et-Vilaine": {one("DDFIP@35", "53")}, "UDAP 29": {local("UDAP@29", "DRAC@53", "53")},
	"DDCS 22": {local("DDCS@22", "DDCS@22", "53")}, "DDPP 22": {local("DDCS@pp22", "DDCS@pp22", "53")}, "DDCSPP 35": {local("DDCS@35", "DDCS@35", "53")},
	"DRAC Bretagne": {one("DRAC@53", "53")}, "DDE 35": {local("DDT@35", "DDT@35", "53")},

	"SGAR Occitanie": {part("SGAR@76", "PREF@31", "76")}, "DREAL Midi-Pyrénées": {one("DREAL@76", "76")}, "DREAL Languedoc-Roussillon": {one("DREAL@76", "76")},
	"rectorat de l'académie de Toulouse": {one("RECTORAT@Toulouse", "76")}, "rectorat de Montpellier": {one("RECTORAT@Montpellier", "76")},
	"DDT du Gers": {local("DDT@32", "DDT@32", "76")}, "préfecture de la Haute-Garonne": {one("PREF@31", "76")},
	"préfecture du Lot": {local("PREF@46", "PREF@46", "76")}, "DRAC LRMP": {one("DRAC@76", "76")},

	"DEAL La Réunion": {one("DREAL@04", "04")}, "préfecture de La Réunion": {one("PREF@974", "04")},
	"préfecture de région La Réunion": {one("PREF@974", "04")}, "SGAR 974": {part("SGAR@04", "PREF@974", "04")},
	"haut-commissariat de la République en Polynésie française": {one("PREF@987", "987")}, "AS_WF": {one("PREF@986", "986")},
	"DRFIP Wallis-et-Futuna": {one("DDFIP@986", "986")}, "préfecture de Saint-Pierre-et-Miquelon": {one("PREF@975", "975")},
	"DRFIP Saint-Pierre-et-Miquelon": {one("DDFIP@975", "975")}, "préfecture de Saint-Barthélemy": {one("PREF@977", "977 978")},
	"DREAL Aquitaine": {one("DREAL@75", "75")}, "DREAL ALPC": {one("DREAL@75", "75")}, "DRAC Limousin": {one("DRAC@75", "75")},
	"DRIEE": {one("DREAL@11", "11")}, "DIRM Nord Atlantique-Manche Ouest": {one("DIRM@namo", "52 53")},

	"SGAR": {part("SGAR@?", "PREF@?", eighteen)}, "DREAL": {one("DREAL@?", eighteen)}, "préfecture de région": {one("PREF@?", everybody)},
	"préfecture": {local("PREF@?", "PREF@?", everybody)}, "DDTM": {local("DDT@?", "DDT@?", mainland)},
	"DSDEN": {local("DSDEN@?", "RECTORAT@?", eighteen)}, "DIRECCTE": {one("DIRECCTE@?", eighteen)}, "DEAL": {one("DREAL@?", overseas)},

	"ARS Bretagne": nil, "Caisse des dépôts": nil, "mairie": nil, "Conseil régional de Bretagne": nil,
}

// openNames are those that the catalogue leaves open: what a yes makes of them.
var openNames = map[string][]namesake{
	"DREAL Atlantide": {one("DREAL@?", eighteen)}, "DRIEE Bretagne": {one("DREAL@?", "53")},
	"DDCSPP 22": {local("DDCS@?", "DDCS@?", "53")}, "DDTM Xville": {local("DDT@?", "DDT@?", mainland)},
	"SGAR et DREAL Bretagne":    {part("SGAR@53", "PREF@35", "53"), one("DREAL@53", "53")},
	"DREAL et DRAC":             {one("DREAL@?", eighteen), one("DRAC@?", eighteen)},
	"DREAL et DDTM 29":          {one("DREAL@53", "53"), local("DDT@29", "DDT@29", "53")},
	"DIRECCTE et DRAC Bretagne": {one("DIRECCTE@53", "53"), one("DRAC@53", "53")},
	"DREETS Bretagne":           {one("DIRECCTE@53", "53"), one("DRJSCS@53", "53")},
}

// countTeam counts the distinct services of the project's region, of a team of which
// all is answered.
func (s *scene) countTeam(d *eligibility.Dossier) int {
	units := map[string]bool{}
	var several [][]namesake
	for i, a := range d.Team {
		name := a.Service.Name()
		all, settled := settledNames[name]
		placed := false
		if !settled {
			all, placed = otherSettled(name)
		}
		shared, open := openNames[name]
		switch {
		case name == "":
		case settled, placed:
		case answerOf(d.Team, i) != eligibility.Yes:
		case open && len(shared) > 1:
			several = append(several, shared)
		case open:
			all = shared
		default:
			units["other@"+unaccented(name)] = true
		}
		for _, n := range all {
			s.enter(units, n, d.Region)
		}
	}
	return s.fewest(units, several, d.Region)
}

// otherSettled is what a name says that witnesses and answers bring in, by the
// catalogue: the units that the tables know have their names.
func otherSettled(name string) ([]namesake, bool) {
	m := state.Read(name).In(state.Year)
	if m.Reason != 0 || len(m.Services()) == 0 {
		return nil, false
	}
	service := m.Services()[0]
	regions := " "
	for _, r := range eligibility.Regions() {
		if service.Regions.Has(regionOf(r)) {
			regions += r.Code() + " "
		}
	}
	return []namesake{{unitName(service.Own, service.OwnKind), unitName(service.Whole, service.WholeKind), regions, service.Departmental}}, true
}

func regionOf(r eligibility.Region) state.Region {
	found, _ := state.ReadRegion(r.Name())
	return found
}

// unitName is what the tables call a unit, or a name for it.
func unitName(u state.Unit, k state.Kind) string {
	if name, known := unitNames()[u]; known && u != 0 {
		return name
	}
	kind, known := kindNames()[k]
	if !known {
		kind = fmt.Sprint("kind ", k)
	}
	if u == 0 {
		return kind + "@?"
	}
	return fmt.Sprint(kind, "@unit ", u)
}

var unitNames = sync.OnceValue(func() map[state.Unit]string {
	units := map[state.Unit]string{}
	eachByHand(func(n namesake, service state.Service) {
		units[service.Own], units[service.Whole] = n.unit, n.whole
	})
	return units
})

var kindNames = sync.OnceValue(func() map[state.Kind]string {
	kinds := map[state.Kind]string{}
	eachByHand(func(n namesake, service state.Service) {
		kinds[service.OwnKind], _, _ = strings.Cut(n.unit, "@")
		kinds[service.WholeKind], _, _ = strings.Cut(n.whole, "@")
	})
	return kinds
})

// eachByHand visits the services of the tables, with what the catalogue says of them.
func eachByHand(visit func(namesake, state.Service)) {
	for name, all := range settledNames {
		m := state.Read(name).In(state.Year)
		for i, service := range m.Services() {
			visit(all[i], service)
		}
	}
}

// enter adds a service to the units of a region, if it counts there.
func (s *scene) enter(units map[string]bool, n namesake, r eligibility.Region) {
	if !strings.Contains(n.regions, " "+r.Code()+" ") || n.departmental && s.terms.Level == eligibility.LevelRegional {
		return
	}
	if s.terms.Hierarchy == eligibility.HierarchyOnce {
		units[n.whole] = true
	} else {
		units[n.unit] = true
	}
}

// fewest is how many services there are at the least, whichever of its services
// each of the other names is.
func (s *scene) fewest(units map[string]bool, several [][]namesake, r eligibility.Region) int {
	if len(several) == 0 {
		n := 0
		for unit := range units {
			if kind, loose := strings.CutSuffix(unit, "?"); !loose || !placedKind(units, kind) {
				n++
			}
		}
		return n
	}
	least := 1 << 30
	here := slices.DeleteFunc(slices.Clone(several[0]), func(n namesake) bool { return !strings.Contains(n.regions, " "+r.Code()+" ") })
	if len(here) == 0 {
		return s.fewest(units, several[1:], r)
	}
	for _, n := range here {
		with := map[string]bool{}
		for unit := range units {
			with[unit] = true
		}
		s.enter(with, n, r)
		least = min(least, s.fewest(with, several[1:], r))
	}
	return least
}

// placedKind tells that a kind of service, of which one is named without its
// place, is among the units with it.
func placedKind(units map[string]bool, kind string) bool {
	for unit := range units {
		if strings.HasPrefix(unit, kind) && unit != kind+"?" {
			return true
		}
	}
	return false
}

// answerOf is what is answered of the name of an agent's service: by the agent,
// else by any other of the name, a yes before a no.
func answerOf(team []eligibility.Agent, i int) eligibility.Answer {
	answer := team[i].StateService
	for _, a := range team {
		if answer == eligibility.Unanswered && unaccented(a.Service.Name()) == unaccented(team[i].Service.Name()) && a.StateService == eligibility.Yes {
			return eligibility.Yes
		}
	}
	for _, a := range team {
		if answer == eligibility.Unanswered && unaccented(a.Service.Name()) == unaccented(team[i].Service.Name()) {
			answer = a.StateService
		}
	}
	return answer
}

// unsettled tells that it is still to be told of an agent which service of the State
// it is of, or whether of one.
func unsettled(team []eligibility.Agent, i int) bool {
	a := team[i]
	switch {
	case a.Service == (eligibility.Service{}):
		return a.StateService != eligibility.No
	case a.Service.Recognised():
		return false
	}
	return answerOf(team, i) == eligibility.Unanswered
}

func indexUnsettled(team []eligibility.Agent) int {
	for i := range team {
		if unsettled(team, i) {
			return i
		}
	}
	return -1
}

// loneNames are services that count in one region alone, by themselves, of kinds
// that no other name of the pool is of.
var loneNames = sync.OnceValue(func() map[string]namesake {
	taken := map[state.Kind]bool{}
	for name := range settledNames {
		m := state.Read(name).In(state.Year)
		for _, service := range m.Services() {
			taken[service.OwnKind], taken[service.WholeKind] = true, true
		}
	}
	for name := range openNames {
		m := state.Read(name).In(state.Year)
		for _, service := range m.Services() {
			taken[service.OwnKind], taken[service.WholeKind] = true, true
		}
	}
	all := map[string]namesake{}
	for _, i := range state.Institutions() {
		for _, r := range eligibility.Regions() {
			name := i.Short() + " " + r.Name()
			m := state.Read(name).In(state.Year)
			if len(m.Services()) != 1 || m.Reason != 0 {
				continue
			}
			service := m.Services()[0]
			if single := service.Regions.Single(); single.INSEE() == r.Code() && service.Own != 0 && service.Own == service.Whole &&
				!service.Departmental && !taken[service.OwnKind] {
				all[name] = one(i.Code()+"@"+r.Code(), r.Code())
			}
		}
	}
	return all
})
