package indicators

import (
	"math/big"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// An Aggregation says how the values that one indicator has in several projects
// make one value (mode d'agrégation). The indicator declares it; it is never
// guessed. The zero value, and any value that is not one of the constants, stands
// for none declared.
type Aggregation uint8

// The aggregations, and their words in JSON.
const (
	Sum    Aggregation = iota + 1 // sum: the values add up, such as agents reached (somme)
	Latest                        // latest: all measure one thing, so the most recent value stands (valeur la plus récente)
	None                          // none: no value stands for several, such as of rates (non agrégeable)
)

var aggregationWords = strict.Words{"", "sum", "latest", "none"}

// String returns the word of the aggregation, "" for none declared.
func (a Aggregation) String() string { return aggregationWords.Of(uint8(a)) }

// Label returns the name of the aggregation for people, "" for none declared.
func (a Aggregation) Label(tag language.Tag) string {
	return wording.Label(tag, "indicators.aggregation.", a.String())
}

// MarshalText writes the word of the aggregation, "" for none declared.
func (a Aggregation) MarshalText() ([]byte, error) { return aggregationWords.Text(uint8(a)) }

// UnmarshalText reads the word of an aggregation, "" as none declared; any other
// text is [ErrWord].
func (a *Aggregation) UnmarshalText(text []byte) error {
	return strict.ReadWord(aggregationWords, text, a)
}

// Of returns the one value that an indicator, followed by several projects, has at
// the end of a month: the same month for all of them. Each must declare a, else
// [ErrAggregation]: a rate is not added up because somebody asks.
//
// [Sum] adds up the latest observation of each at or before the month. If one of
// them is missing or not available, the sum is not available: part of a sum is not
// the sum. A sum beyond 10¹² is [ErrRange].
//
// [Latest] takes the most recent of all observations at or before the month. If
// several are of that same month, two different values are [ErrDisagreement]. The
// result is not available if one of those is not, or if nothing was observed.
//
// [None] is always [ErrAggregation]. Indicators of another code or unit than the
// first are [ErrMixed], and no indicator at all is [ErrMissing]. The pointer of a
// fault of one indicator begins with its position, /1/unit; that of an empty list,
// and of a sum out of range, is empty.
func (a Aggregation) Of(month int, list ...Indicator) (Value, error) {
	var faults strict.Faults
	if len(list) == 0 {
		faults.Add("", ErrMissing, "")
	}
	for i, each := range list {
		if each.spec.Aggregation != a || a != Sum && a != Latest {
			faults.Add(strict.Pointer(i, "aggregation"), ErrAggregation, each.spec.Aggregation.String())
		}
		if each.spec.Code != list[0].spec.Code {
			faults.Add(strict.Pointer(i, "code"), ErrMixed, each.spec.Code)
		}
		if each.spec.Unit != list[0].spec.Unit {
			faults.Add(strict.Pointer(i, "unit"), ErrMixed, each.spec.Unit)
		}
	}
	if err := faults.Err(); err != nil {
		return Value{}, err
	}
	if a == Sum {
		return sum(month, list)
	}
	return latest(month, list)
}

func sum(month int, list []Indicator) (Value, error) {
	total := new(big.Int)
	for _, each := range list {
		actual, _ := each.Actual(month)
		if !actual.Value.available {
			return Value{}, nil
		}
		total.Add(total, big.NewInt(actual.Value.millionths))
	}
	if total.CmpAbs(big.NewInt(maxValue)) > 0 {
		return Value{}, strict.Fault(beyond(), strict.Plain(decimal.NewFromBigInt(total, -places)))
	}
	return Value{total.Int64(), true}, nil
}

func latest(month int, list []Indicator) (Value, error) {
	last := 0 // the greatest month with an observation
	for _, each := range list {
		if actual, observed := each.Actual(month); observed {
			last = max(last, actual.Month)
		}
	}
	var common Value
	var faults strict.Faults
	missing := false
	for i, each := range list {
		switch actual, observed := each.Actual(month); {
		case !observed || actual.Month != last:
		case !actual.Value.available:
			missing = true
		case !common.available:
			common = actual.Value
		case actual.Value != common:
			faults.Add(strict.Pointer(i), ErrDisagreement, actual.Value.String())
		}
	}
	if err := faults.Err(); err != nil || missing {
		return Value{}, err
	}
	return common, nil
}
