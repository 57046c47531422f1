package main

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

func TestDocuments(t *testing.T) {
	s := start(t, usual())
	clauses := send(t, s, http.MethodGet, "/clauses", nil)
	require.Equal(t, "application/json", clauses.header.Get("Content-Type"))
	want, err := json.Marshal(eligibility.LIT2016().Clauses())
	require.NoError(t, err)
	require.JSONEq(t, string(want), clauses.body)
	schema := send(t, s, http.MethodGet, "/schema", nil)
	require.Equal(t, "application/schema+json", schema.header.Get("Content-Type"))
	require.JSONEq(t, string(eligibility.Schema()), schema.body)
}

// A document that a client has is not sent again.
func TestDocumentsAreCached(t *testing.T) {
	s := start(t, usual())
	for _, path := range []string{"/clauses", "/schema"} {
		plain := send(t, s, http.MethodGet, path, nil, "Accept-Encoding", "identity")
		zip := send(t, s, http.MethodGet, path, nil, "Accept-Encoding", "gzip")
		require.Equal(t, plain.body, unzipped(t, zip))
		tag := plain.header.Get("ETag")
		require.Regexp(t, `^"[0-9a-f]{32}"$`, tag)
		require.NotEqual(t, tag, zip.header.Get("ETag"), "other bytes, another tag")
		cases := []struct {
			reason, name, value string
			status              int
		}{
			{"the same", "If-None-Match", tag, http.StatusNotModified},
			{"weakly the same, as proxies make it", "If-None-Match", "W/" + tag, http.StatusNotModified},
			{"one of several", "If-None-Match", `"a", ` + tag, http.StatusNotModified},
			{"any", "If-None-Match", "*", http.StatusNotModified},
			{"another", "If-None-Match", `"a"`, http.StatusOK},
			{"no tag at all", "If-None-Match", "a", http.StatusOK},
			{"the compressed one", "If-None-Match", zip.header.Get("ETag"), http.StatusOK},
			{"a part, which is not served", "Range", "bytes=0-1", http.StatusOK},
		}
		for _, c := range cases {
			for _, method := range []string{http.MethodGet, http.MethodHead} {
				got := send(t, s, method, path, nil, "Accept-Encoding", "identity", c.name, c.value)
				require.Equal(t, c.status, got.status, c.reason)
				require.Equal(t, tag, got.header.Get("ETag"))
				require.Equal(t, "public, max-age=3600", got.header.Get("Cache-Control"))
				require.Equal(t, "Accept-Encoding", got.header.Get("Vary"))
				require.Equal(t, method == http.MethodGet && c.status == http.StatusOK, got.body != "")
			}
		}
		require.Equal(t, http.StatusNotModified, send(t, s, http.MethodGet, path, nil, "Accept-Encoding", "gzip", "If-None-Match", zip.header.Get("ETag")).status)
		require.Equal(t, http.StatusNotAcceptable, send(t, s, http.MethodGet, path, nil, "Accept-Encoding", "*;q=0").status)
	}
}

func unzipped(t *testing.T, got reply) string {
	t.Helper()
	require.Equal(t, "gzip", got.header.Get("Content-Encoding"))
	in, err := gzip.NewReader(strings.NewReader(got.body))
	require.NoError(t, err)
	text, err := io.ReadAll(in)
	require.NoError(t, err)
	return string(text)
}

func TestEncodings(t *testing.T) {
	cases := []struct {
		reason          string
		headers         []string
		zip, acceptable bool
	}{
		{"nothing asked", nil, false, true},
		{"nothing named", []string{""}, false, true},
		{"gzip", []string{"gzip"}, true, true},
		{"as browsers do", []string{"gzip, deflate, br, zstd"}, true, true},
		{"its old name, in capitals", []string{"X-GZIP"}, true, true},
		{"gzip refused", []string{"gzip;q=0"}, false, true},
		{"gzip refused, with spaces", []string{"gzip ; Q=0.000"}, false, true},
		{"plain preferred", []string{"gzip;q=0.5, identity"}, false, true},
		{"only what we have not", []string{"br"}, false, true},
		{"anything", []string{"*"}, true, true},
		{"anything but gzip", []string{"*, gzip;q=0"}, false, true},
		{"plain refused", []string{"identity;q=0, gzip"}, true, true},
		{"plain refused, anything else", []string{"identity;q=0, *;q=0.1"}, true, true},
		{"both refused", []string{"gzip;q=0, identity;q=0"}, false, false},
		{"plain refused, and gzip not taken", []string{"identity;q=0"}, false, false},
		{"plain refused, and only what we have not", []string{"br", "identity;q=0"}, false, false},
		{"all refused", []string{"*;q=0"}, false, false},
		{"all refused but plain", []string{"*;q=0, identity"}, false, true},
		{"all refused but gzip", []string{"gzip;q=0.1, *;q=0"}, true, true},
		{"weights that are none", []string{"gzip;q=x, gzip;q=2, gzip;q=-1, gzip;q=NaN, gzip;level=9"}, false, true},
	}
	s := start(t, usual())
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			zip, acceptable := encodings(http.Header{"Accept-Encoding": c.headers})
			require.Equal(t, c.zip, zip)
			require.Equal(t, c.acceptable, acceptable)
			if c.headers == nil {
				return // the client of the test would ask for gzip
			}
			var headers []string
			for _, h := range c.headers {
				headers = append(headers, "Accept-Encoding", h)
			}
			got := post(t, s, refused, headers...)
			switch {
			case !acceptable:
				require.Equal(t, http.StatusNotAcceptable, got.status)
				require.Empty(t, got.header.Get("Content-Encoding"))
			case zip:
				require.Equal(t, post(t, s, refused).body, unzipped(t, got))
			default:
				require.Empty(t, got.header.Get("Content-Encoding"))
				require.Contains(t, got.body, `"verdict":"ineligible"`)
			}
		})
	}
}

func TestHealth(t *testing.T) {
	got := send(t, start(t, usual()), http.MethodGet, "/healthz", nil)
	require.Equal(t, http.StatusOK, got.status)
	require.Equal(t, "ok\n", got.body)
	require.Equal(t, "no-store", got.header.Get("Cache-Control"))
}
