package eligibilitytest

import (
	"cmp"
	"iter"
	"math/big"
	"slices"
	"time"

	"github.com/aap-lit/aap/partners"
)

// deposits are by nobody who represents the State, and for another region.
func (p *pair) deposits(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		_ = yield(base.with(func(s *sheet) { s.Deposit.By = "other" })) &&
			yield(base.with(func(s *sheet) { s.Deposit.Region = away }))
	}
}

func (p *pair) seeds(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) { yield(base.with(func(s *sheet) { s.Seed = answer(false) })) }
}

// receipts are at the bounds of both windows and next to them: a second, or where that
// is too far, a nanosecond.
func (p *pair) receipts(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		for _, beside := range []time.Duration{0, -second, second, -1, 1} {
			for _, t := range p.terms {
				for _, bound := range []time.Time{t.Opens, t.Closes} {
					at := bound.Add(beside).UTC()
					if bound.IsZero() || !tellable(at) {
						continue
					}
					if !yield(base.with(func(s *sheet) { s.Deposit.At = at.Format(time.RFC3339Nano) })) {
						return
					}
				}
			}
		}
	}
}

// lists are partners of whom so many count under any reading, so many more are of none
// of the six categories, and who stand in some categories.
func (p *pair) lists(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		for _, stand := range p.categories() {
			for _, n := range p.countsOf(p.terms[0].MinPartners, p.terms[1].MinPartners) {
				for _, others := range distinct(0, p.terms[0].MinPartners-n, p.terms[1].MinPartners-n) {
					if others < 0 || n+others > maxCount {
						continue
					}
					list := append(actors(n, stand), schools(others)...)
					if !yield(base.with(func(s *sheet) { s.Partners = list })) {
						return
					}
				}
			}
		}
	}
}

// categories are those that both calls require, all but one of them, or those that one
// of them requires.
func (p *pair) categories() [][]string {
	a, b := p.terms[0].RequiredCategories, p.terms[1].RequiredCategories
	union := partners.CoverageOf(slices.Concat(a.Categories(), b.Categories())...)
	all := [][]string{wordsIn(union)}
	if a == b {
		return all
	}
	for _, c := range union.Categories() {
		left := wordsIn(union.Without(partners.CoverageOf(c)))
		if len(left) == 0 { // others than this one
			left = wordsIn(partners.CoverageOf(partners.Categories()...).Without(partners.CoverageOf(c)))[:1]
		}
		all = append(all, left)
	}
	return append(all, wordsIn(a), wordsIn(b))
}

// schools are actors of none of the six categories.
func schools(n int) []associate {
	list := []associate{}
	for _, a := range actors(n, []string{"other"}) {
		list = append(list, associate{"École " + a.Name, "other", ""})
	}
	return list
}

// countsOf are numbers at two bounds, and one below: the greatest first, as more is
// right for more rules.
func (p *pair) countsOf(a, b int) []int {
	counts := distinct(a, b, a-1, b-1, 0, 1)
	slices.Sort(counts)
	slices.Reverse(counts)
	return slices.DeleteFunc(counts, func(n int) bool { return n < 0 || n > maxCount })
}

func distinct[T cmp.Ordered](values ...T) []T {
	var all []T
	for _, v := range values {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
}

// budgets are one cost, in months that are funded by both calls, by one, or by none,
// and one request: each at a bound of either call, or next to it. One cost is enough to
// tell any two rules of money apart, as more would raise both sides of a comparison.
func (p *pair) budgets(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		for _, months := range p.months() {
			for _, amount := range p.amounts() {
				lines := line(amount, months[0], months[1])
				for _, request := range p.requests(lines) {
					if !writable(lines, asking(request)) {
						continue
					}
					if !yield(base.with(func(s *sheet) { s.Budget = estimate{lines, asking(request)} })) {
						return
					}
				}
			}
		}
	}
}

// months are the first and the last of costs, of which each falls on one side of what
// either call funds.
func (p *pair) months() [][2]int {
	all := [][2]int{{1, p.need.months}}
	for _, m := range distinct(p.money[0].months, p.money[0].months+1, p.money[1].months, p.money[1].months+1) {
		if 1 <= m && m <= lastMonth {
			all = append(all, [2]int{m, m})
		}
	}
	return all
}

func (p *pair) amounts() []int64 {
	a, b := &p.money[0], &p.money[1]
	amounts := []int64{p.need.cost, a.cap, b.cap, a.cap + 1, b.cap + 1}
	if a.rate.Cmp(b.rate) != 0 {
		amounts = append(amounts, p.baseBetween()...)
	}
	for _, m := range p.money {
		if least, ok := m.leastPaid(); ok {
			amounts = append(amounts, least)
		}
	}
	return slices.DeleteFunc(distinct(amounts...), func(n int64) bool { return n < 1 || n > mostCents })
}

// leastPaid returns the least base of which a cent is paid.
func (m *money) leastPaid() (int64, bool) {
	if !m.pays() {
		return 0, false
	}
	return m.baseFor(1)
}

// requests are the shares of a cost under both calls, and a cent more.
func (p *pair) requests(lines []cost) []int64 {
	var requests []int64
	for i := range p.money {
		m := &p.money[i]
		if _, base := m.bases(lines); m.pays() {
			requests = append(requests, m.share(base), m.share(base)+1)
		}
	}
	return distinct(append(requests, 0)...)
}

// baseBetween returns costs of which the greater rate pays a cent that the smaller does
// not: the least there is, and the first multiple of it that is usual. The rates pay
// ⌊rate · base⌋, so a whole number of cents lies between the two for the denominator of
// a fraction between the rates, and for none smaller than that of the simplest one.
func (p *pair) baseBetween() []int64 {
	low, high := p.money[0].rate, p.money[1].rate
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	base := simplest(low, high).Denom()
	if !base.IsInt64() || base.Int64() > mostCents {
		return nil
	}
	least := base.Int64()
	return []int64{max(p.need.cost/least, 1) * least, least}
}

// simplest returns the fraction of the least denominator above low and at most high.
func simplest(low, high *big.Rat) *big.Rat {
	n := floor(high)
	if n.Cmp(low) > 0 {
		return n
	}
	// Between n and n+1: n + 1/x, of which x is at least 1/(high-n), and below
	// 1/(low-n), if low is not n.
	least := new(big.Rat).Inv(new(big.Rat).Sub(high, n))
	x := ceiling(least)
	if rest := new(big.Rat).Sub(low, n); rest.Sign() > 0 {
		below := rest.Inv(rest)
		if x.Cmp(below) >= 0 { // no whole number: m + 1/y again, of which y is in the same kind of interval
			m := floor(least)
			y := simplest(new(big.Rat).Inv(new(big.Rat).Sub(below, m)), new(big.Rat).Inv(new(big.Rat).Sub(least, m)))
			x = m.Add(m, y.Inv(y))
		}
	}
	return n.Add(n, x.Inv(x))
}

func floor(r *big.Rat) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Div(r.Num(), r.Denom()))
}

func ceiling(r *big.Rat) *big.Rat {
	n := floor(r)
	if n.Cmp(r) < 0 {
		n.Add(n, big.NewRat(1, 1))
	}
	return n
}
