package eligibility_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	_, dossier := eligibility.Decode(strings.NewReader(`{"deposit": {"by": "prefet", "at": "demain"}, "growing": ["line"], "sead": true}`))
	_, terms := eligibility.New(eligibility.Terms{Code: "X", MinServices: 1001, MinPartners: -1, Hierarchy: 2, Level: 9})
	_, region := eligibility.ParseRegion("Paris")
	_, service := eligibility.ParseService("DREAL\u3164Bretagne")
	cases := []struct {
		reason string
		err    error
		want   []string
	}{
		{"words and keys of a dossier", dossier, []string{
			`/deposit/by unknown-word "prefet" "prefect" [region-prefect high-commissioner higher-administrator prefect other] ..`,
			`/deposit/at instant "demain" "" [] ..`,
			`/growing/0 unknown-word "line" "lines" [team partners lines resources] ..`,
			`/sead unknown-key "sead" "seed" [title region team partners budget deposit seed growing] ..`,
		}},
		{"terms of Go", terms, []string{
			`/min-services range "1001" "" [] 0..1000`,
			`/min-partners negative "-1" "" [] ..`,
			`/hierarchy unknown-word "2" "" [once separately] ..`,
			`/level unknown-word "9" "" [any regional] ..`,
		}},
		{"a region", region, []string{` department "Paris" "Île-de-France" [] ..`}},
		{"a region as text", new(eligibility.Region).UnmarshalText([]byte("Paris")), []string{` department "Paris" "Île-de-France" [] ..`}},
		{"a service", service, []string{` text "DREAL\\u3164Bretagne" "" [] ..`}},
		{"a service that is too long", new(eligibility.Service).UnmarshalText([]byte(strings.Repeat("D", 201))),
			[]string{` too-long "` + strings.Repeat("D", 40) + `…" "" [] ..200`}},
		{"a word", new(eligibility.Verdict).UnmarshalText([]byte("elegible")), []string{` unknown-word "elegible" "eligible" [undetermined eligible ineligible] ..`}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) { require.Equal(t, c.want, stricttest.Told(c.err)) })
	}
}

func TestUnmarshalIntoNothing(t *testing.T) {
	_, decoded := eligibility.Decode(nil)
	terms, err := json.Marshal(eligibility.LIT2016().Terms())
	require.NoError(t, err)
	for name, err := range map[string]error{
		"Decode":    decoded,
		"Dossier":   (*eligibility.Dossier)(nil).UnmarshalJSON([]byte(`{}`)),
		"Terms":     (*eligibility.Terms)(nil).UnmarshalJSON(terms),
		"Readings":  (*eligibility.Readings)(nil).UnmarshalJSON([]byte(`{}`)),
		"Lists":     (*eligibility.Lists)(nil).UnmarshalJSON([]byte(`[]`)),
		"Region":    (*eligibility.Region)(nil).UnmarshalText([]byte(`Bretagne`)),
		"no Region": (*eligibility.Region)(nil).UnmarshalText(nil),
		"Service":   (*eligibility.Service)(nil).UnmarshalText([]byte(`SGAR`)),
		"Verdict":   (*eligibility.Verdict)(nil).UnmarshalText([]byte(`eligible`)),
	} {
		require.Equal(t, "nil", eligibility.Faults(err)[0].Code(), name)
	}
	var none *eligibility.Error
	require.Empty(t, eligibility.Faults(none), "a nil Error is no fault")
	require.Empty(t, none.Error()+none.Code())
}
