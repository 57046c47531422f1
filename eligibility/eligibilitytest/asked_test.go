package eligibilitytest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/partners"
)

// An asked is a dossier as the engine is asked it in Go, and what it says.
type asked struct {
	name    string
	call    eligibility.Call
	dossier eligibility.Dossier
	report  eligibility.Report
}

// eachAsked asks the written cases of the kit; with all, also what each of them would be
// under other calls, and the cases derived for these.
func eachAsked(t *testing.T, all bool, check func(t *testing.T, a *asked)) {
	ask := func(name string, call eligibility.Call, dossier []byte) {
		a := &asked{name: name, call: call}
		require.NoError(t, a.dossier.UnmarshalJSON(dossier), name)
		a.report = a.call.Evaluate(&a.dossier)
		check(t, a)
		if !all || call.Terms().Deposit || !a.dossier.Region.Known() {
			return
		}
		somewhere := *a // without a deposit, the team alone tells whether the region matters
		somewhere.name, somewhere.dossier.Region = name+", somewhere", eligibility.Region{}
		somewhere.report = call.Evaluate(&somewhere.dossier)
		check(t, &somewhere)
	}
	cases := slices.DeleteFunc(eligibilitytest.Cases(), func(c eligibilitytest.Case) bool { return strings.HasPrefix(c.Name, "masks/") })
	for _, c := range cases {
		call := eligibility.LIT2016()
		if c.Readings != nil {
			readings := call.Readings()
			require.NoError(t, readings.UnmarshalJSON([]byte(text(c.Readings))))
			var err error
			call, err = call.With(readings)
			require.NoError(t, err)
		}
		ask(c.Name, call, c.Dossier)
	}
	if !all {
		return
	}
	for _, call := range otherCalls(t) {
		for _, c := range slices.Concat(cases, eligibilitytest.CasesOf(call)) {
			ask(c.Name+" under "+call.Terms().Code, call, c.Dossier)
		}
	}
}

// otherCalls lack each rule once, and have each reading.
func otherCalls(t *testing.T) (all []eligibility.Call) {
	opens, closes := eligibility.LIT2016().Terms().Opens, eligibility.LIT2016().Terms().Closes
	half, some := decimal.New(5, -1), eligibility.LIT2016().Financing().Terms().Cap
	for _, terms := range []eligibility.Terms{
		{
			Code: "no-deposit", MinServices: 2, Opens: opens, Closes: closes, MinPartners: 1, Seed: true,
			Budget: budget.Terms{Cap: some, Rate: half, Months: 18, ShareBase: budget.FundedMonths},
		}, {
			Code: "three-services", MinServices: 3, Hierarchy: eligibility.HierarchySeparately, Level: eligibility.LevelRegional,
			Budget: budget.Terms{Rate: half, Months: 1, ShareBase: budget.FundedMonths},
		}, {
			Code: "no-team", Deposit: true, Opens: opens, MinPartners: 9, Actors: eligibility.ActorsAny,
			RequiredCategories: partners.CoverageOf(partners.Academia, partners.Users), Budget: budget.Terms{Cap: some},
		}, {
			Code: "late-is-free", MinServices: 1, Deposit: true, Closes: closes, Seed: true,
			Budget: budget.Terms{Cap: some, Rate: half, Months: 18, CapBase: budget.FundedMonths, ShareBase: budget.WholeProject},
		}, {
			Code: "bases", MinServices: 2, Deposit: true, Level: eligibility.LevelRegional, Year: 2021,
			Institutions: []eligibility.Institution{
				{Names: []string{"Mission régionale Lambda"}, Regions: eligibility.Regions()[:14]}, {Names: []string{"Cellule Algues"}, PartOf: "Mission régionale Lambda"},
			},
			Budget: budget.Terms{Cap: some, Rate: half, Months: 18, CapBase: budget.FundedMonths, ShareBase: budget.FundedMonths},
		},
		{Code: "closed-long-ago", Closes: opens.AddDate(-6, 0, 0)},
	} {
		call, err := eligibility.New(terms)
		require.NoError(t, err)
		all = append(all, call)
	}
	return all
}
