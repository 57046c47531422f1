package scoring

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A WeightInterval is how far the weight of a criterion may move before the
// result changes, the other weights, the marks and the floors being what they
// are: the values around the present one, without a gap, at which the same
// projects are funded and the same are tied. Any number above 0 is tried, even
// beyond what a grid may hold. Both ends may be the present weight itself.
type WeightInterval struct {
	_         noEqual
	criterion string
	weight    Ratio
	low, high *End
	grid      *grid // nil in the zero value
	tied      bool  // somebody is tied now
}

// Criterion returns the code of the criterion.
func (w WeightInterval) Criterion() string { return w.criterion }

// Weight returns the present weight.
func (w WeightInterval) Weight() Ratio { return w.weight }

// Low returns the lower end; false if the weight may fall as near to 0 as one
// likes.
func (w WeightInterval) Low() (End, bool) { return w.low.copy() }

// High returns the upper end; false if the weight may rise without end.
func (w WeightInterval) High() (End, bool) { return w.high.copy() }

// An End is one end of a [WeightInterval]: a weight, and what changes there.
type End struct {
	At       Ratio
	Included bool // whether the result at that very value is still the same
	// Then is the first result met that is not the same: at that very value if
	// it is not included, otherwise just beyond.
	Then Change
}

func (e *End) copy() (End, bool) {
	if e == nil {
		return End{}, false
	}
	return End{At: e.At, Included: e.Included, Then: e.Then.clone()}, true
}

// MarshalJSON writes {"exact": "6/7", "decimal": "0.86", "included": true,
// "then": {…}}.
func (e End) MarshalJSON() ([]byte, error) { return strict.Written(e.write) }

func (e End) write(w *strict.Writer, key string) {
	w.Object(key)
	w.RatioMembers(e.At, shown)
	w.Bool("included", e.Included)
	e.Then.write(w, "then")
	w.End()
}

// MarshalJSON writes {"criterion": "a", "weight": {…}, "low": {…}, "high": {…}};
// a missing end is null.
func (w WeightInterval) MarshalJSON() ([]byte, error) {
	return strict.Written(func(to *strict.Writer, key string) {
		to.Object(key)
		to.Text("criterion", w.criterion)
		to.Ratio("weight", w.weight)
		w.low.writeIfAny(to, "low")
		w.high.writeIfAny(to, "high")
		to.End()
	})
}

func (e *End) writeIfAny(w *strict.Writer, key string) {
	if e == nil {
		w.Null(key)
		return
	}
	e.write(w, key)
}

// interval returns how far the weight of a criterion may move.
func (c *changes) interval(criterion, fit int) WeightInterval {
	from := c.now.session
	c.meter.take(costLine * int64(len(from.projects)) * int64(len(from.grid.criteria)))
	if c.meter.spent() {
		return WeightInterval{}
	}
	w := c.now.weigh(criterion, fit, c.awards, c.meter)
	return WeightInterval{
		criterion: from.grid.criteria[criterion].code,
		weight:    strict.RatioOf(c.now.weights[criterion]),
		low:       c.end(w, -1), high: c.end(w, +1),
		grid: from.grid, tied: len(c.before.Tied) > 0,
	}
}

func (c *changes) end(w *weighing, side int) *End {
	there, ends := w.end(side)
	if !ends {
		return nil
	}
	return &End{At: w.lines.value(there.at), Included: there.side != 0, Then: c.to(w.result(there))}
}

// Message says how far the weight may move, and what happens then.
func (w WeightInterval) Message(tag language.Tag) string {
	if w.grid == nil {
		return ""
	}
	say := func(key string, args ...any) string { return wording.Text(tag, "stability."+key, args...) }
	var moves string
	switch low, high := w.low, w.high; {
	case low == nil && high == nil:
		moves = say("weight.free")
	case high == nil:
		moves = say("weight.low."+low.word(), weight(tag, low.At))
	case low == nil:
		moves = say("weight.high."+high.word(), weight(tag, high.At))
	case w.fixed():
		moves = say("weight.fixed")
	default:
		from, to := "weight.above", "weight.below"
		if low.Included {
			from = "weight.from"
		}
		if high.Included {
			to = "weight.to"
		}
		moves = say("weight.between", say(from, weight(tag, low.At)), say(to, weight(tag, high.At)))
	}
	keeping := "keeping.funded"
	if w.tied || w.low.onlyTies() || w.high.onlyTies() {
		keeping = "keeping.tied"
		if w.fixed() {
			keeping += ".fixed"
		}
	}
	sentences := []string{say("weight", w.grid.label(tag, w.criterion), weight(tag, w.weight), moves, say(keeping))}
	if w.low != nil {
		sentences = append(sentences, w.low.message(tag, "below"))
	}
	if w.high != nil {
		sentences = append(sentences, w.high.message(tag, "above"))
	}
	return strings.Join(sentences, " ")
}

// fixed reports whether the weight cannot move at all.
func (w WeightInterval) fixed() bool { return w.low != nil && w.high != nil && w.low.At == w.high.At }

func (e *End) word() string {
	if e.Included {
		return "included"
	}
	return "excluded"
}

// onlyTies reports whether nobody else is funded beyond the end.
func (e *End) onlyTies() bool { return e != nil && len(e.Then.Gained)+len(e.Then.Lost) == 0 }

// message says what comes after the end, which is beside it if it is included.
func (e *End) message(tag language.Tag, beside string) string {
	key := "stability.then.at"
	if e.Included {
		key = "stability.then." + beside
	}
	return wording.Text(tag, key, weight(tag, e.At), e.Then.clauses(tag))
}

// weight shows a number in full if six decimals do, otherwise as a fraction
// and with two decimals.
func weight(tag language.Tag, r Ratio) string {
	full := r.Decimal(gridPlaces)
	if strict.RatioOf(full.Rat()) == r {
		text := strings.TrimRight(full.StringFixed(gridPlaces), "0")
		return wording.Number(tag, strings.TrimSuffix(text, "."))
	}
	return wording.Text(tag, "stability.value", r.String(), points(tag, r))
}
