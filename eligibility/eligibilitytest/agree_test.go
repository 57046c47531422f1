package eligibilitytest_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

var (
	dossiers = flag.Int("dossiers", 24_000, "how many random dossiers are put to engine and oracle")
	seed     = flag.Uint64("seed", 1700, "which ones")
)

// TestAgreesWithOracle compares the engine with the oracle on random partial
// dossiers, biased to the boundaries, under random terms.
func TestAgreesWithOracle(t *testing.T) {
	const perCall = 6
	random := rand.New(rand.NewPCG(20160928, *seed))
	verdicts, outcomes, conflicts := map[string]int{}, map[string]int{}, map[string]int{}
	for range *dossiers / perCall {
		terms := randomTerms(random)
		call := terms.call(t)
		for range perCall {
			r := agree(t, random, &terms, call)
			verdicts[r.verdict]++
			for code, outcome := range r.outcome {
				outcomes[code+" "+outcome]++
			}
			for _, code := range r.conflicts {
				conflicts[code]++
			}
		}
	}
	// The comparison is worth what the dossiers reach.
	for _, verdict := range []string{"eligible", "ineligible", "undetermined"} {
		require.Greater(t, verdicts[verdict], 500, verdict)
	}
	require.Len(t, outcomes, 7*3)
	for what, n := range outcomes {
		require.Greater(t, n, 500, what)
	}
	require.Greater(t, conflicts["team"], 200)
	require.Greater(t, conflicts["cap"], 200)
}

// FuzzAgreesWithOracle is the same on dossiers that the fuzzer seeds.
func FuzzAgreesWithOracle(f *testing.F) {
	for i := range uint64(8) {
		f.Add(i, i*i)
	}
	f.Fuzz(func(t *testing.T, a, b uint64) {
		random := rand.New(rand.NewPCG(a, b))
		terms := randomTerms(random)
		agree(t, random, &terms, terms.call(t))
	})
}

// agree compares engine and oracle on one dossier, and gives the ruling.
func agree(t *testing.T, random *rand.Rand, terms *terms, call eligibility.Call) ruling {
	t.Helper()
	d := randomDossier(random, terms)
	data, err := json.Marshal(&d)
	require.NoError(t, err)
	var in eligibility.Dossier
	require.NoError(t, json.Unmarshal(data, &in), string(data))
	want, report := judge(&d, terms), call.Evaluate(&in)
	got := ruling{verdict: report.Verdict().String(), outcome: map[string]string{}, fewest: want.fewest, most: want.most}
	for _, f := range report.Findings() {
		got.outcome[f.Code().String()] = f.Outcome().String()
		sameFigures(t, report, f.Code(), &d, terms, want, string(data))
	}
	for code := range terms.absent {
		require.NotContains(t, got.outcome, code)
		got.outcome[code] = "met"
	}
	for _, c := range report.Conflicts() {
		got.conflicts = append(got.conflicts, c.Codes()[0].String())
	}
	if got.verdict == "undetermined" {
		got.open = questions(report, &d, terms)
	}
	if fmt.Sprint(want) != fmt.Sprint(got) {
		require.Equal(t, want, got, "%s under %+v", data, *terms)
	}
	require.Equal(t, report.Verdict(), call.Verdict(&in))
	return want
}

// questions are the paths of those that the oracle can tell.
func questions(r eligibility.Report, d *dossier, terms *terms) []string {
	paths := []string{}
	for _, q := range r.Open() {
		if !d.untold(terms, q.Path()) {
			paths = append(paths, q.Path())
		}
	}
	slices.Sort(paths)
	return paths
}

// sameFigures compares the figures that the oracle has as well.
func sameFigures(t *testing.T, r eligibility.Report, code eligibility.Code, d *dossier, terms *terms, want ruling, data string) {
	t.Helper()
	switch code {
	case eligibility.RuleTeam:
		facts := r.Team()
		require.Equal(t, known(d.team != nil, want.fewest), facts.Services, "%s under %+v", data, *terms)
		require.Equal(t, known(d.team != nil && !d.growing["team"], want.most), facts.Possible, "%s under %+v", data, *terms)
		sameStandings(t, facts, d, terms, data)
	case eligibility.RulePartners:
		facts := r.Partners()
		actors, _ := terms.actors(d.partners)
		require.Equal(t, known(d.partners != nil, actors), facts.Partners)
	case eligibility.RuleCap:
		facts := r.Cap()
		funded, late := terms.cost(d.lines)
		if terms.capFunded {
			late = 0
		}
		require.Equal(t, amount(d.lines != nil, funded+late), facts.Total)
		require.Equal(t, amount(d.lines != nil && funded+late > terms.cap, funded+late-terms.cap), facts.Excess)
		require.Equal(t, amount(d.lines != nil && funded+late <= terms.cap, terms.cap-funded-late), facts.Room)
	case eligibility.RuleShare:
		facts := r.Share()
		base, late := terms.cost(d.lines)
		if terms.shareWhole {
			base += late
		}
		require.Equal(t, amount(d.lines != nil, base), facts.Base)
		require.Equal(t, amount(d.lines != nil, terms.share(base)), facts.Share)
	}
}

func known(is bool, n int) *int {
	if !is {
		return nil
	}
	return &n
}

func amount(is bool, cents int64) budget.Figure {
	a, err := budget.Cents(cents)
	if !is || err != nil {
		return budget.Figure{}
	}
	return budget.Known(a)
}

// call is a call of these terms.
func (t *terms) call(test *testing.T) eligibility.Call {
	test.Helper()
	limit, err := budget.Cents(t.cap)
	require.NoError(test, err)
	of := eligibility.Terms{
		Code: "T", MinServices: t.services, Deposit: true, MinPartners: t.partners, Seed: true,
		Opens: t.opens, Closes: t.closes,
		Budget: budget.Terms{Cap: limit, Rate: decimal.NewFromBigRat(t.rate, 2), Months: t.months, ShareBase: budget.FundedMonths},
	}
	if t.separately {
		of.Hierarchy = eligibility.HierarchySeparately
	}
	if t.regional {
		of.Level = eligibility.LevelRegional
	}
	if t.anyActor {
		of.Actors = eligibility.ActorsAny
	}
	if t.capFunded {
		of.Budget.CapBase = budget.FundedMonths
	}
	if t.shareWhole {
		of.Budget.ShareBase = budget.WholeProject
	}
	for rule := range t.absent {
		switch rule {
		case "team":
			of.MinServices = 0
		case "deposit":
			of.Deposit = false
		case "window":
			of.Opens, of.Closes = time.Time{}, time.Time{}
		case "partners":
			of.MinPartners = 0
		case "seed":
			of.Seed = false
		case "cap":
			of.Budget.Cap = budget.Amount{}
		case "share":
			of.Budget.Rate = decimal.Decimal{}
		}
	}
	call, err := eligibility.New(of)
	require.NoError(test, err)
	return call
}
