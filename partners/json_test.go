package partners_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

func TestPartnerJSON(t *testing.T) {
	for _, c := range []struct{ in, out, reason string }{
		{`{"name":"Bordeaux Métropole","category":"local-authority","id":"243300316"}`, "", "as it is written"},
		{`{"name":"Usagers","category":"users"}`, "", "the number is optional"},
		{` { "id" : "732 829 320 00074", "category" : "company", "name" : "A" } `,
			`{"name":"A","category":"company","id":"73282932000074"}`, "any order, spaces"},
		{`{"name":"Usagers","category":"users","id":null}`, `{"name":"Usagers","category":"users"}`, "a number that is null is none"},
		{`{"name":"Débrouillards","category":"association","id":"w9r 1 234 567"}`,
			`{"name":"Débrouillards","category":"association","id":"W9R1234567"}`, "an RNA number"},
		{`{"name":"Musée","category":"local-authority","id":"1 234 567.001"}`,
			`{"name":"Musée","category":"local-authority","id":"1234567.001"}`, "a RIDET"},
		{`{"name":"Port","category":"company","id":"a12345-001"}`,
			`{"name":"Port","category":"company","id":"A12345-001"}`, "a TAHITI number"},
		{`{"name":" Établi\r\n","category":"other","id":"\u00a0213\u202f502\u202f388\n"}`,
			`{"name":"Établi","category":"other","id":"213502388"}`, "spaces and line ends of a form"},
		{`{"name":"\u00c9tabli","category":"other"}`, `{"name":"Établi","category":"other"}`, "an escape"},
	} {
		var p partners.Partner
		require.NoError(t, json.Unmarshal([]byte(c.in), &p), c.reason)
		out, err := json.Marshal(p)
		require.NoError(t, err, c.reason)
		if c.out == "" {
			c.out = c.in
		}
		require.Equal(t, c.out, string(out), c.reason)

		var again partners.Partner
		require.NoError(t, json.Unmarshal(out, &again), c.reason)
		require.Equal(t, p, again, c.reason)
		made, err := partners.New(p.Name(), p.Category(), p.ID())
		require.NoError(t, err, c.reason)
		require.Equal(t, made, p, c.reason)
	}
}

func TestPartnerJSONFaults(t *testing.T) {
	for _, c := range []struct {
		in     string
		faults []flaw
		reason string
	}{
		{`{}`, []flaw{{"/name", "missing"}, {"/category", "missing"}}, "both are required"},
		{`{"name":"","category":""}`, []flaw{{"/name", "missing"}, {"/category", "missing"}}, "an empty text gives nothing"},
		{`{"name":"…","category":"Company","id":"1"}`,
			[]flaw{{"/name", "missing"}, {"/category", "unknown-word"}, {"/id", "identifier"}}, "all three at once"},
		{`{"name":"A","category":"company","id":"889742876"}`, []flaw{{"/id", "checksum"}}, "JSON refuses a failed check"},
		{`{"name":"A","category":"company","id":""}`, []flaw{{"/id", "identifier"}}, "an empty number is no number"},
		{`{"name":"A","category":"company","id":" \n"}`, []flaw{{"/id", "identifier"}}, "nor is a blank one"},
		{`{"name":" \n","category":"company","id":"000000000"}`, []flaw{{"/name", "missing"}, {"/id", "identifier"}}, "nobody, twice"},
		{`{"name":"A","category":"company","id":"35238"}`, []flaw{{"/id", "identifier"}}, "a commune's code"},
		{`{"name":"A","category":"company","id":1234567.001}`, []flaw{{"/id", "type"}}, "a RIDET without quotes"},
		{`{"name":"a\nb","category":"company"}`, []flaw{{"/name", "text"}}, "a line end inside"},
		{`{"name":"` + strings.Repeat("a", 200) + `\n","category":"company"}`, []flaw{{"/name", "too-long"}}, "201 characters with the line end"},
		{`{"name":"A","category":"company","id":243300316}`, []flaw{{"/id", "type"}}, "a number that is one loses its zeros"},
		{`{"name":"A","category":"company","siren":"243300316"}`, []flaw{{"/siren", "unknown-key"}}, "unknown member"},
		{`{"Name":"A","name":"A","category":"company"}`, []flaw{{"/Name", "unknown-key"}}, "wrong case"},
		{`{"name":"A","name":"B","category":"company"}`, []flaw{{"/name", "duplicate-key"}}, "given twice"},
		{`{"name":7,"category":1,"id":true}`, []flaw{{"/name", "type"}, {"/category", "type"}, {"/id", "type"}}, "wrong types"},
		{`{"name":"a\u0000","category":"company"}`, []flaw{{"/name", "text"}}, "a control character"},
		{`{"name":"` + strings.Repeat("a", 201) + `","category":"company"}`, []flaw{{"/name", "too-long"}}, "201 characters"},
		{`null`, []flaw{{"", "null"}}, "an entry is never null"},
		{`[]`, []flaw{{"", "type"}}, "not an object"},
	} {
		before := partner(t, "Avant", partners.Users, "")
		p := before
		require.Equal(t, c.faults, stricttest.Flaws(p.UnmarshalJSON([]byte(c.in))), c.reason)
		require.Equal(t, before, p, c.reason)
	}
}

func TestPartnerJSONForm(t *testing.T) {
	for _, c := range []struct{ in, code, reason string }{
		{``, "syntax", "nothing"},
		{`{"name":"A","category":"company"} x`, "syntax", "more after the value"},
		{`{"name":"\ud800","category":"company"}`, "encoding", "half a pair"},
	} {
		var p partners.Partner
		list := stricttest.Flaws(p.UnmarshalJSON([]byte(c.in)))
		require.Len(t, list, 1, c.reason)
		require.Equal(t, c.code, list[0][1], c.reason)
	}
}

// TestZeroPartnerJSON: it could not be read back, so it is not written.
func TestZeroPartnerJSON(t *testing.T) {
	_, err := json.Marshal([]partners.Partner{{}})
	require.ErrorIs(t, err, partners.ErrMissing)
}

// TestKnownBadNumberJSON: a number that a Go caller took although it fails its
// check is written, and refused when it is read: JSON has nobody who knows.
func TestKnownBadNumberJSON(t *testing.T) {
	bad, err := partners.ParseID("889742876")
	require.ErrorIs(t, err, partners.ErrChecksum)
	p, err := partners.New("Une association", partners.Association, bad)
	require.NoError(t, err)
	data, err := json.Marshal(p)
	require.NoError(t, err)
	require.ErrorIs(t, json.Unmarshal(data, new(partners.Partner)), partners.ErrChecksum)
}

func TestCoverageJSONFaults(t *testing.T) {
	for _, c := range []struct {
		in     string
		faults []flaw
		reason string
	}{
		{`["users","company","users"]`, []flaw{{"/2", "duplicate-key"}}, "a category twice"},
		{`["other"]`, []flaw{{"/0", "unknown-word"}}, "other is in no set"},
		{`["Users",3]`, []flaw{{"/0", "unknown-word"}, {"/1", "type"}}, "no words"},
		{`"users"`, []flaw{{"", "type"}}, "no list"},
	} {
		before := partners.CoverageOf(partners.Academia)
		covered := before
		require.Equal(t, c.faults, stricttest.Flaws(covered.UnmarshalJSON([]byte(c.in))), c.reason)
		require.Equal(t, before, covered, c.reason)
	}
}
