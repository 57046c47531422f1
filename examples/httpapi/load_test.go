package main

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// Many clients get the same bytes as one, and leave nothing behind.
func TestLoad(t *testing.T) {
	const clients, rounds, each = 64, 4, 4
	before := runtime.NumGoroutine()
	l := usual()
	l.perClient = clients
	l.readTime, l.writeTime = patience, 2*patience // the machine may be slow
	s := start(t, l)
	s.Client().Transport.(*http.Transport).MaxIdleConnsPerHost = clients
	inputs := []string{eligible, refused, `{"seed": 0}`, `{`}
	var answers []reply
	for _, input := range inputs {
		answers = append(answers, post(t, s, input))
	}
	var first uint64
	for round := range rounds {
		errs := make(chan error, clients)
		var all sync.WaitGroup
		for client := range clients {
			all.Go(func() {
				for n := range each {
					i := (client + n) % len(inputs)
					if err := same(s, inputs[i], answers[i]); err != nil {
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
		heap := heapInUse()
		if round == 0 {
			first = heap
		}
		require.LessOrEqual(t, heap, first+1<<20, "round %d keeps memory", round)
	}
	s.Client().CloseIdleConnections()
	eventually(t, "a goroutine stays behind", func() bool { return runtime.NumGoroutine() <= before+1 }) // the listener's own
}

// same posts an input and compares the answer with one given before.
func same(s *httptest.Server, input string, want reply) error {
	w, err := s.Client().Post(s.URL+"/appraise", "application/json", strings.NewReader(input))
	if err != nil {
		return err
	}
	defer func() { _ = w.Body.Close() }()
	body, err := io.ReadAll(w.Body)
	if err == nil && (w.StatusCode != want.status || string(body) != want.body) {
		err = fmt.Errorf("%s: status %d, %s", input, w.StatusCode, body)
	}
	return err
}

func heapInUse() uint64 {
	runtime.GC()
	runtime.GC() // what the first one found in pools
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// At a signal the server takes nobody any more, and answers whoever is there.
func TestGracefulStop(t *testing.T) {
	before := runtime.NumGoroutine()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := listener.Addr().String()
	ended := make(chan error, 1)
	go func() {
		ended <- serve(listener, newService(usual(), slog.New(slog.DiscardHandler)).server(), usual().grace)
	}()

	var accepted []held
	for range 10 {
		accepted = append(accepted, hold(t, address))
	}

	self, err := os.FindProcess(os.Getpid())
	require.NoError(t, err)
	require.NoError(t, self.Signal(syscall.SIGTERM))
	eventually(t, "the port never refuses", func() bool {
		c, err := net.Dial("tcp", address)
		if err == nil {
			_ = c.Close()
		}
		return err != nil
	})
	select {
	case err := <-ended:
		require.FailNow(t, "the server did not wait", "%v", err)
	default:
	}

	for _, request := range accepted {
		got := request.finish(t)
		require.Equal(t, http.StatusOK, got.status, got.body)
		require.Contains(t, got.body, `"verdict":"eligible"`)
	}
	require.NoError(t, <-ended)
	eventually(t, "a goroutine stays behind", func() bool { return runtime.NumGoroutine() <= before+1 }) // the runtime's own, for signals
}

// Of clients that go on sending, those whom the server has heard are answered.
func TestStopUnderLoad(t *testing.T) {
	const clients, enough = 20, 100
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	url := "http://" + listener.Addr().String() + "/appraise"
	var log lines
	ended := make(chan error, 1)
	go func() {
		ended <- serve(listener, newService(usual(), slog.New(slog.NewTextHandler(&log, nil))).server(), usual().grace)
	}()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	var answers atomic.Int64
	var all sync.WaitGroup
	for range clients {
		all.Go(func() {
			for {
				w, err := client.Post(url, "application/json", strings.NewReader(eligible))
				if err != nil {
					return // the port refuses
				}
				if body, err := io.ReadAll(w.Body); err == nil && w.StatusCode == http.StatusOK && strings.HasSuffix(string(body), "}\n") {
					answers.Add(1)
				}
				_ = w.Body.Close()
			}
		})
	}
	eventually(t, "nobody is answered", func() bool { return answers.Load() > enough })
	self, err := os.FindProcess(os.Getpid())
	require.NoError(t, err)
	require.NoError(t, self.Signal(syscall.SIGTERM))
	require.NoError(t, <-ended)
	all.Wait()
	require.EqualValues(t, len(log.all()), answers.Load(), "each request that has a line has its answer")
}

// A port that is taken is told, not waited for.
func TestServeFails(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, listener.Close())
	require.ErrorIs(t, serve(listener, newService(usual(), slog.New(slog.DiscardHandler)).server(), usual().grace), net.ErrClosed)
}
