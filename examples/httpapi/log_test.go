package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// Lines are what a service logs, safe for its goroutines.
type lines struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out.Write(p)
}

func (l *lines) all() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Collect(strings.Lines(l.out.String()))
}

// A line is that of a request.
type line struct {
	Time, Level, Msg, ID, Method, Route string

	Status, In, Out int
	Ms              float64
}

// The log tells what an operator needs, and nothing of people.
func TestLog(t *testing.T) {
	var log lines
	s := begin(t, newService(usual(), slog.New(slog.NewJSONHandler(&log, nil))))
	const id = "0123-456789abcdefABCDEF"
	cases := []struct {
		method, path, body string
		want               line
	}{
		{"POST", "/appraise", eligible, line{Method: "POST", Route: "/appraise", Status: 200, In: len(eligible)}},
		{"POST", "/appraise", `{"team": [{"name": 1, "Camille": 2}]}`, line{Method: "POST", Route: "/appraise", Status: 422, In: 37}},
		{"GET", "/clauses?name=Camille", "", line{Method: "GET", Route: "/clauses", Status: 200}},
		{"HEAD", "/healthz", "", line{Method: "HEAD", Route: "/healthz", Status: 200}},
		{"OPTIONS", "/appraise", "", line{Method: "OPTIONS", Route: "/appraise", Status: 204}},
		{"DELETE", "/schema", "", line{Method: "DELETE", Route: "/schema", Status: 405}},
		{"GET", "/Camille", "", line{Method: "GET", Route: "/", Status: 404}},
		{"CAMILLE", "/", "", line{Method: "other", Route: "/", Status: 404}},
	}
	for i, c := range cases {
		got := send(t, s, c.method, c.path, strings.NewReader(c.body), "Content-Type", "application/json", "Accept-Encoding", "identity",
			"X-Request-Id", id, "User-Agent", "Camille", "Referer", "https://camille.example", "X-Forwarded-For", "192.0.2.1")
		require.Equal(t, c.want.Status, got.status)
		require.Equal(t, id, got.header.Get("X-Request-Id"))
		c.want.Out = len(got.body)
		if c.method == http.MethodHead {
			c.want.Out = len("ok\n")
		}
		c.want.ID, c.want.Level, c.want.Msg = id, "INFO", "request"
		eventually(t, "no line", func() bool { return len(log.all()) == i+1 }) // it comes after the answer
		last := log.all()[i]
		in := json.NewDecoder(strings.NewReader(last))
		in.DisallowUnknownFields()
		var told line
		require.NoError(t, in.Decode(&told))
		require.NotEmpty(t, told.Time)
		require.Positive(t, told.Ms)
		told.Time, told.Ms = "", 0
		require.Equal(t, c.want, told)
	}
	s.Close()
	require.Len(t, log.all(), len(cases), "a line a request")
	all := strings.ToLower(strings.Join(log.all(), ""))
	for _, personal := range []string{"camille", "127.0.0.1", "192.0.2.1", "dreal"} {
		require.NotContains(t, all, personal)
	}
}

func TestRequestID(t *testing.T) {
	s := start(t, usual())
	const uuid = "9f1c2d3e-0000-4000-8000-abcdefABCDEF"
	require.Equal(t, uuid, send(t, s, http.MethodGet, "/", nil, "X-Request-Id", uuid).header.Get("X-Request-Id"))
	seen := map[string]bool{}
	for _, id := range []string{"", "a", "camille.exemple@ville.example", "0601020304", strings.Repeat("a", 65), uuid + " ", "0123456789abcdeg"} {
		got := send(t, s, http.MethodGet, "/", nil, "X-Request-Id", id).header.Get("X-Request-Id")
		if strings.TrimSpace(id) == uuid {
			require.Equal(t, uuid, got, "spaces around a header are none of it")
			continue
		}
		require.Regexp(t, `^[0-9a-f]{32}$`, got)
		require.False(t, seen[got])
		seen[got] = true
	}
}

// What panics is answered, and logged without what it says.
func TestPanic(t *testing.T) {
	var log lines
	service := newService(usual(), slog.New(slog.NewTextHandler(&log, nil)))
	w := httptest.NewRecorder()
	service.logged(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("Camille") })).
		ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", http.NoBody))
	require.Equal(t, http.StatusInternalServerError, w.Code)
	require.Contains(t, w.Body.String(), "X-Request-Id")
	all := log.all()
	require.Len(t, all, 2)
	require.Contains(t, all[0], "level=ERROR")
	require.Contains(t, all[0], "TestPanic")
	require.Contains(t, all[0], w.Header().Get("X-Request-Id"))
	require.Contains(t, all[1], "status=500")
	require.NotContains(t, strings.Join(all, ""), "Camille")
}
