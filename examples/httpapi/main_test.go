package main

import (
	"encoding/json"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// eligible is a dossier that meets every rule; refused asks for a cent too much.
const eligible = `{"region": "Bretagne", "seed": true,
	"team": [{"name": "Camille Exemple", "service": "DREAL Bretagne"}, {"service": "SGAR"}],
	"partners": [{"name": "Ville fictive", "category": "local-authority"}],
	"budget": {"lines": [{"kind": "contractor", "amount": "90000", "from": 1, "to": 18}],
	           "resources": [{"source": "pia", "amount": "45000.00"}]},
	"deposit": {"by": "region-prefect", "region": "Bretagne", "at": "2016-09-20T10:00:00+02:00"}}`

var refused = strings.Replace(eligible, "45000.00", "45000.01", 1)

// logged fails a test when the server logs anything.
type logged struct{ t *testing.T }

func (l logged) Write(line []byte) (int, error) {
	l.t.Errorf("the server logged: %s", line)
	return len(line), nil
}

// start runs a service of its own for a test.
func start(t *testing.T, l limits) *httptest.Server {
	t.Helper()
	return begin(t, newService(l, slog.New(slog.DiscardHandler)))
}

// begin runs a service, whose server may log nothing of its own.
func begin(t *testing.T, service *service) *httptest.Server {
	t.Helper()
	server := service.server()
	server.ErrorLog = log.New(logged{t}, "", 0)
	s := httptest.NewUnstartedServer(nil)
	s.Config = server
	s.Start()
	t.Cleanup(s.Close)
	return s
}

// A reply is what a client gets.
type reply struct {
	status int
	header http.Header
	body   string
}

// send sends a request with headers given as pairs of name and value.
func send(t *testing.T, s *httptest.Server, method, path string, body io.Reader, headers ...string) reply {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, body)
	require.NoError(t, err)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w, err := s.Client().Do(r)
	require.NoError(t, err)
	defer func() { _ = w.Body.Close() }()
	raw, err := io.ReadAll(w.Body)
	require.NoError(t, err)
	return reply{w.StatusCode, w.Header, string(raw)}
}

func post(t *testing.T, s *httptest.Server, body string, headers ...string) reply {
	t.Helper()
	return send(t, s, http.MethodPost, "/appraise", strings.NewReader(body), append([]string{"Content-Type", "application/json"}, headers...)...)
}

// A told is a problem as a client reads it.
type told struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	Errors []struct {
		Pointer string `json:"pointer"`
		Code    string `json:"code"`
		Message string `json:"message"`
		Offset  *int   `json:"offset"`
	} `json:"errors"`
}

func problemOf(t *testing.T, got reply) told {
	t.Helper()
	require.Equal(t, "application/problem+json", got.header.Get("Content-Type"))
	in := json.NewDecoder(strings.NewReader(got.body))
	in.DisallowUnknownFields()
	var p told
	require.NoError(t, in.Decode(&p))
	require.Equal(t, got.status, p.Status)
	return p
}

func TestAppraise(t *testing.T) {
	s := start(t, usual())
	for body, verdict := range map[string]string{eligible: "eligible", refused: "ineligible", "{}": "undetermined"} {
		got := post(t, s, body)
		require.Equal(t, http.StatusOK, got.status, "an ineligible dossier is no error")
		require.Equal(t, "application/json", got.header.Get("Content-Type"))
		d, err := eligibility.Decode(strings.NewReader(body))
		require.NoError(t, err)
		want, err := json.Marshal(eligibility.LIT2016().Evaluate(&d).Worded(language.French))
		require.NoError(t, err)
		require.Equal(t, string(want)+"\n", got.body)
		require.Contains(t, got.body, `"verdict":"`+verdict+`"`)
		require.NotContains(t, got.body, "Camille")
	}
}

