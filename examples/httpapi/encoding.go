package main

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// encodings reports whether an answer is to be compressed by gzip, and whether
// the client takes it at all, by Accept-Encoding (RFC 9110, 12.5.3).
func encodings(h http.Header) (zip, acceptable bool) {
	weights := map[string]float64{}
	for part := range strings.SplitSeq(strings.Join(h.Values("Accept-Encoding"), ","), ",") {
		name, params, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "x-gzip" {
			name = "gzip"
		}
		if weight, ok := quality(params); ok {
			weights[name] = weight
		}
	}
	others, starred := weights["*"]
	compressed, named := weights["gzip"]
	if !named {
		compressed = others
	}
	plain, named := weights["identity"]
	switch {
	case !named && starred:
		plain = others
	case !named:
		plain = 0.0001 // taken unless it is refused, and anything named before it
	}
	return compressed > 0 && compressed >= plain, compressed > 0 || plain > 0
}

// quality reads the weight of an encoding; 1 where none is given.
func quality(params string) (float64, bool) {
	params = strings.TrimSpace(params)
	if params == "" {
		return 1, true
	}
	name, value, _ := strings.Cut(params, "=")
	weight, err := strconv.ParseFloat(value, 64)
	return weight, err == nil && strings.EqualFold(name, "q") && weight >= 0 && weight <= 1
}

// writers are kept because each is large.
var writers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// zipped compresses an answer.
func zipped(plain []byte) []byte {
	var out bytes.Buffer
	w := writers.Get().(*gzip.Writer)
	w.Reset(&out)
	_, _ = w.Write(plain) // a buffer takes all
	_ = w.Close()
	w.Reset(nil)
	writers.Put(w)
	return out.Bytes()
}
