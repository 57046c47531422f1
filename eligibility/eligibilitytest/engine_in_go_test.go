package eligibilitytest_test

import (
	"encoding/json"
	"fmt"
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

// What this module's engine gives in Go beside the report, or that no case looks at, is
// held to the report on every case of the kit: [TestEngine] says that the report is right.

// TestEngineOfCalls: the engine passes the cases of other calls.
func TestEngineOfCalls(t *testing.T) {
	cent, err := budget.Cents(1)
	require.NoError(t, err)
	smallest, err := eligibility.New(eligibility.Terms{Code: "one-cent", Budget: budget.Terms{Cap: cent}})
	require.NoError(t, err)
	paidInWhole := eligibility.LIT2016().Terms()
	paidInWhole.Code, paidInWhole.Budget.Rate = "paid-in-whole", decimal.New(1, 0)
	whole, err := eligibility.New(paidInWhole)
	require.NoError(t, err)
	for _, call := range append(otherCalls(t), eligibility.LIT2016(), smallest, whole) {
		require.NoError(t, eligibilitytest.Suite{Cases: eligibilitytest.CasesOf(call)}.Check(eligibilitytest.Reference), call.Terms().Code)
	}
	var late eligibility.Dossier // late months cost all that the cap leaves, and not a cent is paid of them
	require.NoError(t, late.UnmarshalJSON([]byte(`{"budget": {"lines": [{"kind": "contractor", "amount": "500000.00", "from": 19, "to": 24}],
		"resources": [{"source": "pia", "amount": "0.01"}]}, "growing": ["lines"]}`)))
	require.Equal(t, eligibility.Ineligible, whole.Verdict(&late))
}

// TestEngineInGo: the methods of a report give what its JSON holds, and the verdict and
// the standings alone are those of the report.
func TestEngineInGo(t *testing.T) {
	eachAsked(t, false, func(t *testing.T, a *asked) {
		r := a.report
		require.Equal(t, r.Verdict(), a.call.Verdict(&a.dossier), a.name)
		got := map[string]any{
			"call": r.Call().Terms().Code, "revision": r.Call().Terms().Revision, "readings-in-force": a.call.Readings(),
			"verdict": r.Verdict(), "findings": r.Findings(), "conflicts": r.Conflicts(), "open": r.Open(), "plan": r.Plan(),
			"beyond-repair": r.BeyondRepair(), "readings": r.Effects(),
		}
		for _, list := range []string{"conflicts", "open", "plan", "beyond-repair", "readings"} {
			if text(got[list]) == "null" {
				got[list] = []any{}
			}
		}
		if after, ok := r.AfterPlan(); ok {
			got["after-plan"] = after
		}
		require.JSONEq(t, text(r), text(got), a.name)

		var said struct {
			Findings []struct {
				Code  string
				Facts json.RawMessage
			}
		}
		require.NoError(t, json.Unmarshal([]byte(text(r)), &said))
		figures := map[string]any{
			"team": r.Team(), "deposit": r.Deposit(), "window": r.Window(), "partners": r.Partners(), "seed": r.Seed(),
			"cap": r.Cap(), "share": r.Share(),
		}
		for i, f := range said.Findings {
			require.JSONEq(t, string(f.Facts), text(figures[f.Code]), a.name)
			require.Equal(t, f.Code, r.Findings()[i].Code().String(), a.name)
		}
		if a.dossier.Team != nil {
			require.Equal(t, text(r.Team().Standings), text(a.call.Standings(&a.dossier)), a.name)
		}
	})
}

// TestEnginePlan: a plan carried out leaves what the report says that it leaves, and no
// rule not met or conflict but those beyond repair; with a unit or a cent less of one step
// it leaves more. Each repair of a finding carried out alone mends that rule.
func TestEnginePlan(t *testing.T) {
	eachAsked(t, true, func(t *testing.T, a *asked) {
		for _, f := range a.report.Findings() {
			for _, repair := range f.Repairs() {
				mended := a.after(t, eligibility.Step{Code: f.Code(), Repair: repair})
				again, _ := a.call.Evaluate(&mended).Finding(f.Code())
				require.NotEqual(t, eligibility.NotMet, again.Outcome(), a.name)
			}
		}
		plan := a.report.Plan()
		for i, step := range plan {
			less := slices.Clone(plan)
			less[i].Count = max(step.Count-1, 0)
			less[i].Amount, _ = budget.Cents(max(step.Amount.Cents()-1, 0))
			if step.Count == 1 || step.Amount.Cents() == 1 {
				less = slices.Delete(less, i, i+1)
			}
			if step.Count > 0 || step.Amount.Cents() > 0 {
				short := a.after(t, less...)
				require.Greater(t, lost(a.call.Evaluate(&short)), len(a.report.BeyondRepair()), a.name)
			}
		}
		after, ok := a.report.AfterPlan()
		require.Equal(t, len(plan) > 0, ok, a.name)
		if !ok {
			return
		}
		mended := a.after(t, plan...)
		report := a.call.Evaluate(&mended)
		require.Equal(t, report.Verdict(), after.Verdict, a.name)
		require.Equal(t, len(report.BeyondRepair()), lost(report), a.name)
		added := len(mended.Team) + len(mended.Partners) - len(a.dossier.Team) - len(a.dossier.Partners)
		for _, step := range plan {
			added -= step.Count
		}
		require.Zero(t, added, a.name)
		require.Empty(t, after.Host)
		require.Empty(t, report.Plan(), a.name)
		require.Equal(t, text(a.report.BeyondRepair()), text(report.BeyondRepair()), a.name)
		require.Equal(t, len(report.BeyondRepair()) > 0, report.Verdict() == eligibility.Ineligible, a.name)
	})
}

// lost counts the rules that are not met, and the conflicts.
func lost(r eligibility.Report) int {
	n := len(r.Conflicts())
	for _, f := range r.Findings() {
		if f.Outcome() == eligibility.NotMet {
			n++
		}
	}
	return n
}

// after returns the dossier after steps.
func (a *asked) after(t *testing.T, steps ...eligibility.Step) eligibility.Dossier {
	mended, err := a.call.Apply(&a.dossier, steps)
	require.NoError(t, err)
	return mended
}

// TestEngineHost: a rule of the host bears on the verdict as one of the call does, what it
// says once the plan is carried out is what it says of that dossier, and where it decides
// nothing is asked.
func TestEngineHost(t *testing.T) {
	host := func(outcome func(d *eligibility.Dossier) eligibility.Outcome) eligibility.HostRule {
		rule, err := eligibility.NewHostRule("host", eligibility.Sentence{French: "Hôte"}, "/team", func(d *eligibility.Dossier) eligibility.Judgement {
			return eligibility.Judgement{Outcome: outcome(d)}
		})
		require.NoError(t, err)
		return rule
	}
	var always []eligibility.HostRule
	for _, outcome := range []eligibility.Outcome{eligibility.Unknown, eligibility.Met, eligibility.NotMet} {
		always = append(always, host(func(*eligibility.Dossier) eligibility.Outcome { return outcome }))
	}
	even := host(func(d *eligibility.Dossier) eligibility.Outcome {
		return [...]eligibility.Outcome{eligibility.Met, eligibility.NotMet}[(len(d.Team)+len(d.Partners))%2]
	})
	eachAsked(t, false, func(t *testing.T, a *asked) {
		ours := a.report.Verdict()
		for i, of := range []map[eligibility.Verdict]eligibility.Verdict{
			{eligibility.Eligible: eligibility.Undetermined}, {},
			{eligibility.Eligible: eligibility.Ineligible, eligibility.Undetermined: eligibility.Ineligible},
		} {
			want, changed := of[ours]
			if !changed {
				want = ours
			}
			r := a.call.Evaluate(&a.dossier, always[i])
			require.Equal(t, want, r.Verdict(), a.name)
			if want == eligibility.Undetermined {
				require.Equal(t, text(a.report.Open()), text(r.Open()), a.name)
			} else {
				require.Empty(t, r.Open(), a.name)
			}
			require.Equal(t, text(a.report.Plan()), text(r.Plan()), a.name)
		}
		r := a.call.Evaluate(&a.dossier, even)
		after, ok := r.AfterPlan()
		require.Equal(t, len(r.Plan()) > 0, ok, a.name)
		if !ok {
			return
		}
		mended := a.after(t, r.Plan()...)
		want := a.call.Evaluate(&mended, even)
		require.Equal(t, want.Verdict(), after.Verdict, a.name)
		require.Equal(t, want.Host()[0].Outcome() == eligibility.NotMet, len(after.Host) == 1, a.name)
	})
}

// TestEngineOfMany: however many agents there are, each service is counted once, whatever
// room the count takes for them; more than a request may hold too.
func TestEngineOfMany(t *testing.T) {
	lit, names := eligibility.LIT2016(), make([]eligibility.Service, 1100)
	for i := range names {
		var err error
		names[i], err = eligibility.ParseService(fmt.Sprintf("Mission d'exemple %d", i))
		require.NoError(t, err)
	}
	for _, n := range []int{0, 1, 7, 8, 9, 15, 16, 17, 18, 63, 64, 65, 500, 1023, 1024, 1025, 1100} {
		d := eligibility.Dossier{Region: eligibility.Regions()[0], Team: []eligibility.Agent{}}
		for _, name := range names[:n] {
			d.Team = append(d.Team, eligibility.Agent{Service: name, StateService: eligibility.Yes}, eligibility.Agent{Service: names[0]})
		}
		facts := lit.Evaluate(&d).Team()
		require.Equal(t, []int{n, n}, []int{*facts.Services, *facts.Possible})
		require.Len(t, facts.Standings, 2*n)
		for i, m := range facts.Standings {
			want := eligibility.StandingCounts
			if i%2 == 1 {
				want = eligibility.StandingRepeats
			}
			require.Equal(t, want, m.Standing(), "%d of %d", i, n)
			require.Equal(t, d.Team[i].Service, m.Service())
		}
	}
}

// TestEngineRoom: a plan that would take a list beyond what it holds cannot be carried
// out, one that fills it can, and what is added is not what is there already.
func TestEngineRoom(t *testing.T) {
	named := func(name string, category partners.Category) partners.Partner {
		p, err := partners.New(name, category, partners.ID{})
		require.NoError(t, err)
		return p
	}
	service := func(name string) eligibility.Service {
		s, err := eligibility.ParseService(name)
		require.NoError(t, err)
		return s
	}
	check := func(call eligibility.Call, fits bool, d eligibility.Dossier) {
		report := call.Evaluate(&d)
		require.Len(t, report.Plan(), 1)
		after, ok := report.AfterPlan()
		require.Equal(t, fits, ok)
		require.Equal(t, !fits, strings.Contains(text(report), `"after-plan":null`))
		mended, err := call.Apply(&d, report.Plan())
		require.Equal(t, fits, err == nil)
		if fits {
			again := call.Evaluate(&mended)
			require.Equal(t, after.Verdict, again.Verdict())
			require.Zero(t, lost(again))
		}
	}
	lit, nine := eligibility.LIT2016(), otherCalls(t)[2]
	mairie := eligibility.Agent{Service: service("Mairie de Rennes")}
	for _, n := range []int{0, 1, 997, 998, 999, 1000} {
		check(lit, n <= 999, eligibility.Dossier{Partners: slices.Repeat([]partners.Partner{named("Valombre", partners.Other)}, n)[:n:n]})
		check(lit, n <= 998, eligibility.Dossier{Team: slices.Repeat([]eligibility.Agent{mairie}, n)[:n:n]})
	}
	check(nine, true, eligibility.Dossier{Partners: []partners.Partner{named("Partenaire à préciser 1", partners.Company)}})
	check(lit, true, eligibility.Dossier{
		Region: eligibility.Regions()[0],
		Team:   []eligibility.Agent{{Service: service("Service de l'État à préciser 2"), StateService: eligibility.Yes}},
	})
}

// TestEngineOfNothing: what is not there says nothing, and no dossier is one of which
// nothing is known.
func TestEngineOfNothing(t *testing.T) {
	var none eligibility.Call
	for _, r := range []eligibility.Report{{}, none.Evaluate(&eligibility.Dossier{})} {
		require.Equal(t, eligibility.Undetermined, r.Verdict())
		_, planned := r.AfterPlan()
		require.False(t, planned)
		require.Equal(t, "[null,null,null,null,null,null,null]",
			text([]any{r.Findings(), r.Conflicts(), r.Open(), r.Plan(), r.BeyondRepair(), r.Effects(), r.Host()}))
	}
	require.Equal(t, eligibility.Undetermined, none.Verdict(nil))
	require.Nil(t, none.Standings(&eligibility.Dossier{}))
	_, _, ok := none.Witnesses(&eligibility.Dossier{})
	require.False(t, ok)
	require.Empty(t, eligibility.Conflict{}.Codes())
	require.Empty(t, eligibility.Conflict{}.Repairs())
	_, ok = eligibility.Conflict{}.Facts()
	require.False(t, ok)

	lit, empty := eligibility.LIT2016(), eligibility.Dossier{}
	for _, code := range []eligibility.Code{0, 8, 200} {
		_, ok := lit.Evaluate(&empty).Finding(code)
		require.False(t, ok)
	}
	require.Equal(t, text(lit.Evaluate(&empty)), text(lit.Evaluate(nil)))
	require.Equal(t, lit.Verdict(&empty), lit.Verdict(nil))
	require.Nil(t, lit.Standings(nil))
	never := eligibility.Dossier{Deposit: eligibility.Deposit{At: time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC)}}
	require.Equal(t, text(lit.Evaluate(nil)), text(lit.Evaluate(&never)))
}
