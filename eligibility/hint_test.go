package eligibility_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
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
		want   []eligibility.Error
	}{
		{"words and keys of a dossier", dossier, []eligibility.Error{
			{Pointer: "/deposit/by", Err: eligibility.ErrWord, Input: "prefet", Nearest: "prefect",
				Allowed: []string{"region-prefect", "high-commissioner", "higher-administrator", "prefect", "other"}},
			{Pointer: "/deposit/at", Err: eligibility.ErrInstant, Input: "demain"},
			{Pointer: "/growing/0", Err: eligibility.ErrWord, Input: "line", Nearest: "lines", Allowed: []string{"team", "partners", "lines", "resources"}},
			{Pointer: "/sead", Err: eligibility.ErrKey, Nearest: "seed", Allowed: []string{"title", "region", "team", "partners", "budget", "deposit", "seed", "growing"}},
		}},
		{"terms of Go", terms, []eligibility.Error{
			{Pointer: "/min-services", Err: eligibility.ErrRange, Input: "1001", Low: "0", High: "1000"},
			{Pointer: "/min-partners", Err: eligibility.ErrNegative, Input: "-1"},
			{Pointer: "/hierarchy", Err: eligibility.ErrWord, Input: "2", Allowed: []string{"once", "separately"}},
			{Pointer: "/level", Err: eligibility.ErrWord, Input: "9", Allowed: []string{"any", "regional"}},
		}},
		{"a region", region, []eligibility.Error{{Err: eligibility.ErrRegion, Input: "Paris"}}},
		{"a region as text", new(eligibility.Region).UnmarshalText([]byte("Paris")), []eligibility.Error{{Err: eligibility.ErrRegion, Input: "Paris"}}},
		{"a service", service, []eligibility.Error{{Err: eligibility.ErrText, Input: `DREAL\u3164Bretagne`}}},
		{"a service that is too long", new(eligibility.Service).UnmarshalText([]byte(strings.Repeat("D", 201))),
			[]eligibility.Error{{Err: eligibility.ErrTooLong, Input: strings.Repeat("D", 40) + "…", High: "200"}}},
		{"a word", new(eligibility.Verdict).UnmarshalText([]byte("elegible")),
			[]eligibility.Error{{Err: eligibility.ErrWord, Input: "elegible", Nearest: "eligible", Allowed: []string{"undetermined", "eligible", "ineligible"}}}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var got []eligibility.Error
			for _, f := range eligibility.Faults(c.err) {
				got = append(got, *f)
			}
			require.Equal(t, c.want, got)
		})
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
