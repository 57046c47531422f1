package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var requests = flag.Int("requests", 300, "`number` of requests of the flood; 10000 for the long form")

// A flood is what many clients do at a time.
type flood struct {
	server   *httptest.Server
	answered [len(kinds)]atomic.Int64
	aborted  atomic.Int64
}

// Kinds are what a client may send, with the status of the answer; 0 for who
// leaves without one.
var kinds = [...]struct {
	reason string
	body   func() string
	status int
}{
	{"good", func() string { return eligible }, http.StatusOK},
	{"good, with terms beside it", func() string { return `{"dossier": ` + refused + `, "call": {"code": "A", "seed": true}}` }, http.StatusOK},
	{"no JSON", func() string { return eligible[:100] }, http.StatusBadRequest},
	{"no dossier", func() string { return `{"seed": 1}` }, http.StatusUnprocessableEntity},
	{"as long as may be", func() string { return eligible + strings.Repeat(" ", mostBody-len(eligible)) }, http.StatusOK},
	{"huge", func() string { return strings.Repeat(" ", 4*mostBody) }, http.StatusRequestEntityTooLarge},
	{"huge, and says so", func() string { return strings.Repeat(" ", 2*mostBody) }, http.StatusRequestEntityTooLarge},
	{"gone in the middle of the body", func() string { return eligible[:100] }, 0},
	{"gone before the answer", func() string { return eligible }, 0},
}

// one sends a request and reads the answer, or goes away.
func (f *flood) one(kind int, client string) error {
	k := kinds[kind]
	if k.status == 0 {
		f.aborted.Add(1)
		return f.abort(k.body(), client)
	}
	body := k.body()
	var in io.Reader = strings.NewReader(body)
	if k.reason == "huge" {
		in = io.MultiReader(in) // of a length that nobody says: the service finds out
	}
	r, err := http.NewRequest(http.MethodPost, f.server.URL+"/appraise", in)
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Forwarded-For", client)
	w, err := f.server.Client().Do(r)
	if err != nil {
		return fmt.Errorf("%s: %w", k.reason, err)
	}
	got, err := io.ReadAll(w.Body)
	if err = errors.Join(err, w.Body.Close()); err != nil {
		return fmt.Errorf("%s: %w", k.reason, err)
	}
	if w.StatusCode != k.status || len(got) == 0 {
		return fmt.Errorf("%s: status %d, %s", k.reason, w.StatusCode, got)
	}
	f.answered[kind].Add(1)
	return nil
}

func (f *flood) abort(body, client string) error {
	c, err := net.Dial("tcp", f.server.Listener.Addr().String())
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c, "POST /appraise HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nX-Forwarded-For: %s\r\nContent-Length: %d\r\n\r\n%s", client, len(eligible), body)
	return errors.Join(err, c.Close())
}

// Fifty clients that send what they like are all answered, and leave nothing
// behind.
func TestFlood(t *testing.T) {
	const clients, rounds = 50, 6
	before := runtime.NumGoroutine()
	l := usual()
	l.proxies, l.atOnce = 1, 4*clients             // who is gone may still be appraised
	l.readTime, l.writeTime = patience, 2*patience // the machine may be slow
	var log lines
	service := newService(l, slog.New(slog.NewTextHandler(&log, nil)))
	f := flood{server: begin(t, service)}
	f.server.Client().Transport.(*http.Transport).MaxIdleConnsPerHost = clients
	each := (*requests + clients*rounds - 1) / (clients * rounds)
	begun, heaps := time.Now(), []uint64{}
	for round := range rounds {
		errs := make(chan error, clients)
		var all sync.WaitGroup
		for client := range clients {
			all.Go(func() {
				dice := rand.New(rand.NewPCG(uint64(round), uint64(client)))
				for range each {
					if err := f.one(dice.IntN(len(kinds)), fmt.Sprintf("192.0.2.%d", client)); err != nil {
						errs <- err
						return
					}
				}
			})
		}
		all.Wait()
		close(errs)
		for err := range errs {
			require.NoError(t, err)
		}
		f.server.Client().CloseIdleConnections()
		eventually(t, "a goroutine stays behind", func() bool { return runtime.NumGoroutine() <= before+1 }) // the listener's own
		log.forget(t)
		heaps = append(heaps, heapInUse())
	}
	took := time.Since(begun)
	for _, heap := range heaps[1:] {
		require.LessOrEqual(t, heap, heaps[0]+1<<20, "memory is kept: %d", heaps)
	}
	total := f.aborted.Load()
	for i, k := range kinds {
		total += f.answered[i].Load()
		t.Logf("%5d %s", f.answered[i].Load(), k.reason)
	}
	require.EqualValues(t, clients*rounds*each, total, "each is answered, or left by itself")
	t.Logf("%d requests of %d clients in %v, %d of them aborted; heap after each round, in KiB: %v", total, clients, took.Round(time.Millisecond), f.aborted.Load(), kibibytes(heaps))
	require.Empty(t, service.slots)
	require.Empty(t, service.clients.busy)
	require.Equal(t, l.bodies, service.room.left.Load())
}

// forget lets go of what was logged, after a look at it: the service answered
// nobody with a fault of its own, and had places for all.
func (l *lines) forget(t *testing.T) {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, status := range []string{"status=0", "status=429", "status=5", "level=ERROR"} {
		require.NotContains(t, l.out.String(), status)
	}
	l.out.Reset()
}

func kibibytes(all []uint64) (in []uint64) {
	for _, n := range all {
		in = append(in, n>>10)
	}
	return in
}
