package scoring

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Message says how far the weight may move, and what happens then. It is empty
// for a value that [Funding.Stability] did not make, as are those below.
func (w WeightInterval) Message(tag language.Tag) string {
	if w.grid == nil {
		return ""
	}
	say := func(key string, args ...any) string { return wording.Text(tag, "stability."+key, args...) }
	var moves string
	switch low, high := w.Low, w.High; {
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
	if w.tied || w.Low.onlyTies() || w.High.onlyTies() {
		keeping = "keeping.tied"
		if w.fixed() {
			keeping += ".fixed"
		}
	}
	sentences := []string{say("weight", Grid{w.grid}.Label(tag, w.Criterion), weight(tag, w.Weight), moves, say(keeping))}
	if w.Low != nil {
		sentences = append(sentences, w.Low.message(tag, "below"))
	}
	if w.High != nil {
		sentences = append(sentences, w.High.message(tag, "above"))
	}
	return strings.Join(sentences, " ")
}

// fixed tells that the weight cannot move at all.
func (w WeightInterval) fixed() bool { return w.Low != nil && w.High != nil && w.Low.At == w.High.At }

func (e *End) word() string {
	if e.Included {
		return "included"
	}
	return "excluded"
}

// onlyTies tells that beyond the end nobody else is funded.
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

// Message says what becomes of the result without the assessor.
func (l LeftOut) Message(tag language.Tag) string {
	if l.before == nil {
		return ""
	}
	return wording.Text(tag, "stability.assessor", l.Assessor, l.clauses(tag))
}

// Message says on what the assessor stood aside, and what becomes of the
// result without the ballot, and without the assessor.
func (r Replay) Message(tag language.Tag) string {
	if r.WithoutBallot.before == nil || r.WithoutAssessor.before == nil {
		return ""
	}
	key := "stability.recusal.whole"
	if r.Partial {
		key = "stability.recusal.partial"
	}
	return wording.Text(tag, key, r.Assessor, r.Project) + " " +
		wording.Text(tag, "stability.recusal.without", r.WithoutBallot.clauses(tag), r.WithoutAssessor.clauses(tag))
}

// clauses say what changes: who comes in place of whom, who becomes tied or no
// longer is, who is left without marks.
func (c *Change) clauses(tag language.Tag) string {
	if c.before == nil {
		return ""
	}
	lost := without(c.Lost, c.Tied)
	var clauses []string
	say := func(what string, who []string, args ...any) {
		if len(who) > 0 {
			clauses = append(clauses, wording.Text(tag, agreed("stability."+what, who), append([]any{named(tag, who)}, args...)...))
		}
	}
	switch {
	case c.Same && len(c.Unranked) == 0:
		return wording.Text(tag, "stability.same")
	case c.Same:
		clauses = append(clauses, wording.Text(tag, "stability.same-result"))
	case len(c.Gained) > 0 && len(lost) > 0:
		say("replaces", c.Gained, named(tag, lost))
	default:
		say("gained", c.Gained)
		say("lost", lost)
	}
	say("tied", without(c.Tied, c.before.Tied))
	say("untied", without(without(c.before.Tied, c.Tied), c.Funded))
	say("unranked", c.Unranked)
	return strings.Join(clauses, wording.Text(tag, "stability.and"))
}

// agreed is the key of a text whose verb agrees with so many.
func agreed(key string, who []string) string {
	if len(who) == 1 {
		return key + ".one"
	}
	return key + ".many"
}

// named lists projects: "le projet A", "les projets A, B et C".
func named(tag language.Tag, codes []string) string {
	last := len(codes) - 1
	if last == 0 {
		return wording.Text(tag, "stability.project", codes[0])
	}
	return wording.Text(tag, "stability.projects", strings.Join(codes[:last], ", "), codes[last])
}
