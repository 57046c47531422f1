package scoring

import (
	"maps"
	"math/bits"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

// Bounds of a grid.
const (
	maxCriteria = 64
	maxWeight   = 1000 * million
	maxScale    = 1_000_000 * million
	maxSteps    = 1_000_000
	maxFloors   = 2               // on totals: one on each
	maxTies     = maxCriteria + 3 // the criteria, and the words of every grid
	maxQuorum   = 1_000_000
	maxText     = 200 // characters

	// maxTotal is above every total, in millionths: that of 64 criteria at the
	// greatest weight and mark.
	maxTotal = maxCriteria * (maxWeight / million) * maxScale
)

// NewGrid checks a spec and makes a grid of it. All faults are returned
// together, each with its place: a number off the step, out of range or of too
// many decimals; a code that is missing, given twice, reserved or easily mistaken
// for another; a tie key that is unknown or stands after [Refuse].
func NewGrid(s GridSpec) (Grid, error) {
	var f strict.Faults
	g := s.check(&f)
	if err := f.Err(); err != nil {
		return Grid{}, err
	}
	return Grid{grid: g}, nil
}

func (s GridSpec) check(f *strict.Faults) *grid {
	g := &grid{averaging: s.Averaging, quorum: s.Quorum, leaveOut: s.LeaveOutNotGiven}
	scaled := s.Scale.check(f, g)
	switch {
	case s.Averaging == 0:
		f.Add("/aggregate", ErrMissing, "")
	case s.Averaging.String() == "":
		f.Add("/aggregate", strict.UnknownWord("", averagingWords), strconv.Itoa(int(s.Averaging)))
	}
	if s.Quorum < 0 || s.Quorum > maxQuorum {
		f.Add("/quorum", strict.Bounded(ErrRange, "0", strconv.Itoa(maxQuorum)), strconv.Itoa(s.Quorum))
	}
	switch n := len(s.Criteria); {
	case n == 0:
		f.Add("/criteria", ErrMissing, "")
	case n > maxCriteria:
		f.Add("/criteria", ErrTooMany, "")
		return g
	}
	sound := scaled && len(s.Criteria) > 0
	for i, c := range s.Criteria {
		checked, weighs := c.check(f, strict.Pointer("criteria", i), g, scaled)
		g.criteria = append(g.criteria, checked)
		sound = sound && weighs
	}
	g.checkFloors(f, s.Floors, sound)
	g.checkTies(f, s.Ties)
	return g
}

// check reads the scale into g, and reports whether marks can be judged by it.
func (s Scale) check(f *strict.Faults, g *grid) bool {
	var ok [3]bool
	for i, part := range []struct {
		pointer string
		from    decimal.Decimal
		to      *int64
	}{{"/scale/min", s.Min, &g.min}, {"/scale/max", s.Max, &g.max}, {"/scale/step", s.Step, &g.step}} {
		*part.to, ok[i] = millionths(f, part.pointer, part.from, maxScale)
	}
	switch {
	case !ok[0] || !ok[1] || !ok[2]:
		return false
	case g.step == 0:
		f.Add("/scale/step", strict.Bounded(ErrRange, "0.000001", plainMillionths(maxScale)), plainDecimal(s.Step))
		return false
	case g.max <= g.min:
		f.Add("/scale/max", strict.Bounded(ErrRange, plainMillionths(g.min+g.step), plainMillionths(maxScale)), plainDecimal(s.Max))
		return false
	}
	if g.min%g.step != 0 {
		f.Add("/scale/min", ErrStep, plainDecimal(s.Min))
	}
	switch {
	case g.max%g.step != 0:
		f.Add("/scale/max", ErrStep, plainDecimal(s.Max))
	case g.max/g.step > maxSteps:
		least := (g.max + maxSteps - 1) / maxSteps
		f.Add("/scale/step", strict.Bounded(ErrRange, plainMillionths(least), ""), plainDecimal(s.Step))
	default:
		return g.min%g.step == 0
	}
	return false
}

// check reads a criterion, and reports whether its weight is sound. Its floor is
// judged by the scale if that is sound.
func (c Criterion) check(f *strict.Faults, at string, g *grid, scaled bool) (criterion, bool) {
	checked := criterion{code: c.Code, french: c.French, english: c.English}
	switch err := codeFault(c.Code); {
	case err != nil:
		f.Add(at+"/code", err, c.Code)
	case reserved(c.Code):
		f.Add(at+"/code", ErrReserved, c.Code)
	case g.find(c.Code) >= 0:
		f.Add(at+"/code", ErrTwice, c.Code)
	}
	checkLabel(f, at+"/label/fr", c.French)
	checkLabel(f, at+"/label/en", c.English)
	if c.Floor != nil {
		checked.floor = c.Floor.check(f, at+"/floor", g.max, scaled)
		if c.Floor.On != "" {
			f.Add(at+"/floor/on", ErrWord, c.Floor.On)
		}
	}
	weight, ok := millionths(f, at+"/weight", c.Weight, maxWeight)
	if ok && weight == 0 {
		f.Add(at+"/weight", strict.Bounded(ErrRange, "0.000001", plainMillionths(maxWeight)), plainDecimal(c.Weight))
		ok = false
	}
	checked.weight = weight
	return checked, ok
}

// check reads a floor. It may be at most the highest mark or total, if that is
// sound.
func (l Floor) check(f *strict.Faults, at string, highest int64, sound bool) *floor {
	value, ok := millionths(f, at+"/value", l.Value, maxTotal)
	if ok && sound && value > highest {
		f.Add(at+"/value", strict.Bounded(ErrRange, "0", plainMillionths(highest)), plainDecimal(l.Value))
	}
	return &floor{on: l.On, value: value, strict: l.Strict}
}

func (g *grid) checkFloors(f *strict.Faults, floors []Floor, sound bool) {
	if len(floors) > maxFloors {
		f.Add("/floors", ErrTooMany, "")
		return
	}
	for i, from := range floors {
		at := strict.Pointer("floors", i)
		switch {
		case from.On == "":
			f.Add(at+"/on", ErrMissing, "")
		case from.On != Unweighted && from.On != Weighted:
			f.Add(at+"/on", strict.UnknownWord(from.On, []string{Unweighted, Weighted}), "")
		case slices.ContainsFunc(g.floors, func(to floor) bool { return to.on == from.On }):
			f.Add(at+"/on", ErrTwice, from.On)
		}
		g.floors = append(g.floors, *from.check(f, at, g.highest(from.On), sound))
	}
}

// highest returns the highest total, in millionths and rounded down: a product
// of at most 64·10⁹ millionths of weight and 10¹² of marks, which 128 bits hold,
// and a millionth of it, which 63 bits hold.
func (g *grid) highest(on string) int64 {
	weights := int64(len(g.criteria)) * million
	if on == Weighted {
		weights = g.weights()
	}
	high, low := bits.Mul64(uint64(weights), uint64(g.max))
	quotient, _ := bits.Div64(high, low, million)
	return int64(quotient)
}

func (g *grid) checkTies(f *strict.Faults, ties []string) {
	if len(ties) > maxTies {
		f.Add("/ties", ErrTooMany, "")
		return
	}
	for i, word := range ties {
		at := strict.Pointer("ties", i)
		k, known := keyWords[word]
		if !known {
			place := g.find(word)
			if place < 0 {
				f.Add(at, strict.UnknownWord(word, g.tieWords()), "")
				continue
			}
			k = key(place)
		}
		switch {
		case slices.Contains(g.ties, byNothing):
			f.Add(at, ErrAfterRefuse, word)
		case slices.Contains(g.ties, k):
			f.Add(at, ErrTwice, word)
		default:
			g.ties = append(g.ties, k)
		}
	}
}

// tieWords returns the words that may stand among the ties: those of every grid,
// and the criteria of this one.
func (g *grid) tieWords() []string {
	words := slices.Sorted(maps.Keys(keyWords))
	for _, c := range g.criteria {
		words = append(words, c.code)
	}
	return words
}

func reserved(code string) bool {
	_, isKey := keyWords[code]
	return isKey || code == total || code == Weighted || code == Unweighted
}

// millionths returns a decimal from 0 to most, both in millionths.
func millionths(f *strict.Faults, at string, d decimal.Decimal, most int64) (int64, bool) {
	n, err := strict.Units(d, gridPlaces)
	switch {
	case err == nil && d.Sign() < 0:
		err = ErrNegative
	case err == nil && n > most:
		err = strict.Bounded(ErrRange, "", plainMillionths(most))
	}
	if err != nil {
		f.Add(at, err, plainDecimal(d))
		return 0, false
	}
	return n, true
}

func checkLabel(f *strict.Faults, at, text string) {
	if err := strict.CheckText(text); err != nil {
		f.Add(at, err, text)
	}
}
