package budget

import (
	"math/bits"

	"github.com/shopspring/decimal"
)

// A Rule is checked [Terms], made ready to compute with: a cap on the cost and
// a share that is paid of it, each of which may be absent. It is immutable, and
// two rules of equal terms are ==. The zero value has neither: it limits
// nothing.
type Rule struct {
	cap       Amount // zero: no cap
	num, den  uint64 // the rate in lowest decimal terms; num is zero without a share
	months    int
	capBase   Base
	shareBase Base
}

// LIT2016 is the rule of the call « Laboratoires d'innovation territoriale »
// (flyer, « Proposez un projet », items 5 and 6): a budget of at most
// 500 000 €, the whole project considered, and half of the cost of the first
// 18 months paid by the Programme d'investissements d'avenir.
func LIT2016() Rule {
	return Rule{cap: Amount{50_000_000}, num: 5, den: 10, months: 18, shareBase: FundedMonths}
}

// Terms gives the terms of the rule back.
func (r Rule) Terms() Terms {
	t := Terms{Cap: r.cap, CapBase: r.capBase, Months: r.months, ShareBase: r.shareBase}
	if r.num != 0 {
		exponent := int32(0)
		for unit := r.den; unit > 1; unit /= 10 {
			exponent--
		}
		t.Rate = decimal.New(int64(r.num), exponent)
	}
	return t
}

// Cap is the greatest cost allowed (plafond), inclusive; false without a cap.
func (r Rule) Cap() (Amount, bool) { return r.cap, r.cap != Amount{} }

// HasShare tells whether the rule pays a share at all.
func (r Rule) HasShare() bool { return r.num != 0 }

// Capped is the cost the cap is compared with: that of the lines given, in the
// months of the cap's base.
func (r Rule) Capped(p Plan) Amount { return r.cost(r.capBase, p) }

// Base is the cost the rate applies to (assiette): that of the lines given, in
// the months of the share's base.
func (r Rule) Base(p Plan) Amount { return r.cost(r.shareBase, p) }

func (r Rule) cost(b Base, p Plan) Amount {
	if b == FundedMonths {
		return p.First(r.months)
	}
	return p.Total()
}

// Share is what the rule pays of a base (quote-part): ⌊rate · base⌋, rounded
// down to the cent, for a share rounded up would exceed the rate. It is
// 0,00 € of any base when the rule pays no share.
func (r Rule) Share(base Amount) Amount {
	if r.num == 0 {
		return Amount{}
	}
	high, low := bits.Mul64(r.num, uint64(base.cents))
	share, _ := bits.Div64(high, low, r.den) // rate ≤ 1, so the share fits
	return Amount{int64(share)}
}

// BaseFor is the least base of which the share is the request or more: the
// least b with ⌊rate · b⌋ ≥ request. It is false when no base of at most
// 10¹² € is enough.
func (r Rule) BaseFor(request Amount) (Amount, bool) {
	if request.cents == 0 {
		return Amount{}, true
	}
	high, low := bits.Mul64(uint64(request.cents), r.den)
	if high >= r.num { // also without a share
		return Amount{}, false
	}
	base, rest := bits.Div64(high, low, r.num)
	if rest != 0 {
		base++
	}
	if base > uint64(maxCents) {
		return Amount{}, false
	}
	return Amount{int64(base)}, true
}
