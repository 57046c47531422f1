package strict_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// A sheet is a document of the size and the shape that the library reads: four
// kilobytes, texts with accents, some of them escaped.
type sheet struct {
	Title string       `json:"title"`
	Team  []sheetAgent `json:"team"`
	Lines []sheetLine  `json:"lines"`
	Seed  bool         `json:"seed"`
}

type sheetAgent struct {
	Name    string `json:"name"`
	Service string `json:"service"`
}

type sheetLine struct {
	Label  string      `json:"label"`
	Kind   string      `json:"kind"`
	Amount json.Number `json:"amount"`
	From   int         `json:"from"`
	To     int         `json:"to"`
}

// readSheet is what a reading by hand looks like.
func readSheet(data []byte) (f sheet, err error) {
	err = strict.Read(data, func(r *strict.Reader) {
		for key := range r.Object("title", "team", "lines", "seed") {
			switch key {
			case "title":
				f.Title, _ = r.Text()
			case "team":
				for range r.Array() {
					f.Team = append(f.Team, readAgent(r))
				}
			case "lines":
				for range r.Array() {
					f.Lines = append(f.Lines, readLine(r))
				}
			case "seed":
				f.Seed, _ = r.Bool()
			}
		}
		r.Require("title")
	})
	return f, err
}

func readAgent(r *strict.Reader) (a sheetAgent) {
	for key := range r.Object("name", "service") {
		switch key {
		case "name":
			a.Name, _ = r.Text()
		case "service":
			a.Service, _ = r.Text()
		}
	}
	return a
}

func readLine(r *strict.Reader) (l sheetLine) {
	for key := range r.Object("label", "kind", "amount", "from", "to") {
		switch key {
		case "label":
			l.Label, _ = r.Text()
		case "kind":
			l.Kind, _ = r.Text()
		case "amount":
			amount, _ := r.Number()
			l.Amount = json.Number(amount)
		case "from":
			l.From, _ = r.Int(1, 120)
		case "to":
			l.To, _ = r.Int(1, 120)
		}
	}
	r.Require("kind", "amount", "from", "to")
	return l
}

func typicalSheet() []byte {
	var b strings.Builder
	b.WriteString(`{"title": "Atelier de l'espace public", "seed": true, "team": [`)
	for i := range 8 {
		fmt.Fprintf(&b, "%s\n  {\"name\": \"Agent %d\", \"service\": \"Préfecture de la région \\u00ab %d \\u00bb\"}", comma(i), i, i)
	}
	b.WriteString("],\n \"lines\": [")
	for i := range 30 {
		fmt.Fprintf(&b, "%s\n  {\"label\": \"Ligne n° %d : équipement\", \"kind\": \"contractor\", \"amount\": \"%d.50\", \"from\": %d, \"to\": %d}", comma(i), i, 1000+i*37, 1+i%6, 12+i%7)
	}
	b.WriteString("]}\n")
	return []byte(b.String())
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

func TestTypicalSheetIsTheSameForEncodingJSON(t *testing.T) {
	data := typicalSheet()
	require.InDelta(t, 4096, len(data), 512, "the benchmark speaks of about 4 KB")
	got, err := readSheet(data)
	require.NoError(t, err)
	var want sheet
	require.NoError(t, json.Unmarshal(data, &want))
	require.Equal(t, want, got)
}

// BenchmarkRead sets a strict reading beside encoding/json into plain structs,
// which is its floor: the aim is at most 0.6 of it.
func BenchmarkRead(b *testing.B) {
	data := typicalSheet()
	b.Run("strict", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := readSheet(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var f sheet
			if err := json.Unmarshal(data, &f); err != nil {
				b.Fatal(err)
			}
		}
	})
}
