package eligibilitytest_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// evaluateCall is this module's engine, of any call.
func evaluateCall(request []byte) ([]byte, error) {
	in := struct {
		Call     eligibility.Call
		Readings json.RawMessage
		Dossier  eligibility.Dossier
	}{Call: eligibility.LIT2016()}
	if err := json.Unmarshal(request, &in); err != nil {
		return nil, err
	}
	if in.Readings != nil {
		readings := in.Call.Readings()
		if err := json.Unmarshal(in.Readings, &readings); err != nil {
			return nil, err
		}
		var err error
		if in.Call, err = in.Call.With(readings); err != nil {
			return nil, err
		}
	}
	return json.Marshal(in.Call.Evaluate(&in.Dossier))
}

var calls = flag.Int("calls", 80, "how many random calls the cases are derived of")

// TestCasesOf derives the cases of random calls, which the oracle rules as they say,
// and which the engine passes.
func TestCasesOf(t *testing.T) {
	requireDerived(t, eligibility.LIT2016())
	for _, terms := range withParts(t) {
		requireDerived(t, newCall(t, terms))
	}
	for i := range *calls / shareOf {
		requireDerived(t, randomCall(t, rand.New(rand.NewPCG(20160408, uint64(i)))))
	}
}

// withParts are calls of institutions that are parts of others, under each reading that
// they hang on.
func withParts(t *testing.T) (all []eligibility.Terms) {
	t.Helper()
	regions := eligibility.Regions()
	terms := eligibility.LIT2016().Terms()
	terms.Code, terms.MinServices = "T", 3
	terms.Institutions = []eligibility.Institution{
		{Names: []string{"Mission Océan", "M.O."}, Regions: regions[12:14]},
		{Names: []string{"Cellule Algues"}, PartOf: "Mission Océan"},
		{Names: []string{"Antenne du Léon"}, Regions: regions[12:13], PartOf: "Cellule Algues", Departmental: true},
		{Names: []string{"Bureau du climat"}, Regions: regions[12:13], PartOf: "DRAC Bretagne"},
		{Names: []string{"Mission d'exemple 1001"}, PartOf: "Préfecture"},
	}
	for _, terms.Hierarchy = range []eligibility.Hierarchy{eligibility.HierarchyOnce, eligibility.HierarchySeparately} {
		for _, terms.Level = range []eligibility.Level{eligibility.LevelAny, eligibility.LevelRegional} {
			all = append(all, terms)
		}
	}
	return all
}

func requireDerived(t *testing.T, call eligibility.Call) {
	t.Helper()
	terms, rows := termsOf(call), rowsOf(call)
	for i, c := range eligibilitytest.CasesOf(call) {
		var d eligibility.Dossier
		require.NoError(t, d.UnmarshalJSON(c.Dossier))
		report, err := call.Evaluate(&d).MarshalJSON()
		require.NoError(t, err)
		told := lazy(func() string { return string(c.Request()) })
		require.NoError(t, c.Compare(report), told)
		if i == 0 { // the call as it is requested is the call
			requested, err := evaluateCall(c.Request())
			require.NoError(t, err, told)
			require.Equal(t, string(report), string(requested))
		}
		requireRuled(t, c, &terms, rows, told)
	}
}

// A lazy text is said of a failure only.
type lazy func() string

func (l lazy) String() string { return l() }

// requireRuled asks the oracle for what a case wants.
func requireRuled(t *testing.T, c eligibilitytest.Case, terms *terms, rows *reader, request lazy) {
	t.Helper()
	d := rows.dossier(t, c.Dossier)
	require.Empty(t, d.ruledOtherwise(c, terms), request)
}

// ruledOtherwise tells in what the oracle rules otherwise than a case wants.
func (d *dossier) ruledOtherwise(c eligibilitytest.Case, terms *terms) (differences []string) {
	r := judge(d, terms)
	same := func(what string, want, got any) {
		if want, got := fmt.Sprint(want), fmt.Sprint(got); want != got {
			differences = append(differences, fmt.Sprintf("%s: the oracle rules %s, the case wants %s", what, got, want))
		}
	}
	maps.DeleteFunc(r.outcome, func(code, _ string) bool { return terms.absent[code] })
	same("verdict", c.Want.Verdict, r.verdict)
	same("outcomes", c.Want.Outcomes, r.outcome)
	conflicts := []string{}
	for _, conflict := range c.Want.Conflicts {
		conflicts = append(conflicts, fmt.Sprint(conflict["codes"].([]any)[0]))
	}
	same("conflicts", conflicts, append([]string{}, r.conflicts...))
	if c.Want.Open != nil {
		paths := []string{}
		for _, question := range c.Want.Open {
			if path := question["path"].(string); !d.untold(terms, path) {
				paths = append(paths, path)
			}
		}
		slices.Sort(paths)
		same("open", paths, append([]string{}, r.open...))
	}
	for code, facts := range c.Want.Facts {
		same(code+" absent", facts == nil, terms.absent[code])
		figures := d.figures(terms, code, r)
		for name, want := range facts {
			if figure, is := figures[name]; is {
				same(code+" "+name, want, figure)
			}
		}
	}
	return differences
}

