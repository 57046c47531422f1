package eligibility_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// TestStepsAtTheirBounds: each action is carried out up to what there is, or what
// a list holds, and refused one beyond.
func TestStepsAtTheirBounds(t *testing.T) {
	many := func(n int) []partners.Partner {
		list := []partners.Partner{}
		for i := range n {
			list = append(list, partner(t, "Acteur "+strconv.Itoa(i), partners.Users))
		}
		return list
	}
	money := eligibility.Dossier{Budget: plan(t,
		[]budget.Line{{Kind: budget.OtherCost, Amount: budget.Euros(7), From: 1, To: 24}, {Kind: budget.OtherCost, Amount: budget.Euros(3), From: 30, To: 30}},
		[]budget.Resource{pia(2), {Source: budget.FromOwnFunds, Amount: budget.Euros(4)}, pia(3)})}
	request := func(n uint32) eligibility.Repair {
		return eligibility.Repair{Action: eligibility.CutRequest, Amount: budget.Euros(n)}
	}
	total := func(n uint32) eligibility.Repair {
		return eligibility.Repair{Action: eligibility.CutTotal, Amount: budget.Euros(n)}
	}
	add := func(action eligibility.Action, n int) eligibility.Repair {
		return eligibility.Repair{Action: action, Count: n}
	}
	raise := eligibility.Repair{Action: eligibility.RaiseBase, Amount: cents(1), Months: 18}
	full, _ := budget.Cents(100_000_000_000_000)
	for _, c := range []struct {
		reason   string
		d        eligibility.Dossier
		step     eligibility.Repair
		possible bool
	}{
		{"all that is asked", money, request(5), true},
		{"a euro more than is asked", money, request(6), false},
		{"nothing is asked", eligibility.Dossier{}, request(1), false},
		{"all costs, the late months too", money, total(10), true},
		{"a euro more than all costs", money, total(11), false},
		{"no costs", eligibility.Dossier{}, total(1), false},
		{"agents up to 1000", eligibility.Dossier{Team: agents(999, eligibility.Agent{})}, add(eligibility.AddServices, 1), true},
		{"an agent beyond", eligibility.Dossier{Team: agents(1000, eligibility.Agent{})}, add(eligibility.AddServices, 1), false},
		{"fewer agents", eligibility.Dossier{}, add(eligibility.AddServices, -1), false},
		{"partners up to 1000", eligibility.Dossier{Partners: many(999)}, add(eligibility.AddPartners, 1), true},
		{"a partner beyond", eligibility.Dossier{Partners: many(1000)}, add(eligibility.AddPartners, 1), false},
		{"fewer partners", eligibility.Dossier{}, add(eligibility.AddPartners, -1), false},
		{"costs up to the greatest sum", eligibility.Dossier{Budget: plan(t, []budget.Line{{Kind: budget.OtherCost, Amount: cents(full.Cents() - 1), From: 1, To: 1}}, nil)}, raise, true},
		{"a cent beyond", eligibility.Dossier{Budget: plan(t, []budget.Line{{Kind: budget.OtherCost, Amount: full, From: 1, To: 1}}, nil)}, raise, false},
		{"no action", money, eligibility.Repair{}, false},
		{"an action out of range", money, eligibility.Repair{Action: 99}, false},
		{"a deposit by nobody", money, eligibility.Repair{Action: eligibility.DepositBy}, false},
		{"a deposit by an authority that is none", money, eligibility.Repair{Action: eligibility.DepositBy, Authority: 77}, false},
		{"a deposit at no time", money, eligibility.Repair{Action: eligibility.DepositFrom}, false},
		{"costs in no month", money, eligibility.Repair{Action: eligibility.RaiseBase, Amount: cents(1)}, false},
		{"costs in the last month there is", money, eligibility.Repair{Action: eligibility.RaiseBase, Amount: cents(1), Months: 120}, true},
		{"costs beyond", money, eligibility.Repair{Action: eligibility.RaiseBase, Amount: cents(1), Months: 121}, false},
	} {
		before := encoded(t, c.d)
		out, err := eligibility.LIT2016().Apply(&c.d, []eligibility.Step{{Repair: eligibility.Repair{Action: eligibility.DepositBy, Authority: eligibility.AuthorityOther}}, {Repair: c.step}})
		require.Equal(t, before, encoded(t, c.d), c.reason)
		if c.possible {
			require.NoError(t, err, c.reason)
			continue
		}
		require.ErrorIs(t, err, eligibility.ErrStep, c.reason)
		require.Equal(t, []string{"/1 step"}, faults(err), c.reason)
		require.Equal(t, eligibility.Dossier{}, out, c.reason)
	}
}

// TestRaiseBaseInItsMonths: the cost is added in the months that the step names.
func TestRaiseBaseInItsMonths(t *testing.T) {
	out, err := eligibility.LIT2016().Apply(nil, []eligibility.Step{{Repair: eligibility.Repair{Action: eligibility.RaiseBase, Amount: cents(600), Months: 6}}})
	require.NoError(t, err)
	require.Equal(t, []int{1, 6}, []int{out.Budget.Lines()[0].From, out.Budget.Lines()[0].To})
}

