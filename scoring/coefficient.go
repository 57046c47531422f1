package scoring

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// shownOfCoefficients is the number of decimals of coefficients, when they are
// shown.
const shownOfCoefficients = 3

// A measure is what a coefficient measures.
type measure uint8

const (
	alphaNominal measure = iota + 1
	alphaOrdinal
	alphaInterval
	kendallW
)

var measureWords = strict.Words{"", "alpha-nominal", "alpha-ordinal", "alpha-interval", "kendall-w"}

// Undefined is why a coefficient has no value.
type Undefined uint8

// The reasons, and their words in JSON. The first that applies is given: the
// first two are those of alpha, the last three those of W.
const (
	NoPair               Undefined = iota + 1 // no-pair: no project has values of two assessors
	NoVariation                               // no-variation: all values to compare are the same, so chance would agree as well
	OneAssessor                               // one-assessor: fewer than two gave a value
	FewerThanTwoProjects                      // fewer-than-two-projects: have a value of every assessor of the session
	AllTied                                   // all-tied: each assessor gave all of those projects the same value
)

var undefinedWords = strict.Words{"", "no-pair", "no-variation", "one-assessor", "fewer-than-two-projects", "all-tied"}

// String returns the word of the reason, "" for none.
func (u Undefined) String() string { return undefinedWords.Of(uint8(u)) }

// Label returns the reason for people, in a few words; "" for none.
func (u Undefined) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.undefined.", u.String())
}

// MarshalText writes the word of the reason, "" for none.
func (u Undefined) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText reads what MarshalText writes; any other text is [ErrWord].
func (u *Undefined) UnmarshalText(text []byte) error { return strict.ReadWord(undefinedWords, text, u) }

// A Coefficient says in one number how far assessors agree, exactly, or why
// there is no such number: a Krippendorff's alpha ([Alpha]) or a Kendall's W
// ([Measures]). Equal ones are ==. The zero value has no value.
//
// In JSON it is {"exact": "113/152", "decimal": "0.743"}, rounded to three
// decimals, half away from zero, for display only; or {"undefined": "no-pair"}.
type Coefficient struct {
	measure   measure
	undefined Undefined
	value     Ratio // 0 when undefined
}

func defined(m measure, value Ratio) Coefficient { return Coefficient{measure: m, value: value} }

func undefined(m measure, u Undefined) Coefficient { return Coefficient{measure: m, undefined: u} }

// Label returns the name of the coefficient for people, "" for the zero value.
func (c Coefficient) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.measure.", measureWords.Of(uint8(c.measure)))
}

// Value returns the exact value; false if the coefficient is undefined.
func (c Coefficient) Value() (Ratio, bool) { return c.value, c.measure != 0 && c.undefined == 0 }

// Undefined returns why there is no value, 0 if there is one.
func (c Coefficient) Undefined() Undefined { return c.undefined }

// String returns the value with three decimals, "0.743", or the word of the
// reason why there is none.
func (c Coefficient) String() string {
	if _, ok := c.Value(); !ok {
		return c.undefined.String()
	}
	return strict.Fixed(c.value, shownOfCoefficients)
}

// MarshalJSON writes the exact value and the same with three decimals, or the
// reason why there is none.
func (c Coefficient) MarshalJSON() ([]byte, error) {
	return strict.Written(func(w *strict.Writer, key string) {
		w.Object(key)
		if _, ok := c.Value(); ok {
			w.RatioMembers(c.value, shownOfCoefficients)
		} else {
			w.Word("undefined", c.undefined.String())
		}
		w.End()
	})
}

// Message says what the value is to be held against, or why there is none. It
// calls no agreement good or poor: that is a convention.
func (c Coefficient) Message(tag language.Tag) string {
	if _, ok := c.Value(); !ok {
		return wording.Label(tag, "scoring.undefined.why.", c.undefined.String())
	}
	key, bounds := "scoring.agreement.alpha", []int64{0, 667, 1000}
	if c.measure == kendallW {
		key, bounds = "scoring.agreement.w", []int64{0, 1000}
	}
	return wording.Text(tag, key, c.beside(tag, bounds))
}

// beside shows the value so that it is not taken for one of the bounds that the
// sentence names, which are in thousandths, if it is only near.
func (c Coefficient) beside(tag language.Tag, bounds []int64) string {
	text := wording.Number(tag, c.String())
	rounded := strict.RatioOf(c.value.Decimal(shownOfCoefficients).Rat())
	for _, thousandths := range bounds {
		bound := strict.NewRatio(thousandths, 1000)
		if rounded != bound {
			continue
		}
		switch c.value.Cmp(bound) {
		case -1:
			return wording.Text(tag, "scoring.agreement.below", text)
		case 1:
			return wording.Text(tag, "scoring.agreement.above", text)
		}
	}
	return text
}