// TestOracleRulesOtherwise: the oracle agrees with no case of which a want is changed.
func TestOracleRulesOtherwise(t *testing.T) {
	call := eligibility.LIT2016()
	terms, rows := termsOf(call), rowsOf(call)
	for _, c := range eligibilitytest.CasesOf(call) {
		d := rows.dossier(t, c.Dossier)
		require.Empty(t, d.ruledOtherwise(c, &terms))
		otherwise := func(change func(w *eligibilitytest.Want)) {
			changed := c
			changed.Want.Outcomes = maps.Clone(c.Want.Outcomes)
			change(&changed.Want)
			require.NotEmpty(t, d.ruledOtherwise(changed, &terms), "%s: %+v", c.Name, changed.Want)
		}
		for _, verdict := range []string{"eligible", "ineligible", "undetermined"} {
			if verdict != c.Want.Verdict {
				otherwise(func(w *eligibilitytest.Want) { w.Verdict = verdict })
			}
		}
		for _, code := range codes {
			otherwise(func(w *eligibilitytest.Want) { delete(w.Outcomes, code) })
			otherwise(func(w *eligibilitytest.Want) { w.Outcomes[code] += "?" })
		}
		otherwise(func(w *eligibilitytest.Want) {
			w.Conflicts = append(w.Conflicts, map[string]any{"codes": []any{"team"}})
		})
		if c.Want.Open != nil {
			otherwise(func(w *eligibilitytest.Want) { w.Open = append(slices.Clip(w.Open), map[string]any{"path": "/title"}) })
		}
		for code, facts := range c.Want.Facts {
			for name := range d.figures(&terms, code, ruling{}) {
				if _, is := facts[name]; !is {
					continue
				}
				otherwise(func(w *eligibilitytest.Want) {
					w.Facts = map[string]map[string]any{code: maps.Clone(facts)}
					w.Facts[code][name] = "0.05"
				})
			}
		}
	}
}

// figures are those that the oracle has as well; "<nil>" is none.
func (d *dossier) figures(t *terms, code string, r ruling) map[string]string {
	figures := map[string]string{}
	say := func(name string, known bool, value any) {
		if figures[name] = "<nil>"; known {
			figures[name] = fmt.Sprint(value)
		}
	}
	funded, late := t.cost(d.lines)
	capped, base, request := funded+late, funded, int64(0)
	if t.capFunded {
		capped = funded
	}
	if t.shareWhole {
		base = funded + late
	}
	for _, s := range d.resources {
		if s.pia {
			request += s.cents
		}
	}
	switch code {
	case "team":
		say("services", d.team != nil, r.fewest)
		say("possible", d.team != nil && !d.growing["team"], r.most)
	case "partners":
		n, _ := t.actors(d.partners)
		say("partners", d.partners != nil, n)
	case "cap":
		say("total", d.lines != nil, euros(capped))
		say("excess", d.lines != nil && capped > t.cap, euros(capped-t.cap))
		say("room", d.lines != nil && capped <= t.cap, euros(t.cap-capped))
	case "share":
		share, both := t.share(base), d.lines != nil && d.resources != nil
		say("request", d.resources != nil, euros(request))
		say("base", d.lines != nil, euros(base))
		say("share", d.lines != nil, euros(share))
		say("excess", both && request > share, euros(request-share))
		say("room", both && request <= share, euros(share-request))
	}
	return figures
}

// TestDerivedCases: those of a call are named, reasoned and told apart as the others
// are.
func TestDerivedCases(t *testing.T) {
	for i := range 40 {
		call := eligibility.LIT2016()
		if i > 0 {
			call = randomCall(t, rand.New(rand.NewPCG(28, uint64(i))))
		}
		cases := eligibilitytest.CasesOf(call)
		seen := map[string]bool{}
		for _, c := range cases {
			require.Regexp(t, `^terms-[a-z]+/[a-z0-9-]+$`, c.Name)
			require.False(t, seen[c.Name], c.Name)
			seen[c.Name] = true
			require.Regexp(t, `^\p{Lu}`, c.Reason, c.Name)
			require.True(t, strings.HasSuffix(c.Reason, "."), c.Name)
			require.Contains(t, append([]string{"verdict"}, codes...), c.Code, c.Name)
			if c.Code != "verdict" {
				require.Contains(t, c.Want.Outcomes, c.Code, c.Name)
			}
		}
		require.Equal(t, cases, eligibilitytest.CasesOf(call))
	}
	require.Empty(t, eligibilitytest.CasesOf(eligibility.Call{}))
}
