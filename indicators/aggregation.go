package indicators

import (
	"math/big"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// An Aggregation says how the values that one indicator has in several
// projects make one value (mode d'agrégation). It is declared by the indicator
// and never guessed. The zero value, and any value not listed here, is none
// declared.
type Aggregation uint8

// The aggregations, and their words in JSON.
const (
	Sum    Aggregation = iota + 1 // sum: the values add up, as agents reached do (somme)
	Latest                        // latest: all measure the same thing, so the most recent stands (valeur la plus récente)
	None                          // none: no value stands for several, as of rates (non agrégeable)
)

var aggregationWords = strict.Words{"", "sum", "latest", "none"}

// String is the word of the aggregation, "" for none declared.
func (a Aggregation) String() string { return aggregationWords.Of(uint8(a)) }

// Label is the name of the aggregation for people, "" for none declared.
func (a Aggregation) Label(tag language.Tag) string {
	return wording.Label(tag, "indicators.aggregation.", a.String())
}

// MarshalText writes the word of the aggregation.
func (a Aggregation) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads the word of an aggregation; another word is [ErrWord].
func (a *Aggregation) UnmarshalText(text []byte) error {
	return strict.ReadWord(aggregationWords, text, a)
}

// Aggregate is the one value that an indicator followed by several projects
// has at the end of a month, which is taken to be the same month for all. How
// is Sum or Latest, and must be what each of them declares, else
// [ErrAggregation]: a rate is not added up because somebody asked.
//
// Sum adds the latest observations at or before the month. It is not available
// unless all of them are: part of a sum is not the sum. Beyond 10¹² it is
// [ErrRange].
//
// Latest is the observation of the greatest month up to the one given. Two
// different values of that month are [ErrDisagreement]; else it is not
// available when one of that month is not, or when nothing was observed.
//
// Indicators of another code or unit than the first are [ErrMixed], no
// indicator at all is [ErrMissing]. Faults are placed by the position in the
// list: /1/unit.
func Aggregate(how Aggregation, month int, of ...Indicator) (Value, error) {
	var faults strict.Faults
	if len(of) == 0 {
		faults.Add("", ErrMissing, "")
	}
	for i, each := range of {
		if each.spec.Aggregation != how || how != Sum && how != Latest {
			faults.Add(strict.Pointer(i, "aggregation"), ErrAggregation, each.spec.Aggregation.String())
		}
		if each.spec.Code != of[0].spec.Code {
			faults.Add(strict.Pointer(i, "code"), ErrMixed, each.spec.Code)
		}
		if each.spec.Unit != of[0].spec.Unit {
			faults.Add(strict.Pointer(i, "unit"), ErrMixed, each.spec.Unit)
		}
	}
	if err := faults.Err(); err != nil {
		return Value{}, err
	}
	if how == Sum {
		return sum(month, of)
	}
	return latest(month, of)
}

func sum(month int, of []Indicator) (Value, error) {
	total := new(big.Int)
	for _, each := range of {
		actual, _ := each.Actual(month)
		if !actual.Value.available {
			return Value{}, nil
		}
		total.Add(total, big.NewInt(actual.Value.millionths))
	}
	if total.CmpAbs(big.NewInt(maxValue)) > 0 {
		return Value{}, strict.Fault(ErrRange, "")
	}
	return Value{total.Int64(), true}, nil
}

func latest(month int, of []Indicator) (Value, error) {
	last := 0 // the greatest month with an observation
	for _, each := range of {
		if actual, observed := each.Actual(month); observed {
			last = max(last, actual.Month)
		}
	}
	var common Value
	var faults strict.Faults
	missing := false
	for i, each := range of {
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
