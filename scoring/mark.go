package scoring

import (
	"errors"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Mark is what an assessor says of a project on a criterion: a value, or why
// there is none. The zero value is a mark that is not given.
//
// In JSON a mark is a number on the scale, as a string or a number, or the
// word of its kind.
type Mark struct {
	Kind  MarkKind
	Value decimal.Decimal // of a Given mark; must be on a step of the scale, nothing is rounded
}

// A MarkKind tells a value from the ways of not giving one.
type MarkKind uint8

// The kinds of mark. Those without a value leave the mean; of them, abstained
// and not-applicable count for the quorum.
const (
	NotGiven      MarkKind = iota // not-given: an error, unless the grid leaves such marks out
	Given                         // given: a value
	NotApplicable                 // not-applicable: sans objet
	Abstained                     // abstained: abstention
	Recused                       // recused: déport
)

var (
	markWords   = strict.Words{"not-given", "given", "not-applicable", "abstained", "recused"}
	absentWords = []string{"not-given", "not-applicable", "abstained", "recused"} // of a mark without a value
)

// String is the word of the kind, "" for a value that is no kind.
func (k MarkKind) String() string { return markWords.Of(uint8(k)) }

// Label is the kind for people, "" for a value that is no kind.
func (k MarkKind) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.mark.", k.String())
}

// MarshalText writes the word of the kind; another value is [ErrWord].
func (k MarkKind) MarshalText() ([]byte, error) { return markWords.Text(uint8(k)) }

// UnmarshalText reads the word of a kind; another word is [ErrWord].
func (k *MarkKind) UnmarshalText(text []byte) error { return strict.ReadWord(markWords, text, k) }

// MarshalText writes the value plainly, or the word of the kind.
func (m Mark) MarshalText() ([]byte, error) {
	if m.Kind == Given {
		return []byte(plainDecimal(m.Value)), nil
	}
	return m.Kind.MarshalText()
}

// UnmarshalText reads a value or the word of a kind: [ErrNumber], [ErrWord].
// Whether the value is on a scale, only the grid of a session tells.
func (m *Mark) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, m, parseMark)
}

func parseMark(text string) (Mark, error) {
	if text != "" && (text[0] == '-' || '0' <= text[0] && text[0] <= '9') {
		d, err := strict.Decimal(text)
		return Mark{Given, d}, err
	}
	var kind MarkKind
	if err := kind.UnmarshalText([]byte(text)); err != nil || kind == Given {
		return Mark{}, strict.UnknownWord(text, absentWords...)
	}
	return Mark{Kind: kind}, nil
}

// UnmarshalJSON reads a mark from a string or a number.
func (m *Mark) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, m, func(m *Mark, r *strict.Reader) {
		text, ok := r.Number()
		if !ok {
			return
		}
		var err error
		if *m, err = parseMark(text); err != nil {
			r.Fault(err, text)
		}
	})
}

// A step is a mark as the session keeps it: a whole number of steps of the
// scale, or less the kind of a mark that has no value, less one.
type step int32

const (
	stepNotGiven      = -1 - step(NotGiven)
	stepNotApplicable = -1 - step(NotApplicable)
	stepAbstained     = -1 - step(Abstained)
	stepRecused       = -1 - step(Recused)
)

// place finds a mark on the scale of the grid.
func (g *grid) place(m Mark) (step, error) {
	switch m.Kind {
	case Given:
		return g.stepOf(m.Value)
	case NotGiven:
		if g.leaveOut {
			return stepNotGiven, nil
		}
		return stepNotGiven, ErrMissing
	case NotApplicable, Abstained, Recused:
		return -1 - step(m.Kind), nil
	}
	return stepNotGiven, ErrWord
}

func (g *grid) stepOf(d decimal.Decimal) (step, error) {
	value, err := strict.Units(d, gridPlaces)
	switch {
	case errors.Is(err, ErrPrecision):
		return 0, ErrStep
	case err != nil:
		return 0, err
	case value < g.min || value > g.max:
		return 0, strict.Bounded(ErrRange, plainMillionths(g.min), plainMillionths(g.max))
	case value%g.step != 0:
		return 0, ErrStep
	}
	return step(value / g.step), nil
}

// counts tells whether a mark counts for the quorum.
func (s step) counts() bool {
	return s >= 0 || s == stepNotApplicable || s == stepAbstained
}
