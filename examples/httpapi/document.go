package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net/http"
	"time"
)

// A document is an answer that is the same for as long as the program runs.
type document struct {
	media       string
	plain, zip  []byte
	fingerprint string
}

// newDocument returns the document of a value that marshals.
func newDocument(media string, v any) document {
	plain := encoded(v)
	return document{media, plain, zipped(plain), fmt.Sprintf("%x", sha256.Sum256(plain))[:32]}
}

// ServeHTTP answers with the document, or that the client has it already.
func (d document) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	zip, acceptable := encodings(r.Header)
	if !acceptable {
		refuse(w, r, http.StatusNotAcceptable, nil)
		return
	}
	h, body, tag := w.Header(), d.plain, `"`+d.fingerprint+`"`
	if zip {
		body, tag = d.zip, `"`+d.fingerprint+`-gzip"`
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("Content-Type", d.media)
	h.Set("Cache-Control", "public, max-age=3600")
	h.Set("ETag", tag)
	h.Set("Vary", "Accept-Encoding")
	r.Header.Del("Range") // parts of it are of no use
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}
