package eligibility_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// typical is a dossier of ordinary size: 8 agents of 4 services, 6 partners, 30
// lines, 4 resources. It is eligible.
func typical() string {
	var b strings.Builder
	b.WriteString(`{"title": "Laboratoire d'innovation territoriale", "region": "Nouvelle-Aquitaine", "team": [`)
	for i := range 8 {
		services := []string{"SGAR Nouvelle-Aquitaine", "DREAL Nouvelle-Aquitaine", "DRAAF Nouvelle-Aquitaine", "DDTM de la Gironde"}
		fmt.Fprintf(&b, `%s{"name": "Agent %d", "service": "%s"}`, comma(i), i, services[i%4])
	}
	b.WriteString(`], "partners": [`)
	for i, category := range []string{"public-operator", "local-authority", "academia", "company", "association", "users"} {
		fmt.Fprintf(&b, `%s{"name": "Partenaire n° %d du territoire", "category": "%s"}`, comma(i), i, category)
	}
	b.WriteString(`], "budget": {"lines": [`)
	for i := range 30 {
		fmt.Fprintf(&b, `%s{"label": "Ligne %d", "kind": "contractor", "amount": "%d.%02d", "from": %d, "to": %d}`, comma(i), i, 9000+37*i, i, 1+i%6, 12+i%8)
	}
	b.WriteString(`], "resources": [{"label": "PIA", "source": "pia", "amount": "100000.00"}, {"source": "state", "amount": "40000"}, {"source": "partner", "amount": "60000", "in-kind": true}, {"source": "own", "amount": "86095"}]},
		"deposit": {"by": "region-prefect", "region": "Nouvelle-Aquitaine", "at": "2016-09-27T16:00:00+02:00"}, "seed": true}`)
	return b.String()
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ", "
}

// A plain is what the seven checks need, and nothing else, as a program written
// for this call alone would prepare it: services and actors are numbers
// already, the instant is a count of nanoseconds.
type plain struct {
	region    uint8
	team      []plainService
	partners  []plainPartner
	lines     []plainLine
	resources []plainResource
	by        uint8
	deposited uint8
	at        int64
	seed      bool
}

type plainService struct{ kind, region uint8 }

type plainPartner struct {
	actor    uint64
	category uint8
}

type plainLine struct {
	cents    int64
	from, to int
}

type plainResource struct {
	pia   bool
	cents int64
}

// eligible is the floor of the benchmarks: the seven checks by hand, yes or no.
func (p *plain) eligible(opens, closes int64) bool {
	kinds := uint64(0)
	for _, s := range p.team {
		if s.region == p.region {
			kinds |= 1 << s.kind
		}
	}
	if kinds&(kinds-1) == 0 { // fewer than two
		return false
	}
	if p.by != 1 || p.deposited != p.region || p.at < opens || p.at > closes || !p.seed {
		return false
	}
	actors := 0
	for i, a := range p.partners {
		again := false
		for _, b := range p.partners[:i] {
			again = again || a.actor == b.actor
		}
		if !again && a.category >= 1 && a.category <= 6 {
			actors++
		}
	}
	total, base, request := int64(0), int64(0), int64(0)
	for _, l := range p.lines {
		total += l.cents
		if months := int64(l.to - l.from + 1); l.to <= 18 {
			base += l.cents
		} else if l.from <= 18 {
			base += l.cents * int64(18-l.from+1) / months
		}
	}
	for _, r := range p.resources {
		if r.pia {
			request += r.cents
		}
	}
	return actors >= 1 && total <= 50_000_000 && request <= base/2
}

func plainTypical() *plain {
	p := &plain{region: 14, by: 1, deposited: 14, at: time.Date(2016, 9, 27, 14, 0, 0, 0, time.UTC).UnixNano(), seed: true}
	for i := range 8 {
		p.team = append(p.team, plainService{uint8(i % 4), 14})
	}
	for i := range 6 {
		p.partners = append(p.partners, plainPartner{uint64(i) * 7919, uint8(i + 1)})
	}
	for i := range 30 {
		p.lines = append(p.lines, plainLine{int64(9000+37*i)*100 + int64(i), 1 + i%6, 12 + i%8})
	}
	p.resources = []plainResource{{true, 10_000_000}, {false, 4_000_000}, {false, 6_000_000}, {false, 8_609_500}}
	return p
}

func BenchmarkJudge(b *testing.B) {
	lit := eligibility.LIT2016()
	d := decode(b, typical())
	draft := d.Draft()
	odd := decode(b, strings.Replace(typical(), "DDTM de la Gironde", "Mission d'innovation", 1))
	opens, closes := lit.Terms().Opens.UnixNano(), lit.Terms().Closes.UnixNano()
	p := plainTypical()
	for _, c := range []struct {
		name string
		run  func() bool
	}{
		{"floor", func() bool { return p.eligible(opens, closes) }},
		{"verdict", func() bool { return lit.Verdict(&d) == eligibility.Eligible }},
		{"verdict of a draft", func() bool { return lit.Verdict(&draft) == eligibility.Undetermined }},
		{"verdict, unrecognised", func() bool { return lit.Verdict(&odd) == eligibility.Eligible }},
		{"evaluate", func() bool { return lit.Evaluate(&d).Verdict() == eligibility.Eligible }},
		{"evaluate a draft", func() bool { return lit.Evaluate(&draft).Verdict() == eligibility.Undetermined }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !c.run() {
					b.Fatal("not as expected")
				}
			}
		})
	}
}

