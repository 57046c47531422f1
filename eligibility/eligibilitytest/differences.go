package eligibilitytest

import (
	"encoding/json"
	"math/bits"
	"slices"

	"github.com/aap-lit/aap/eligibility"
)

// A Difference is a dossier that one of two calls accepts and the other refuses, and
// the terms that it shows: were these as they are in the call that accepts, and the
// others as they are, the call that refuses would accept too. Most are one term; they
// are several where one means nothing without the other, or where no dossier that one
// of the calls accepts is right under the other in all but one term.
//
// In JSON: {"terms": ["/budget/cap"], "dossier": {…}, "a": "eligible", "b": "ineligible"}.
type Difference struct {
	_ [0]func() // not comparable

	Terms   []string            `json:"terms"` // JSON Pointers, in the order of terms in JSON
	Dossier json.RawMessage     `json:"dossier"`
	A       eligibility.Verdict `json:"a"`
	B       eligibility.Verdict `json:"b"`
}

// Differences returns dossiers that tell two calls apart, one for each term that
// differs, in the order of the rules, or none where no dossier does: a name, a zone, a
// reading that nothing hangs on. All of a dossier is known, and it is right for both
// calls but for what it shows, as far as there is such a dossier.
//
// The dossiers are those at the bounds of both calls. They are enough for the terms of
// money, of partners and of the window. For the team, names of some thirty services are
// tried, and those of the institutions of the calls; two calls that only another name
// tells apart have no difference here. The zero Call decides nothing, and differs from
// none.
//
// Most pairs of calls take milliseconds. Two that ask for tens of services, and count
// institutions of their own, may take seconds.
func Differences(a, b eligibility.Call) []Difference {
	p, ok := pairOf(a, b)
	if !ok {
		return nil
	}
	for _, g := range groups {
		shown := p.differ & g.terms()
		if shown == 0 {
			continue
		}
		for _, base := range p.bases {
			for s := range g.sheets(p, base) {
				p.try(s)
				if p.alone&shown == shown {
					break
				}
			}
		}
	}
	return p.differences()
}

// termSet is a set of terms: the bit 1<<i of each term i of the list.
type termSet uint32

// A pair is the work of telling two calls apart.
type pair struct {
	calls   [2]eligibility.Call
	terms   [2]eligibility.Terms
	money   [2]money
	need    needs
	bases   []sheet // right for both; or each for one, where no instant is
	differ  termSet
	alone   termSet                          // the terms that a dossier shows, and nothing else
	mixed   [2]map[termSet]*eligibility.Call // of each call, with terms of the other; nil if there is none
	showing []showing
}

// A showing is a difference, with how plainly it is one.
type showing struct {
	Difference
	set   termSet
	plain bool // no other terms would do as well
}

func pairOf(a, b eligibility.Call) (*pair, bool) {
	p := &pair{
		calls: [2]eligibility.Call{a, b}, terms: [2]eligibility.Terms{a.Terms(), b.Terms()}, need: needsOf(a, b),
		mixed: [2]map[termSet]*eligibility.Call{{}, {}},
	}
	for i, t := range p.terms {
		if t.Code == "" { // no call has no code
			return nil, false
		}
		p.money[i] = moneyOf(t)
	}
	for i, t := range terms {
		if t.value(&p.terms[0]) != t.value(&p.terms[1]) {
			p.differ |= 1 << i
		}
	}
	p.bases = []sheet{p.need.sheet()}
	if a.Verdict(p.read(p.bases[0])) != b.Verdict(p.read(p.bases[0])) {
		p.need = needsOf(b, a)
		p.bases = append(p.bases, p.need.sheet())
	}
	return p, true
}

// read returns the dossier of a sheet.
func (p *pair) read(s sheet) *eligibility.Dossier {
	var d eligibility.Dossier
	text, err := json.Marshal(s)
	if err == nil {
		err = d.UnmarshalJSON(text)
	}
	if err != nil { // not a dossier that can be written: nobody is told apart by it
		return nil
	}
	return &d
}

// try keeps a dossier that tells the calls apart.
func (p *pair) try(s sheet) {
	d := p.read(s)
	verdicts := [2]eligibility.Verdict{p.calls[0].Verdict(d), p.calls[1].Verdict(d)}
	refuses := slices.Index(verdicts[:], eligibility.Ineligible)
	if refuses < 0 || verdicts[1-refuses] != eligibility.Eligible {
		return
	}
	causes := p.causes(refuses, d)
	for _, set := range causes {
		text, _ := json.Marshal(s)
		plain := len(causes) == 1
		p.showing = append(p.showing, showing{Difference{Terms: set.pointers(), Dossier: text, A: verdicts[0], B: verdicts[1]}, set, plain})
		if plain && set.len() == 1 {
			p.alone |= set
		}
	}
}

// causes returns the least sets of terms with which a call would not refuse a dossier,
// were they those of the call that accepts it.
func (p *pair) causes(refuses int, d *eligibility.Dossier) (sets []termSet) {
	var concerned termSet
	report := p.calls[refuses].Evaluate(d)
	for _, f := range report.Findings() {
		if f.Outcome() == eligibility.NotMet {
			concerned |= p.differ & termsOf(f.Code())
		}
	}
	for size := 1; size <= concerned.len() && len(sets) == 0; size++ {
		for set := concerned; set != 0; set = (set - 1) & concerned {
			if set.len() != size {
				continue
			}
			if c := p.mix(refuses, set); c != nil && c.Verdict(d) == eligibility.Eligible {
				sets = append(sets, set)
			}
		}
	}
	return sets
}

// mix returns a call with some terms of the other; nil where these cannot stand
// together.
func (p *pair) mix(of int, set termSet) *eligibility.Call {
	c, made := p.mixed[of][set]
	if made {
		return c
	}
	t := p.calls[of].Terms()
	for i := range terms {
		if set&(1<<i) != 0 {
			terms[i].take(&t, &p.terms[1-of])
		}
	}
	if call, err := eligibility.New(t); err == nil {
		c = &call
	}
	p.mixed[of][set] = c
	return c
}

// differences chooses, for each term, the dossier that shows it most plainly.
func (p *pair) differences() []Difference {
	slices.SortStableFunc(p.showing, func(a, b showing) int {
		if n := a.set.len() - b.set.len(); n != 0 || a.plain == b.plain {
			return n
		}
		if a.plain {
			return -1
		}
		return 1
	})
	var all []Difference
	told := map[int]bool{}
	for i := range terms {
		k := slices.IndexFunc(p.showing, func(s showing) bool { return s.set&(1<<i) != 0 })
		if k >= 0 && !told[k] {
			told[k] = true
			all = append(all, p.showing[k].Difference)
		}
	}
	return all
}

func (s termSet) len() int { return bits.OnesCount32(uint32(s)) }

func setOf(pointers ...string) (set termSet) {
	for i := range terms {
		if slices.Contains(pointers, terms[i].pointer) {
			set |= 1 << i
		}
	}
	return set
}

func (s termSet) pointers() []string {
	var all []string
	for i := range terms {
		if s&(1<<i) != 0 {
			all = append(all, terms[i].pointer)
		}
	}
	return all
}
