package main

import (
	"crypto/rand"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"
)

// logged logs a line a request, without personal data: neither addresses nor
// paths, headers or bodies. It answers what panics, too.
func (s *service) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(to http.ResponseWriter, r *http.Request) {
		begun, id := time.Now(), requestID(r.Header)
		to.Header().Set("X-Request-Id", id)
		w, in := &recorder{ResponseWriter: to}, &counter{ReadCloser: r.Body}
		r = r.WithContext(r.Context()) // a copy: net/http still looks at the body of its own
		r.Body = in
		defer func() {
			if recover() != nil { // what it says may be of a dossier
				s.log.Error("panic", "id", id, "stack", string(debug.Stack()))
				if w.status == 0 {
					refuse(w, r, http.StatusInternalServerError, nil)
				}
			}
			s.log.Info("request", "id", id, "method", method(r), "route", route(r), "status", w.status,
				"in", in.bytes, "out", w.bytes, slog.Float64("ms", float64(time.Since(begun).Microseconds())/1000))
		}()
		next.ServeHTTP(w, r)
	})
}

// requestID returns that of the request if it is 16 to 64 hexadecimal digits and
// hyphens, as UUIDs are, and a new one otherwise: anything else may be a name.
func requestID(h http.Header) string {
	if id := h.Get("X-Request-Id"); len(id) >= 16 && len(id) <= 64 && strings.Trim(id, "0123456789abcdefABCDEF-") == "" {
		return id
	}
	var id [16]byte
	_, _ = rand.Read(id[:]) // never fails
	return hex.EncodeToString(id[:])
}

// method returns that of a request if it is one of HTTP's.
func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return r.Method
	}
	return "other"
}

// route returns the path of the service that a request is for, "/" for none.
func route(r *http.Request) string {
	return r.Pattern[strings.LastIndexByte(r.Pattern, ' ')+1:]
}

// A recorder remembers what is answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *recorder) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (w *recorder) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// A counter remembers how much of a body is read.
type counter struct {
	io.ReadCloser
	bytes int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.bytes += int64(n)
	return n, err
}
