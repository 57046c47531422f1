package eligibilitytest

import (
	"math/big"
	"slices"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// A money is the cap and the share of a call, with its own arithmetic: whole cents and
// exact ratios.
type money struct {
	cap                   int64    // cents; 0: none
	rate                  *big.Rat // zero: no share
	months                int      // 0: none
	capFunded, shareWhole bool     // the readings of the bases that are not those of 2016
}

// The bounds of an amount, and of the sum of a list; and of months.
const mostCents, lastMonth = 100_000_000_000_000, 120

func moneyOf(t eligibility.Terms) money {
	return money{
		cap: t.Budget.Cap.Cents(), rate: t.Budget.Rate.Rat(), months: t.Budget.Months,
		capFunded: t.Budget.CapBase == budget.FundedMonths, shareWhole: t.Budget.ShareBase == budget.WholeProject,
	}
}

// pays reports whether there is a share.
func (m *money) pays() bool { return m.rate.Sign() > 0 }

// share returns what is paid of a base, rounded down to the cent.
func (m *money) share(base int64) int64 {
	n := new(big.Int).Mul(big.NewInt(base), m.rate.Num())
	return n.Div(n, m.rate.Denom()).Int64()
}

// baseFor returns the least base of which the share is a request; false beyond what
// can be written.
func (m *money) baseFor(request int64) (int64, bool) {
	n := new(big.Int).Mul(big.NewInt(request), m.rate.Denom())
	n.Add(n, m.rate.Num()).Sub(n, big.NewInt(1)).Div(n, m.rate.Num())
	return n.Int64(), n.IsInt64() && n.Int64() <= mostCents
}

// late returns the first month that is not funded; false where there is none.
func (m *money) late() (month int, ok bool) {
	return m.months + 1, m.months > 0 && m.months < lastMonth
}

// lateIsFree reports whether cost after the funded months raises the share, and not
// what the cap looks at.
func (m *money) lateIsFree() bool {
	_, late := m.late()
	return late && m.capFunded && m.shareWhole
}

// split returns the cost of the funded months and of those after. The first j of n
// months of a line cost ⌊amount · j/n⌋.
func (m *money) split(lines []cost) (funded, late int64) {
	for _, l := range lines {
		n, j := int64(l.To-l.From+1), int64(max(min(l.To, m.months)-l.From+1, 0))
		part := int64(l.Amount) * j / n
		funded, late = funded+part, late+int64(l.Amount)-part
	}
	return funded, late
}

// bases returns the cost that the cap looks at, and that of which a share is paid.
func (m *money) bases(lines []cost) (capped, base int64) {
	funded, late := m.split(lines)
	capped, base = funded+late, funded
	if m.capFunded {
		capped = funded
	}
	if m.shareWhole {
		base = funded + late
	}
	return capped, base
}

// line is a cost in some months.
func line(amount int64, from, to int) []cost { return []cost{{"contractor", cents(amount), from, to}} }

// asking are resources of so much that is asked for, if anything is.
func asking(request int64) []source {
	if request == 0 {
		return []source{}
	}
	return []source{{"pia", cents(request)}}
}

func (d *derivation) sheetOf(lines []cost, resources []source, growing ...string) sheet {
	return d.plain.with(func(s *sheet) { s.Budget, s.Growing = estimate{lines, resources}, growing })
}

// requested is the sum of the resources that are asked of the call.
func requested(resources []source) (sum int64) {
	for _, r := range resources {
		if r.Source == "pia" {
			sum += int64(r.Amount)
		}
	}
	return sum
}

// final adds a plan that is known. It is left out where an amount or a month is none.
func (d *derivation) final(name, code, reason string, lines []cost, resources []source) {
	if !writable(lines, resources) {
		return
	}
	m := &d.money
	capped, base := m.bases(lines)
	request := requested(resources)
	r := ruling{outcomes: outcomes{}, facts: facts{}}
	if m.cap > 0 {
		r.outcomes["cap"] = outcome(capped <= m.cap)
		if capped > m.cap {
			r.repairs = map[string][]map[string]any{"cap": {{"action": "cut-total", "amount": cents(capped - m.cap).String()}}}
		}
		r.facts["cap"] = compared(capped, m.cap, map[string]any{"total": cents(capped).String(), "cap": cents(m.cap).String()})
	}
	if m.pays() {
		share := m.share(base)
		r.outcomes["share"] = outcome(request <= share)
		r.facts["share"] = compared(request, share, map[string]any{"request": cents(request).String(), "base": cents(base).String(), "share": cents(share).String()})
	}
	d.add(name, code, reason, d.sheetOf(lines, resources), r)
}

// compared adds to the figures of a rule what is above the limit, or is left below it.
func compared(amount, limit int64, f map[string]any) map[string]any {
	if f["excess"], f["room"] = nil, nil; amount > limit {
		f["excess"] = cents(amount - limit).String()
	} else {
		f["room"] = cents(limit - amount).String()
	}
	return f
}

// writable reports whether a plan can be written within the bounds of amounts and of
// months.
func writable(lines []cost, resources []source) bool {
	var spent, found int64
	for _, l := range lines {
		if l.Amount < 0 || l.Amount > mostCents || l.From < 1 || l.To > lastMonth {
			return false
		}
		spent += int64(l.Amount)
	}
	for _, r := range resources {
		if r.Amount < 0 || r.Amount > mostCents {
			return false
		}
		found += int64(r.Amount)
	}
	return spent <= mostCents && found <= mostCents
}

// highest returns the share of the greatest base within the cap, if so much falls after
// the funded months, for good; false where there is no greatest.
func (m *money) highest(late int64) (int64, bool) {
	if m.cap == 0 || !m.pays() || m.lateIsFree() {
		return 0, false
	}
	if !m.capFunded && !m.shareWhole {
		return m.share(max(m.cap-late, 0)), true
	}
	return m.share(m.cap), true
}

// open adds a plan of which the lines may grow, or are not known; resources too, if
// they are named.
func (d *derivation) open(name, code, reason string, lines []cost, resources []source, growing ...string) {
	if !writable(lines, resources) {
		return
	}
	m := &d.money
	capped, base := m.bases(lines)
	r := ruling{outcomes: outcomes{"cap": unknown, "share": unknown}, open: []string{"/budget/lines"}}
	if capped > m.cap {
		r.outcomes["cap"] = notMet
	}
	request := requested(resources)
	switch {
	case slices.Contains(growing, "resources"):
		r.open = append(r.open, "/budget/resources")
	case m.pays() && request <= m.share(base):
		r.outcomes["share"] = met
	}
	_, late := m.split(lines)
	if highest, is := m.highest(late); is && request > highest && capped <= m.cap {
		excess := cents(request - highest).String()
		r.conflict = map[string]any{
			"codes":   []any{"cap", "share"},
			"facts":   map[string]any{"request": cents(request).String(), "highest": cents(highest).String(), "excess": excess},
			"repairs": []any{map[string]any{"action": "cut-request", "amount": excess}},
		}
	}
	d.add(name, code, reason, d.sheetOf(lines, resources, growing...), r)
}

// sum says an amount in a reason: 500 000.01 €.
func sum(amount int64) string {
	text := cents(amount).String()
	for i := strings.Index(text, ".") - 3; i > 0; i -= 3 {
		text = text[:i] + " " + text[i:]
	}
	return strings.TrimSuffix(text, ".00") + " €"
}
