package eligibility_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// property tries a check on random dossiers, one for each seed.
func property(t *testing.T, check func(*scene) error) {
	t.Helper()
	for seed := range uint64(cases) {
		if err := check(newScene(&picker{rng: rand.New(rand.NewPCG(seed, 2016))})); err != nil {
			require.NoError(t, err, "seed %d", seed)
		}
	}
}

// fuzzed tries a check on dossiers of which bytes make the choices.
func fuzzed(f *testing.F, check func(*scene) error) {
	f.Add([]byte(""))
	f.Add([]byte("appel à projets"))
	f.Add([]byte{0, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3})
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, check(newScene(&picker{data: data, rng: rand.New(rand.NewPCG(uint64(len(data)), 2016))})))
	})
}

// A picker makes choices: by bytes as long as there are any, then at random.
type picker struct {
	data []byte
	rng  *rand.Rand
}

// below chooses a number from 0 to n-1; n is at most 256.
func (p *picker) below(n int) int {
	if len(p.data) == 0 {
		return p.rng.IntN(n)
	}
	b := p.data[0]
	p.data = p.data[1:]
	return int(b) % n
}

// percent is true n times in a hundred.
func (p *picker) percent(n int) bool { return p.below(100) < n }

// cents is 0, or a number of cents up to n, both ends likely.
func (p *picker) cents(n int64) int64 {
	if n <= 0 {
		return 0
	}
	switch p.below(6) {
	case 0:
		return 0
	case 1:
		return 1
	case 2:
		return n
	case 3:
		return n - 1
	}
	return n * int64(p.below(200)) / 200
}

func oneOf[T any](p *picker, list []T) T { return list[p.below(len(list))] }

// A contest is a call with what the tests need of it.
type contest struct {
	name string
	eligibility.Call
	terms eligibility.Terms
	rule  budget.Rule
	alone map[eligibility.Code]eligibility.Call // the call reduced to one rule, by code
}

// A pool holds what random dossiers are made of, parsed once.
type pool struct {
	contests    []contest
	nowhere     *contest // no deposit is judged
	homes       []home
	strays      []eligibility.Service // of no place, or that the catalogue does not settle
	partners    []partners.Partner
	lone        [2]eligibility.Call                          // asks for one service alone, by level
	agree       []eligibility.Service                        // that count wherever the project is
	prefectures home                                         // of two regions, and of none
	placed      map[eligibility.Region][]eligibility.Service // of kinds that are in no home
}

// A home is a region and services placed in it.
type home struct {
	region   eligibility.Region
	services []eligibility.Service
}

var pooled = sync.OnceValue(func() *pool {
	p := &pool{
		homes: []home{
			homeOf("Bretagne", "SGAR Bretagne", "DREAL Bretagne", "D.R.E.A.L. de Bretagne", "préfecture de région Bretagne", "préfecture d'Ille-et-Vilaine",
				"préfecture du Finistère", "sous-préfecture de Brest", "DDTM du Finistère", "DDTM Morbihan", "DDT 35", "DDTM 35", "DDE 35",
				"DSDEN du Morbihan", "rectorat de l'académie de Rennes", "UD DIRECCTE Finistère", "DIRECCTE Bretagne", "DRFiP Bretagne",
				"DDFiP d'Ille-et-Vilaine", "UDAP 29", "DRAC Bretagne", "DDCS 22", "DDPP 22", "DDCSPP 35", "DRIEE Bretagne", "DDCSPP 22",
				"SGAR et DREAL Bretagne", "DREAL et DDTM 29", "DIRECCTE et DRAC Bretagne", "DREETS Bretagne"),
			homeOf("Occitanie", "SGAR Occitanie", "DREAL Midi-Pyrénées", "DREAL Languedoc-Roussillon", "rectorat de l'académie de Toulouse",
				"rectorat de Montpellier", "DDT du Gers", "préfecture de la Haute-Garonne", "préfecture du Lot", "DRAC LRMP"),
			homeOf("La Réunion", "DEAL La Réunion", "préfecture de La Réunion", "préfecture de région La Réunion", "SGAR 974"),
			homeOf("Polynésie française", "haut-commissariat de la République en Polynésie française"),
			homeOf("Wallis et Futuna", "AS_WF", "DRFIP Wallis-et-Futuna"),
			homeOf("Saint-Pierre-et-Miquelon", "préfecture de Saint-Pierre-et-Miquelon", "DRFIP Saint-Pierre-et-Miquelon"),
			homeOf("Saint-Barthélemy", "préfecture de Saint-Barthélemy"),
			homeOf("Nouvelle-Aquitaine", "DREAL Aquitaine", "DREAL ALPC", "DRAC Limousin"),
			homeOf("Corse"),
		},
		prefectures: homeOf("Occitanie", "préfecture", "préfecture", "préfecture du Lot", "préfecture du Finistère", "préfecture de région",
			"préfecture de région Bretagne", "SGAR Occitanie"),
		strays: parsed("SGAR", "DREAL", "préfecture de région", "préfecture", "DDTM", "DSDEN", "DIRECCTE", "DEAL", "DRIEE",
			"DIRM Nord Atlantique-Manche Ouest", "Mission régionale X", "mission REGIONALE x.", "Atelier du numérique", "Tribunal de Rennes",
			"Service de l'État à préciser 2", "DREAL Atlantide", "DDTM Xville", "DREAL et DRAC", "ARS Bretagne", "Caisse des dépôts",
			"Conseil régional de Bretagne"),
		agree: parsed("SGAR", "DREAL", "préfecture de région", "préfecture", "Mission régionale Y", "Mission régionale Z"),
	}
	p.placed = map[eligibility.Region][]eligibility.Service{}
	for _, name := range slices.Sorted(maps.Keys(loneNames())) {
		service := parsed(name)[0]
		p.placed[service.Region()] = append(p.placed[service.Region()], service)
	}
	for level := range p.lone {
		p.lone[level] = mustCall(eligibility.Terms{Code: "lone", MinServices: 1, Level: eligibility.Level(level)})
	}
	p.partners = partnerPool()
	p.contests = contestPool()
	for i := range p.contests {
		if p.contests[i].name == "no deposit; " {
			p.nowhere = &p.contests[i]
		}
	}
	return p
})

