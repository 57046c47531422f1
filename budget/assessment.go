package budget

import "math/big"

// An Assessment is what a [Rule] finds in a [Plan]. It judges nothing: package
// eligibility does.
//
// Each answer comes with a bool, which is false when the answer is not there:
// it needs a list that is unknown, or a rule that is absent, or the other of
// room and excess is the one that applies. The amount is then 0,00 € and means
// nothing. So an excess that is there is an excess above zero, and a room that
// is there says that the limit is kept, be the room 0,00 €.
//
// Assessments are comparable. The zero value knows nothing.
type Assessment struct {
	total     Amount
	cap       Amount // zero: no cap
	capped    Amount
	base      Amount
	share     Amount
	request   Amount
	funds     Amount
	lines     bool
	resources bool
	hasShare  bool
}

// Assess compares a plan with the rule. The lists of the plan are taken as
// final.
func (r Rule) Assess(p Plan) Assessment {
	base := r.Base(p)
	return Assessment{
		lines:     p.LinesKnown(),
		resources: p.ResourcesKnown(),
		hasShare:  r.HasShare(),
		cap:       r.cap,
		total:     p.Total(), // an unknown list sums to zero
		capped:    r.Capped(p),
		base:      base,
		share:     r.Share(base),
		request:   p.Request(),
		funds:     p.Funds(),
	}
}

// LinesKnown tells whether the lines of the plan are known.
func (a Assessment) LinesKnown() bool { return a.lines }

// ResourcesKnown tells whether the resources of the plan are known.
func (a Assessment) ResourcesKnown() bool { return a.resources }

// Total is the cost of the project (coût total), if the lines are known.
func (a Assessment) Total() (Amount, bool) { return a.total, a.lines }

// Request is what is asked of the call (subvention demandée), if the resources
// are known.
func (a Assessment) Request() (Amount, bool) { return a.request, a.resources }

// Funds is the sum of all resources, those in kind included, if they are known.
func (a Assessment) Funds() (Amount, bool) { return a.funds, a.resources }

// Capped is the cost the cap is compared with, if the lines are known and
// there is a cap.
func (a Assessment) Capped() (Amount, bool) { return known(a.capped, a.capApplies()) }

// CapRoom is what may be added before the cap is reached: there if the lines
// are known, there is a cap, and it is kept.
func (a Assessment) CapRoom() (Amount, bool) { return room(a.cap, a.capped, a.capApplies()) }

// CapExcess is what is beyond the cap: there if the lines are known, there is
// a cap, and it is exceeded.
func (a Assessment) CapExcess() (Amount, bool) { return excess(a.cap, a.capped, a.capApplies()) }

func (a Assessment) capApplies() bool { return a.lines && a.cap != Amount{} }

// Base is the cost the rate applies to (assiette), if the lines are known and
// the rule pays a share.
func (a Assessment) Base() (Amount, bool) { return known(a.base, a.sharePaid()) }

// Share is the most that may be asked: the rate of the base, rounded down to
// the cent. It is there if the lines are known and the rule pays a share.
func (a Assessment) Share() (Amount, bool) { return known(a.share, a.sharePaid()) }

// ShareRoom is what may still be asked: there if both lists are known, the
// rule pays a share, and the request is within it.
func (a Assessment) ShareRoom() (Amount, bool) { return room(a.share, a.request, a.shareApplies()) }

// ShareExcess is what is asked beyond the share: there if both lists are
// known, the rule pays a share, and the request exceeds it.
func (a Assessment) ShareExcess() (Amount, bool) { return excess(a.share, a.request, a.shareApplies()) }

func (a Assessment) sharePaid() bool    { return a.lines && a.hasShare }
func (a Assessment) shareApplies() bool { return a.sharePaid() && a.resources }
func (a Assessment) bothKnown() bool    { return a.lines && a.resources }

// CoFinancing is the cost that others than the call must bear (cofinancement):
// total − request, and 0,00 € when the request exceeds the total. It is there
// if both lists are known.
func (a Assessment) CoFinancing() (Amount, bool) {
	if left, ok := room(a.total, a.request, a.bothKnown()); ok {
		return left, true
	}
	return Amount{}, a.bothKnown()
}

// Shortfall is the cost that no resource pays for, total − funds: there if
// both lists are known and the resources are less than the cost.
func (a Assessment) Shortfall() (Amount, bool) { return excess(a.funds, a.total, a.bothKnown()) }

// Surplus is what the resources exceed the cost by, funds − total: there if
// both lists are known and the resources are more than the cost.
func (a Assessment) Surplus() (Amount, bool) { return excess(a.total, a.funds, a.bothKnown()) }

// Balanced tells that resources and cost are known and equal (plan équilibré).
func (a Assessment) Balanced() bool { return a.bothKnown() && a.funds == a.total }

// EffectiveRate is request / total (taux d'aide effectif), exactly: there if
// both lists are known and the total is not zero. The caller owns the result.
func (a Assessment) EffectiveRate() (*big.Rat, bool) {
	if !a.bothKnown() || a.total.cents == 0 {
		return nil, false
	}
	return big.NewRat(a.request.cents, a.total.cents), true
}

// known gives an amount if it is there.
func known(a Amount, there bool) (Amount, bool) {
	if !there {
		return Amount{}, false
	}
	return a, true
}

// room is limit − value, if it is not below zero.
func room(limit, value Amount, there bool) (Amount, bool) {
	return known(Amount{limit.cents - value.cents}, there && value.cents <= limit.cents)
}

// excess is value − limit, if it is above zero.
func excess(limit, value Amount, there bool) (Amount, bool) {
	return known(Amount{value.cents - limit.cents}, there && value.cents > limit.cents)
}
