package eligibilitytest_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// What this module's engine gives in Go beside the report, or that no case looks at, is
// held to the report on every case of the kit: [TestEngine] says that the report is right.

// An asked is a case as the engine is asked it in Go, and what it says.
type asked struct {
	eligibilitytest.Case
	call    eligibility.Call
	dossier eligibility.Dossier
	report  eligibility.Report
}

// eachCase asks all cases of the kit.
func eachCase(t *testing.T, check func(t *testing.T, a *asked)) {
	for _, c := range eligibilitytest.Cases() {
		a := &asked{Case: c, call: eligibility.LIT2016()}
		readings := a.call.Readings()
		if c.Readings != nil {
			require.NoError(t, readings.UnmarshalJSON([]byte(text(c.Readings))))
		}
		var err error
		a.call, err = a.call.With(readings)
		require.NoError(t, err)
		require.NoError(t, a.dossier.UnmarshalJSON(c.Dossier))
		a.report = a.call.Evaluate(&a.dossier)
		t.Run(c.Name, func(t *testing.T) { check(t, a) })
	}
}

// TestEngineInGo: the methods of a report give what its JSON holds, and the verdict and
// the standings alone are those of the report.
func TestEngineInGo(t *testing.T) {
	eachCase(t, func(t *testing.T, a *asked) {
		r := a.report
		require.Equal(t, r.Verdict(), a.call.Verdict(&a.dossier))
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
		require.JSONEq(t, text(r), text(got))

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
			require.JSONEq(t, string(f.Facts), text(figures[f.Code]), f.Code)
			require.Equal(t, f.Code, r.Findings()[i].Code().String())
		}
		if a.dossier.Team != nil {
			require.Equal(t, text(r.Team().Standings), text(a.call.Standings(&a.dossier)))
		}
	})
}

// TestEnginePlan: a plan carried out leaves what the report says that it leaves, and no
// rule not met or conflict but those beyond repair; each repair of a finding carried out
// alone mends that rule.
func TestEnginePlan(t *testing.T) {
	eachCase(t, func(t *testing.T, a *asked) {
		for _, f := range a.report.Findings() {
			for _, repair := range f.Repairs() {
				mended := a.after(t, eligibility.Step{Code: f.Code(), Repair: repair})
				again, _ := a.call.Evaluate(&mended).Finding(f.Code())
				require.NotEqual(t, eligibility.NotMet, again.Outcome(), text(repair))
			}
		}
		plan := a.report.Plan()
		after, ok := a.report.AfterPlan()
		require.Equal(t, len(plan) > 0, ok)
		if !ok {
			return
		}
		mended := a.after(t, plan...)
		report := a.call.Evaluate(&mended)
		require.Equal(t, report.Verdict(), after.Verdict)
		require.Empty(t, after.Host)
		require.Empty(t, report.Plan())
		require.Equal(t, text(a.report.BeyondRepair()), text(report.BeyondRepair()))
		require.Equal(t, len(report.BeyondRepair()) > 0, report.Verdict() == eligibility.Ineligible)
	})
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
	eachCase(t, func(t *testing.T, a *asked) {
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
			require.Equal(t, want, r.Verdict())
			if want == eligibility.Undetermined {
				require.Equal(t, text(a.report.Open()), text(r.Open()))
			} else {
				require.Empty(t, r.Open())
			}
			require.Equal(t, text(a.report.Plan()), text(r.Plan()))
		}
		r := a.call.Evaluate(&a.dossier, even)
		after, ok := r.AfterPlan()
		require.Equal(t, len(r.Plan()) > 0, ok)
		if !ok {
			return
		}
		mended := a.after(t, r.Plan()...)
		want := a.call.Evaluate(&mended, even)
		require.Equal(t, want.Verdict(), after.Verdict)
		require.Equal(t, want.Host()[0].Outcome() == eligibility.NotMet, len(after.Host) == 1)
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
	require.Equal(t, text(lit.Evaluate(&empty)), text(lit.Evaluate(nil)))
	require.Equal(t, lit.Verdict(&empty), lit.Verdict(nil))
	require.Nil(t, lit.Standings(nil))
}
