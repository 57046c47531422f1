package eligibility_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// A plainReport is a report as a program would declare it that wrote these alone:
// texts and numbers in structs.
type plainReport struct {
	Call     string           `json:"call"`
	Revision string           `json:"revision"`
	InForce  plainReadings    `json:"readings-in-force"`
	Verdict  string           `json:"verdict"`
	Findings []plainFinding   `json:"findings"`
	Conflict []plainConflict  `json:"conflicts"`
	Open     []plainQuestion  `json:"open"`
	Plan     []plainStep      `json:"plan"`
	After    *plainAfter      `json:"after-plan,omitempty"`
	Beyond   []string         `json:"beyond-repair"`
	Readings []plainOtherwise `json:"readings"`
}

type plainReadings struct {
	Hierarchy string `json:"hierarchy"`
	Level     string `json:"level"`
	Actors    string `json:"actors"`
	CapBase   string `json:"cap-base"`
	ShareBase string `json:"share-base"`
}

type plainFinding struct {
	Code    string      `json:"code"`
	Outcome string      `json:"outcome"`
	Path    string      `json:"path"`
	Facts   plainFacts  `json:"facts"`
	Source  string      `json:"source,omitempty"`
	Repairs []plainStep `json:"repairs,omitempty"`
}

type plainFacts struct {
	Services  *int            `json:"services,omitempty"`
	Possible  *int            `json:"possible,omitempty"`
	Partners  *int            `json:"partners,omitempty"`
	Required  *int            `json:"required,omitempty"`
	By        string          `json:"by,omitempty"`
	Region    string          `json:"region,omitempty"`
	Authority string          `json:"authority,omitempty"`
	Standings []plainStanding `json:"standings,omitempty"`
	Missing   []string        `json:"missing,omitempty"`
	At        string          `json:"at,omitempty"`
	Opens     string          `json:"opens,omitempty"`
	Closes    string          `json:"closes,omitempty"`
	Declared  *bool           `json:"declared,omitempty"`
	Total     string          `json:"total,omitempty"`
	Cap       string          `json:"cap,omitempty"`
	Request   string          `json:"request,omitempty"`
	Base      string          `json:"base,omitempty"`
	Share     string          `json:"share,omitempty"`
	Excess    string          `json:"excess,omitempty"`
	Room      string          `json:"room,omitempty"`
}

type plainStanding struct {
	Agent    int    `json:"agent"`
	Standing string `json:"standing"`
	With     *int   `json:"with,omitempty"`
	Reason   string `json:"reason,omitempty"`
}

type plainConflict struct {
	Codes []string `json:"codes"`
}

type plainQuestion struct {
	Path  string   `json:"path"`
	Codes []string `json:"codes"`
}

type plainStep struct {
	Code   string `json:"code,omitempty"`
	Action string `json:"action"`
	Count  int    `json:"count,omitempty"`
	Amount string `json:"amount,omitempty"`
	Months int    `json:"months,omitempty"`
}

type plainAfter struct {
	Verdict string   `json:"verdict"`
	Host    []string `json:"host"`
}

type plainOtherwise struct {
	Reading string `json:"reading"`
	Value   string `json:"value"`
	Changes []struct {
		Code    string `json:"code"`
		Outcome string `json:"outcome"`
	} `json:"changes"`
	Verdict string `json:"verdict"`
}

// reports are an eligible report and a refused one, each with the plain struct tree
// that gives the same bytes.
func reports(t testing.TB) map[string]struct {
	report eligibility.Report
	plain  plainReport
} {
	all := map[string]struct {
		report eligibility.Report
		plain  plainReport
	}{}
	for name, text := range map[string]string{
		"eligible": typical(),
		"refused":  strings.Replace(typical(), `"100000.00"`, `"300000.00"`, 1),
	} {
		d := decode(t, text)
		report := eligibility.LIT2016().Evaluate(&d)
		data, err := report.MarshalJSON()
		require.NoError(t, err)
		var plain plainReport
		require.NoError(t, json.Unmarshal(data, &plain))
		same, err := json.Marshal(plain)
		require.NoError(t, err)
		require.Equal(t, string(data), string(same), "what the benchmark compares writes the same bytes")
		all[name] = struct {
			report eligibility.Report
			plain  plainReport
		}{report, plain}
	}
	return all
}

// BenchmarkReport holds the JSON of a report against json.Marshal of plain structs.
func BenchmarkReport(b *testing.B) {
	for name, c := range reports(b) {
		var dst []byte
		for _, way := range []struct {
			name string
			run  func() error
		}{
			{"plain structs, json.Marshal", func() error { _, err := json.Marshal(c.plain); return err }},
			{"AppendJSON", func() (err error) { dst, err = c.report.AppendJSON(dst[:0]); return err }},
			{"MarshalJSON", func() error { _, err := c.report.MarshalJSON(); return err }},
			{"json.Marshal", func() error { _, err := json.Marshal(c.report); return err }},
		} {
			b.Run(name+"/"+way.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := way.run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
