package eligibilitytest

import (
	"iter"
	"math/big"
	"slices"
)

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
	amounts := []int64{p.need.cost, a.cap + 1, b.cap + 1, a.cap, b.cap}
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

// simplest returns the fraction of the least denominator above low and at most high; of
// whole numbers, the least.
func simplest(low, high *big.Rat) *big.Rat {
	n := floor(low)
	if whole := new(big.Rat).Add(n, big.NewRat(1, 1)); whole.Cmp(high) <= 0 {
		return whole
	}
	// Between n and n+1: n + 1/x, of which x is at least 1/(high-n), and below
	// 1/(low-n), if low is not n.
	least := new(big.Rat).Inv(new(big.Rat).Sub(high, n))
	x := ceiling(least)
	if rest := new(big.Rat).Sub(low, n); rest.Sign() > 0 {
		below := rest.Inv(rest)
		if x.Cmp(below) >= 0 { // no whole number: m + 1/y again, of which y is in an interval of the first kind
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
