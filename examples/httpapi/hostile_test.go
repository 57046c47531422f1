package main

import (
	"bufio"
	"fmt"
	"io"
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
	s := start(t, newServer(atOnce))
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
	s := start(t, newServer(atOnce))
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
	server := newServer(atOnce)
	server.ReadTimeout = 20 * time.Millisecond
	s := start(t, server)
	body, out := io.Pipe()
	got := send(t, s, http.MethodPost, "/appraise", body, "Content-Type", "application/json")
	require.Equal(t, http.StatusRequestTimeout, got.status)
	require.Empty(t, problemOf(t, got).Errors)
	require.NoError(t, out.Close())

	server = newServer(atOnce)
	server.ReadHeaderTimeout = 20 * time.Millisecond
	s = start(t, server)
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
	s := start(t, newServer(1))
	first := hold(t, s.Listener.Addr().String())
	full := post(t, s, eligible)
	require.Equal(t, http.StatusServiceUnavailable, full.status)
	require.Equal(t, "1", full.header.Get("Retry-After"))
	require.Equal(t, "Service indisponible", problemOf(t, full).Title)
	require.Equal(t, "Service Unavailable", problemOf(t, post(t, s, eligible, "Accept-Language", "en")).Title)
	require.Equal(t, http.StatusOK, send(t, s, http.MethodGet, "/clauses", nil).status, "what costs nothing is served")
	require.Equal(t, http.StatusOK, first.finish(t).status)
	eventually(t, "the place is never free again", func() bool { return post(t, s, eligible).status == http.StatusOK })
}

// A held request is one whose headers are read and whose body is awaited.
type held struct {
	conn net.Conn
	in   *bufio.Reader
}

func hold(t *testing.T, address string) held {
	t.Helper()
	c, err := net.Dial("tcp", address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = c.Close() })
	require.NoError(t, c.SetDeadline(time.Now().Add(patience)))
	_, err = fmt.Fprintf(c, "POST /appraise HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n", len(eligible))
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
