package eligibilitytest_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// smallTerms have bounds that brute force can reach.
func smallTerms(random *rand.Rand) eligibility.Terms {
	t := eligibility.Terms{Code: "T"}
	for i := range changes {
		changes[i](random, &t)
	}
	return t
}

// changed are terms of which a few are others.
func changed(random *rand.Rand, t eligibility.Terms) eligibility.Terms {
	for range 1 + random.IntN(3) {
		pick(random, changes...)(random, &t)
	}
	return t
}

var changes = []func(random *rand.Rand, t *eligibility.Terms){
	func(r *rand.Rand, t *eligibility.Terms) { t.MinServices = r.IntN(4) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Year = pick(r, 0, 2016, 2021, 2005) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Institutions = smallInstitutions(r) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Hierarchy = eligibility.Hierarchy(r.IntN(2)) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Level = eligibility.Level(r.IntN(2)) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Deposit = r.IntN(2) == 0 },
	func(r *rand.Rand, t *eligibility.Terms) { t.Opens, t.Closes = smallWindow(r) },
	func(r *rand.Rand, t *eligibility.Terms) { t.MinPartners = r.IntN(4) },
	func(r *rand.Rand, t *eligibility.Terms) {
		t.RequiredCategories = partners.Coverage{}
		for _, c := range []partners.Category{partners.LocalAuthority, partners.Company, partners.Users} {
			if r.IntN(3) == 0 {
				t.RequiredCategories = partners.CoverageOf(append(t.RequiredCategories.Categories(), c)...)
			}
		}
	},
	func(r *rand.Rand, t *eligibility.Terms) { t.Actors = eligibility.Actors(r.IntN(2)) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Seed = r.IntN(2) == 0 },
	func(r *rand.Rand, t *eligibility.Terms) { t.Budget.Cap, _ = budget.Cents(pick(r, 0, 1, r.Int64N(13))) },
	func(r *rand.Rand, t *eligibility.Terms) {
		t.Budget.CapBase = pick(r, budget.WholeProject, budget.FundedMonths)
	},
	func(r *rand.Rand, t *eligibility.Terms) { t.Budget.Rate = decimal.New(r.Int64N(11), -1) },
	func(r *rand.Rand, t *eligibility.Terms) { t.Budget.Months = pick(r, 1, 2, 3, 120) },
	func(r *rand.Rand, t *eligibility.Terms) {
		t.Budget.ShareBase = pick(r, budget.WholeProject, budget.FundedMonths)
	},
	func(_ *rand.Rand, t *eligibility.Terms) { t.Revision += "x" },
	func(r *rand.Rand, t *eligibility.Terms) { t.Zone = pick(r, zones...) },
}

var start = time.Date(2016, 4, 8, 0, 0, 0, 0, time.UTC)

func smallWindow(r *rand.Rand) (opens, closes time.Time) {
	first := r.IntN(4)
	if r.IntN(4) > 0 {
		opens = start.Add(time.Duration(first) * time.Second)
	}
	if r.IntN(4) > 0 {
		closes = start.Add(time.Duration(first+r.IntN(3)) * time.Second)
	}
	return opens, closes
}

func smallInstitutions(r *rand.Rand) (all []eligibility.Institution) {
	regions := eligibility.Regions()
	for i, name := range []string{"Mission Océan", "Cellule Algues"}[:r.IntN(3)] {
		own := eligibility.Institution{Names: []string{name}, Departmental: r.IntN(3) == 0, PartOf: pick(r, append([]string{"", "DRAC Bretagne"}, []string{"Mission Océan"}[:i]...)...)}
		switch r.IntN(3) {
		case 0:
			own.Regions = []eligibility.Region{regions[12]} // Bretagne
		case 1:
			own.Regions = []eligibility.Region{regions[17]} // Corse
		}
		all = append(all, own)
	}
	return all
}

// A domain is the values of the facts of one group of rules that brute force tries, and
// the terms of these rules.
type domain struct {
	dossiers []eligibility.Dossier
	terms    []string
}

// bruteForce tries all dossiers. It returns the terms that one of them shows alone, and
// whether any tells the calls apart.
func (g *domain) bruteForce(t *testing.T, a, b eligibility.Terms) (shown []string, any bool) {
	t.Helper()
	calls := [2]eligibility.Call{g.only(t, a), g.only(t, b)}
	if text(calls[0]) == text(calls[1]) {
		return nil, false
	}
	var mixes [2]map[string]eligibility.Call
	for i := range calls {
		mixes[i] = map[string]eligibility.Call{}
		for _, pointer := range g.terms {
			if c, err := eligibility.New(mixedTerms(t, calls[i], calls[1-i], []string{pointer})); err == nil && text(c) != text(calls[i]) {
				mixes[i][pointer] = c
			}
		}
	}
	alone, differ := map[string]bool{}, len(mixes[0])
	for k := range g.dossiers {
		if len(alone) == differ && any { // no dossier can show more
			break
		}
		d := &g.dossiers[k]
		verdicts := [2]eligibility.Verdict{calls[0].Verdict(d), calls[1].Verdict(d)}
		refuses := slices.Index(verdicts[:], eligibility.Ineligible)
		if refuses < 0 || verdicts[1-refuses] != eligibility.Eligible {
			continue
		}
		any = true
		for pointer, c := range mixes[refuses] {
			if !alone[pointer] && c.Verdict(d) == eligibility.Eligible {
				alone[pointer] = true
			}
		}
	}
	for _, pointer := range g.terms {
		if alone[pointer] {
			shown = append(shown, pointer)
		}
	}
	return shown, any
}

