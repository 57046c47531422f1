package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestPoliciesAgreeWithTheLibrary puts random dossiers, on both sides of the bounds
// and under every reading, to each policy: a policy is compared for what it costs
// only if it is right beyond the kit as well.
func TestPoliciesAgreeWithTheLibrary(t *testing.T) {
	const dossiers = 600
	random := rand.New(rand.NewPCG(20160928, 18))
	compiled := map[string]policy{}
	for _, e := range engines() {
		p, err := e.compile(e.source())
		require.NoError(t, err, e.name)
		compiled[e.name] = p
	}
	verdicts := map[eligibility.Verdict]int{}
	for range dossiers {
		request := randomRequest(random)
		f, err := read([]byte(request))
		require.NoError(t, err, request)
		verdicts[f.told.Verdict()]++
		want := wanted(t, f)
		for name, p := range compiled {
			report, err := p.report(f)
			require.NoError(t, err, "%s: %s", name, request)
			require.NoError(t, want.Compare(report), "%s: %s", name, request)
			prepared, err := p.prepare(f)
			require.NoError(t, err)
			verdict, err := p.verdict(prepared)
			require.NoError(t, err)
			require.Equal(t, f.told.Verdict().String(), verdict, "what is timed says the same: %s: %s", name, request)
		}
	}
	for _, verdict := range []eligibility.Verdict{eligibility.Eligible, eligibility.Ineligible, eligibility.Undetermined} {
		require.Greater(t, verdicts[verdict], dossiers/20, verdict) // the comparison is worth what the dossiers reach
	}
}

// wanted is what the library says of a dossier, as a case of the kit.
func wanted(t *testing.T, f *facts) eligibilitytest.Case {
	t.Helper()
	c := eligibilitytest.Case{Name: "random", Reason: "The library says so.", Want: eligibilitytest.Want{
		Verdict: f.told.Verdict().String(), Outcomes: map[string]string{}, Facts: map[string]map[string]any{},
	}}
	for _, code := range eligibility.Codes() {
		finding, _ := f.told.Finding(code)
		c.Want.Outcomes[code.String()] = finding.Outcome().String()
	}
	for code, facts := range map[string]any{"cap": f.told.Cap(), "share": f.told.Share()} {
		text, err := json.Marshal(facts)
		require.NoError(t, err)
		members := map[string]any{"total": nil, "request": nil, "base": nil, "excess": nil, "room": nil} // none, unless it is there
		require.NoError(t, json.Unmarshal(text, &members))
		c.Want.Facts[code] = members
	}
	return c
}

// randomRequest is a request of which most is right.
func randomRequest(random *rand.Rand) string {
	// pick chooses the first, which is right, two times in three.
	pick := func(words ...string) string { return words[max(0, random.IntN(3*len(words))-2*len(words))] }
	var members []string
	maybe := func(name, value string) {
		if random.IntN(20) > 0 {
			members = append(members, fmt.Sprintf("%q: %s", name, value))
		}
	}
	object := func() string {
		text := "{" + strings.Join(members, ", ") + "}"
		members = nil
		return text
	}
	regions := []string{"Bretagne", "Occitanie", "Polynésie française"}
	maybe("by", pick(`"region-prefect"`, `"high-commissioner"`, `"other"`))
	maybe("region", fmt.Sprintf("%q", pick(regions...)))
	maybe("at", pick(`"2016-09-27T16:00:00+02:00"`, `"2016-09-28T15:00:00Z"`, `"2016-04-08T13:44:00+02:00"`, `"2016-09-28T17:00:00.000000001+02:00"`))
	deposit := object()

	var lines []string
	total, late := int64(0), int64(0)
	for range random.IntN(6) {
		cents := random.Int64N(12_500_000)
		if random.IntN(6) == 0 {
			cents = max(0, 50_000_000-total+random.Int64N(3)-1) // around the cap
		}
		from := 1 + random.IntN(20)
		total += cents
		if from > 18 {
			late += cents
		}
		lines = append(lines, fmt.Sprintf(`{"kind": "contractor", "amount": "%s", "from": %d, "to": %d}`, euros(cents), from, from+random.IntN(12)))
	}
	maybe("lines", "["+strings.Join(lines, ", ")+"]")
	request := random.Int64N(total/2 + 1)
	switch random.IntN(6) {
	case 0:
		request = total/2 + random.Int64N(3) // around the share of the whole
	case 1:
		request = max(0, (50_000_000-late)/2+random.Int64N(3)-1) // around that of the greatest budget
	}
	maybe("resources", fmt.Sprintf(`[{"source": "pia", "amount": "%s"}, {"source": "own", "amount": "1.00"}]`, euros(request)))
	budget := object()

	maybe("region", fmt.Sprintf("%q", pick(regions...)))
	maybe("team", pick(`[{"service": "DREAL"}, {"service": "DRAC"}]`, `[{"service": "DREAL Bretagne"}, {"service": "DRAC Bretagne"}]`,
		`[{"service": "DREAL"}, {"service": "Mission régionale Lambda"}]`, `[{"service": "DREAL Bretagne"}, {"service": "UDAP"}, {"service": "DRAC Bretagne"}]`, `[]`))
	maybe("partners", pick(`[{"name": "Commune de Valombre", "category": "local-authority"}]`, `[{"name": "Commune de Valombre", "category": "other"}]`,
		`[{"name": "A", "category": "company"}, {"name": "B", "category": "users"}]`))
	maybe("seed", pick("true", "false"))
	members = append(members, `"deposit": `+deposit, `"budget": `+budget,
		`"growing": `+pick("[]", `["lines"]`, `["resources"]`, `["team", "partners", "lines", "resources"]`))
	dossier := object()
	maybe("level", pick(`"any"`, `"regional"`))
	maybe("actors", pick(`"listed"`, `"any"`))
	maybe("cap-base", pick(`"whole"`, `"funded-months"`))
	maybe("share-base", pick(`"whole"`, `"funded-months"`))
	return `{"readings": ` + object() + `, "dossier": ` + dossier + "}"
}

func euros(cents int64) string { return fmt.Sprintf("%d.%02d", cents/100, cents%100) }
