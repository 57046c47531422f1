package budget

import (
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

const maxMonth = 120 // the last month a project may have

// A Line is one cost of a project (ligne de dépense) and the months it is spread
// over. Months count from 1, the first of the project, and both ends are
// included: 1 ≤ From ≤ To ≤ 120. [NewPlan] checks lines; one read from JSON has
// been checked.
//
// A cost whose amount is not known yet has no line, as an amount of zero is a cost of
// nothing. Leave the line out, and let the dossier say that lines may still be added:
//
//	d.Growing |= eligibility.ListLines // in JSON "growing": ["lines"]
//
// Nothing is then decided that the cost could change.
type Line struct {
	Label  string `json:"label,omitempty"` // optional, at most 200 characters
	Kind   Kind   `json:"kind"`
	Amount Amount `json:"amount"` // of all its months together
	From   int    `json:"from"`   // its first month
	To     int    `json:"to"`     // its last month
}

// AgentDays returns a line for the time that agents give (valorisation du temps
// des agents; flyer, « Proposez un projet », last item). Its amount is days ×
// dailyCost, in euros: the exact product, rounded once, half a cent upward.
//
// Neither factor may be below zero or have more than 40 digits. Faults are at
// /days, /daily-cost, /amount (a product beyond 10¹² €), /label, /from and /to.
func AgentDays(label string, days, dailyCost decimal.Decimal, from, to int) (Line, error) {
	l := Line{Label: label, Kind: AgentTime, From: from, To: to}
	var faults strict.Faults
	factor(&faults, "/days", days)
	factor(&faults, "/daily-cost", dailyCost)
	if faults.Err() == nil {
		cents, ok := product(days, dailyCost)
		if !ok {
			faults.Add("/amount", beyond(), "")
		}
		l.Amount.cents = cents
	}
	l.check(&faults)
	if err := faults.Err(); err != nil {
		return Line{}, err
	}
	return l, nil
}

// factor records what is wrong with a factor of valued time.
func factor(faults *strict.Faults, pointer string, d decimal.Decimal) {
	if err := strict.CheckDecimal(d); err != nil {
		faults.Add(pointer, err, strict.Plain(d))
	} else if d.Sign() < 0 {
		faults.Add(pointer, ErrNegative, strict.Plain(d))
	}
}

// product returns x·y in cents, half a cent rounded upward; false beyond the
// greatest amount. Both are bounded and not negative.
func product(x, y decimal.Decimal) (int64, bool) {
	value := new(big.Int).Mul(x.Coefficient(), y.Coefficient())
	if shift := int64(x.Exponent()) + int64(y.Exponent()) + places; shift >= 0 {
		value.Mul(value, powerOfTen(shift))
	} else {
		unit := powerOfTen(-shift)
		value.Lsh(value, 1).Add(value, unit) // ⌊(2v + u) / 2u⌋ rounds v/u half up
		value.Quo(value, unit.Lsh(unit, 1))
	}
	if !value.IsInt64() || value.Int64() > maxCents {
		return 0, false
	}
	return value.Int64(), true
}

func powerOfTen(n int64) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)
}

// check records what is wrong with a line, at pointers relative to it.
func (l *Line) check(faults *strict.Faults) {
	if err := strict.CheckText(strict.TrimLines(l.Label)); err != nil {
		faults.Add("/label", err, "") // a label may hold a name: it is not quoted
	}
	if l.Kind.String() == "" {
		faults.Add("/kind", ErrMissing, "")
	}
	from, to := isMonth(l.From), isMonth(l.To)
	if !from {
		faults.Add("/from", errMonth(), strconv.Itoa(l.From))
	}
	if !to {
		faults.Add("/to", errMonth(), strconv.Itoa(l.To))
	}
	if from && to && l.From > l.To {
		faults.Add("/to", ErrMonths, strconv.Itoa(l.To))
	}
}

func isMonth(m int) bool { return 1 <= m && m <= maxMonth }

// errMonth returns the fault of a month that a project does not have.
func errMonth() error { return strict.Bounded(ErrRange, "1", strconv.Itoa(maxMonth)) }
