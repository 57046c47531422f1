package indicators

import (
	"math/big"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// An Undefined is why an indicator has no progress. The zero value, and any value
// that is not one of the constants, is no reason.
type Undefined uint8

// The reasons, and their words in JSON.
const (
	NoBaseline    Undefined = iota + 1 // no-baseline: the baseline is not available
	NoTarget                           // no-target: there is no target, or it is not available
	NoChange                           // no-change: the target equals the baseline, so nothing is to be done
	NoObservation                      // no-observation: nothing was observed yet
	NotAvailable                       // not-available: the latest observation is not available
)

var undefinedWords = strict.Words{"", "no-baseline", "no-target", "no-change", "no-observation", noValue}

// String returns the word of the reason, "" for none.
func (u Undefined) String() string { return undefinedWords.Of(uint8(u)) }

// Label returns the reason for people, "" for none.
func (u Undefined) Label(tag language.Tag) string {
	return wording.Label(tag, "indicators.undefined.", u.String())
}

// MarshalText writes the word of the reason, "" for none.
func (u Undefined) MarshalText() ([]byte, error) { return undefinedWords.Text(uint8(u)) }

// UnmarshalText reads the word of a reason, "" as none; any other text is
// [ErrWord].
func (u *Undefined) UnmarshalText(text []byte) error {
	return strict.ReadWord(undefinedWords, text, u)
}

// Progress is how far along an indicator is (taux de progression): a ratio, or why
// there is none. Equal values are ==. The zero value is the progress of an
// indicator that was not observed.
//
// In JSON it is {"exact": "38/35", "decimal": "1.09"}, rounded to two decimals for
// display only, or {"undefined": "no-observation"}; it is not read back
// ([ErrEncodeOnly]).
type Progress struct {
	ratio     Ratio
	defined   bool
	undefined Undefined
}

// Progress returns the part of the way from the baseline to the target that the
// latest observation at or before the end of a month has covered: (actual −
// baseline) / (target − baseline), exactly. It is below 0 if things went the wrong
// way, and above 1 if the target is passed. If there are several reasons why it is
// undefined, the first in the list of constants is given.
func (i Indicator) Progress(month int) Progress {
	covered, undefined := i.covered(month)
	if undefined != 0 {
		return Progress{undefined: undefined}
	}
	return Progress{ratio: strict.RatioOf(covered), defined: true}
}

func (i Indicator) covered(month int) (*big.Rat, Undefined) {
	base, target := i.spec.Baseline.Value, i.spec.Target.Value
	actual, observed := i.Actual(month)
	switch {
	case !base.available:
		return nil, NoBaseline
	case !target.available:
		return nil, NoTarget
	case target == base:
		return nil, NoChange
	case !observed:
		return nil, NoObservation
	case !actual.Value.available:
		return nil, NotAvailable
	}
	// Twice the greatest value is below 2⁶³.
	return big.NewRat(actual.Value.millionths-base.millionths, target.millionths-base.millionths), 0
}

// Ratio returns the progress as a number, 1 being the whole way; 0 and false if it
// is undefined.
func (p Progress) Ratio() (Ratio, bool) { return p.ratio, p.defined }

// Undefined returns why there is no ratio, zero if there is one.
func (p Progress) Undefined() Undefined {
	if !p.defined && p.undefined == 0 {
		return NoObservation
	}
	return p.undefined
}

// Message returns the progress for people: a percentage of at most two decimals,
// rounded half away from zero, "108,57 %" in French, "108.57%" in English; or the
// reason in words. A number that only rounds to 0 % or to 100 % is followed by the
// exact one. Any other language is answered in French.
func (p Progress) Message(tag language.Tag) string {
	if !p.defined {
		return p.Undefined().Label(tag)
	}
	hundredths := p.ratio.Rat()
	hundredths.Mul(hundredths, big.NewRat(100, 1))
	text := strict.Fixed(strict.RatioOf(hundredths), shown)
	percent := wording.Percent(tag, strings.TrimRight(strings.TrimRight(text, "0"), "."))
	if (text == "0.00" || text == "100.00") && !hundredths.IsInt() {
		return wording.Text(tag, "indicators.exactly", percent, p.ratio.String())
	}
	return percent
}

// MarshalJSON writes the ratio, exact and with two decimals, or the reason.
func (p Progress) MarshalJSON() ([]byte, error) {
	return strict.Written(func(w *strict.Writer, key string) {
		if p.defined {
			w.Ratio(key, p.ratio)
			return
		}
		w.Object(key)
		w.Word("undefined", p.Undefined().String())
		w.End()
	})
}

// UnmarshalJSON returns [ErrEncodeOnly].
func (*Progress) UnmarshalJSON([]byte) error { return strict.Fault(ErrEncodeOnly, "") }
