package eligibilitytest

import (
	"iter"
	"slices"

	"github.com/aap-lit/aap/eligibility"
)

// teams are of as many services as either call asks for, and one less; then with names
// that count otherwise under another term, and of one service less than one of the calls
// asks for.
func (p *pair) teams(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		for _, n := range p.countsOf(p.terms[0].MinServices, p.terms[1].MinServices) {
			if !yield(base.with(func(s *sheet) { s.Team = p.need.team(n) })) {
				return
			}
		}
		if p.differ&termsOf(eligibility.RuleTeam) == setOf("/min-services") {
			return
		}
		for c := range p.crews() {
			for _, n := range p.lacking(c) {
				team := slices.Concat(c.team, p.others(c, n))
				if !yield(base.in(c.region).with(func(s *sheet) { s.Team = team })) {
					return
				}
			}
		}
	}
}

// A crew is agents whose names count otherwise under another term, in a region.
type crew struct {
	team   []colleague
	region eligibility.Region
}

// lacking are how many other services leave a crew one short under one of the calls, and
// are enough under the other.
func (p *pair) lacking(c crew) []int {
	d := p.read(sheet{Region: c.region.Name(), Team: c.team})
	var missing [2]int
	for i, call := range p.calls {
		report := call.Evaluate(d)
		if count := report.Team().Services; count != nil { // else the call asks for none
			missing[i] = p.terms[i].MinServices - *count
		}
	}
	var all []int
	for i := range missing {
		if n := missing[i] - 1; n >= 0 && n >= missing[1-i] && n+len(c.team) <= maxCount {
			all = append(all, n)
		}
	}
	return all
}

// others returns agents of n other services than those of a crew, which count in any case.
func (p *pair) others(c crew, n int) []colleague {
	if c.region.Name() != home || p.differ&setOf("/year", "/institutions") != 0 {
		return p.need.missions(n)
	}
	return p.need.team(n, sgar, drac)
}

// crews are those to try: those on which hierarchy and level hang, those whose
// names mean another thing in another year, those of the institutions; and then these
// beside those.
func (p *pair) crews() iter.Seq[crew] {
	return func(yield func(crew) bool) {
		region, _ := eligibility.ParseRegion(home)
		read := []crew{}
		for _, names := range p.readNames() {
			read = append(read, crew{namedBy(nil, names...), region})
		}
		told := p.toldNames()
		for _, c := range slices.Concat(read, told) {
			if !yield(c) {
				return
			}
		}
		if max(p.terms[0].MinServices, p.terms[1].MinServices) > fewServices {
			return
		}
		for _, one := range told {
			for _, other := range read {
				if one.region == region && !yield(crew{slices.Concat(one.team, other.team), region}) {
					return
				}
			}
		}
	}
}

// fewServices is how many a call may ask for that names are tried beside others.
const fewServices = 100

// toldNames are agents whose names are services under one of the calls, and need not be
// under the other. They are declared to be none, which a call that knows them ignores;
// and to be some.
func (p *pair) toldNames() (all []crew) {
	region, _ := eligibility.ParseRegion(home)
	for _, said := range []*bool{answer(false), answer(true)} {
		if p.differ&setOf("/year") != 0 {
			for _, name := range namesOfTimes {
				all = append(all, crew{namedBy(said, name), region})
			}
		}
		if p.differ&setOf("/institutions") == 0 {
			continue
		}
		for _, n := range p.namings() {
			for _, region := range n.regions {
				all = append(all, crew{namedBy(said, n.names...), region})
			}
		}
	}
	return all
}

// namedBy are agents of services, of which each is answered the same.
func namedBy(said *bool, names ...string) []colleague {
	var team []colleague
	for _, name := range names {
		team = append(team, colleague{name, said})
	}
	return team
}

// partsOf and ofDepartements are services of Bretagne: one and its parts, and those of
// départements.
var (
	partsOf        = []string{prefecture, sgar, "Sous-préfecture de Redon", "Sous-préfecture de Saint-Malo", "Sous-préfecture de Fougères"}
	ofDepartements = []string{otherPrefecture, "Préfecture du Morbihan", "Préfecture des Côtes-d'Armor", "DDFiP du Finistère", "DDFiP du Morbihan"}
)

// readNames are those that a reading counts otherwise: the fewest first.
func (p *pair) readNames() [][]string {
	all := [][]string{{sgar, prefecture}, {otherPrefecture}, {udap}, {drac, udap}}
	for n := 2; n <= len(partsOf); n++ {
		all = append(all, partsOf[:n], partsOf[1:n])
	}
	for n := 2; n <= len(ofDepartements); n++ {
		all = append(all, ofDepartements[:n], append(slices.Clone(ofDepartements[:n]), prefecture, sgar))
	}
	return all
}

// namesOfTimes are services that were not always there.
var namesOfTimes = []string{
	"DREETS Bretagne", "DIRECCTE Bretagne", "DREAL Bretagne", "DRAAF Bretagne", "DRJSCS Bretagne", "DRAJES Bretagne", "DIREN Bretagne", "DRIRE Bretagne",
	"DRTEFP Bretagne", "DDTM du Finistère", "DDE du Finistère", "DDAF du Finistère", "DDCS du Finistère", "DDETS du Finistère",
}

// A naming is names of institutions, alone or with others, and the regions to try them
// in.
type naming struct {
	names   []string
	regions []eligibility.Region
}

// namings are the names of the institutions of both calls: each alone, with what it
// is part of, and with each other.
func (p *pair) namings() []naming {
	var singles, all []naming
	for i := range p.terms {
		for _, of := range p.terms[i].Institutions {
			regions := p.tried(of)
			for _, name := range of.Names {
				singles = append(singles, naming{[]string{name}, regions})
			}
			if of.PartOf != "" {
				all = append(all, naming{[]string{of.PartOf, of.Names[0]}, regions})
			}
		}
	}
	for i, one := range singles {
		for _, other := range singles[:i] {
			if len(singles) <= maxOwn && other.names[0] != one.names[0] {
				all = append(all, naming{[]string{other.names[0], one.names[0]}, one.regions})
			}
		}
	}
	return slices.Concat(singles, all)
}

// maxOwn is how many names are tried with each other.
const maxOwn = 40

// tried are the regions of an institution, and one that is none of them.
func (p *pair) tried(of eligibility.Institution) []eligibility.Region {
	regions := []eligibility.Region{placeOf(&of)}
	for _, r := range eligibility.Regions() {
		if slices.Contains(of.Regions, r) && !slices.Contains(regions, r) {
			regions = append(regions, r)
		}
	}
	for _, r := range eligibility.Regions() {
		if !slices.Contains(regions, r) {
			return append(regions, r)
		}
	}
	return regions
}
