package budget

import "github.com/aap-lit/aap/internal/strict"

// An Assessment is what a [Rule] finds in a [Plan], in figures. It judges
// nothing: package eligibility does.
//
// A figure is none if a list that it is computed from is unknown, or if the rule has
// no cap or no share to compare with. Total and the figures of the cap are computed
// from the lines, and so are Base and Share; Request and Funds from the resources;
// ShareRoom, ShareExcess, CoFinancing, Shortfall and Surplus from both.
//
// A room and its excess are never both present. The excess is there, and above
// 0,00 €, if the limit is exceeded; else the room is there, and is 0,00 € if the
// limit is reached exactly.
//
// Equal assessments are ==. In the zero value every figure is none. An assessment is
// written in JSON and not read back ([ErrEncodeOnly]).
type Assessment struct {
	Total   Figure // cost of the whole project (coût total)
	Request Figure // sum of the PIA resources (subvention demandée)
	Funds   Figure // sum of all resources, those in kind included

	Cap       Figure // greatest cost allowed (plafond); none without a cap
	Capped    Figure // the cost that the cap limits: that of the months of the cap's base
	CapRoom   Figure // the cost that may be added within the cap
	CapExcess Figure // what is beyond the cap

	Base        Figure // the cost the rate applies to (assiette); none without a rate
	Share       Figure // the most that may be asked for: rate × base, rounded down to the cent (quote-part)
	ShareRoom   Figure // what may be asked for on top of the request
	ShareExcess Figure // what is asked for beyond the share

	CoFinancing Figure // the cost left for others than the call (cofinancement): total − request, at least 0,00 €
	Shortfall   Figure // the cost that no resource pays for; none if the resources cover it
	Surplus     Figure // the resources beyond the cost; none if there are no more than it takes

	paying bool // the rule has a rate
}

// Assess compares a plan with the rule. It takes the lists of the plan as final.
func (r Rule) Assess(p Plan) Assessment {
	a := Assessment{paying: r.num != 0}
	capped := r.cap != Amount{}
	if capped {
		a.Cap = Known(r.cap)
	}
	if p.ResourcesKnown() {
		a.Request, a.Funds = Known(p.Request()), Known(p.Funds())
	}
	if !p.LinesKnown() {
		return a
	}
	a.Total = Known(p.Total())
	if capped {
		a.Capped = Known(r.cost(r.capBase, p))
		a.CapRoom, a.CapExcess = compare(a.Capped, a.Cap)
	}
	if a.paying {
		base := r.cost(r.shareBase, p)
		a.Base, a.Share = Known(base), Known(r.Share(base))
		a.ShareRoom, a.ShareExcess = compare(a.Request, a.Share)
	}
	if p.ResourcesKnown() {
		a.CoFinancing = Known(Amount{max(p.Total().cents-p.Request().cents, 0)})
		if a.Funds != a.Total {
			a.Shortfall, a.Surplus = compare(a.Funds, a.Total)
		}
	}
	return a
}

// cost returns the cost of the lines given in the months of a base.
func (r Rule) cost(b Base, p Plan) Amount {
	if b == FundedMonths {
		return p.First(r.months)
	}
	return p.Total()
}

// compare returns what is left below a limit, or what is beyond it; neither if
// one of the two is none.
func compare(value, limit Figure) (room, excess Figure) {
	switch {
	case value.next == 0 || limit.next == 0:
		return Figure{}, Figure{}
	case value.next > limit.next:
		return Figure{}, Figure{value.next - limit.next + 1}
	}
	return Figure{limit.next - value.next + 1}, Figure{}
}

// Balanced reports whether cost and resources are known and equal (plan
// équilibré).
func (a Assessment) Balanced() bool { return a.Total == a.Funds && a.Total != Figure{} }

// EffectiveRate returns request / total (taux d'aide effectif), exactly; 0 and false
// if one of them is unknown, or the total is zero.
func (a Assessment) EffectiveRate() (Ratio, bool) {
	total, _ := a.Total.Amount()
	request, known := a.Request.Amount()
	if !known || total.cents == 0 {
		return Ratio{}, false
	}
	return strict.NewRatio(request.cents, total.cents), true
}
