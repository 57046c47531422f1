package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"

	"github.com/aap-lit/aap/eligibility"
)

// A service answers requests within its limits.
type service struct {
	limits  limits
	slots   chan struct{} // one in it for each dossier being appraised
	room    room          // for bodies
	clients clients
	log     *slog.Logger
}

func newService(l limits, log *slog.Logger) *service {
	s := &service{limits: l, slots: make(chan struct{}, l.atOnce), log: log}
	s.room.left.Store(l.bodies)
	s.clients = clients{most: l.perClient, proxies: l.proxies}
	return s
}

// server returns the HTTP server of the service.
func (s *service) server() *http.Server {
	return &http.Server{
		Handler: s.logged(s.routes()), MaxHeaderBytes: s.limits.header, IdleTimeout: s.limits.idleTime,
		ReadHeaderTimeout: s.limits.headerTime, ReadTimeout: s.limits.readTime, WriteTimeout: s.limits.writeTime,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelError),
	}
}

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /appraise", s.appraise)
	mux.Handle("GET /clauses", newDocument("application/json", eligibility.LIT2016().Clauses()))
	mux.Handle("GET /schema", newDocument("application/schema+json", json.RawMessage(eligibility.Schema())))
	mux.HandleFunc("GET /healthz", healthy)
	for path, allow := range map[string]string{
		"/appraise": "POST, OPTIONS", "/clauses": "GET, HEAD, OPTIONS", "/schema": "GET, HEAD, OPTIONS", "/healthz": "GET, HEAD, OPTIONS",
	} {
		mux.HandleFunc("OPTIONS "+path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Allow", allow)
			w.WriteHeader(http.StatusNoContent)
		})
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Allow", allow)
			refuse(w, r, http.StatusMethodNotAllowed, nil)
		})
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { refuse(w, r, http.StatusNotFound, nil) })
	return mux
}

// healthy answers who asks whether the program is alive. It takes no place.
func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = io.WriteString(w, "ok\n")
}
