package eligibility_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// What a report says with rules of a host is what its parts, computed apart, say
// together; and what stands after the plan is what a new evaluation says of the
// dossier that the plan makes.
func TestHostRulesStandBeside(t *testing.T) { property(t, (*scene).checkHost) }
func FuzzHostRulesStandBeside(f *testing.F) { fuzzed(f, (*scene).checkHost) }

// hostRules are sound rules of a host.
func hostRules() []eligibility.HostRule {
	rule := func(code string, judge func(*eligibility.Dossier) eligibility.Outcome) eligibility.HostRule {
		return must1(eligibility.NewHostRule(code, eligibility.Sentence{French: "Règle " + code}, "/budget", func(d *eligibility.Dossier) eligibility.Judgement {
			return eligibility.Judgement{Outcome: judge(d), Sentence: eligibility.Sentence{French: code}, Ask: []string{"/title"}}
		}))
	}
	return []eligibility.HostRule{
		rule("cheap", func(d *eligibility.Dossier) eligibility.Outcome { // a cost of 300 000 euros at most
			switch total := d.Budget.Total().Cents(); {
			case total > 300_000_00:
				return eligibility.NotMet
			case d.Budget.LinesKnown() && !d.Growing.Has(eligibility.ListLines):
				return eligibility.Met
			}
			return eligibility.Unknown
		}),
		rule("western", func(d *eligibility.Dossier) eligibility.Outcome {
			switch d.Region.Code() {
			case "":
				return eligibility.Unknown
			case "53", "52", "75":
				return eligibility.Met
			}
			return eligibility.NotMet
		}),
		rule("crowd", func(d *eligibility.Dossier) eligibility.Outcome {
			switch {
			case len(d.Team) >= 3:
				return eligibility.Met
			case d.Team != nil && !d.Growing.Has(eligibility.ListTeam):
				return eligibility.NotMet
			}
			return eligibility.Unknown
		}),
		rule("odd", func(*eligibility.Dossier) eligibility.Outcome { return 77 }),
	}
}

// everyVerdict is the verdict of rules of which each has one.
func everyVerdict(ours eligibility.Verdict, outcomes []eligibility.Outcome) eligibility.Verdict {
	switch {
	case ours == eligibility.Ineligible || slices.Contains(outcomes, eligibility.NotMet):
		return eligibility.Ineligible
	case ours == eligibility.Undetermined || slices.ContainsFunc(outcomes, func(o eligibility.Outcome) bool { return o != eligibility.Met }):
		return eligibility.Undetermined
	}
	return eligibility.Eligible
}

func (s *scene) checkHost() error {
	all := hostRules()
	var host []eligibility.HostRule
	for _, rule := range all {
		if s.percent(40) {
			host = append(host, rule)
		}
	}
	alone, report := s.Evaluate(&s.dossier), s.Evaluate(&s.dossier, host...)
	var outcomes []eligibility.Outcome
	for i, f := range report.Host() {
		outcomes = append(outcomes, host[i].Judge(&s.dossier).Outcome)
		if f.Outcome() != outcomes[i] || f.Code() != host[i].Code() || f.Message(language.French) != f.Code() {
			return s.errorf("host rule %d says %v, is %v", i, f.Outcome(), outcomes[i])
		}
	}
	if len(outcomes) != len(host) {
		return s.errorf("%d host rules, %d findings", len(host), len(outcomes))
	}
	whole := everyVerdict(alone.Verdict(), outcomes)
	if report.Verdict() != whole {
		return s.errorf("%v with %v is %v", alone.Verdict(), outcomes, report.Verdict())
	}
	if open := report.Open(); whole != eligibility.Undetermined && len(open) > 0 || whole == eligibility.Undetermined && len(open) != len(alone.Open()) {
		return s.errorf("open with host rules: %v", open)
	}
	for _, f := range report.Host() {
		if asks := len(f.Open()) > 0; asks != (whole == eligibility.Undetermined && f.Outcome() == eligibility.Unknown) {
			return s.errorf("host rule %s, %v, asks %v while all is %v", f.Code(), f.Outcome(), f.Open(), whole)
		}
	}
	for _, e := range report.Effects() {
		terms, _ := readOtherwise(s.terms, e.Reading)
		if want := everyVerdict(mustCall(terms).Verdict(&s.dossier), outcomes); e.Verdict != want {
			return s.errorf("under %v the verdict is %v, not %v", e.Reading, want, e.Verdict)
		}
	}
	if err := s.checkHostJSON(report, host); err != nil {
		return err
	}
	return s.checkAfterPlan(report, host)
}

// checkHostJSON compares what the JSON says with what was computed apart.
func (s *scene) checkHostJSON(report eligibility.Report, host []eligibility.HostRule) error {
	var said struct {
		Verdict string
		Host    []struct{ Code, Outcome string }
		After   *struct {
			Verdict string
			Host    []string
		} `json:"after-plan"`
	}
	if err := json.Unmarshal(must1(report.MarshalJSON()), &said); err != nil {
		return err
	}
	if said.Verdict != report.Verdict().String() || len(said.Host) != len(host) {
		return s.errorf("the JSON says %v", said)
	}
	for i, f := range said.Host {
		if want := host[i].Judge(&s.dossier).Outcome.String(); f.Outcome != want || f.Code != host[i].Code() {
			return s.errorf("the JSON says %s %s, not %s", f.Code, f.Outcome, want)
		}
	}
	after, ok := report.AfterPlan()
	if (said.After != nil) != ok || ok && (said.After.Verdict != after.Verdict.String() || !slices.Equal(said.After.Host, after.Host)) {
		return s.errorf("after-plan in the JSON: %v", said.After)
	}
	return nil
}

