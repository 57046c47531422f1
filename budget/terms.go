package budget

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

const maxPlaces = 18 // decimals of a rate

// Terms are the figures of a financing rule, as data: change one and another
// call is described. [NewRule] checks them. A rule that is not wanted has its
// figure at zero. The zero value is the terms of a rule that limits nothing.
//
// In JSON: {"cap":"500000.00","cap-base":"whole","rate":"0.5","months":18,
// "share-base":"funded-months"}; a member left out or null is at zero.
type Terms struct {
	_ [0]func() // not comparable: equal rates may be written differently

	Cap       Amount          // greatest cost allowed, inclusive (plafond); zero: no cap
	CapBase   Base            // the months the cap looks at
	Rate      decimal.Decimal // part of the base that is paid (taux), in ]0, 1]; zero: no share
	Months    int             // the funded months, 1 to 120
	ShareBase Base            // the months the rate applies to (assiette)
}

// NewRule checks terms. All faults are reported together: a rate below zero
// ([ErrNegative], at /rate), above 1 ([ErrRange]) or of more than 18 decimals
// ([ErrPrecision]); a base that is none ([ErrWord], at /cap-base and
// /share-base); months outside 1 to 120 ([ErrRange], at /months), or not given
// though there is a rate or a base is the funded months ([ErrMissing]).
func NewRule(t Terms) (Rule, error) {
	var faults strict.Faults
	num, den, err := ratio(t.Rate)
	if err != nil {
		faults.Add("/rate", err, "")
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

// ratio is a rate as num/den, den being the least power of ten that does.
func ratio(rate decimal.Decimal) (num, den uint64, err error) {
	if err := strict.CheckDecimal(rate); err != nil {
		return 0, 0, err
	}
	if rate.Sign() < 0 {
		return 0, 0, ErrNegative
	}
	units, err := strict.Units(rate, maxPlaces)
	if err != nil || units == 0 {
		return 0, 0, err
	}
	const whole = 1_000_000_000_000_000_000
	if units > whole {
		return 0, 0, strict.Bounded(ErrRange, "0", "1")
	}
	num, den = uint64(units), whole
	for num%10 == 0 && den > 1 {
		num, den = num/10, den/10
	}
	return num, den, nil
}

// rateText is the rate in plain notation, "0.5".
func (r Rule) rateText() string {
	if r.num == 0 {
		return ""
	}
	digits := strconv.FormatUint(r.num, 10)
	decimals := len(strconv.FormatUint(r.den, 10)) - 1
	if decimals == 0 {
		return digits
	}
	return "0." + strings.Repeat("0", decimals-len(digits)) + digits
}

// MarshalJSON writes terms that [NewRule] accepts; it fails on others.
func (t Terms) MarshalJSON() ([]byte, error) {
	rule, err := NewRule(t)
	if err != nil {
		return nil, err
	}
	return json.Marshal(struct {
		Cap       Amount `json:"cap,omitzero"`
		CapBase   Base   `json:"cap-base"`
		Rate      string `json:"rate,omitempty"`
		Months    int    `json:"months,omitempty"`
		ShareBase Base   `json:"share-base"`
	}{t.Cap, t.CapBase, rule.rateText(), t.Months, t.ShareBase})
}

var termsKeys = []string{"cap", "cap-base", "rate", "months", "share-base"}

// UnmarshalJSON reads terms, strictly, and checks them as [NewRule] does; t is
// left as it was when something is wrong.
func (t *Terms) UnmarshalJSON(data []byte) error { return strict.Unmarshal(data, t, (*Terms).read) }

func (t *Terms) read(r *strict.Reader) {
	for key := range r.Object(termsKeys...) {
		switch {
		case r.Null():
		case key == "cap":
			t.Cap.read(r)
		case key == "cap-base":
			r.Word(&t.CapBase)
		case key == "rate":
			t.Rate, _ = r.Decimal()
		case key == "months":
			t.Months, _ = r.Int(1, maxMonth)
		case key == "share-base":
			r.Word(&t.ShareBase)
		}
	}
	_, err := NewRule(*t)
	r.Refuse(err)
}
