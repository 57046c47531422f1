package main

import (
	"bytes"
	"encoding/json"
	"net/http"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// A problem is an error as RFC 9457 writes it, with the faults of the dossier
// if it has any.
type problem struct {
	Type   string  `json:"type"`
	Title  string  `json:"title"`
	Status int     `json:"status"`
	Detail string  `json:"detail"`
	Errors []fault `json:"errors,omitempty"`
}

// A fault is one of the dossier. Of a body that is no JSON it tells how many
// bytes stand before the place.
type fault struct {
	console.Fault
	Offset *int `json:"offset,omitempty"`
}

func faultsIn(tag language.Tag, found []*eligibility.Error) []fault {
	told := make([]fault, len(found))
	for i, f := range console.FaultsIn(tag, found) {
		told[i].Fault = f
		if found[i].Malformed() {
			told[i].Offset = new(found[i].Offset())
		}
	}
	return told
}

// refuse answers with a problem, and the arguments of what is said of its
// status.
func refuse(w http.ResponseWriter, r *http.Request, status int, err error, args ...any) {
	tag, said := negotiate(w, r), problems[status]
	p := problem{"about:blank", console.Phrase{said.title, http.StatusText(status)}.In(tag), status, said.detail.With(tag, args...), nil}
	if err != nil {
		p.Type, p.Errors = faultsType, faultsIn(tag, eligibility.Faults(err))
	}
	w.Header().Del("Content-Encoding")
	answer(w, status, "application/problem+json", encoded(p))
}

// answer answers with a body.
func answer(w http.ResponseWriter, status int, media string, body []byte) {
	w.Header().Set("Content-Type", media)
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that is gone needs no answer
}

// encoded returns the JSON of a value that has one.
func encoded(v any) []byte {
	var out bytes.Buffer
	if err := json.NewEncoder(&out).Encode(v); err != nil {
		panic(err) // one of ours, with no value that JSON lacks
	}
	return out.Bytes()
}