// The dossier in plain structs, for encoding/json: what Decode is held against.
type looseDossier struct {
	Title  string `json:"title"`
	Region string `json:"region"`
	Team   []struct {
		Name         string `json:"name"`
		Service      string `json:"service"`
		StateService *bool  `json:"state-service"`
	} `json:"team"`
	Partners []struct {
		Name     string `json:"name"`
		Category string `json:"category"`
		ID       string `json:"id"`
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
	Seed    *bool    `json:"seed"`
	Growing []string `json:"growing"`
}

// BenchmarkDecode holds a strict decoding, names resolved and amounts checked,
// against encoding/json into plain structs, from a reader too.
func BenchmarkDecode(b *testing.B) {
	data := []byte(typical())
	b.Run("strict", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := eligibility.Decode(bytes.NewReader(data)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var d looseDossier
			if err := json.NewDecoder(bytes.NewReader(data)).Decode(&d); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("strict, of bytes", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var d eligibility.Dossier
			if err := d.UnmarshalJSON(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json, of bytes", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var d looseDossier
			if err := json.Unmarshal(data, &d); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestDecodeAllocatesForWhatItKeeps(t *testing.T) {
	data := []byte(typical())
	allocs := testing.AllocsPerRun(20, func() { decode(t, string(data)) })
	require.LessOrEqual(t, allocs, 95.0, "the reader and the copy of the text included")
}

func TestTermsAreBounded(t *testing.T) {
	long := []byte(`{"code":"x"` + strings.Repeat(" ", 1<<20) + `}`)
	require.ErrorIs(t, new(eligibility.Terms).UnmarshalJSON(long), eligibility.ErrTooLong)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"code":"`+strings.Repeat("a", 1<<20)+`"}`), new(eligibility.Call)), eligibility.ErrTooLong)
}

// BenchmarkDecodeCostly reads dossiers that were made to cost, at N, 2N and 4N
// names: an entry costs the same in each.
func BenchmarkDecodeCostly(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"ligatures", strings.Repeat("\ufdfa", 50)},
		{"ligatures beyond the bound", strings.Repeat("\ufdfa", 190)},
		{"Hangul", strings.Repeat("각", 190)},
		{"Cyrillic", strings.Repeat("ж", 190)},
		{"unknown names", strings.Repeat("qdkepr gh", 20)},
	} {
		for _, n := range []int{100, 200, 400} {
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				var team, all []string
				for i := range n {
					team = append(team, fmt.Sprintf(`{"service":"%d %s"}`, i, c.text))
					all = append(all, fmt.Sprintf(`{"name":"%d %s","category":"company"}`, i, c.text))
				}
				data := []byte(`{"team":[` + strings.Join(team, ",") + `],"partners":[` + strings.Join(all, ",") + `]}`)
				b.ReportAllocs()
				for b.Loop() {
					_ = new(eligibility.Dossier).UnmarshalJSON(data) // what it refuses has to be read as well
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n*2), "ns/name")
			})
		}
	}
}

// TestFloorIsHonest: what the benchmarks compare gives the same answer.
func TestFloorIsHonest(t *testing.T) {
	lit := eligibility.LIT2016()
	opens, closes := lit.Terms().Opens.UnixNano(), lit.Terms().Closes.UnixNano()
	d := decode(t, typical())
	require.Equal(t, eligibility.Eligible, lit.Verdict(&d))
	p := plainTypical()
	require.True(t, p.eligible(opens, closes))
	total, request := int64(0), int64(0)
	for i, l := range d.Budget.Lines() {
		require.Equal(t, plainLine{l.Amount.Cents(), l.From, l.To}, p.lines[i])
		total += p.lines[i].cents
	}
	for i, r := range d.Budget.Resources() {
		require.Equal(t, r.Amount.Cents(), p.resources[i].cents)
		if p.resources[i].pia {
			request += p.resources[i].cents
		}
	}
	require.Equal(t, d.Budget.Total().Cents(), total)
	require.Equal(t, d.Budget.Request().Cents(), request)
	for reason, spoilt := range map[string]func(*plain){
		"team":     func(p *plain) { p.region = 1 },
		"deposit":  func(p *plain) { p.by = 2 },
		"window":   func(p *plain) { p.at = closes + 1 },
		"partners": func(p *plain) { p.partners = nil },
		"seed":     func(p *plain) { p.seed = false },
		"cap":      func(p *plain) { p.lines[0].cents = 50_000_001 },
		"share":    func(p *plain) { p.resources[0].cents *= 10 },
	} {
		broken := plainTypical()
		spoilt(broken)
		require.False(t, broken.eligible(opens, closes), reason)
	}
}

// TestAllocations: a verdict allocates nothing, a report the room it is kept
// in.
func TestAllocations(t *testing.T) {
	lit := eligibility.LIT2016()
	final := decode(t, typical())
	odd := decode(t, strings.Replace(typical(), "DDTM de la Gironde", "Mission d'innovation", 1))
	draft, anywhere := odd.Draft(), odd
	anywhere.Region = eligibility.Region{}
	for reason, d := range map[string]*eligibility.Dossier{
		"final": &final, "an unrecognised service": &odd, "a draft": &draft, "no region": &anywhere, "absurd": absurd(),
	} {
		require.Zero(t, testing.AllocsPerRun(100, func() { lit.Verdict(d) }), reason)
		require.LessOrEqual(t, testing.AllocsPerRun(100, func() { lit.Evaluate(d) }), 3.0, reason)
	}
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { lit.Verdict(nil) }), 0.0, "nil")
}