// TestCalls: a dossier is judged by the call that stands beside it.
func TestCalls(t *testing.T) {
	s := start(t, usual())
	const terms = `{"code": "FABRIQUES-2027", "min-partners": 2, "closes": "2027-01-31T12:00:00+01:00",
		"sources": {"window": "Règlement fictif, article 3"}, "budget": {"cap": "80000"}}`
	got := post(t, s, `{"call": `+terms+`, "dossier": `+eligible+`, "readings": {"actors": "any"}}`, "Accept-Language", "en")
	require.Equal(t, http.StatusOK, got.status, got.body)
	for _, part := range []string{`"call":"FABRIQUES-2027"`, `"actors":"any"`, `"source":"Règlement fictif, article 3"`, `"closes":"2027-01-31T12:00:00+01:00"`, `"cut-total"`, "by €10,000"} {
		require.Contains(t, got.body, part)
	}
	require.NotContains(t, got.body, "Appel à projets")
	require.Contains(t, post(t, s, eligible).body, `"call":"LIT-2016"`, "and by that of 2016 where none does")
	require.JSONEq(t, post(t, s, eligible).body, post(t, s, `{"dossier": `+eligible+`}`).body)
}

func TestProblems(t *testing.T) {
	s := start(t, usual())
	full := `{"title": "` + strings.Repeat("a", 199) + `"}`
	const mebibyte = 1 << 20 // what the library takes
	full += strings.Repeat(" ", mebibyte-len(full))
	deep := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	cases := []struct {
		reason       string
		method, path string // POST /appraise when left out
		body         string
		headers      []string // besides Content-Type: application/json, when left out
		status       int
		faults       string // pointer and code of each
	}{
		{reason: "as long as may be", body: full, status: 200},
		{reason: "a byte longer", body: full + " ", status: 413},
		{reason: "much longer", body: strings.Repeat(full, 8), status: 413},
		{reason: "too long, and no JSON either", body: strings.Repeat("[", mebibyte+1), status: 413},
		{reason: "nothing", body: "", status: 400, faults: " syntax"},
		{reason: "white space", body: " \n", status: 400, faults: " syntax"},
		{reason: "cut", body: eligible[:len(eligible)-1], status: 400, faults: " syntax"},
		{reason: "something after it", body: "{} {}", status: 400, faults: " syntax"},
		{reason: "a form", body: "seed=true", status: 400, faults: " syntax"},
		{reason: "a byte order mark", body: "\ufeff{}", status: 400, faults: " syntax"},
		{reason: "not UTF-8", body: "{\"title\": \"\xff\"}", status: 400, faults: "/title encoding"},
		{reason: "UTF-16", body: "{\x00}\x00", status: 400, faults: " syntax"},
		{reason: "half of a pair", body: `{"title": "\ud800"}`, status: 400, faults: "/title encoding"},
		{reason: "too deep", body: deep(65), status: 400, faults: " depth"},
		{reason: "far too deep", body: deep(mebibyte / 2), status: 400, faults: " depth"},
		{reason: "another type", body: "[]", status: 422, faults: " type"},
		{reason: "an unknown member", body: `{"sead": true}`, status: 422, faults: "/sead unknown-key"},
		{reason: "a member twice", body: `{"seed": true, "seed": false}`, status: 422, faults: "/seed duplicate-key"},
		{reason: "all faults together", body: `{"seed": "yes", "region": "Atlantide", "budget": {"lines": [{"kind": "x", "amount": "1.505", "from": 0, "to": 2}]}}`, status: 422,
			faults: "/seed type, /region region, /budget/lines/0/kind unknown-word, /budget/lines/0/amount precision, /budget/lines/0/from range"},
		{reason: "a call without a code", body: `{"dossier": {}, "call": {"seed": true}}`, status: 422, faults: "/call/code missing"},
		{reason: "what stands beside a dossier elsewhere", body: `{"dossier": {}, "jury": {}}`, status: 422, faults: "/jury unknown-key"},
		{reason: "cut in a call", body: `{"dossier": {}, "call": {"code"`, status: 400, faults: "/call syntax"},
		{reason: "parameters do not matter", body: eligible, headers: []string{"Content-Type", `Application/JSON; charset="utf-8"`}, status: 200},
		{reason: "no content type", body: eligible, headers: []string{"Content-Type", ""}, status: 415},
		{reason: "that of a form", body: eligible, headers: []string{"Content-Type", "application/x-www-form-urlencoded"}, status: 415},
		{reason: "one that only begins like JSON", body: eligible, headers: []string{"Content-Type", "application/json-seq"}, status: 415},
		{reason: "two of them", body: eligible, headers: []string{"Content-Type", "application/json, text/html"}, status: 415},
		{reason: "a kind of JSON", body: eligible, headers: []string{"Content-Type", "application/ld+json"}, status: 200},
		{reason: "a kind of JSON that has no name", body: eligible, headers: []string{"Content-Type", "application/+json"}, status: 415},
		{reason: "a word that only ends like one", body: eligible, headers: []string{"Content-Type", "+json"}, status: 415},
		{reason: "in another charset", body: eligible, headers: []string{"Content-Type", "application/json; charset=iso-8859-1"}, status: 415},
		{reason: "a kind of JSON in another charset", body: eligible, headers: []string{"Content-Type", "application/ld+json; charset=utf-16"}, status: 415},
		{reason: "in no charset", body: eligible, headers: []string{"Content-Type", `application/json; charset=""`}, status: 415},
		{reason: "in two charsets", body: eligible, headers: []string{"Content-Type", "application/json; charset=utf-8; charset=latin1"}, status: 415},
		{reason: "two headers", body: eligible, headers: []string{"Content-Type", "application/json", "Content-Type", "application/json"}, status: 415},
		{reason: "compressed by nothing", body: eligible, headers: []string{"Content-Type", "application/json", "Content-Encoding", "identity"}, status: 200},
		{reason: "an answer in neither encoding", body: eligible, headers: []string{"Content-Type", "application/json", "Accept-Encoding", "br, identity;q=0"}, status: 406},
		{reason: "compressed", body: eligible, headers: []string{"Content-Type", "application/json", "Content-Encoding", "gzip"}, status: 415},
		{reason: "another method", method: "GET", status: 405},
		{reason: "a method that nobody knows", method: "BREW", status: 405},
		{reason: "a method in lower case", method: "post", status: 405},
		{reason: "to write the clauses", method: "PUT", path: "/clauses", body: "{}", status: 405},
		{reason: "to delete the schema", method: "DELETE", path: "/schema", status: 405},
		{reason: "nowhere", method: "GET", path: "/", status: 404},
		{reason: "below somewhere", path: "/appraise/1", body: eligible, status: 404},
		{reason: "in another case", path: "/Appraise", body: eligible, status: 404},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			if c.method == "" {
				c.method = http.MethodPost
			}
			if c.path == "" {
				c.path = "/appraise"
			}
			if c.headers == nil {
				c.headers = []string{"Content-Type", "application/json"}
			}
			got := send(t, s, c.method, c.path, strings.NewReader(c.body), c.headers...)
			require.Equal(t, c.status, got.status, got.body)
			require.Equal(t, "Accept-Language, Accept-Encoding", got.header.Get("Vary"))
			require.Equal(t, "fr", got.header.Get("Content-Language"))
			if c.status == http.StatusOK {
				return
			}
			french := problemOf(t, got)
			english := problemOf(t, send(t, s, c.method, c.path, strings.NewReader(c.body), append(c.headers, "Accept-Language", "en-GB")...))
			require.Equal(t, http.StatusText(c.status), english.Title)
			var faults []string
			for i, f := range french.Errors {
				faults = append(faults, f.Pointer+" "+f.Code)
				require.NotEmpty(t, f.Message)
				require.NotEqual(t, f.Message, english.Errors[i].Message)
			}
			require.Equal(t, c.faults, strings.Join(faults, ", "))
			require.Equal(t, c.faults != "", french.Type != "about:blank", "faults have a type of their own")
			for _, words := range [][2]string{{french.Title, english.Title}, {french.Detail, english.Detail}} {
				require.NotEmpty(t, words[0])
				require.NotEmpty(t, words[1])
				require.NotEqual(t, words[0], words[1])
			}
			require.Equal(t, c.status == http.StatusMethodNotAllowed, got.header.Get("Allow") != "")
		})
	}
}

