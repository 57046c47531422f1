package eligibilitytest_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// TestReference: what a request may hold.
func TestReference(t *testing.T) {
	for _, c := range []struct{ reason, request, says string }{
		{"a dossier alone", `{"dossier": {}}`, `"call":"LIT-2016"`},
		{"no dossier", `{}`, ""},
		{"no object", `[]`, ""},
		{"a dossier that cannot be read", `{"dossier": {"seed": "yes"}}`, ""},
		{"a reading", `{"readings": {"level": "regional"}, "dossier": {}}`, `"level":"regional"`},
		{"a reading that is none", `{"readings": {"level": "x"}, "dossier": {}}`, ""},
		{"another call", `{"call": {"code": "T", "seed": true}, "dossier": {"seed": true}}`, `"verdict":"eligible"`},
		{"readings of another call", `{"call": {"code": "T", "level": "regional"}, "readings": {"actors": "any"}, "dossier": {}}`, `"level":"regional","actors":"any"`},
		{"a member that is none", `{"reading": {"level": "regional"}, "dossier": {}}`, ""},
		{"a member twice", `{"dossier": {"seed": true}, "dossier": {}}`, ""},
		{"another case", `{"Dossier": {}}`, ""},
		{"no readings", `{"readings": null, "dossier": {}}`, ""},
		{"two requests", `{"dossier": {}} {"dossier": {}}`, ""},
		{"no call", `{"call": null, "dossier": {}}`, ""},
		{"a call that cannot be made", `{"call": {"code": "T", "min-services": -1}, "dossier": {}}`, ""},
	} {
		report, err := eligibilitytest.Reference([]byte(c.request))
		require.Equal(t, c.says != "", err == nil, "%s: %v", c.reason, err)
		require.Contains(t, string(report), c.says, c.reason)
	}
	for _, request := range []string{``, `{}`, `[]`, `null`, `{"dossiers": {}}`} {
		_, err := eligibilitytest.Reference([]byte(request))
		require.ErrorContains(t, err, "a request is an object with a dossier", request)
	}
	_, err := eligibilitytest.Reference([]byte(`{"reading": {}, "dossier": {}}`))
	fault, ok := errors.AsType[*eligibility.Error](err)
	require.True(t, ok)
	require.Equal(t, "/reading", fault.Pointer)
}

// TestRequest: the call and the readings stand in the request where the case has them,
// and what cannot be read is refused by every engine.
func TestRequest(t *testing.T) {
	for _, c := range []struct {
		reason, want string
		given        eligibilitytest.Case
	}{
		{"a dossier alone", `{"dossier": {"seed": true}}`, eligibilitytest.Case{Dossier: json.RawMessage(`{"seed": true}`)}},
		{"all members", `{"call": {"code": "T"}, "readings": {"level": "any"}, "dossier": {}}`,
			eligibilitytest.Case{Call: json.RawMessage(`{"code": "T"}`), Readings: map[string]string{"level": "any"}, Dossier: json.RawMessage(`{}`)}},
		{"no JSON", `{"call": null, "dossier": null}`, eligibilitytest.Case{Call: json.RawMessage(`{`), Dossier: json.RawMessage(`}`)}},
	} {
		require.JSONEq(t, c.want, string(c.given.Request()), c.reason)
	}
	_, err := eligibilitytest.Reference(eligibilitytest.Case{Dossier: json.RawMessage(`}`)}.Request())
	require.Error(t, err)
}