func homeOf(name string, services ...string) home {
	r, err := eligibility.ParseRegion(name)
	must(err)
	return home{r, parsed(services...)}
}

func parsed(names ...string) []eligibility.Service {
	var all []eligibility.Service
	for _, name := range names {
		s, err := eligibility.ParseService(name)
		must(err)
		all = append(all, s)
	}
	return all
}

// must stops the tests when what they are made of is wrong.
func must1[T any](v T, err error) T {
	must(err)
	return v
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func mustCall(t eligibility.Terms) eligibility.Call {
	c, err := eligibility.New(t)
	must(err)
	return c
}

func partnerPool() []partners.Partner {
	id, err := partners.ParseID("243300316")
	must(err)
	var all []partners.Partner
	for _, row := range []struct {
		name     string
		category partners.Category
		id       partners.ID
	}{
		{"Bordeaux Métropole", partners.LocalAuthority, id},
		{"Métropole de Bordeaux", partners.Association, id}, // the same by its number
		{"BORDEAUX METROPOLE", partners.LocalAuthority, partners.ID{}},
		{"bordeaux-métropole", partners.Users, partners.ID{}}, // the same by its name
		{"ARS Bretagne", partners.PublicOperator, partners.ID{}},
		{"Université de Rennes", partners.Academia, partners.ID{}},
		{"DM Conseil", partners.Company, partners.ID{}},
		{"DREAL Bretagne", partners.PublicOperator, partners.ID{}},   // a State service
		{"Préfecture", partners.Association, partners.ID{}},          // another
		{"Partenaire à préciser 1", partners.Company, partners.ID{}}, // as placeholders are called
		{"Syndicat", partners.Other, partners.ID{}},
		{"Tribunal de Rennes", partners.Other, partners.ID{}}, // a court
		{"DDT 35", partners.Other, partners.ID{}},             // a State service
	} {
		p, err := partners.New(row.name, row.category, row.id)
		must(err)
		all = append(all, p)
	}
	return all
}

// contestPool is LIT2016, the same with each term changed alone, the pairs of
// bases, each rule alone, and mixtures.
func contestPool() []contest {
	type change struct {
		name string
		do   func(*eligibility.Terms)
	}
	changes := []change{
		{"separately", func(t *eligibility.Terms) { t.Hierarchy = eligibility.HierarchySeparately }},
		{"any actors", func(t *eligibility.Terms) { t.Actors = eligibility.ActorsAny }},
		{"regional", func(t *eligibility.Terms) { t.Level = eligibility.LevelRegional }},
		{"cap on funded months", func(t *eligibility.Terms) { t.Budget.CapBase = budget.FundedMonths }},
		{"share of the whole", func(t *eligibility.Terms) { t.Budget.ShareBase = budget.WholeProject }},
		{"no deposit", func(t *eligibility.Terms) { t.Deposit = false }},
		{"no cap", func(t *eligibility.Terms) { t.Budget.Cap = budget.Amount{} }},
		{"no share", func(t *eligibility.Terms) { t.Budget.Rate = decimal.Decimal{} }},
		{"no team", func(t *eligibility.Terms) { t.MinServices = 0 }},
		{"three services", func(t *eligibility.Terms) { t.MinServices = 3 }},
		{"one service", func(t *eligibility.Terms) { t.MinServices = 1 }},
		{"categories", func(t *eligibility.Terms) {
			t.RequiredCategories = partners.CoverageOf(partners.LocalAuthority, partners.Academia)
		}},
		{"three partners", func(t *eligibility.Terms) { t.MinPartners = 3 }},
		{"no partners, no seed", func(t *eligibility.Terms) { t.MinPartners, t.Seed = 0, false }},
		{"no opening", func(t *eligibility.Terms) { t.Opens = time.Time{} }},
		{"no closing", func(t *eligibility.Terms) { t.Closes = time.Time{} }},
		{"no window", func(t *eligibility.Terms) { t.Opens, t.Closes = time.Time{}, time.Time{} }},
		{"a third and a year", func(t *eligibility.Terms) { t.Budget.Rate, t.Budget.Months = decimal.New(333, -3), 12 }},
		{"a cap alone", func(t *eligibility.Terms) { t.Budget = budget.Terms{Cap: t.Budget.Cap} }}, // and no funded months to read otherwise
		{"all is funded", func(t *eligibility.Terms) { t.Budget.Rate, t.Budget.Months = decimal.New(1, 0), 120 }},
	}
	all := []contest{newContest("LIT2016", eligibility.LIT2016())}
	add := func(some ...change) error {
		terms, name := eligibility.LIT2016().Terms(), ""
		for _, c := range some {
			c.do(&terms)
			name += c.name + "; "
		}
		call, err := eligibility.New(terms)
		if err == nil {
			all = append(all, newContest(name, call))
		}
		return err
	}
	byName := map[string]change{}
	for _, c := range changes {
		must(add(c))
		byName[c.name] = c
	}
	for _, names := range [][]string{
		{"cap on funded months", "share of the whole"},
		{"cap on funded months", "share of the whole", "all is funded"},
		{"no deposit", "three services"},
		{"no deposit", "regional"},
	} {
		var some []change
		for _, name := range names {
			some = append(some, byName[name])
		}
		must(add(some...))
	}
	for _, code := range eligibility.Codes() {
		terms := askedAlone[code]
		terms.Code = "ALONE"
		all = append(all, newContest(code.String()+" alone", mustCall(terms)))
	}
	mix := rand.New(rand.NewPCG(1, 1))
	for range 24 { // some mixtures are no call: funded months, of a cap alone
		_ = add(changes[mix.IntN(len(changes))], changes[mix.IntN(len(changes))], changes[mix.IntN(len(changes))])
	}
	return all
}

func newContest(name string, c eligibility.Call) contest {
	k := contest{name: name, Call: c, terms: c.Terms()}
	var err error
	k.rule, err = budget.NewRule(k.terms.Budget)
	must(err)
	k.alone = map[eligibility.Code]eligibility.Call{}
	for _, code := range eligibility.Codes() {
		k.alone[code] = mustCall(reduced(k.terms, func(other eligibility.Code) bool { return other == code }))
	}
	return k
}

// reduced are terms with only the rules that are kept.
func reduced(t eligibility.Terms, kept func(eligibility.Code) bool) eligibility.Terms {
	if !kept(eligibility.RuleTeam) {
		t.MinServices = 0
	}
	t.Deposit = t.Deposit && kept(eligibility.RuleDeposit)
	if !kept(eligibility.RuleWindow) {
		t.Opens, t.Closes = time.Time{}, time.Time{}
	}
	if !kept(eligibility.RulePartners) {
		t.MinPartners, t.RequiredCategories = 0, partners.Coverage{}
	}
	t.Seed = t.Seed && kept(eligibility.RuleSeed)
	if !kept(eligibility.RuleCap) {
		t.Budget.Cap = budget.Amount{}
	}
	if !kept(eligibility.RuleShare) {
		t.Budget.Rate = decimal.Decimal{}
	}
	return t
}
