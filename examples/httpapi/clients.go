package main

import (
	"net/http"
	"net/netip"
	"strings"
	"sync"
)

// Clients are those whose requests are being read or appraised. One that has
// none is forgotten.
type clients struct {
	most    int // requests of one client
	proxies int // of the operator's own

	mu   sync.Mutex
	busy map[netip.Prefix]int
}

// enter lets a request in unless its client has too many, and returns what is to
// be called when it is done.
func (c *clients) enter(r *http.Request) (leave func(), ok bool) {
	client := clientOf(r, c.proxies)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.busy[client] >= c.most {
		return nil, false
	}
	if c.busy == nil {
		c.busy = map[netip.Prefix]int{}
	}
	c.busy[client]++
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.busy[client]--; c.busy[client] == 0 {
			delete(c.busy, client)
		}
	}, true
}

// clientOf returns whose request it is: an address of IPv4, or the network of
// one of IPv6, /64, of which a subscriber has a whole one.
func clientOf(r *http.Request, proxies int) netip.Prefix {
	address, ok := forwarded(r.Header, proxies)
	if !ok {
		address, _ = parseAddress(r.RemoteAddr)
	}
	bits := 64
	if address.Is4() {
		bits = 32
	}
	client, _ := address.Prefix(bits)
	return client
}

// forwarded returns the address that the first of the operator's proxies saw:
// each adds one at the end, and what stands before may be anybody's invention.
func forwarded(h http.Header, proxies int) (netip.Addr, bool) {
	seen := strings.Split(strings.Join(h.Values("X-Forwarded-For"), ","), ",")
	if proxies < 1 || proxies > len(seen) {
		return netip.Addr{}, false
	}
	return parseAddress(strings.TrimSpace(seen[len(seen)-proxies]))
}

// parseAddress reads an address with or without a port.
func parseAddress(text string) (netip.Addr, bool) {
	address, err := netip.ParseAddr(strings.Trim(text, "[]"))
	if err != nil {
		var with netip.AddrPort
		with, err = netip.ParseAddrPort(text)
		address = with.Addr()
	}
	return address.Unmap().WithZone(""), err == nil
}
