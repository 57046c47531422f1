package scoring

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Spec says what a grid is made of (grille d'évaluation). [NewGrid] checks
// it.
type Spec struct {
	Scale     Scale
	Aggregate Aggregate
	// Quorum is the least number of assessors who dealt with a criterion of a
	// project, by a value, an abstention or a "not applicable". Below it the
	// project is not ranked. 0: no quorum.
	Quorum int
	// LeaveOut leaves marks that are not given out of the mean, as if their
	// assessor had abstained (but not for the quorum). Otherwise a mark that
	// is not given is an error of the session.
	LeaveOut bool
	Criteria []Criterion // 1 to 64
	Floors   []Floor     // on totals, at most one on each
	// Ties are the keys that separate projects of equal totals, in order: the
	// code of a criterion, the highest mark first; [LowerRequest]; [Draw];
	// [Refuse], which ends the list. What they do not separate stays tied.
	Ties []string
}

// The words of a grid. No criterion may have one of them as its code, nor
// "total".
const (
	Unweighted   = "unweighted"    // on which a floor may be: the sum of the marks
	Weighted     = "weighted"      // on which a floor may be: the weighted sum, which also ranks
	LowerRequest = "lower-request" // tie key: the project that asks for less comes first
	Draw         = "draw"          // tie key: the order drawn by lot (tirage au sort), a datum of the session
	Refuse       = "refuse"        // tie key: what is still tied stays so; ends the list

	total = "total" // the first key, always there
)

// A Scale is that of every mark: from Min to Max by Step, both of them on the
// step, 0 ≤ Min < Max ≤ 10⁶, at most six decimals and at most 10⁶ steps from 0
// to Max.
type Scale struct{ Min, Max, Step decimal.Decimal }

// A Criterion is one mark of a project (critère).
type Criterion struct {
	Code    string // unique, and none of the words of a grid
	French  string // its label in French, optional
	English string // its label in English, optional
	// Weight multiplies the mark in the weighted total: above 0, at most 1000,
	// at most six decimals.
	Weight decimal.Decimal
	// Floor, if any, is on the mark of a project, before it is weighted; its
	// On is left empty.
	Floor *Floor
}

// A Floor is a mark or a total that must be reached, or exceeded when Strict
// (note éliminatoire, seuil). Value has at most six decimals and is at most
// the highest that the grid can give.
type Floor struct {
	On     string // [Unweighted] or [Weighted]; empty on a criterion
	Value  decimal.Decimal
	Strict bool
}

// An Aggregate makes one mark of those of several assessors.
type Aggregate uint8

// The aggregates, and their words in JSON. Both are exact.
const (
	Mean   Aggregate = iota + 1 // mean: moyenne
	Median                      // median: médiane; of an even count, the mean of the middle two
)

var aggregateWords = strict.Words{"", "mean", "median"}

// String is the word of the aggregate, "" for none.
func (a Aggregate) String() string { return aggregateWords.Of(uint8(a)) }

// MarshalText writes the word of the aggregate.
func (a Aggregate) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads the word of an aggregate; another word is [ErrWord].
func (a *Aggregate) UnmarshalText(text []byte) error { return strict.ReadWord(aggregateWords, text, a) }

// A Grid is a checked [Spec]. It is immutable. The zero value has no
// criterion; a session takes [LIT2016] in its place.
//
// In JSON a grid is written as it is read, weights and bounds as strings.
type Grid struct{ g *grid }

// Decimals of the grid are whole numbers of 10^-6.
const (
	gridPlaces = 6
	million    = 1_000_000
)

type grid struct {
	lit            bool // the default grid
	min, max, step int64
	aggregate      Aggregate
	quorum         int
	leaveOut       bool
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

// empty stands for the grid of a zero value.
var empty = &grid{min: 0, max: million, step: million}

func (g Grid) grid() *grid {
	if g.g == nil {
		return empty
	}
	return g.g
}

// Spec gives what the grid is made of, the label of every criterion included;
// of the zero value, a zero Spec.
func (g Grid) Spec() Spec {
	if g.g == nil {
		return Spec{}
	}
	from := g.g
	s := Spec{
		Scale:     Scale{Min: fromMillionths(from.min), Max: fromMillionths(from.max), Step: fromMillionths(from.step)},
		Aggregate: from.aggregate, Quorum: from.quorum, LeaveOut: from.leaveOut,
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

// Label is the label of a criterion in French or in English: the other
// language's where only that one is given, else its code. An unknown code is
// its own label.
func (g Grid) Label(tag language.Tag, code string) string {
	i := g.grid().find(code)
	if i < 0 {
		return code
	}
	return g.grid().criteria[i].label(tag)
}

func (c *criterion) label(tag language.Tag) string {
	first, second := c.english, c.french
	if wording.IsFrench(tag) {
		first, second = second, first
	}
	for _, text := range [...]string{first, second} {
		if text != "" {
			return text
		}
	}
	return c.code
}

// Note says what must be known of the grid before it is relied on: that the
// call LIT publishes none, when this is the default grid. It is empty for
// another grid.
func (g Grid) Note(tag language.Tag) string {
	if !g.grid().lit {
		return ""
	}
	return wording.Text(tag, "scoring.grid.lit")
}

// find is the place of a criterion, -1 for none.
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

// perStep is one step of the scale, in points.
func (g *grid) perStep() *big.Rat { return big.NewRat(g.step, million) }

// fromMillionths is a decimal of the grid, without zeros at its end.
func fromMillionths(n int64) decimal.Decimal {
	exponent := int32(-gridPlaces)
	for n != 0 && n%10 == 0 && exponent < 0 {
		n /= 10
		exponent++
	}
	if n == 0 {
		exponent = 0
	}
	return decimal.New(n, exponent)
}
