package budget

import (
	"encoding/json"
	"errors"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

const maxPlaces = 18 // decimals of a rate

// Terms describe a financing rule as data; other figures describe another call.
// [NewRule] checks them. A cap of zero is no cap, a rate of zero no share. The
// zero value describes a rule that limits nothing.
//
// In JSON: {"cap":"500000.00","cap-base":"whole","rate":"0.5","months":18,
// "share-base":"funded-months"}; a member left out or null is zero.
type Terms struct {
	_ [0]func() // not comparable: equal rates may be written differently

	Cap       Amount          // greatest cost allowed, inclusive (plafond); zero: no cap
	CapBase   Base            // the months whose cost the cap limits
	Rate      decimal.Decimal // part of the cost that is paid (taux), above 0 and at most 1; zero: no share
	Months    int             // how many months are funded, counted from the first: 1 to 120
	ShareBase Base            // the months whose cost the rate applies to (assiette)
}

// NewRule checks terms and returns their rule. All faults are reported together:
// a rate below zero ([ErrNegative], at /rate), above 1 ([ErrRange]) or of more
// than 18 decimals ([ErrPrecision]); a base that is not one of the constants
// ([ErrWord], at /cap-base and /share-base); months outside 1 to 120
// ([ErrRange], at /months), or left out ([ErrMissing]) although there is a rate,
// or a base is the funded months.
func NewRule(t Terms) (Rule, error) {
	var faults strict.Faults
	num, den, err := ratio(t.Rate)
	if err != nil {
		faults.Add("/rate", err, strict.Plain(t.Rate))
	}
	for _, base := range []struct {
		pointer string
		value   Base
	}{{"/cap-base", t.CapBase}, {"/share-base", t.ShareBase}} {
		if _, err := base.value.MarshalText(); err != nil {
			faults.Add(base.pointer, err, "")
		}
	}
	needed := !t.Rate.IsZero() || t.CapBase == FundedMonths || t.ShareBase == FundedMonths
	switch {
	case t.Months == 0 && needed:
		faults.Add("/months", ErrMissing, "")
	case t.Months != 0 && !isMonth(t.Months):
		faults.Add("/months", errMonth(), strconv.Itoa(t.Months))
	}
	if err := faults.Err(); err != nil {
		return Rule{}, err
	}
	return Rule{cap: t.Cap, num: num, den: den, months: t.Months, capBase: t.CapBase, shareBase: t.ShareBase}, nil
}

// ratio returns a rate as num/den, where den is the least power of ten that will
// do.
func ratio(rate decimal.Decimal) (num, den uint64, err error) {
	if err := strict.CheckDecimal(rate); err != nil {
		return 0, 0, err
	}
	if rate.Sign() < 0 {
		return 0, 0, ErrNegative
	}
	const whole = 1_000_000_000_000_000_000
	units, err := strict.Units(rate, maxPlaces)
	switch {
	case units > whole, errors.Is(err, ErrRange):
		return 0, 0, strict.Bounded(ErrRange, "0", "1")
	case err != nil || units == 0:
		return 0, 0, err
	}
	num, den = uint64(units), whole
	for num%10 == 0 && den > 1 {
		num, den = num/10, den/10
	}
	return num, den, nil
}

// MarshalJSON writes the terms. If [NewRule] would refuse them, it returns that
// error.
func (t Terms) MarshalJSON() ([]byte, error) {
	rule, err := NewRule(t)
	if err != nil {
		return nil, err
	}
	rate := ""
	if rule.num != 0 {
		rate = strict.Plain(rule.Terms().Rate)
	}
	return json.Marshal(struct {
		Cap       Amount `json:"cap,omitzero"`
		CapBase   Base   `json:"cap-base"`
		Rate      string `json:"rate,omitempty"`
		Months    int    `json:"months,omitempty"`
		ShareBase Base   `json:"share-base"`
	}{t.Cap, t.CapBase, rate, t.Months, t.ShareBase})
}

var termsKeys = []string{"cap", "cap-base", "rate", "months", "share-base"}

// UnmarshalJSON reads terms strictly and checks them as [NewRule] does. On an
// error t is left as it was.
func (t *Terms) UnmarshalJSON(data []byte) error { return strict.Unmarshal(data, t, (*Terms).read) }

func (t *Terms) read(r *strict.Reader) {
	for key := range r.Object(termsKeys...) {
		switch {
		case key == "cap-base": // a base is never unknown
			r.Word(&t.CapBase)
		case key == "share-base":
			r.Word(&t.ShareBase)
		case r.Null():
		case key == "cap":
			t.Cap.read(r)
		case key == "rate":
			t.Rate, _ = r.Decimal()
		case key == "months":
			t.Months, _ = r.Int(1, maxMonth)
		}
	}
	_, err := NewRule(*t)
	r.Refuse(err)
}