// only is a call that has but the rules of the domain.
func (g *domain) only(t *testing.T, terms eligibility.Terms) eligibility.Call {
	t.Helper()
	return mixed(t, newCall(t, eligibility.Terms{Code: "T"}), newCall(t, terms), g.terms)
}

func smallDomains(t *testing.T) []domain {
	t.Helper()
	domains := []domain{
		{terms: []string{"/min-services", "/year", "/institutions", "/hierarchy", "/level"}},
		{terms: []string{"/deposit"}}, {terms: []string{"/opens", "/closes"}}, {terms: []string{"/min-partners", "/required-categories", "/actors"}},
		{terms: []string{"/seed"}}, {terms: []string{"/budget/cap", "/budget/cap-base", "/budget/rate", "/budget/months", "/budget/share-base"}},
	}
	add := func(i int, format string, args ...any) {
		var d eligibility.Dossier
		require.NoError(t, json.Unmarshal(fmt.Appendf(nil, format, args...), &d))
		domains[i].dossiers = append(domains[i].dossiers, d)
	}
	agents := []string{
		`{"service": "SGAR Bretagne"}`, `{"service": "Préfecture de région Bretagne"}`, `{"service": "DRAC Bretagne"}`, `{"service": "UDAP du Finistère"}`,
		`{"service": "Préfecture du Finistère"}`, `{"service": "Préfecture du Morbihan"}`, `{"service": "Sous-préfecture de Redon"}`,
		`{"service": "Mission X", "state-service": true}`, `{"service": "Mission Y", "state-service": true}`, `{"service": "Mission X", "state-service": false}`,
		`{"service": "DREETS Bretagne", "state-service": false}`, `{"service": "DIRECCTE Bretagne", "state-service": false}`, `{"service": "DREETS Bretagne", "state-service": true}`,
		`{"service": "Mission Océan", "state-service": false}`, `{"service": "Mission Océan", "state-service": true}`,
		`{"service": "Cellule Algues", "state-service": false}`, `{"service": "Cellule Algues", "state-service": true}`,
	}
	for i := range agents {
		for j := range agents[:i+1] {
			for k := range agents[:j+1] {
				const team = `{"region": %q, "team": [%s, %s, %s]}`
				add(0, team, "Bretagne", agents[i], agents[j], agents[k])
				if k >= 7 { // the first are of Bretagne
					add(0, team, "Corse", agents[i], agents[j], agents[k])
				}
			}
		}
	}
	for _, by := range []string{"region-prefect", "prefect", "other"} {
		add(1, `{"region": "Bretagne", "deposit": {"by": %q, "region": "Bretagne"}}`, by)
	}
	for half := -2; half < 16; half++ {
		add(2, `{"deposit": {"at": %q}}`, start.Add(time.Duration(half)*time.Second/2).Format(time.RFC3339Nano))
	}
	actors := []string{
		`{"name": "A", "category": "local-authority"}`, `{"name": "A", "category": "company"}`, `{"name": "A", "category": "users"}`,
		`{"name": "B", "category": "local-authority"}`, `{"name": "B", "category": "company"}`, `{"name": "C", "category": "academia"}`,
		`{"name": "D", "category": "other"}`, `{"name": "E", "category": "other"}`, `{"name": "F", "category": "other"}`,
	}
	for set := range 1 << len(actors) {
		var list []string
		for i, a := range actors {
			if set>>i&1 == 1 {
				list = append(list, a)
			}
		}
		add(3, `{"partners": [%s]}`, strings.Join(list, ", "))
	}
	add(4, `{"seed": true}`)
	add(4, `{"seed": false}`)
	for month := 1; month < 6; month++ {
		for cents := range 15 {
			for more := range 3 {
				for asked := range 8 {
					add(5, `{"budget": {"lines": [{"kind": "other", "amount": "0.%02d", "from": %d, "to": %d}, {"kind": "other", "amount": "0.%02d", "from": 2, "to": 3}],
						"resources": [{"source": "pia", "amount": "0.%02d"}]}}`, cents, month, month, 3*more, asked)
				}
			}
		}
	}
	return domains
}
