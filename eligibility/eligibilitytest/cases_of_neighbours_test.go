package eligibilitytest_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/partners"
)

// neighbours are terms that differ a little from others, one each: what an engine reads
// that is wrong by one.
var neighbours = []func(t *eligibility.Terms){
	func(t *eligibility.Terms) { t.MinServices++ },
	func(t *eligibility.Terms) { t.MinServices-- },
	func(t *eligibility.Terms) { t.Hierarchy = eligibility.HierarchySeparately - t.Hierarchy },
	func(t *eligibility.Terms) { t.Level = eligibility.LevelRegional - t.Level },
	func(t *eligibility.Terms) {
		if t.Year != 0 {
			t.Year = 2016
		}
	},
	func(t *eligibility.Terms) { t.Year = 2021 },
	func(t *eligibility.Terms) { t.Institutions = nil },
	func(t *eligibility.Terms) {
		for i := range t.Institutions {
			t.Institutions[i].Regions = eligibility.Regions()[17:18]
		}
	},
	func(t *eligibility.Terms) {
		for i := range t.Institutions {
			t.Institutions[i].Departmental = !t.Institutions[i].Departmental
		}
	},
	func(t *eligibility.Terms) { t.Deposit = !t.Deposit },
	func(t *eligibility.Terms) { t.Opens = time.Time{} },
	func(t *eligibility.Terms) { t.Opens = t.Opens.Add(1) },
	func(t *eligibility.Terms) { t.Opens = t.Opens.Add(-1) },
	func(t *eligibility.Terms) { t.Opens = t.Opens.Add(-time.Hour) },
	func(t *eligibility.Terms) { t.Closes = time.Time{} },
	func(t *eligibility.Terms) { t.Closes = t.Closes.Add(1) },
	func(t *eligibility.Terms) { t.Closes = t.Closes.Add(-1) },
	func(t *eligibility.Terms) { t.Closes = t.Closes.Add(time.Hour) },
	func(t *eligibility.Terms) { t.MinPartners++ },
	func(t *eligibility.Terms) { t.MinPartners-- },
	func(t *eligibility.Terms) { t.RequiredCategories = partners.Coverage{} },
	func(t *eligibility.Terms) { t.RequiredCategories = partners.CoverageOf(partners.Categories()...) },
	func(t *eligibility.Terms) { t.Actors = eligibility.ActorsAny - t.Actors },
	func(t *eligibility.Terms) { t.Seed = !t.Seed },
	func(t *eligibility.Terms) { t.Budget.Cap = budget.Amount{} },
	func(t *eligibility.Terms) { t.Budget.Cap, _ = budget.Cents(t.Budget.Cap.Cents() + 1) },
	func(t *eligibility.Terms) { t.Budget.Cap, _ = budget.Cents(max(t.Budget.Cap.Cents()-1, 0)) },
	func(t *eligibility.Terms) { t.Budget.CapBase = budget.FundedMonths - t.Budget.CapBase },
	func(t *eligibility.Terms) { t.Budget.Rate = decimal.Decimal{} },
	func(t *eligibility.Terms) { t.Budget.Rate = t.Budget.Rate.Add(decimal.New(1, -2)) },
	func(t *eligibility.Terms) { t.Budget.Rate = t.Budget.Rate.Sub(decimal.New(1, -2)) },
	func(t *eligibility.Terms) { t.Budget.Months++ },
	func(t *eligibility.Terms) { t.Budget.Months-- },
	func(t *eligibility.Terms) { t.Budget.ShareBase = budget.FundedMonths - t.Budget.ShareBase },
}

// TestNeighboursAreTold: an engine that takes a term for its neighbour fails a case of
// the call; or no dossier tells the two calls apart.
func TestNeighboursAreTold(t *testing.T) {
	told, same := 0, 0
	for i := range *calls / 2 / shareOf {
		call := eligibility.LIT2016()
		if i > 0 {
			call = randomCall(t, rand.New(rand.NewPCG(27, uint64(i))))
		}
		cases := eligibilitytest.CasesOf(call)
		dossiers := make([]eligibility.Dossier, len(cases))
		for k := range cases {
			require.NoError(t, dossiers[k].UnmarshalJSON(cases[k].Dossier))
		}
		for n, change := range neighbours {
			terms := call.Terms()
			change(&terms)
			near, err := eligibility.New(terms)
			if err != nil || text(near) == text(call) {
				continue
			}
			fails := false
			for k := range cases {
				fails = fails || near.Verdict(&dossiers[k]).String() != cases[k].Want.Verdict
			}
			if fails {
				told++
				continue
			}
			same++
			require.NotZero(t, i, "of the call of 2016, neighbour %d is told", n)
			for _, d := range eligibilitytest.Differences(call, near) {
				require.Empty(t, d.Terms, "neighbour %d of %s", n, lazy(func() string { return text(call) }))
			}
		}
	}
	require.Greater(t, told, 4*same)
}

// TestDerivedCasesFindFaults: those of the call of 2016 find the mutants that the
// vectors find at boundaries, in what is not known, in lists that grow and in rules
// that hold together or not.
func TestDerivedCasesFindFaults(t *testing.T) {
	derived := eligibilitytest.Suite{Cases: eligibilitytest.CasesOf(eligibility.LIT2016()), FailFast: true}
	require.NoError(t, derived.Check(eligibilitytest.Reference))
	for _, m := range eligibilitytest.Mutants() {
		switch theme, _, _ := strings.Cut(m.Witness().Name, "/"); theme {
		case "boundaries", "unknown", "growing", "joint":
			require.Error(t, derived.Check(m.Evaluate), "%s lives: %s", m.Name(), m.Mistake(language.English))
		}
	}
}