func (s *scene) checkAfterPlan(report eligibility.Report, host []eligibility.HostRule) error {
	after, ok := report.AfterPlan()
	steps := report.Plan()
	repaired, err := s.Apply(&s.dossier, steps)
	if want := len(steps) > 0 && err == nil; ok != want {
		return s.errorf("after-plan: %v, with a plan of %d steps that gives %v", ok, len(steps), err)
	}
	if !ok {
		return nil
	}
	again := s.Evaluate(&repaired, host...)
	var codes []string
	for _, f := range again.Host() {
		if f.Outcome() == eligibility.NotMet {
			codes = append(codes, f.Code())
		}
	}
	if after.Verdict != again.Verdict() || !slices.Equal(after.Host, codes) && len(codes)+len(after.Host) > 0 {
		return s.errorf("after the plan %v it is said to be %v %v, and is %v %v:\n%s\nof", steps, after.Verdict, after.Host, again.Verdict(), codes, show(repaired))
	}
	return nil
}

func TestNewHostRuleRefuses(t *testing.T) {
	judge := func(*eligibility.Dossier) eligibility.Judgement { return eligibility.Judgement{} }
	for _, c := range []struct {
		reason, code, path string
		label              eligibility.Sentence
		judge              func(*eligibility.Dossier) eligibility.Judgement
		want               []string
	}{
		{"nothing at all", "", "", eligibility.Sentence{}, nil, []string{"/code host-code", "/label missing", "/judge missing"}},
		{"one of ours", "seed", "/seed", eligibility.Sentence{French: "A"}, judge, []string{"/code host-code"}},
		{"an upper-case letter", "Own", "/seed", eligibility.Sentence{French: "A"}, judge, []string{"/code host-code"}},
		{"a digit first", "2016", "", eligibility.Sentence{French: "A"}, judge, []string{"/code host-code"}},
		{"two hyphens", "own--rule", "", eligibility.Sentence{French: "A"}, judge, []string{"/code host-code"}},
		{"an accent", "règle", "", eligibility.Sentence{French: "A"}, judge, []string{"/code host-code"}},
		{"a path that is none", "own", "seed", eligibility.Sentence{English: "A"}, judge, []string{"/path pointer"}},
		{"a label that cannot be read", "own", "", eligibility.Sentence{French: "A\x00"}, judge, []string{"/label text"}},
	} {
		_, err := eligibility.NewHostRule(c.code, c.label, c.path, c.judge)
		require.Equal(t, c.want, faults(err), c.reason)
	}
	rule, err := eligibility.NewHostRule("share-of-partners-2", eligibility.Sentence{French: "Parts", English: "Shares"}, "/budget/resources", judge)
	require.NoError(t, err)
	require.Equal(t, "share-of-partners-2", rule.Code())
}

// TestHostRuleThatChangesTheDossier: it gets a copy.
func TestHostRuleThatChangesTheDossier(t *testing.T) {
	d := decoded(`{"region": "Bretagne", "team": [{"service": "DREAL"}]}`)
	before := show(d)
	rule := must1(eligibility.NewHostRule("own", eligibility.Sentence{French: "A"}, "", func(d *eligibility.Dossier) eligibility.Judgement {
		d.Region, d.Team[0] = eligibility.Region{}, eligibility.Agent{}
		return eligibility.Judgement{Outcome: eligibility.Met}
	}))
	eligibility.LIT2016().Evaluate(&d, rule, eligibility.HostRule{})
	require.Equal(t, before, show(d))
}

// TestHostInJSON: where there are rules of a host, and after a plan.
func TestHostInJSON(t *testing.T) {
	d := decoded(`{"region": "Bretagne", "budget": {"lines": [{"kind": "contractor", "amount": "600000", "from": 1, "to": 18}], "resources": []}}`)
	own := must1(eligibility.NewHostRule("own", eligibility.Sentence{French: "A"}, "/title", func(*eligibility.Dossier) eligibility.Judgement {
		return eligibility.Judgement{Sentence: eligibility.Sentence{French: "Quel titre ?"}, Ask: []string{"/title"}}
	}))
	cheap := hostRules()[0]
	report := eligibility.LIT2016().Evaluate(&d, own, cheap)
	require.Contains(t, encoded(t, report), `"host":[{"code":"own","outcome":"unknown","path":"/title","open":[]},{"code":"cheap","outcome":"not-met","path":"/budget","open":[]}]`)
	require.Contains(t, encoded(t, report), `"after-plan":{"verdict":"ineligible","host":["cheap"]}`)
	require.Contains(t, encoded(t, report.Worded(language.French)), `"message":"Quel titre ?"`)
	alone := encoded(t, eligibility.LIT2016().Evaluate(&d))
	require.NotContains(t, alone, `"host":[{`)
	require.Contains(t, alone, `"after-plan":{"verdict":"undetermined","host":[]}`)
	require.NotContains(t, encoded(t, eligibility.LIT2016().Evaluate(nil, own)), "after-plan", "no plan, nothing after it")
}