func TestAllowedMethods(t *testing.T) {
	s := start(t, usual())
	for path, allow := range map[string]string{
		"/appraise": "POST, OPTIONS", "/clauses": "GET, HEAD, OPTIONS", "/schema": "GET, HEAD, OPTIONS", "/healthz": "GET, HEAD, OPTIONS",
	} {
		require.Equal(t, allow, send(t, s, http.MethodDelete, path, nil).header.Get("Allow"))
		got := send(t, s, http.MethodOptions, path, nil)
		require.Equal(t, http.StatusNoContent, got.status)
		require.Equal(t, allow, got.header.Get("Allow"))
		require.Empty(t, got.header.Get("Access-Control-Allow-Origin"), "browsers of other sites are not let in")
		if path != "/appraise" {
			got = send(t, s, http.MethodHead, path, nil)
			require.Equal(t, http.StatusOK, got.status)
			require.Empty(t, got.body)
		}
	}
	require.Equal(t, http.StatusNotFound, send(t, s, http.MethodOptions, "/", nil).status)
}

func TestLanguages(t *testing.T) {
	s := start(t, usual())
	const french, english = "Réduisez de 0,01", "Reduce the grant requested by €0.01."
	cases := []struct {
		reason  string
		headers []string
		want    string
	}{
		{"nothing asked", nil, "fr"},
		{"French", []string{"fr"}, "fr"},
		{"English", []string{"en"}, "en"},
		{"a country", []string{"en-NZ"}, "en"},
		{"the heavier first", []string{"fr;q=0.3, en;q=0.9"}, "en"},
		{"English after a language that we do not have", []string{"de, en;q=0.1"}, "en"},
		{"none that we have", []string{"de, it"}, "fr"},
		{"anything", []string{"*"}, "fr"},
		{"one refused", []string{"fr;q=0, en"}, "en"},
		{"two lines are one list", []string{"de", "en"}, "en"},
		{"no list at all", []string{"$$$;q=x"}, "fr"},
		{"extensions stay out of the answer", []string{"en-u-nu-arab-x-a"}, "en"},
		{"a very long list", []string{strings.Repeat("de;q=0.1,", 1500) + "en"}, "en"},
		{"a very long tag", []string{"en-" + strings.Repeat("x-aaaaaaaa-", 1200)}, "fr"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var headers []string
			for _, h := range c.headers {
				headers = append(headers, "Accept-Language", h)
			}
			got := post(t, s, refused, headers...)
			require.Equal(t, http.StatusOK, got.status)
			require.Equal(t, []string{c.want}, got.header.Values("Content-Language"))
			require.Equal(t, []string{"Accept-Language, Accept-Encoding"}, got.header.Values("Vary"))
			require.Equal(t, c.want == "fr", strings.Contains(got.body, french))
			require.Equal(t, c.want == "en", strings.Contains(got.body, english))
		})
	}
}

// What is wrong is quoted, cut and made visible; the names of agents are not.
func TestFaultsQuoteNoAgent(t *testing.T) {
	s := start(t, usual())
	got := post(t, s, `{"team": [{"name": ["Camille Exemple"]}, {"name": "Camille\u0000Exemple"}], "region": "<script>`+strings.Repeat("\u202e", 100)+`"}`)
	p := problemOf(t, got)
	require.Len(t, p.Errors, 3)
	require.NotContains(t, got.body, "Camille")
	require.NotContains(t, got.body, "<script>")
	require.NotContains(t, got.body, "\u202e")
	require.Less(t, len(got.body), 2000)
}
