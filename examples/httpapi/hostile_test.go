package main

import (
	"bufio"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// raw writes bytes to a server and reads what comes back, until the server
// closes the connection or, at the latest, patience ends.
func raw(t *testing.T, s *httptest.Server, text string) string {
	t.Helper()
	c, err := net.Dial("tcp", s.Listener.Addr().String())
	require.NoError(t, err)
	defer func() { _ = c.Close() }()
	require.NoError(t, c.SetDeadline(time.Now().Add(patience)))
	_, _ = io.WriteString(c, text) // the server may have closed already
	require.NoError(t, c.(*net.TCPConn).CloseWrite())
	got, err := io.ReadAll(c)
	if err != nil {
		require.NotErrorIs(t, err, net.ErrClosed)
		require.NotContains(t, err.Error(), "timeout", "the server never answered")
	}
	return string(got)
}

// patience is how long a test waits for what should come at once: it is never
// used up unless the test fails.
const patience = 30 * time.Second

func TestHeadersThatNobodySends(t *testing.T) {
	s := start(t, usual())
	const head = "POST /appraise HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: application/json\r\n"
	cases := []struct{ reason, text, want string }{
		{"as it should be", head + "Content-Length: 2\r\n\r\n{}", "200"},
		{"in pieces", head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", "200"},
		{"a header of 64 KiB", head + "X: " + strings.Repeat("a", 64<<10) + "\r\n\r\n", "431"},
		{"ten thousand headers", head + strings.Repeat("X: a\r\n", 10_000) + "\r\n", "431"},
		{"an address of 64 KiB", "POST /" + strings.Repeat("a", 64<<10) + " HTTP/1.1\r\nHost: h\r\n\r\n", "431"},
		{"two lengths", head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", "400"},
		{"a negative length", head + "Content-Length: -1\r\n\r\n{}", "400"},
		{"a length that is none", head + "Content-Length: 99999999999999999999\r\n\r\n{}", "400"},
		{"a body shorter than its length", head + "Content-Length: 20\r\n\r\n{}", "400"},
		{"pieces that break off", head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{}", "400"},
		{"pieces that are none", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}", "400"},
		{"pieces without end", head + "Transfer-Encoding: chunked\r\n\r\n" + strings.Repeat("10000\r\n"+strings.Repeat("[", 1<<16)+"\r\n", 20), "413"},
		{"another encoding", head + "Transfer-Encoding: gzip\r\n\r\n{}", "501"},
		{"no host", "POST /appraise HTTP/1.1\r\nContent-Type: application/json\r\n\r\n", "400"},
		{"a method with a space", "PO ST /appraise HTTP/1.1\r\nHost: h\r\n\r\n", "400"},
		{"a header with a line feed in its name", head + "X\n: a\r\n\r\n", "400"},
		{"not HTTP", "{\"seed\": true}\r\n\r\n", "400"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := raw(t, s, c.text)
			require.True(t, strings.HasPrefix(got, "HTTP/1.1 "+c.want+" "), "%.200s", got)
		})
	}
}

// A body that is refused by its headers is not waited for.
func TestRefusedBeforeTheBody(t *testing.T) {
	s := start(t, usual())
	for status, header := range map[string]string{"415": "Content-Type: text/plain", "100": "Content-Type: application/json"} {
		c, err := net.Dial("tcp", s.Listener.Addr().String())
		require.NoError(t, err)
		require.NoError(t, c.SetDeadline(time.Now().Add(patience)))
		_, err = io.WriteString(c, "POST /appraise HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n"+header+"\r\n\r\n")
		require.NoError(t, err)
		line, err := bufio.NewReader(c).ReadString('\n')
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(line, "HTTP/1.1 "+status+" "), line)
		require.NoError(t, c.Close())
	}
}

// Who is slow is let go, and told as far as HTTP can.
func TestSlowClients(t *testing.T) {
	l := usual()
	l.readTime = 20 * time.Millisecond
	s := start(t, l)
	body, out := io.Pipe()
	got := send(t, s, http.MethodPost, "/appraise", body, "Content-Type", "application/json")
	require.Equal(t, http.StatusRequestTimeout, got.status)
	require.Empty(t, problemOf(t, got).Errors)
	require.NoError(t, out.Close())

	l = usual()
	l.headerTime = 20 * time.Millisecond
	s = start(t, l)
	c, err := net.Dial("tcp", s.Listener.Addr().String())
	require.NoError(t, err)
	defer func() { _ = c.Close() }()
	require.NoError(t, c.SetDeadline(time.Now().Add(patience)))
	_, err = io.WriteString(c, "POST /appraise HTTP/1.1\r\nHost:")
	require.NoError(t, err)
	_, err = io.ReadAll(c)
	require.NoError(t, err, "the server closes a connection whose headers do not come")
}

// Beyond the bound a client is told to come back, and may.
func TestTooManyAtOnce(t *testing.T) {
	l := usual()
	l.atOnce = 1
	service := newService(l, slog.New(slog.DiscardHandler))
	s := begin(t, service)
	service.slots <- struct{}{}
	busy := post(t, s, eligible)
	require.Equal(t, http.StatusServiceUnavailable, busy.status)
	require.Equal(t, "1", busy.header.Get("Retry-After"))
	require.Equal(t, "Service indisponible", problemOf(t, busy).Title)
	require.Equal(t, "Service Unavailable", problemOf(t, post(t, s, eligible, "Accept-Language", "en")).Title)
	for _, path := range []string{"/clauses", "/schema", "/healthz"} {
		require.Equal(t, http.StatusOK, send(t, s, http.MethodGet, path, nil).status, "what costs nothing is served")
	}
	<-service.slots
	require.Equal(t, http.StatusOK, post(t, s, eligible).status)
	require.Empty(t, service.slots)
}

// Clients that send headers and no body take no place from others, whether they
// are many or one. That one may not have more than its share.
func TestSilentBodies(t *testing.T) {
	const silent = 130
	l := usual()
	l.proxies = 1
	service := newService(l, slog.New(slog.DiscardHandler))
	s := begin(t, service)
	address := s.Listener.Addr().String()
	var many []held
	for i := range silent {
		many = append(many, hold(t, address, fmt.Sprintf("X-Forwarded-For: 192.0.2.%d", i)))
	}
	require.Greater(t, silent, l.atOnce)
	require.Equal(t, http.StatusOK, post(t, s, eligible, "X-Forwarded-For", "198.51.100.1").status)
	for range l.perClient {
		hold(t, address, "X-Forwarded-For: 203.0.113.1")
	}
	for range silent {
		full := post(t, s, eligible, "X-Forwarded-For", "203.0.113.1")
		require.Equal(t, http.StatusTooManyRequests, full.status)
		require.Equal(t, "1", full.header.Get("Retry-After"))
		require.Empty(t, problemOf(t, full).Errors)
	}
	require.Equal(t, http.StatusOK, post(t, s, eligible, "X-Forwarded-For", "198.51.100.1").status)
	for _, h := range many {
		require.Equal(t, http.StatusOK, h.finish(t).status)
	}
}

// Who is refused a place is told, even if the body never comes.
func TestRefusedWithoutABody(t *testing.T) {
	l := usual()
	l.perClient, l.readTime = 0, 20*time.Millisecond
	s := start(t, l)
	body, out := io.Pipe()
	require.Equal(t, http.StatusTooManyRequests, send(t, s, http.MethodPost, "/appraise", body, "Content-Type", "application/json").status)
	require.NoError(t, out.Close())

	l = usual()
	l.perClient = 0
	s = start(t, l)
	const head = "POST /appraise HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
	for length, status := range map[string]string{"2": "429", "1048577": "413"} {
		got := raw(t, s, head+"Content-Length: "+length+"\r\n\r\n")
		require.True(t, strings.HasPrefix(got, "HTTP/1.1 "+status+" "), "the body is not asked for: %s", got)
	}
}

// All bodies together take no more memory than they may.
func TestRoomForBodies(t *testing.T) {
	l := usual()
	l.body, l.bodies = int64(len(eligible)), int64(len(eligible))
	service := newService(l, slog.New(slog.DiscardHandler))
	s := begin(t, service)
	require.Equal(t, http.StatusOK, post(t, s, eligible).status, "as much as there is")
	first := hold(t, s.Listener.Addr().String())
	_, err := io.WriteString(first.conn, eligible[:2])
	require.NoError(t, err)
	eventually(t, "nothing is read", func() bool { return service.room.left.Load() == l.bodies-2 })
	require.Equal(t, http.StatusServiceUnavailable, post(t, s, eligible).status)
	require.Equal(t, http.StatusOK, post(t, s, "{}"+strings.Repeat(" ", len(eligible)-4)).status)
	require.NoError(t, first.conn.Close())
	eventually(t, "the room is never free again", func() bool { return service.room.left.Load() == l.bodies })
}

// A held request is one whose headers are read and whose body is awaited.
type held struct {
	conn net.Conn
	in   *bufio.Reader
}

func hold(t *testing.T, address string, headers ...string) held {
	t.Helper()
	c, err := net.Dial("tcp", address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = c.Close() })
	require.NoError(t, c.SetDeadline(time.Now().Add(patience)))
	_, err = fmt.Fprintf(c, "POST /appraise HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n", len(eligible), strings.Join(append(headers, ""), "\r\n"))
	require.NoError(t, err)
	h := held{c, bufio.NewReader(c)}
	require.Equal(t, http.StatusContinue, h.read(t).status)
	return h
}

// finish sends the body and closes the connection after the answer.
func (h held) finish(t *testing.T) reply {
	t.Helper()
	_, err := io.WriteString(h.conn, eligible)
	require.NoError(t, err)
	got := h.read(t)
	require.NoError(t, h.conn.Close())
	return got
}

func (h held) read(t *testing.T) reply {
	t.Helper()
	w, err := http.ReadResponse(h.in, nil)
	require.NoError(t, err)
	body, err := io.ReadAll(w.Body)
	require.NoError(t, err)
	require.NoError(t, w.Body.Close())
	return reply{w.StatusCode, w.Header, string(body)}
}

// eventually polls for what should come at once.
func eventually(t *testing.T, otherwise string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			require.FailNow(t, otherwise)
		}
	}
}
