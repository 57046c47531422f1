// Command httpapi appraises dossiers over HTTP, for a portal in any language.
// It bounds what a client can take of it, keeps nothing and logs no dossier.
//
//	POST /appraise   a dossier in, its report out; or {"dossier": …, "call": …,
//	                 "readings": …} for another call than that of 2016
//	GET /clauses     the rules of the call, in both languages
//	GET /schema      the JSON Schema of dossier and report
//
// Messages are in French or English, by Accept-Language. An ineligible dossier
// is no error. Errors are problems of RFC 9457: 400 for a body that is no JSON,
// 422 for JSON that is no dossier, each with its faults and their places; what
// HTTP itself forbids, net/http refuses in its own words.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log"
	"mime"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/input"
)

const (
	atOnce = 128              // dossiers being read or appraised
	grace  = 15 * time.Second // for the answers under way at the end
)

func main() {
	address := flag.String("listen", "127.0.0.1:8080", "`address` to listen on")
	flag.Parse()
	listener, err := net.Listen("tcp", *address)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("listening on http://%s", listener.Addr())
	if err := serve(listener, newServer(atOnce)); err != nil {
		log.Fatal(err)
	}
}

// serve serves until SIGINT or SIGTERM, and ends with the answers under way.
func serve(listener net.Listener, server *http.Server) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	return server.Shutdown(ctx)
}

func newServer(atOnce int) *http.Server {
	slots, mux := make(chan struct{}, atOnce), http.NewServeMux()
	mux.HandleFunc("POST /appraise", func(w http.ResponseWriter, r *http.Request) {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
			appraise(w, r)
		default:
			w.Header().Set("Retry-After", "1")
			refuse(w, r, http.StatusServiceUnavailable, nil)
		}
	})
	mux.HandleFunc("GET /clauses", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, "application/json", eligibility.LIT2016().Clauses())
	})
	mux.HandleFunc("GET /schema", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, "application/schema+json", json.RawMessage(eligibility.Schema()))
	})
	for path, allow := range map[string]string{"/appraise": "POST", "/clauses": "GET, HEAD", "/schema": "GET, HEAD"} {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Allow", allow)
			refuse(w, r, http.StatusMethodNotAllowed, nil)
		})
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { refuse(w, r, http.StatusNotFound, nil) })
	return &http.Server{
		Handler: mux, MaxHeaderBytes: 16 << 10, IdleTimeout: time.Minute,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: grace,
	}
}

func appraise(w http.ResponseWriter, r *http.Request) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "application/json" || r.Header.Get("Content-Encoding") != "" {
		refuse(w, r, http.StatusUnsupportedMediaType, nil)
		return
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, input.Most))
	_, long := errors.AsType[*http.MaxBytesError](err)
	switch {
	case long:
		refuse(w, r, http.StatusRequestEntityTooLarge, nil)
		return
	case errors.Is(err, os.ErrDeadlineExceeded):
		refuse(w, r, http.StatusRequestTimeout, nil)
		return
	case err != nil:
		refuse(w, r, http.StatusBadRequest, nil)
		return
	}
	in, faults := input.Read(raw, func(string) json.Unmarshaler { return nil })
	switch {
	case len(faults) == 0:
		answer(w, http.StatusOK, "application/json", in.Call.Evaluate(&in.Dossier).Worded(negotiate(w, r)))
	case faults[0].Malformed():
		refuse(w, r, http.StatusBadRequest, faults)
	default:
		refuse(w, r, http.StatusUnprocessableEntity, faults)
	}
}

// A problem is an error as RFC 9457 writes it, with the faults of the dossier
// if it has any.
type problem struct {
	Type   string          `json:"type"`
	Title  string          `json:"title"`
	Status int             `json:"status"`
	Detail string          `json:"detail"`
	Errors []console.Fault `json:"errors,omitempty"`
}

// refuse answers with a problem.
func refuse(w http.ResponseWriter, r *http.Request, status int, faults []*eligibility.Error) {
	tag, said := negotiate(w, r), problems[status]
	p := problem{"about:blank", console.Phrase{said.title, http.StatusText(status)}.In(tag), status, said.detail.In(tag), nil}
	if len(faults) > 0 {
		p.Type, p.Errors = faultsType, console.FaultsIn(tag, faults)
	}
	answer(w, status, "application/problem+json", p)
}

func answer(w http.ResponseWriter, status int, media string, v any) {
	w.Header().Set("Content-Type", media)
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // a client that is gone needs no answer
}
