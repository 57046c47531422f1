package scoring

import (
	"errors"
	"strconv"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Mark is what an assessor says of a project on a criterion: a value, see
// [GivenMark], or why there is none, such as Mark{Kind: Recused}. The zero value
// is a mark that is not given. A value beside any kind but [Given] is a fault.
//
// In JSON a mark is a number on the scale, as a string or a number, or the
// word of its kind. In a database it is the text of [Mark.MarshalText], read by
// [Mark.UnmarshalText]: database/sql refuses a Mark itself, which has no method of
// the name of its field.
type Mark struct {
	_ noEqual

	Kind  MarkKind
	Value decimal.Decimal // of a Given mark; it must be on a step of the scale, nothing is rounded
}

// GivenMark returns the mark of a value.
func GivenMark(value decimal.Decimal) Mark { return Mark{Kind: Given, Value: value} }

// A MarkKind says that a mark has a value, or why it has none.
type MarkKind uint8

// The kinds of mark, and their words in JSON. Those without a value leave the
// mean; of them, abstained and not-applicable count for the quorum.
const (
	NotGiven      MarkKind = iota // not-given: a fault, unless the grid leaves such marks out
	Given                         // given: a value
	NotApplicable                 // not-applicable: sans objet
	Abstained                     // abstained: abstention
	Recused                       // recused: déport
)

var (
	markWords   = strict.Words{"not-given", "given", "not-applicable", "abstained", "recused"}
	absentWords = []string{"not-given", "not-applicable", "abstained", "recused"} // of a mark without a value
)

// String returns the word of the kind, "" for none.
func (k MarkKind) String() string { return markWords.Of(uint8(k)) }

// Label returns the name of the kind for people, "" for none.
func (k MarkKind) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.mark.", k.String())
}

// MarshalText writes the word of the kind; it returns [ErrWord] for a value that
// is no kind.
func (k MarkKind) MarshalText() ([]byte, error) { return markWords.Text(uint8(k)) }

// UnmarshalText reads the word of a kind; any other text is [ErrWord].
func (k *MarkKind) UnmarshalText(text []byte) error { return strict.ReadWord(markWords, text, k) }

// MarshalText writes the value plainly, or the word of the kind. It returns an
// error for a mark that could not be read again.
func (m Mark) MarshalText() ([]byte, error) {
	if err := m.check(); err != nil {
		return nil, strict.Fault(err, quoted(m))
	}
	if m.Kind == Given {
		return []byte(plainDecimal(m.Value)), nil
	}
	return m.Kind.MarshalText()
}

// check returns what is wrong with the mark, whatever the grid.
func (m Mark) check() error {
	switch {
	case m.Kind.String() == "":
		return strict.UnknownWord("", markWords)
	case m.Kind == Given:
		return strict.CheckDecimal(m.Value)
	case !m.Value.IsZero():
		return ErrMarkKind
	}
	return nil
}

// quoted returns a mark as a fault quotes it.
func quoted(m Mark) string {
	switch {
	case m.Kind.String() == "":
		return strconv.Itoa(int(m.Kind))
	case m.Kind == Given || !m.Value.IsZero():
		return plainDecimal(m.Value)
	}
	return ""
}

// UnmarshalText reads a value or the word of a kind; else [ErrNumber] or
// [ErrWord]. It knows no scale: that the value is on it is checked by
// [NewSession].
func (m *Mark) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, m, parseMark)
}

func parseMark(text string) (Mark, error) {
	if text != "" && (text[0] == '-' || '0' <= text[0] && text[0] <= '9') {
		d, err := strict.Decimal(text)
		return GivenMark(d), err
	}
	var kind MarkKind
	if err := kind.UnmarshalText([]byte(text)); err != nil || kind == Given {
		return Mark{}, strict.UnknownWord(text, absentWords)
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
		if *m, err = parseMark(string(text)); err != nil {
			r.Fault(err, string(text))
		}
	})
}

// A step is a mark as the session keeps it: a whole number of steps of the
// scale; or, for a mark without a value, the kind, negated, less one.
type step int32

const (
	stepNotGiven      = -1 - step(NotGiven)
	stepNotApplicable = -1 - step(NotApplicable)
	stepAbstained     = -1 - step(Abstained)
	stepRecused       = -1 - step(Recused)
)

// place finds a mark on the scale of the grid.
func (g *grid) place(m Mark) (step, error) {
	if m.Kind == Given {
		return g.stepOf(m.Value)
	}
	if err := m.check(); err != nil {
		return stepNotGiven, err
	}
	if m.Kind == NotGiven && !g.leaveOut {
		return stepNotGiven, ErrMissing
	}
	return -1 - step(m.Kind), nil
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

// mark returns a mark as it was given.
func (g *grid) mark(s step) Mark {
	if s >= 0 {
		return GivenMark(fromMillionths(int64(s) * g.step))
	}
	return Mark{Kind: MarkKind(-1 - s)}
}

// counts reports whether the mark counts for the quorum.
func (s step) counts() bool {
	return s >= 0 || s == stepNotApplicable || s == stepAbstained
}
