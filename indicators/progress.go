package indicators

import (
	"encoding/json"
	"math/big"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Reason says why progress cannot be told (motif). The zero value, and any
// value not listed here, is no reason.
type Reason uint8

// The reasons, and their words in JSON.
const (
	NoBaseline    Reason = iota + 1 // no-baseline: the baseline is not available
	NoTarget                        // no-target: there is no target, or it is not available
	NoChange                        // no-change: the target equals the baseline, so that there is no way to go
	NoObservation                   // no-observation: nothing was observed yet
	NotAvailable                    // not-available: the latest observation is one that is not available
)

var reasonWords = strict.Words{"", "no-baseline", "no-target", "no-change", "no-observation", noValue}

// String is the word of the reason, "" for none.
func (r Reason) String() string { return reasonWords.Of(uint8(r)) }

// Label is the reason in words for people, "" for none.
func (r Reason) Label(tag language.Tag) string {
	return wording.Label(tag, "indicators.reason.", r.String())
}

// MarshalText writes the word of the reason.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the word of a reason; another word is [ErrWord].
func (r *Reason) UnmarshalText(text []byte) error { return strict.ReadWord(reasonWords, text, r) }

// Progress is how far along an indicator is (taux de progression): a ratio, or
// the reason why there is none. Two that are equal are ==. The zero value is
// that of an indicator that was not observed.
//
// In JSON it is {"exact": "38/35", "decimal": "1.09"} or
// {"undefined": "no-observation"}; it is not read back.
type Progress struct {
	ratio  Rational
	told   bool
	reason Reason
}

// Progress is the part of the way from the baseline to the target that the
// latest observation at or before the end of a month has covered: (actual −
// baseline) / (target − baseline), exact and raw. It is below 0 when things
// went the wrong way, and above 1 when the target is passed. Of several
// reasons why there is none, the first in the order of their list is given.
func (i Indicator) Progress(month int) Progress {
	covered, reason := i.covered(month)
	if reason != 0 {
		return Progress{reason: reason}
	}
	return Progress{ratio: rational(covered), told: true}
}

func (i Indicator) covered(month int) (*big.Rat, Reason) {
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

// Ratio is the progress as a number, 1 being the whole way; false, and 0, when
// there is none.
func (p Progress) Ratio() (Rational, bool) { return p.ratio, p.told }

// Reason says why there is no ratio, and is zero when there is one.
func (p Progress) Reason() Reason {
	if !p.told && p.reason == 0 {
		return NoObservation
	}
	return p.reason
}

// Message is the progress for people: a percentage of at most two decimals,
// rounded half away from zero, "108,57 %" in French, "108.57%" in English, or
// the reason in words. What rounds to 0 % or to 100 % without being that is
// followed by the exact number. Any other language is answered in French.
func (p Progress) Message(tag language.Tag) string {
	if !p.told {
		return p.Reason().Label(tag)
	}
	hundredths := p.ratio.Rat()
	hundredths.Mul(hundredths, big.NewRat(100, 1))
	text := fixed(hundredths)
	percent := wording.Percent(tag, trimFraction(text))
	if (text == "0.00" || text == "100.00") && !hundredths.IsInt() {
		return wording.Text(tag, "indicators.exactly", percent, p.ratio.String())
	}
	return percent
}

// trimFraction drops the zeros at the end of a number with decimals.
func trimFraction(text string) string {
	text = trimZeros(text)
	if text[len(text)-1] == '.' {
		text = text[:len(text)-1]
	}
	return text
}

// MarshalJSON writes the ratio, exact and with two decimals, or the reason.
func (p Progress) MarshalJSON() ([]byte, error) {
	if p.told {
		return json.Marshal(p.ratio)
	}
	return json.Marshal(struct {
		Undefined Reason `json:"undefined"`
	}{p.Reason()})
}
