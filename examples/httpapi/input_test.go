package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

func TestDossierBesideOthers(t *testing.T) {
	s := start(t, usual())
	alone := post(t, s, refused).body
	require.Equal(t, alone, post(t, s, `{"dossier": `+refused+`}`).body)
	require.Equal(t, alone, post(t, s, `{"readings": {}, "dossier": `+refused+`}`).body)
	terms, err := eligibility.LIT2016().Terms().MarshalJSON()
	require.NoError(t, err)
	same := post(t, s, `{"dossier": `+refused+`, "call": `+string(terms)+`}`).body
	_, want, _ := strings.Cut(alone, `,"conflicts"`)
	_, got, _ := strings.Cut(same, `,"conflicts"`)
	require.Equal(t, want, got)

	got = post(t, s, `{"dossier": `+refused+`, "readings": {"level": "regional"}}`).body
	require.Contains(t, got, `"level":"regional"`)
	require.Contains(t, got, `"share-base":"funded-months"`, "a reading that is left out stays as it was")

	const call = `{"code": "MINE-2027", "seed": true, "level": "regional", "budget": {"cap": "1000000", "cap-base": "whole", "rate": "0.75", "months": 18, "share-base": "whole"}}`
	for _, body := range []string{
		`{"dossier": ` + refused + `, "call": ` + call + `, "readings": {"actors": "any"}}`,
		`{"readings": {"actors": "any"}, "call": ` + call + `, "dossier": ` + refused + `}`,
	} {
		got := post(t, s, body).body
		require.Contains(t, got, `"call":"MINE-2027"`)
		require.Contains(t, got, `"verdict":"eligible"`)
		require.Contains(t, got, `"level":"regional"`, "a reading that is left out is the call's, wherever they stand")
		require.Contains(t, got, `"actors":"any"`)
	}
}

func TestFaultsBesideADossier(t *testing.T) {
	s := start(t, usual())
	many := make([]string, 60)
	for i := range many {
		many[i] = fmt.Sprintf(`"x%d": 0`, i)
	}
	cases := []struct {
		reason, body string
		status       int
		faults       string
	}{
		{"no dossier", `{"readings": {}}`, 422, "/dossier missing"},
		{"a dossier that is none", `{"dossier": []}`, 422, "/dossier type"},
		{"null for all", `{"dossier": null, "readings": null, "call": null}`, 422, "/dossier type, /readings type, /call type"},
		{"twice", `{"dossier": {}, "dossier": {}}`, 422, "/dossier duplicate-key"},
		{"in capitals", `{"Dossier": {}}`, 422, "/Dossier unknown-key"},
		{"another member", `{"dossier": {}, "jury": {}}`, 422, "/jury unknown-key"},
		{"a member of the dossier beside it", `{"dossier": {}, "seed": true}`, 422, "/seed unknown-key"},
		{"a name that turns the line", `{"dossier": {}, "a/\u202e": 0}`, 422, `/a~1\u202e unknown-key`},
		{"faults of all parts", `{"dossier": {"seed": 1}, "readings": {"level": "x"}, "call": {"code": "", "year": "a"}}`, 422,
			"/dossier/seed type, /readings/level unknown-word, /call/year type, /call/code missing"},
		{"terms that defeat one another", `{"dossier": {}, "call": {"code": "A", "opens": "2020-01-02T00:00:00Z", "closes": "2020-01-01T00:00:00Z"}}`, 422, "/call/closes window"},
		{"cut within a part", `{"dossier": {"seed": true}`, 400, " syntax"},
		{"a part that is no JSON", `{"dossier": {"seed": tru}}`, 400, "/dossier/seed syntax"},
		{"a text that is no UTF-8", "{\"dossier\": {\"title\": \"\xff\"}}", 400, "/dossier/title encoding"},
		{"too deep within a part", `{"dossier": ` + strings.Repeat("[", 65) + strings.Repeat("]", 65) + `}`, 400, "/dossier depth"},
		{"something after it", `{"dossier": {}} {}`, 400, " syntax"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := post(t, s, c.body)
			require.Equal(t, c.status, got.status, got.body)
			require.Equal(t, c.faults, faultsOf(t, got), got.body)
		})
	}
	require.Len(t, problemOf(t, post(t, s, `{"dossier": {}, `+strings.Join(many, ", ")+`}`)).Errors, 50)
}

func faultsOf(t *testing.T, got reply) string {
	t.Helper()
	var faults []string
	for _, f := range problemOf(t, got).Errors {
		faults = append(faults, f.Pointer+" "+f.Code)
	}
	return strings.Join(faults, ", ")
}

// Where a body ceases to be JSON is told in bytes of the whole body.
func TestOffset(t *testing.T) {
	s := start(t, usual())
	cases := []struct {
		reason, body string
		offset       int
	}{
		{"nothing", "", 0},
		{"at once", "seed", 0},
		{"in the middle", `{"seed": tru}`, 9},
		{"cut", `{"seed": true`, 13},
		{"after it", `{} x`, 3},
		{"bytes, not characters", `{"title": "é", }`, 16},
		{"within a part", `{"dossier": {"seed": tru}}`, 21},
		{"too deep", strings.Repeat("[", 65), 64},
	}
	for _, c := range cases {
		got := post(t, s, c.body)
		require.Equal(t, http.StatusBadRequest, got.status)
		p := problemOf(t, got)
		require.Len(t, p.Errors, 1)
		require.NotNil(t, p.Errors[0].Offset, c.reason)
		require.Equal(t, c.offset, *p.Errors[0].Offset, c.reason)
	}
	require.Nil(t, problemOf(t, post(t, s, `{"seed": 1}`)).Errors[0].Offset, "JSON that is no dossier has places instead")
}

// Whatever is read neither panics nor passes as more than it is.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{eligible, `{"dossier": {}, "readings": {"level": "any"}, "call": {"code": "A"}}`, `{"dossier": `, `[]`, ``} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, err := decode(raw)
		if err != nil {
			require.NotEmpty(t, eligibility.Faults(err))
			return
		}
		in.Call.Evaluate(&in.Dossier)
		again, err := decode([]byte(`{"dossier": ` + string(raw) + `}`))
		if err == nil {
			require.Equal(t, in.Dossier, again.Dossier)
		}
	})
}
