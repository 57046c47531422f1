package scoring

import (
	"math/big"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Message says what separates the class from the one before, and whether
// several projects hold its rank.
func (c Class) Message(tag language.Tag) string {
	var sentences []string
	switch c.SeparatedBy {
	case "":
	case total:
		below, above := pair(tag, c.below, c.above)
		sentences = append(sentences, wording.Text(tag, "scoring.separated.total", below, above))
	case LowerRequest:
		sentences = append(sentences, wording.Text(tag, "scoring.separated.lower-request",
			c.below.amount().Format(tag), c.above.amount().Format(tag)))
	case Draw:
		sentences = append(sentences, wording.Text(tag, "scoring.separated.draw"))
	default:
		below, above := pair(tag, c.below, c.above)
		name := Grid{c.grid}.Label(tag, c.SeparatedBy)
		sentences = append(sentences, wording.Text(tag, "scoring.separated.criterion", name, below, above))
	}
	if n := len(c.Projects); n > 1 {
		sentences = append(sentences, wording.Text(tag, "scoring.tied", n))
	}
	return strings.Join(sentences, " ")
}

func (e *entry) amount() budget.Amount {
	if e == nil {
		return budget.Amount{}
	}
	return e.request
}

// pair shows two numbers that differ so that it is seen: exactly, where two
// decimals are the same.
func pair(tag language.Tag, a, b *entry) (string, string) {
	if a == nil || b == nil {
		return "", ""
	}
	if strict.Fixed(a.points, shown) == strict.Fixed(b.points, shown) {
		return exactly(tag, a.points), exactly(tag, b.points)
	}
	return points(tag, a.points), points(tag, b.points)
}

// points shows a number with two decimals.
func points(tag language.Tag, r Ratio) string { return wording.Number(tag, strict.Fixed(r, shown)) }

// exactly shows a number with two decimals, and as the fraction that it is
// where these do not say it all.
func exactly(tag language.Tag, r Ratio) string {
	if strict.RatioOf(r.Decimal(shown).Rat()) == r {
		return points(tag, r)
	}
	return wording.Text(tag, "scoring.exactly", points(tag, r), r.String())
}

// distance shows a number above 0 so that it is not taken for 0.
func distance(tag language.Tag, r Ratio) string {
	if r.Decimal(shown).IsZero() {
		return exactly(tag, r)
	}
	return points(tag, r)
}

// Message says which floor is failed, and by how much.
func (f FailedFloor) Message(tag language.Tag) string {
	name := Grid{f.grid}.Label(tag, f.On)
	if f.On == Unweighted || f.On == Weighted {
		name = wording.Text(tag, "scoring.on."+f.On)
	}
	mark := points(tag, f.mark)
	if floor, ok := new(big.Rat).SetString(f.Value); ok && f.Missing.Sign() > 0 {
		if f.mark.Decimal(shown).Rat().Cmp(floor) >= 0 { // what is shown would pass
			mark = exactly(tag, f.mark)
		}
	}
	key := "scoring.floor"
	if f.Strict {
		key += ".strict"
	}
	text := wording.Text(tag, key, name, mark, wording.Number(tag, f.Value))
	if f.Missing.Sign() > 0 {
		text += wording.Text(tag, "scoring.floor.missing", distance(tag, f.Missing))
	}
	return text
}

// Message says what the project is worth, or why it is not ranked.
func (s Score) Message(tag language.Tag) string {
	switch {
	case len(s.Unmarked) > 0:
		return wording.Text(tag, "scoring.score.no-mark", s.names(tag, s.Unmarked))
	case len(s.ShortOfQuorum) > 0:
		return wording.Text(tag, "scoring.score.no-quorum", s.names(tag, s.ShortOfQuorum), Grid{s.grid}.grid().quorum)
	case len(s.Failed) > 0:
		texts := make([]string, len(s.Failed))
		for i, f := range s.Failed {
			texts[i] = f.Message(tag)
		}
		return wording.Text(tag, "scoring.score.floor", strings.Join(texts, wording.Text(tag, "scoring.and")))
	case s.Total == nil:
		return ""
	}
	return wording.Text(tag, "scoring.score.total", points(tag, *s.Total))
}

// names are the labels of criteria, in quotes.
func (s Score) names(tag language.Tag, codes []string) string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = wording.Text(tag, "scoring.quoted", Grid{s.grid}.Label(tag, code))
	}
	return strings.Join(names, ", ")
}

// Message says what becomes of the project, why, and by how much.
func (d Decision) Message(tag language.Tag) string {
	if d.Reason.String() == "" {
		return ""
	}
	var text string
	switch d.Reason {
	case BelowFloor, NoMark, NoQuorum:
		if d.score != nil {
			text = d.score.Message(tag)
		}
	default:
		text = d.reason(tag)
	}
	if margin := d.margin(tag); margin != "" {
		text += " " + margin
	}
	return text
}

// reason says why a ranked project is funded or not.
func (d Decision) reason(tag language.Tag) string {
	key := "scoring.reason." + d.Reason.String()
	var amounts []any
	switch {
	case d.Reason == HangsOnATie:
	case d.Reason == AfterTheLine:
		amounts = formatted(tag, d.Margin.Euros)
	case d.Reason == DoesNotFit && d.Remaining == nil:
		key += ".unknown"
	default:
		amounts = formatted(tag, d.Remaining, d.Margin.Euros)
	}
	text := wording.Text(tag, key, amounts...)
	if d.Places != nil {
		places := "scoring.places"
		if d.Places.Least == d.Places.Most {
			places += ".exactly"
		}
		text += " " + wording.Text(tag, places, d.Places.Least, d.Places.Most)
	}
	return text
}

func formatted(tag language.Tag, amounts ...*budget.Amount) []any {
	texts := make([]any, len(amounts))
	for i, a := range amounts {
		texts[i] = ""
		if a != nil {
			texts[i] = a.Format(tag)
		}
	}
	return texts
}

// margin says by how many points the project is funded, or is not: exactly, for
// it says what would suffice.
func (d Decision) margin(tag language.Tag) string {
	key := "scoring.margin."
	switch p := d.Margin.Points; {
	case p == nil && (d.Status == Reserve || d.Status == Tied):
		return wording.Text(tag, key+"none")
	case p == nil:
		return ""
	case d.Status == Funded && p.Distance.Sign() < 0:
		raise := strict.Difference(Ratio{}, p.Distance)
		return wording.Text(tag, key+"would-tie", exactly(tag, raise))
	case d.Status == Funded && p.Distance == Ratio{}:
		return wording.Text(tag, key+"funded.nothing")
	case p.Distance == Ratio{}:
		return wording.Text(tag, key+"other.anything")
	}
	if d.Status == Funded {
		key += "funded."
	} else {
		key += "other."
	}
	if d.Margin.Points.Included {
		key += "included"
	} else {
		key += "excluded"
	}
	return wording.Text(tag, key, exactly(tag, d.Margin.Points.Distance))
}
