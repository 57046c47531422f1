package scoring_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/scoring"
)

// largeSession is a session of n projects, each marked by five assessors of
// thirty on seven criteria, in JSON.
func largeSession(n int) []byte {
	g := newGamble(7)
	criteria := []string{"a", "b", "c", "d", "e", "f", "g"}
	var b bytes.Buffer
	b.WriteString(`{"grid":{"scale":{"min":0,"max":5,"step":0.5},"aggregate":"mean","floors":[],"ties":[],"criteria":[`)
	for c, code := range criteria {
		fmt.Fprintf(&b, `%s{"code":%q,"weight":1}`, comma(c), code)
	}
	fmt.Fprintf(&b, `]},"envelope":"%d.00","line":"skip","projects":[`, n*70_000)
	for p := range n {
		fmt.Fprintf(&b, `%s{"code":"P%d","title":"","request":%d}`, comma(p), p, 50_000+100*g.IntN(1000))
	}
	b.WriteString(`],"ballots":[`)
	for p := range n {
		for e := range 5 {
			fmt.Fprintf(&b, `%s{"assessor":"E%d","project":"P%d","marks":{`, comma(p+e), (p+e)%30, p)
			for c, code := range criteria {
				mark := fmt.Sprintf("%d.%d", g.IntN(5), 5*g.IntN(2))
				if g.IntN(50) == 0 {
					mark = `"abstained"`
				}
				fmt.Fprintf(&b, `%s%q:%s`, comma(c), code, mark)
			}
			b.WriteString(`}}`)
		}
	}
	b.WriteString(`]}`)
	return b.Bytes()
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

var sizes = []int{1000, 10_000, 100_000}

func decodeLarge(b *testing.B, n int) scoring.Session {
	b.Helper()
	var s scoring.Session
	require.NoError(b, json.Unmarshal(largeSession(n), &s))
	return s
}

func BenchmarkDecode(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			data := largeSession(n)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := scoring.Decode(bytes.NewReader(data)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDecodeCostly reads sessions that were made to cost, at N, 2N and 4N
// entries: an entry costs the same in each.
func BenchmarkDecodeCostly(b *testing.B) {
	const sound = `"scale":{"min":"0","max":"20","step":"1"},"aggregate":"mean","absent":{"not-given":"leave-out"},"ties":[]`
	for _, c := range []struct{ name, before, entry, behind string }{
		{"criteria", `{"grid":{"criteria":[`, `{}`, `]}}`},
		{"floors", `{"grid":{"floors":[`, `{}`, `]}}`},
		{"projects", `{"projects":[`, `{}`, `],"ballots":[]}`},
		{"ballots", `{"projects":[],"ballots":[`, `{}`, `]}`},
		{"projects of one code", `{"projects":[`, `{"code":"A","title":"","request":0}`, `],"ballots":[]}`},
		{"ballots on no project", `{"grid":{` + sound + `,"criteria":[{"code":"c","weight":1}],"floors":[]},"projects":[],"ballots":[`, `{"assessor":"A","project":"A","marks":{}}`, `]}`},
		{"codes of ligatures", `{"ballots":[],"projects":[`, `{"code":"` + strings.Repeat("\ufdfa", 190) + `","title":"","request":0}`, `]}`},
	} {
		for _, n := range []int{10_000, 20_000, 40_000} {
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				data := []byte(c.before + strings.Repeat(c.entry+",", n-1) + c.entry + c.behind)
				b.ReportAllocs()
				for b.Loop() {
					if new(scoring.Session).UnmarshalJSON(data) == nil {
						b.Fatal("not as expected")
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/entry")
			})
		}
	}
}

func BenchmarkRank(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := decodeLarge(b, n)
			b.ReportAllocs()
			for b.Loop() {
				s.Rank()
			}
		})
	}
}

// BenchmarkAgreement measures on every criterion and on totals; BenchmarkRank is
// what to hold it against.
func BenchmarkAgreement(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := decodeLarge(b, n)
			b.ReportAllocs()
			for b.Loop() {
				s.Agreement()
			}
		})
	}
}

// BenchmarkScores ranks, and looks at every score with all contributions.
func BenchmarkScores(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := decodeLarge(b, n)
			b.ReportAllocs()
			for b.Loop() {
				for _, score := range s.Rank().Scores() {
					score.Total()
					score.Unweighted()
					score.Criteria()
					score.Failed()
					score.Unmarked()
				}
			}
		})
	}
}

func BenchmarkFund(b *testing.B) {
	for _, line := range []scoring.Line{scoring.Stop, scoring.Skip} {
		for _, n := range sizes {
			b.Run(fmt.Sprint(line, "/", n), func(b *testing.B) {
				s := decodeLarge(b, n)
				r := s.Rank()
				envelope, _, _ := s.Envelope()
				b.ReportAllocs()
				for b.Loop() {
					decide(b, r, envelope, line)
				}
			})
		}
	}
}

// decide funds, and looks at every decision with its margins.
func decide(b *testing.B, r scoring.Ranking, envelope budget.Amount, line scoring.Line) {
	f, err := r.Fund(envelope, line)
	if err != nil {
		b.Fatal(err)
	}
	for _, d := range f.Decisions() {
		d.Reason()
		d.Remaining()
		d.PointsMargin()
		d.EurosMargin()
		d.Places()
	}
}
