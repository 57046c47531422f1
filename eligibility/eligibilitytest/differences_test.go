package eligibilitytest_test

import (
	"encoding/json"
	"flag"
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
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/partners"
)

var pairs = flag.Int("pairs", 600, "how many random pairs of calls are told apart")

// TestDifferencesFound: where brute force over small domains finds a dossier that two
// calls are told apart by, and the term that does it, there is a difference of that
// term alone; and each is confirmed.
func TestDifferencesFound(t *testing.T) {
	random := rand.New(rand.NewPCG(20160928, *seed))
	domains := smallDomains(t)
	found := map[string]int{}
	for range *pairs {
		a := smallTerms(random)
		b := changed(random, a)
		requireDifferences(t, a, b, domains, found)
	}
	for _, pointer := range pointers {
		require.GreaterOrEqual(t, found[pointer], *pairs/200, "%s: %v", pointer, found)
	}
}

var pointers = []string{
	"/min-services", "/year", "/institutions", "/hierarchy", "/level", "/deposit", "/opens", "/closes", "/min-partners", "/required-categories", "/actors",
	"/seed", "/budget/cap", "/budget/cap-base", "/budget/rate", "/budget/months", "/budget/share-base",
}

func requireDifferences(t *testing.T, a, b eligibility.Terms, domains []domain, found map[string]int) {
	t.Helper()
	calls := [2]eligibility.Call{newCall(t, a), newCall(t, b)}
	got := eligibilitytest.Differences(calls[0], calls[1])
	told := lazy(func() string { return fmt.Sprintf("%s\n%s\n%s", text(calls[0]), text(calls[1]), text(got)) })
	alone := map[string]bool{}
	for _, d := range got {
		requireConfirmed(t, calls, d)
		if len(d.Terms) == 1 {
			alone[d.Terms[0]] = true
			found[d.Terms[0]]++
		}
	}
	together := a.Opens.IsZero() || b.Closes.IsZero() || !b.Closes.Before(a.Opens)
	together = together && (b.Opens.IsZero() || a.Closes.IsZero() || !a.Closes.Before(b.Opens))
	for _, g := range domains {
		pointers, any := g.bruteForce(t, a, b)
		if any {
			require.NotEmpty(t, got, told)
		}
		for _, pointer := range pointers {
			if together || pointer == "/opens" || pointer == "/closes" {
				require.True(t, alone[pointer], "%s: %s", pointer, told)
			}
		}
	}
}

// requireConfirmed: one call accepts the dossier, the other refuses it, and would not
// with the terms of the difference.
func requireConfirmed(t *testing.T, calls [2]eligibility.Call, d eligibilitytest.Difference) {
	t.Helper()
	var dossier eligibility.Dossier
	require.NoError(t, json.Unmarshal(d.Dossier, &dossier))
	ra, rb := calls[0].Evaluate(&dossier), calls[1].Evaluate(&dossier)
	require.Equal(t, ra.Verdict(), d.A)
	require.Equal(t, rb.Verdict(), d.B)
	require.ElementsMatch(t, []eligibility.Verdict{eligibility.Eligible, eligibility.Ineligible}, []eligibility.Verdict{d.A, d.B})
	accepts, refuses := calls[0], calls[1]
	if d.B == eligibility.Eligible {
		accepts, refuses = refuses, accepts
	}
	all, some := mixed(t, refuses, accepts, d.Terms), false
	require.Equal(t, eligibility.Eligible, all.Verdict(&dossier))
	for i := range d.Terms {
		left := slices.Delete(slices.Clone(d.Terms), i, i+1)
		if c, err := eligibility.New(mixedTerms(t, refuses, accepts, left)); err == nil {
			some = some || c.Verdict(&dossier) == eligibility.Eligible
		}
	}
	require.False(t, some, "with fewer of the terms it is refused")
}

func mixed(t *testing.T, of, with eligibility.Call, pointers []string) eligibility.Call {
	t.Helper()
	return newCall(t, mixedTerms(t, of, with, pointers))
}

func newCall(t *testing.T, terms eligibility.Terms) eligibility.Call {
	t.Helper()
	c, err := eligibility.New(terms)
	require.NoError(t, err)
	return c
}

// mixedTerms takes terms of another call, by their members in JSON.
func mixedTerms(t *testing.T, of, with eligibility.Call, pointers []string) eligibility.Terms {
	t.Helper()
	var into, from map[string]any
	require.NoError(t, json.Unmarshal([]byte(text(of)), &into))
	require.NoError(t, json.Unmarshal([]byte(text(with)), &from))
	for _, pointer := range pointers {
		to, source, key := into, from, pointer[1:]
		if inner, ok := strings.CutPrefix(pointer, "/budget/"); ok {
			to, source, key = into["budget"].(map[string]any), from["budget"].(map[string]any), inner
		}
		if delete(to, key); source[key] != nil {
			to[key] = source[key]
		}
	}
	var terms eligibility.Terms
	// Terms that cannot stand together are not read: then they are none.
	_ = json.Unmarshal([]byte(text(into)), &terms)
	return terms
}

