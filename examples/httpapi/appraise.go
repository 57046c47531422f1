package main

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// errBusy is the error of a request that finds no place.
var errBusy = errors.New("no place")

// appraise answers a dossier with its report. It refuses by the headers alone
// what it can, then reads the body, and takes a slot only when it has it.
func (s *service) appraise(w http.ResponseWriter, r *http.Request) {
	zip, acceptable := encodings(r.Header)
	switch {
	case !isJSON(r.Header):
		refuse(w, r, http.StatusUnsupportedMediaType, nil)
		return
	case !acceptable:
		refuse(w, r, http.StatusNotAcceptable, nil)
		return
	case r.ContentLength > s.limits.body:
		s.tooLong(w, r)
		return
	}
	leave, ok := s.clients.enter(r)
	if !ok {
		s.comeBack(w, r, http.StatusTooManyRequests)
		return
	}
	defer leave()
	report, err := s.report(w, r, zip)
	if err != nil {
		s.refuseBody(w, r, err)
		return
	}
	if zip {
		w.Header().Set("Content-Encoding", "gzip")
	}
	answer(w, http.StatusOK, "application/json", report)
}

// report reads the body and returns the bytes of the answer.
func (s *service) report(w http.ResponseWriter, r *http.Request, zip bool) ([]byte, error) {
	body := metered{from: http.MaxBytesReader(w, r.Body, s.limits.body), room: &s.room}
	defer body.release()
	raw, err := io.ReadAll(&body)
	if err != nil {
		return nil, err
	}
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
		return appraised(raw, negotiate(w, r), zip)
	default:
		return nil, errBusy
	}
}

// appraised returns the report of an input, in JSON.
func appraised(raw []byte, tag language.Tag, zip bool) ([]byte, error) {
	in, err := decode(raw)
	if err != nil {
		return nil, err
	}
	report, err := json.Marshal(in.Call.Evaluate(&in.Dossier).Worded(tag))
	if err != nil {
		return nil, err
	}
	report = append(report, '\n')
	if zip {
		report = zipped(report)
	}
	return report, nil
}

// refuseBody says what is wrong with a body, or that there is no place for it.
func (s *service) refuseBody(w http.ResponseWriter, r *http.Request, err error) {
	fault, read := errors.AsType[*eligibility.Error](err)
	_, long := errors.AsType[*http.MaxBytesError](err)
	switch {
	case errors.Is(err, errBusy):
		s.comeBack(w, r, http.StatusServiceUnavailable)
	case long:
		s.tooLong(w, r)
	case errors.Is(err, os.ErrDeadlineExceeded):
		refuse(w, r, http.StatusRequestTimeout, nil)
	case !read:
		refuse(w, r, http.StatusBadRequest, nil)
	case fault.Malformed():
		refuse(w, r, http.StatusBadRequest, err)
	default:
		refuse(w, r, http.StatusUnprocessableEntity, err)
	}
}

// comeBack refuses for now.
func (s *service) comeBack(w http.ResponseWriter, r *http.Request, status int) {
	s.drain(r)
	w.Header().Set("Retry-After", "1")
	refuse(w, r, status, nil)
}

func (s *service) tooLong(w http.ResponseWriter, r *http.Request) {
	s.drain(r)
	refuse(w, r, http.StatusRequestEntityTooLarge, nil, strconv.FormatInt(s.limits.body, 10))
}

// drained is how many times the longest body is read of one that is refused.
const drained = 16

// drain reads what is left of a body that is refused: a client that is still
// sending when its connection is closed may lose the answer. One that waits to be
// asked for the body is not asked.
func (s *service) drain(r *http.Request) {
	if r.Header.Get("Expect") == "" {
		_, _ = io.CopyN(io.Discard, r.Body, drained*s.limits.body)
	}
}

// isJSON reports whether a body is said to be JSON, which is UTF-8, and not
// compressed.
func isJSON(h http.Header) bool {
	if coding := h.Get("Content-Encoding"); len(h.Values("Content-Type")) != 1 || coding != "" && !strings.EqualFold(coding, "identity") {
		return false
	}
	media, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if charset, given := params["charset"]; err != nil || given && !strings.EqualFold(charset, "utf-8") {
		return false
	}
	kind, name, _ := strings.Cut(media, "/")
	name, suffixed := strings.CutSuffix(name, "+json")
	return media == "application/json" || suffixed && kind != "" && name != ""
}
