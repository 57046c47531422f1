package scoring

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// shownOfCoefficients is the number of decimals of coefficients, when they are
// shown.
const shownOfCoefficients = 3

// A Measure is a way to say in one number how far assessors agree.
type Measure uint8

// The measures, and their words. Alpha is Krippendorff's: 1 when all pairs of
// values agree, 0 when they do no more than chance would have it, below 0 when
// they do less. Krippendorff asks for 0.800, and draws tentative conclusions
// from 0.667, none below (Content Analysis, 2nd edition, 2004, p. 241). These
// bounds are conventions of his field; nothing here decides by them.
//
// W is Kendall's coefficient of concordance, from 0 to 1: 1 when all put the
// projects into the same order. Chance gives 1/m on average to m assessors.
const (
	AlphaNominal  Measure = iota + 1 // alpha-nominal: values are the same or not
	AlphaOrdinal                     // alpha-ordinal: how many values lie between them
	AlphaInterval                    // alpha-interval: how many points lie between them
	KendallW                         // kendall-w: the order of the projects, ties corrected
)

var measureWords = strict.Words{"", "alpha-nominal", "alpha-ordinal", "alpha-interval", "kendall-w"}

// String is the word of the measure, "" for none.
func (m Measure) String() string { return measureWords.Of(uint8(m)) }

// Label is the measure for people, "" for none.
func (m Measure) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.measure.", m.String())
}

// MarshalText writes the word of the measure.
func (m Measure) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the word of a measure; another word is [ErrWord].
func (m *Measure) UnmarshalText(text []byte) error { return strict.ReadWord(measureWords, text, m) }

// Undefined is why a coefficient has no value.
type Undefined uint8

// The reasons, and their words in JSON. The first that applies is given: of
// alpha the first two, in this order; of W the last three.
const (
	NoPair               Undefined = iota + 1 // no-pair: no project has values of two assessors
	NoVariation                               // no-variation: all values to compare are the same, so chance would agree as well
	OneAssessor                               // one-assessor: fewer than two gave a value
	FewerThanTwoProjects                      // fewer-than-two-projects: have a value of every assessor of the session
	AllTied                                   // all-tied: each assessor gave all of those projects the same value
)

var undefinedWords = strict.Words{"", "no-pair", "no-variation", "one-assessor", "fewer-than-two-projects", "all-tied"}

// String is the word of the reason, "" for none.
func (u Undefined) String() string { return undefinedWords.Of(uint8(u)) }

// Label is the reason for people, in a few words; "" for none.
func (u Undefined) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.undefined.", u.String())
}

// MarshalText writes the word of the reason.
func (u Undefined) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText reads the word of a reason; another word is [ErrWord].
func (u *Undefined) UnmarshalText(text []byte) error { return strict.ReadWord(undefinedWords, text, u) }

// A Coefficient is the value of a [Measure], exactly, or why it has none. Equal
// ones are ==. The zero value is of no measure and has no value.
//
// In JSON it is {"exact": "113/152", "decimal": "0.743"}, rounded to three
// decimals, half away from zero, for display only; or {"undefined": "no-pair"}.
type Coefficient struct {
	measure   Measure
	undefined Undefined
	value     Ratio // 0 when undefined
}

func defined(m Measure, value Ratio) Coefficient { return Coefficient{measure: m, value: value} }

func undefined(m Measure, u Undefined) Coefficient { return Coefficient{measure: m, undefined: u} }

// Measure is what the coefficient measures.
func (c Coefficient) Measure() Measure { return c.measure }

// Value is the exact value; false when the coefficient is undefined.
func (c Coefficient) Value() (Ratio, bool) {
	return c.value, c.measure != 0 && c.undefined == 0
}

// Undefined is why there is no value, 0 when there is one.
func (c Coefficient) Undefined() Undefined { return c.undefined }

// String is the value with three decimals, "0.743", or the word of the reason.
func (c Coefficient) String() string {
	if _, ok := c.Value(); !ok {
		return c.undefined.String()
	}
	return strict.Fixed(c.value, shownOfCoefficients)
}

// MarshalJSON writes the exact value and the same with three decimals, or the
// reason.
func (c Coefficient) MarshalJSON() ([]byte, error) {
	if _, ok := c.Value(); !ok {
		return json.Marshal(struct {
			Undefined Undefined `json:"undefined"`
		}{c.undefined})
	}
	return json.Marshal(struct {
		Exact   string `json:"exact"`
		Decimal string `json:"decimal"`
	}{c.value.String(), c.String()})
}

// Message says what the value is to be held against, or why there is none. It
// calls no agreement good or poor: that is a convention.
func (c Coefficient) Message(tag language.Tag) string {
	if _, ok := c.Value(); !ok {
		return wording.Label(tag, "scoring.undefined.why.", c.undefined.String())
	}
	key, bounds := "scoring.agreement.alpha", []int64{0, 667, 1000}
	if c.measure == KendallW {
		key, bounds = "scoring.agreement.w", []int64{0, 1000}
	}
	return wording.Text(tag, key, c.beside(tag, bounds))
}

// beside shows the value so that it is not taken for one of the bounds that
// the sentence names, in thousandths, when it is only near.
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
