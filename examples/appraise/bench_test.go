//go:build unix

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// A plain dossier is what the floor of the benchmark reads and writes.
type plain struct {
	Title  string `json:"title"`
	Region string `json:"region"`
	Team   []struct {
		Name    string `json:"name"`
		Service string `json:"service"`
	} `json:"team"`
	Partners []struct {
		Name     string `json:"name"`
		Category string `json:"category"`
	} `json:"partners"`
	Budget struct {
		Lines []struct {
			Label  string `json:"label"`
			Kind   string `json:"kind"`
			Amount string `json:"amount"`
			From   int    `json:"from"`
			To     int    `json:"to"`
		} `json:"lines"`
		Resources []struct {
			Label  string `json:"label"`
			Source string `json:"source"`
			Amount string `json:"amount"`
			InKind bool   `json:"in-kind"`
		} `json:"resources"`
	} `json:"budget"`
	Deposit struct {
		By     string    `json:"by"`
		Region string    `json:"region"`
		At     time.Time `json:"at"`
	} `json:"deposit"`
	Seed bool `json:"seed"`
}

// typical is a dossier of ordinary size: 8 agents of 4 services, 6 partners, 30
// lines, 4 resources. It is eligible.
func typical() string {
	var b strings.Builder
	list := func(n int, entry func(i int)) {
		b.WriteString("[")
		for i := range n {
			if i > 0 {
				b.WriteString(", ")
			}
			entry(i)
		}
		b.WriteString("]")
	}
	b.WriteString(`{"title": "Laboratoire d'innovation territoriale", "region": "Nouvelle-Aquitaine", "team": `)
	list(8, func(i int) {
		service := []string{"SGAR Nouvelle-Aquitaine", "DREAL Nouvelle-Aquitaine", "DRAAF Nouvelle-Aquitaine", "DDTM de la Gironde"}[i%4]
		fmt.Fprintf(&b, `{"name": "Agent %d", "service": "%s"}`, i, service)
	})
	b.WriteString(`, "partners": `)
	list(6, func(i int) {
		category := []string{"public-operator", "local-authority", "academia", "company", "association", "users"}[i]
		fmt.Fprintf(&b, `{"name": "Partenaire n° %d du territoire", "category": "%s"}`, i, category)
	})
	b.WriteString(`, "budget": {"lines": `)
	list(30, func(i int) {
		fmt.Fprintf(&b, `{"label": "Ligne %d", "kind": "contractor", "amount": "%d.%02d", "from": %d, "to": %d}`, i, 9000+37*i, i, 1+i%6, 12+i%8)
	})
	b.WriteString(`, "resources": `)
	list(4, func(i int) {
		fmt.Fprintf(&b, `{"label": "Apport %d", "source": "%s", "amount": "%d.00"}`, i, []string{"pia", "state", "partner", "own"}[i], []int{100000, 40000, 60000, 86095}[i])
	})
	b.WriteString(`}, "deposit": {"by": "region-prefect", "region": "Nouvelle-Aquitaine", "at": "2016-09-27T16:00:00+02:00"}, "seed": true}` + "\n")
	return b.String()
}

// repeated is a text so many times over.
type repeated struct {
	text string
	left int
	at   int
}

func (r *repeated) Read(p []byte) (n int, err error) {
	for n < len(p) && r.left > 0 {
		copied := copy(p[n:], r.text[r.at:])
		n, r.at = n+copied, r.at+copied
		if r.at == len(r.text) {
			r.at, r.left = 0, r.left-1
		}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// cpu is the time that the process has had, on all cores.
func cpu(b *testing.B) time.Duration {
	var used syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// BenchmarkStream appraises a stream of typical dossiers, one an operation, beside the
// floor: to read the same JSON into plain structs, and to write it. Run it with
// -cpu 1,2 for what a second core brings; what one gives in a second of its own
// time does not depend on who else is on the machine.
func BenchmarkStream(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(garbage)) // as main does, for both
	floor := func(b *testing.B, in io.Reader) {
		from, to := json.NewDecoder(in), json.NewEncoder(io.Discard)
		for {
			var p plain
			err := from.Decode(&p)
			if errors.Is(err, io.EOF) {
				return
			}
			require.NoError(b, err)
			require.NoError(b, to.Encode(p))
		}
	}
	appraised := func(b *testing.B, in io.Reader) {
		require.Zero(b, run([]string{"-format", "json", "-"}, in, io.Discard, io.Discard, consoletest.Env()))
	}
	for _, c := range []struct {
		name, text string
		run        func(b *testing.B, in io.Reader)
	}{
		{"floor", typical(), floor},
		{"dossiers", typical(), appraised},
		{"wrapped", `{"dossier": ` + typical() + `, "readings": {}}`, appraised},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			before := cpu(b)
			c.run(b, &repeated{text: c.text, left: b.N})
			b.ReportMetric(float64(b.N)/(cpu(b)-before).Seconds(), "dossiers/cpu-s")
		})
	}
}
