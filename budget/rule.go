package budget

import (
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

// A Rule is checked [Terms], made ready to compute with: a cap on the cost, and
// a share of the cost that is paid. Either may be absent. A Rule is immutable,
// and rules of equal terms are ==. The zero value has neither cap nor share: it
// limits nothing.
//
// In JSON a rule is its terms.
type Rule struct {
	cap       Amount // zero: no cap
	num, den  uint64 // the rate in lowest decimal terms; num is zero without a share
	months    int
	capBase   Base
	shareBase Base
}

// LIT2016 returns the rule of the call « Laboratoires d'innovation territoriale »
// (flyer, « Proposez un projet », items 5 and 6). The Programme d'investissements
// d'avenir pays half of the cost of the first 18 months, and the budget of the whole
// project is at most 500 000 €.
func LIT2016() Rule {
	return Rule{cap: Amount{50_000_000}, num: 5, den: 10, months: 18, shareBase: FundedMonths}
}

// Terms returns the terms of the rule.
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

// Share returns what the rule pays of a base (quote-part): ⌊rate · base⌋,
// rounded down to the cent, for a share rounded up would exceed the rate. It is
// 0,00 € when the rule pays no share.
func (r Rule) Share(base Amount) Amount {
	if r.num == 0 {
		return Amount{}
	}
	high, low := bits.Mul64(r.num, uint64(base.cents))
	share, _ := bits.Div64(high, low, r.den) // rate ≤ 1, so the share fits
	return Amount{int64(share)}
}

// BaseFor returns the least base whose share covers a request, the least b with
// ⌊rate · b⌋ ≥ request; 0,00 € and false if no base of at most 10¹² € does.
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

// MarshalJSON writes the terms of the rule, see [Terms].
func (r Rule) MarshalJSON() ([]byte, error) { return r.Terms().MarshalJSON() }

// UnmarshalJSON reads terms as [Terms.UnmarshalJSON] does. On an error r is left
// as it was.
func (r *Rule) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, r, func(rule *Rule, from *strict.Reader) {
		var terms Terms
		terms.read(from)
		*rule, _ = NewRule(terms) // what is wrong, terms.read has found
	})
}
