package main

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestClientOf(t *testing.T) {
	cases := []struct {
		reason, remote string
		forwarded      []string
		proxies        int
		want           string
	}{
		{"who connects", "192.0.2.1:1234", nil, 0, "192.0.2.1/32"},
		{"who connects, whatever it says", "192.0.2.1:1234", []string{"198.51.100.1"}, 0, "192.0.2.1/32"},
		{"a network of IPv6", "[2001:db8:1:2:3:4:5:6]:1234", nil, 0, "2001:db8:1:2::/64"},
		{"IPv4 in IPv6", "[::ffff:192.0.2.1]:1234", nil, 0, "192.0.2.1/32"},
		{"with a zone", "[fe80::1%eth0]:1234", nil, 0, "fe80::/64"},
		{"behind a proxy", "127.0.0.1:1", []string{"198.51.100.1"}, 1, "198.51.100.1/32"},
		{"behind a proxy, with an invention before it", "127.0.0.1:1", []string{"10.0.0.1, 198.51.100.1"}, 1, "198.51.100.1/32"},
		{"an invention in a header of its own", "127.0.0.1:1", []string{"10.0.0.1", "198.51.100.1"}, 1, "198.51.100.1/32"},
		{"behind two", "127.0.0.1:1", []string{"10.0.0.1, 198.51.100.1,10.0.0.2"}, 2, "198.51.100.1/32"},
		{"with a port", "127.0.0.1:1", []string{"198.51.100.1:99"}, 1, "198.51.100.1/32"},
		{"IPv6 in brackets", "127.0.0.1:1", []string{"[2001:db8::1]"}, 1, "2001:db8::/64"},
		{"IPv6 in brackets with a port", "127.0.0.1:1", []string{"[2001:db8::1]:99"}, 1, "2001:db8::/64"},
		{"around the proxy", "192.0.2.1:1", nil, 1, "192.0.2.1/32"},
		{"fewer than there should be", "192.0.2.1:1", []string{"198.51.100.1"}, 2, "192.0.2.1/32"},
		{"no address", "192.0.2.1:1", []string{"unknown"}, 1, "192.0.2.1/32"},
		{"nothing", "192.0.2.1:1", []string{""}, 1, "192.0.2.1/32"},
		{"no network", "@", nil, 0, "invalid Prefix"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			r := &http.Request{RemoteAddr: c.remote, Header: http.Header{"X-Forwarded-For": c.forwarded}}
			require.Equal(t, c.want, clientOf(r, c.proxies).String())
		})
	}
}

// A client has its share, and is forgotten when it has none.
func TestClients(t *testing.T) {
	c := clients{most: 2}
	one, other := &http.Request{RemoteAddr: "192.0.2.1:1"}, &http.Request{RemoteAddr: "192.0.2.2:1"}
	first, ok := c.enter(one)
	require.True(t, ok)
	second, ok := c.enter(one)
	require.True(t, ok)
	_, ok = c.enter(one)
	require.False(t, ok)
	third, ok := c.enter(other)
	require.True(t, ok)
	first()
	again, ok := c.enter(one)
	require.True(t, ok)
	second()
	third()
	again()
	require.Empty(t, c.busy)
}