// TestDifferencesOfAnyCalls: those of calls of any bounds are confirmed.
func TestDifferencesOfAnyCalls(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 8))
	found := 0
	for range *pairs / 20 {
		terms := anyTerms(random)
		other := terms
		if random.IntN(2) == 0 {
			other = anyTerms(random)
		}
		for range 1 + random.IntN(3) {
			pick(random, neighbours...)(&other)
		}
		b, err := eligibility.New(other)
		if err != nil { // a neighbour that is none
			continue
		}
		calls := [2]eligibility.Call{newCall(t, terms), b}
		for _, d := range eligibilitytest.Differences(calls[0], calls[1]) {
			requireConfirmed(t, calls, d)
			found++
		}
	}
	require.Greater(t, found, *pairs/20)
}

// TestDifferencesOfNone: what no rule reads makes no difference, nor does a call with
// itself.
func TestDifferencesOfNone(t *testing.T) {
	lit := eligibility.LIT2016()
	for reason, change := range map[string]func(t *eligibility.Terms){
		"the same":                    func(*eligibility.Terms) {},
		"a name":                      func(t *eligibility.Terms) { t.Name.French = "Autre appel" },
		"a code and a revision":       func(t *eligibility.Terms) { t.Code, t.Revision = "X", "9" },
		"a zone":                      func(t *eligibility.Terms) { t.Zone = zones[2] },
		"an instant in another place": func(t *eligibility.Terms) { t.Opens = t.Opens.In(time.FixedZone("", 3600)) },
		"the year that is usual":      func(t *eligibility.Terms) { t.Year = 2016 },
		"its sources":                 func(t *eligibility.Terms) { t.Sources = nil },
		"a rate with more noughts":    func(t *eligibility.Terms) { t.Budget.Rate = decimal.New(500, -3) },
	} {
		terms := lit.Terms()
		change(&terms)
		require.Empty(t, eligibilitytest.Differences(lit, newCall(t, terms)), reason)
	}
	bare := eligibility.Terms{Code: "T", Budget: budget.Terms{Months: 6}}
	other := bare
	other.Hierarchy, other.Level, other.Actors, other.Budget.Months = eligibility.HierarchySeparately, eligibility.LevelRegional, eligibility.ActorsAny, 7
	require.Empty(t, eligibilitytest.Differences(newCall(t, bare), newCall(t, other)), "readings on which no rule hangs")
	require.Empty(t, eligibilitytest.Differences(eligibility.Call{}, lit), "no call decides nothing")
	require.Empty(t, eligibilitytest.Differences(lit, eligibility.Call{}))
}

// TestDifferencesOfTerms: what a jurist would say of some.
func TestDifferencesOfTerms(t *testing.T) {
	lit := eligibility.LIT2016()
	for _, c := range []struct {
		reason string
		change func(t *eligibility.Terms)
		terms  [][]string
		holds  string // in the first dossier
	}{
		{"a reading of one call", func(t *eligibility.Terms) { t.Hierarchy = eligibility.HierarchySeparately }, [][]string{{"/hierarchy"}},
			`"team":[{"service":"SGAR Bretagne"},{"service":"Préfecture de région Bretagne"}]`},
		{"a cap one cent lower", func(t *eligibility.Terms) { t.Budget.Cap, _ = budget.Cents(49_999_999) }, [][]string{{"/budget/cap"}}, `"amount":"500000.00"`},
		{"a rate that is lower by 10⁻¹⁰: some cost is not paid as much", func(t *eligibility.Terms) { t.Budget.Rate = decimal.New(4_999_999_999, -10) },
			[][]string{{"/budget/rate"}}, `"resources":[{"source":"pia","amount":"50000.00"}]`},
		{"a rate of which a third of a cent is not paid", func(t *eligibility.Terms) { t.Budget.Rate = decimal.New(500_000_000_000_000_001, -18) }, nil, ""},
		{"a closing one nanosecond later", func(t *eligibility.Terms) { t.Closes = t.Closes.Add(1) }, [][]string{{"/closes"}}, `"at":"2016-09-28T15:00:00.000000001Z"`},
		{"another year after all", func(t *eligibility.Terms) { t.Opens, t.Closes = t.Opens.AddDate(1, 0, 0), t.Closes.AddDate(1, 0, 0) },
			[][]string{{"/opens"}, {"/closes"}}, `"at":"2016-04-08T11:44:00Z"`},
		{"a window that has passed, and a term of another rule: no dossier is right but for it",
			func(t *eligibility.Terms) {
				t.Opens, t.Closes, t.Seed = t.Opens.AddDate(1, 0, 0), t.Closes.AddDate(1, 0, 0), false
			}, [][]string{{"/opens"}, {"/closes"}, {"/closes", "/seed"}}, ""},
		{"no rate, and no months with it", func(t *eligibility.Terms) { t.Budget = budget.Terms{Cap: t.Budget.Cap} }, [][]string{{"/budget/rate"}, {"/budget/share-base"}}, ""},
	} {
		terms := lit.Terms()
		c.change(&terms)
		got := eligibilitytest.Differences(lit, newCall(t, terms))
		var shown [][]string
		for _, d := range got {
			shown = append(shown, d.Terms)
			requireConfirmed(t, [2]eligibility.Call{lit, newCall(t, terms)}, d)
		}
		require.Equal(t, c.terms, shown, c.reason)
		if c.holds != "" {
			require.Contains(t, string(got[0].Dossier), c.holds, c.reason)
		}
	}
}

