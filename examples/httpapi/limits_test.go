package main

import (
	"bytes"
	"flag"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestUsualLimits(t *testing.T) {
	o, err := parse(nil, &bytes.Buffer{})
	require.NoError(t, err)
	require.Equal(t, usual(), o.limits)
	require.Equal(t, "127.0.0.1:8080", o.listen)
	require.Less(t, int64(o.perClient)*o.body, o.bodies, "one client does not fill all the room")
	require.Less(t, o.perClient, o.atOnce, "nor take all places")
	s := newService(o.limits, slog.New(slog.DiscardHandler)).server()
	for _, limit := range []time.Duration{s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout} {
		require.Positive(t, limit)
	}
	require.Greater(t, s.WriteTimeout, s.ReadTimeout, "who was too slow is still told")
	require.GreaterOrEqual(t, o.grace, s.WriteTimeout, "what was accepted is still answered")
	require.Equal(t, o.header, s.MaxHeaderBytes)
}

// Every flag does what it says, and is told by -h.
func TestFlags(t *testing.T) {
	args := []string{"-listen", "127.0.0.1:1", "-log", "json", "-proxies", "2", "-body", "1", "-bodies", "2", "-headers", "3", "-at-once", "4",
		"-per-client", "5", "-header-time", "6s", "-read-time", "7s", "-write-time", "8s", "-idle-time", "9s", "-grace", "10s"}
	o, err := parse(args, &bytes.Buffer{})
	require.NoError(t, err)
	require.Equal(t, options{
		listen: "127.0.0.1:1", log: "json",
		limits: limits{body: 1, bodies: 2, header: 3, atOnce: 4, perClient: 5, proxies: 2,
			headerTime: 6 * time.Second, readTime: 7 * time.Second, writeTime: 8 * time.Second, idleTime: 9 * time.Second, grace: 10 * time.Second},
	}, o)
	var out bytes.Buffer
	_, err = parse([]string{"-h"}, &out)
	require.ErrorIs(t, err, flag.ErrHelp)
	for i := 0; i < len(args); i += 2 {
		require.Contains(t, out.String(), "\n  "+args[i]+" ")
	}
	for text := range strings.SplitSeq(out.String(), "\n") {
		require.LessOrEqual(t, len(text), 100, text)
	}
	require.Equal(t, 0, run([]string{"-h"}, &out))
}

func TestBadCommandLines(t *testing.T) {
	cases := []struct{ args, says string }{
		{"-body 0", "-body must be more than 0"},
		{"-body 1048577", "-body must be at most 1048576"},
		{"-bodies 1000", "-bodies must not be less than -body"},
		{"-headers -1", "-headers must be more than 0"},
		{"-at-once 0", "-at-once must be more than 0"},
		{"-per-client 0", "-per-client must be more than 0"},
		{"-proxies -1", "-proxies must not be less than 0"},
		{"-read-time 0s", "-read-time must be more than 0"},
		{"-header-time 0s", "-header-time must be more than 0"},
		{"-idle-time -1s", "-idle-time must be more than 0"},
		{"-write-time 10s", "-write-time must be more than -read-time"},
		{"-grace 19s", "-grace must not be less than -write-time"},
		{"-log xml", "-log must be text or json"},
		{"-nothing", "-nothing"},
		{"-at-once many", `"many"`},
		{"here", `unexpected argument "here"`},
	}
	for _, c := range cases {
		var out bytes.Buffer
		require.Equal(t, 2, run(strings.Fields(c.args), &out), c.args)
		require.Contains(t, out.String(), c.says)
	}
}

// A port that is taken is told, in the log.
func TestPortIsTaken(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer func() { _ = listener.Close() }()
	for format, says := range map[string]string{"text": "level=ERROR", "json": `"level":"ERROR"`} {
		var out bytes.Buffer
		require.Equal(t, 1, run([]string{"-listen", listener.Addr().String(), "-log", format}, &out))
		require.Contains(t, out.String(), says)
	}
}
