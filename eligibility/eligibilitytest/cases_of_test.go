package eligibilitytest_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
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

var calls = flag.Int("calls", 500, "how many random calls the cases are derived of")

// TestCasesOf derives the cases of random calls, which the oracle rules as they say,
// and which the engine passes.
func TestCasesOf(t *testing.T) {
	requireDerived(t, eligibility.LIT2016())
	for i := range *calls {
		requireDerived(t, randomCall(t, rand.New(rand.NewPCG(20160408, uint64(i)))))
	}
}

func requireDerived(t *testing.T, call eligibility.Call) {
	t.Helper()
	terms, rows := termsOf(call), rowsOf(call)
	for _, c := range eligibilitytest.CasesOf(call) {
		report, err := evaluateCall(c.Request())
		require.NoError(t, err, string(c.Request()))
		require.NoError(t, c.Compare(report), string(c.Request()))
		requireRuled(t, c, &terms, rows)
	}
}

// requireRuled asks the oracle for what a case wants.
func requireRuled(t *testing.T, c eligibilitytest.Case, terms *terms, rows *reader) {
	t.Helper()
	d := rows.dossier(t, c.Dossier)
	r := judge(&d, terms)
	for code := range r.outcome {
		if terms.absent[code] {
			delete(r.outcome, code)
		}
	}
	request := string(c.Request())
	require.Equal(t, r.verdict, c.Want.Verdict, request)
	require.Equal(t, r.outcome, c.Want.Outcomes, request)
	require.Len(t, c.Want.Conflicts, len(r.conflicts), request)
	for i, code := range r.conflicts {
		require.Equal(t, code, c.Want.Conflicts[i]["codes"].([]any)[0], request)
	}
	for code, facts := range c.Want.Facts {
		require.Equal(t, terms.absent[code], facts == nil, request)
		got := d.figures(terms, code, r)
		for name, want := range facts {
			if figure, is := got[name]; is {
				require.Equal(t, figure, fmt.Sprint(want), "%s of %s: %s", name, code, request)
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