// TestDifferencesThatHide: of two calls that differ in more, a dossier shows each term
// alone where there is one.
func TestDifferencesThatHide(t *testing.T) {
	last := time.Date(9999, 12, 30, 23, 59, 59, 500_000_000, time.UTC)
	for _, c := range []struct {
		reason string
		a, b   eligibility.Terms
		shown  string
	}{
		{"three parts of one service are enough apart, and one together", eligibility.Terms{MinServices: 3, Hierarchy: eligibility.HierarchySeparately},
			eligibility.Terms{MinServices: 2}, "/hierarchy"},
		{"two services of départements, beside one of the region", eligibility.Terms{MinServices: 3},
			eligibility.Terms{MinServices: 2, Level: eligibility.LevelRegional}, "/level"},
		{"a partner of any other category", eligibility.Terms{MinPartners: 1},
			eligibility.Terms{MinPartners: 1, RequiredCategories: partners.CoverageOf(partners.LocalAuthority)}, "/required-categories"},
		{"one partner of all that are required but one", eligibility.Terms{MinPartners: 1},
			eligibility.Terms{MinPartners: 1, RequiredCategories: partners.CoverageOf(partners.Categories()...)}, "/required-categories"},
		{"four schools and a company", eligibility.Terms{MinPartners: 5, Actors: eligibility.ActorsAny}, eligibility.Terms{MinPartners: 2}, "/actors"},
		{"a service of the host, beside one and its part", eligibility.Terms{MinServices: 2}, eligibility.Terms{MinServices: 3, Level: eligibility.LevelRegional,
			Hierarchy: eligibility.HierarchySeparately, Institutions: []eligibility.Institution{{Names: []string{"Mission Océan"}}}}, "/institutions"},
		{"less than a second is left after the closing", eligibility.Terms{Seed: true}, eligibility.Terms{Seed: true, Closes: last}, "/closes"},
	} {
		c.a.Code, c.b.Code = "A", "B"
		calls := [2]eligibility.Call{newCall(t, c.a), newCall(t, c.b)}
		var alone []string
		for _, d := range eligibilitytest.Differences(calls[0], calls[1]) {
			requireConfirmed(t, calls, d)
			if len(d.Terms) == 1 {
				alone = append(alone, d.Terms[0])
			}
		}
		require.Contains(t, alone, c.shown, c.reason)
	}
}

// TestDifferencesOfRates: two rates are told apart by a cost within the cap where brute
// force finds one, however near they are.
func TestDifferencesOfRates(t *testing.T) {
	random := rand.New(rand.NewPCG(12, 18))
	terms := eligibility.Terms{Code: "T", Budget: budget.Terms{Months: 12}}
	apart := 0
	for range 300 {
		limit := 1 + random.Int64N(120)
		a, b := 1+random.Int64N(999), 1+random.Int64N(999)
		if random.IntN(2) == 0 {
			b = min(a+1+random.Int64N(20), 1000)
		}
		found := false
		for cost := range limit + 1 {
			found = found || a*cost/1000 != b*cost/1000
		}
		terms.Budget.Cap, _ = budget.Cents(limit)
		terms.Budget.Rate = decimal.New(a, -3)
		other := terms
		other.Budget.Rate = decimal.New(b, -3)
		calls := [2]eligibility.Call{newCall(t, terms), newCall(t, other)}
		got := eligibilitytest.Differences(calls[0], calls[1])
		require.Equal(t, found, len(got) > 0, "%d and %d thousandths of at most %d cents", a, b, limit)
		for _, d := range got {
			requireConfirmed(t, calls, d)
			apart++
		}
	}
	require.Greater(t, apart, 100)
	require.Greater(t, 300-apart, 20)
}