func pia(euros uint32) budget.Resource {
	return budget.Resource{Source: budget.FromPIA, Amount: budget.Euros(euros)}
}

// TestWitnessesKeepToTheBoundsOfLists: a list that is full can grow on paper and
// not in a dossier, so nothing is shown.
func TestWitnessesKeepToTheBoundsOfLists(t *testing.T) {
	none := eligibility.Agent{Service: service(t, "Mairie de Rennes"), StateService: eligibility.No}
	for n, shown := range map[int]bool{998: true, 999: false, 1000: false} { // two services are lacking
		d := dossier(t, `{}`)
		d.Team, d.Growing = agents(n, none), eligibility.ListTeam
		require.Equal(t, eligibility.Undetermined, eligibility.LIT2016().Verdict(&d))
		yes, _, ok := eligibility.LIT2016().Witnesses(&d)
		require.Equal(t, shown, ok, n)
		if ok {
			require.Len(t, yes.Team, n+2)
			require.NoError(t, yes.Check())
		}
	}
}

// TestWitnessesKeepToTheBoundsOfAmounts: what would be wrong by a cent beyond the
// greatest amount is wrong on paper and not in a dossier, so nothing is shown.
func TestWitnessesKeepToTheBoundsOfAmounts(t *testing.T) {
	greatest, less := cents(100_000_000_000_000), cents(99_999_999_999_999)
	share := budget.Terms{Rate: decimal.New(1, 0), Months: 18, ShareBase: budget.WholeProject}
	for _, c := range []struct {
		reason  string
		rule    budget.Terms
		costs   budget.Amount
		growing eligibility.Lists
		shown   bool
	}{
		{"a cap that costs can exceed", budget.Terms{Cap: less}, less, eligibility.ListLines, true},
		{"a cap that no costs exceed", budget.Terms{Cap: greatest}, greatest, eligibility.ListLines, false},
		{"a share that a request can exceed", share, less, eligibility.ListResources, true},
		{"a share that no request exceeds", share, greatest, eligibility.ListResources, false},
	} {
		other := call(t, func(terms *eligibility.Terms) { terms.Budget = c.rule })
		d := dossier(t, `{}`)
		d.Budget = plan(t, []budget.Line{{Kind: budget.OtherCost, Amount: c.costs, From: 1, To: 1}}, []budget.Resource{})
		d.Growing = c.growing
		require.Equal(t, eligibility.Undetermined, other.Verdict(&d), c.reason)
		_, no, ok := other.Witnesses(&d)
		require.Equal(t, c.shown, ok, c.reason)
		if ok {
			require.Equal(t, eligibility.Ineligible, other.Verdict(&no), c.reason)
			require.NoError(t, no.Check(), c.reason)
		}
	}
}

// TestLateMonthsRaiseTheShare: under a cap on the funded months and a share of
// the whole, costs after them raise the share without limit, as long as there is
// a month after them.
func TestLateMonthsRaiseTheShare(t *testing.T) {
	for months, want := range map[int]eligibility.Verdict{
		1: eligibility.Undetermined, 18: eligibility.Undetermined, 119: eligibility.Undetermined, 120: eligibility.Ineligible,
	} {
		c := call(t, func(terms *eligibility.Terms) {
			terms.Budget.Months, terms.Budget.CapBase, terms.Budget.ShareBase = months, budget.FundedMonths, budget.WholeProject
		})
		d := dossier(t, `{}`)
		d.Budget, d.Growing = plan(t, []budget.Line{}, []budget.Resource{pia(400_000)}), eligibility.ListLines
		require.Equal(t, want, c.Verdict(&d), months)
		if want == eligibility.Undetermined {
			_, _, ok := c.Witnesses(&d)
			require.True(t, ok, months)
		}
	}
}

// TestWhatIsSaidOfATeam names the sentence for each way in which a team may be
// unknown: the first fact that is lacking.
func TestWhatIsSaidOfATeam(t *testing.T) {
	said := func(members string) string {
		d := dossier(t, members)
		return finding(t, eligibility.LIT2016().Evaluate(&d), eligibility.RuleTeam).Message(language.English)
	}
	sgar, unknown := `{"service": "SGAR Bretagne"}`, `{"service": "Mission X"}`
	byRegion := said(`{"region": null, "deposit": null, "team": [{"service": "SGAR Bretagne"}, {"service": "DREAL Bretagne"}]}`)
	kinds := []string{
		said(`{"team": null}`), said(`{"team": [` + sgar + `], "growing": ["team"]}`), byRegion,
		said(`{"region": "Bretagne", "team": [` + sgar + `, ` + unknown + `]}`),
	}
	for i, a := range kinds {
		require.NotContains(t, slices.Concat(kinds[:i], kinds[i+1:]), a)
	}
	both := said(`{"region": null, "deposit": null, "team": [` + sgar + `, ` + unknown + `]}`)
	names := said(`{"region": "Bretagne", "team": [` + unknown + `, {"service": "Mission Y"}]}`)
	require.Equal(t, names, both, "a name that is not recognised matters, whatever the region")
}
