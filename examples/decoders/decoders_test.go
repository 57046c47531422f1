package decoders

import (
	"encoding/json"
	"strings"
	"testing"

	jsonv2 "github.com/go-json-experiment/json"
	gojson "github.com/goccy/go-json"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// A way to read a dossier.
type way struct {
	name string
	read func(data []byte) error
	// What the way refuses, of the faults of flawed.
	refuses []string
}

var ways = []way{
	{"aap, resolved and checked", func(data []byte) error { return new(eligibility.Dossier).UnmarshalJSON(data) },
		[]string{"duplicate key", "unknown key", "key in capitals", "lone surrogate", "no such month"}},
	{"encoding/json", func(data []byte) error { return json.Unmarshal(data, new(dossier)) }, nil},
	{"json/v2, unknown members refused", func(data []byte) error {
		return jsonv2.Unmarshal(data, new(dossier), jsonv2.RejectUnknownMembers(true))
	}, []string{"duplicate key", "unknown key", "key in capitals", "lone surrogate"}},
	{"goccy/go-json", func(data []byte) error { return gojson.Unmarshal(data, new(dossier)) }, nil},
}

// flawed are documents that a decision about money must not rest on.
var flawed = map[string]string{
	"duplicate key":   `{"seed": false, "seed": true}`,
	"unknown key":     `{"sead": true}`,
	"key in capitals": `{"SEED": true}`,
	"lone surrogate":  `{"title": "\ud800"}`,
	"no such month":   `{"budget": {"lines": [{"kind": "other", "amount": "1", "from": 0, "to": 1}]}}`,
}

// TestWhatEachRefuses: the times of the benchmark are those of different work.
func TestWhatEachRefuses(t *testing.T) {
	for _, w := range ways {
		require.NoError(t, w.read(typical()), w.name)
		for flaw, text := range flawed {
			refused := w.read([]byte(text)) != nil
			require.Equal(t, strings.Contains(strings.Join(w.refuses, ","), flaw), refused, "%s: %s", w.name, flaw)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	data := typical()
	for _, w := range ways {
		b.Run(w.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := w.read(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
