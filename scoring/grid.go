package scoring

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A GridSpec says what a grid is made of (grille d'évaluation). [NewGrid] makes
// a [Grid] of it, which is what is written in JSON.
type GridSpec struct {
	Scale     Scale
	Averaging Averaging
	// Quorum is the least number of assessors who must deal with a criterion of
	// a project, by a value, an abstention or a "not applicable". A project
	// that falls short of it on any criterion is not ranked. 0 is no quorum.
	Quorum int
	// LeaveOutNotGiven leaves marks that are not given out of the mean; they do
	// not count for the quorum. Otherwise such a mark is a fault of the session.
	LeaveOutNotGiven bool
	Criteria         []Criterion // 1 to 64
	Floors           []Floor     // on totals, at most one on each
	// Ties are the keys that separate projects of equal totals, in order: the
	// code of a criterion (the higher mark comes first), [LowerRequest], [Draw],
	// or [Refuse], which must be the last. Projects that no key separates stay
	// tied.
	Ties []string
}

// The words of a grid. No criterion may have one of them as its code, nor
// "total".
const (
	Unweighted   = "unweighted"    // what a floor may be on: the sum of the marks
	Weighted     = "weighted"      // what a floor may be on: the weighted sum, by which projects are ranked
	LowerRequest = "lower-request" // tie key: the project that asks for less comes first
	Draw         = "draw"          // tie key: the order drawn by lot (tirage au sort), which the session gives
	Refuse       = "refuse"        // tie key: projects that are still tied stay tied

	total = "total" // the first key, always there
)

// A Scale holds for every mark: from Min to Max by Step, both of them on the
// step, 0 ≤ Min < Max ≤ 10⁶, at most six decimals and at most 10⁶ steps from 0
// to Max.
type Scale struct {
	_              noEqual
	Min, Max, Step decimal.Decimal
}

// A Criterion is what projects are marked on (critère).
type Criterion struct {
	_       noEqual
	Code    string // unique, and none of the words of a grid
	French  string // its label in French, optional
	English string // its label in English, optional
	// Weight multiplies the mark in the weighted total: above 0, at most 1000,
	// at most six decimals.
	Weight decimal.Decimal
	// Floor, if any, is on the mark of a project, before it is weighted; its On
	// is left empty.
	Floor *Floor
}

// A Floor is a mark or a total that must be reached, or exceeded if it is
// Strict (note éliminatoire, seuil).
type Floor struct {
	_      noEqual
	On     string          // [Unweighted] or [Weighted]; empty on a criterion
	Value  decimal.Decimal // at most six decimals, and at most the highest that the grid can give
	Strict bool
}

// An Averaging makes one mark of those of several assessors.
type Averaging uint8

// The ways of averaging, and their words in JSON. Both are exact.
const (
	Mean   Averaging = iota + 1 // mean: moyenne
	Median                      // median: médiane; of an even number of marks, the mean of the middle two
)

var averagingWords = strict.Words{"", "mean", "median"}

// String returns the word of the averaging, "" for none.
func (a Averaging) String() string { return averagingWords.Of(uint8(a)) }

// MarshalText writes the word of the averaging, "" for none.
func (a Averaging) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText writes; any other text is [ErrWord].
func (a *Averaging) UnmarshalText(text []byte) error { return strict.ReadWord(averagingWords, text, a) }

// A Grid is a checked [GridSpec]. It is immutable. The zero value is [LIT2016].
//
// In JSON a grid is written as it is read, weights and bounds as strings.
type Grid struct {
	_ noEqual

	grid *grid // nil in the zero value
}

// Decimals of the grid are whole numbers of 10^-6.
const (
	gridPlaces = 6
	million    = 1_000_000
)

// A grid is a GridSpec in whole numbers.
type grid struct {
	min, max, step int64
	averaging      Averaging
	quorum         int
	leaveOut       bool // marks that are not given
	criteria       []criterion
	floors         []floor
	ties           []key
}

type criterion struct {
	code            string
	french, english string
	weight          int64
	floor           *floor
}

// A floor is on a criterion, or on a total.
type floor struct {
	on     string // as in Floor
	value  int64
	strict bool
}

// A key separates projects: the place of a criterion, or one of those below.
type key int

const (
	byTotal key = -1 - iota
	byRequest
	byDraw
	byNothing // refuse
)

var keyWords = map[string]key{LowerRequest: byRequest, Draw: byDraw, Refuse: byNothing}

// orLIT returns what the grid is made of, that of LIT2016 for the zero value.
func (g Grid) orLIT() *grid {
	if g.grid == nil {
		return lit2016()
	}
	return g.grid
}

// Spec returns what the grid is made of.
func (g Grid) Spec() GridSpec {
	from := g.orLIT()
	s := GridSpec{
		Scale:     Scale{Min: fromMillionths(from.min), Max: fromMillionths(from.max), Step: fromMillionths(from.step)},
		Averaging: from.averaging, Quorum: from.quorum, LeaveOutNotGiven: from.leaveOut,
	}
	for _, c := range from.criteria {
		to := Criterion{Code: c.code, French: c.french, English: c.english, Weight: fromMillionths(c.weight)}
		if c.floor != nil {
			to.Floor = new(c.floor.public())
		}
		s.Criteria = append(s.Criteria, to)
	}
	for i := range from.floors {
		s.Floors = append(s.Floors, from.floors[i].public())
	}
	for _, k := range from.ties {
		s.Ties = append(s.Ties, from.keyCode(k))
	}
	return s
}

func (f *floor) public() Floor {
	return Floor{On: f.on, Value: fromMillionths(f.value), Strict: f.strict}
}

// Label returns the label of a criterion in French or in English: in the other
// language if only that is given, else its code. An unknown code is its own
// label.
func (g Grid) Label(tag language.Tag, code string) string { return g.orLIT().label(tag, code) }

func (g *grid) label(tag language.Tag, code string) string {
	i := g.find(code)
	if i < 0 {
		return code
	}
	first, second := g.criteria[i].english, g.criteria[i].french
	if wording.IsFrench(tag) {
		first, second = second, first
	}
	for _, text := range [...]string{first, second} {
		if text != "" {
			return text
		}
	}
	return code
}

// Note returns what must be known before the grid is relied on: that the call
// publishes none, if this is [LIT2016] or a copy of it, read from a file for
// instance. It is empty for any other grid.
func (g Grid) Note(tag language.Tag) string {
	if !g.orLIT().isLIT() {
		return ""
	}
	return wording.Text(tag, "scoring.grid.lit")
}

// Highest returns the highest total that the grid allows: the weighted sum of
// the highest marks.
func (g Grid) Highest() Ratio {
	from := g.orLIT()
	return strict.RatioIn(big.NewRat(from.max, million), from.weights(), million)
}

// weights returns the sum of the weights, in millionths.
func (g *grid) weights() int64 {
	sum := int64(0)
	for i := range g.criteria {
		sum += g.criteria[i].weight
	}
	return sum
}

// find returns the place of a criterion, -1 for none.
func (g *grid) find(code string) int {
	return slices.IndexFunc(g.criteria, func(c criterion) bool { return c.code == code })
}

func (g *grid) codes() []string {
	codes := make([]string, len(g.criteria))
	for i := range g.criteria {
		codes[i] = g.criteria[i].code
	}
	return codes
}

func (g *grid) keyCode(k key) string {
	switch k {
	case byTotal:
		return total
	case byRequest:
		return LowerRequest
	case byDraw:
		return Draw
	case byNothing:
		return Refuse
	}
	return g.criteria[k].code
}

// perStep returns what a step of the scale is worth, in points.
func (g *grid) perStep() *big.Rat { return big.NewRat(g.step, million) }

// fromMillionths returns a decimal of the grid, without zeros at its end.
func fromMillionths(n int64) decimal.Decimal {
	exponent := int32(-gridPlaces)
	for n%10 == 0 && exponent < 0 {
		n /= 10
		exponent++
	}
	return decimal.New(n, exponent)
}
