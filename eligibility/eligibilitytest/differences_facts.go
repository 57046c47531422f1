package eligibilitytest

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/aap-lit/aap/partners"
)

// deposits are by nobody who represents the State, and for another region.
func (p *pair) deposits(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		_ = yield(base.with(func(s *sheet) { s.Deposit.By = "other" })) &&
			yield(base.with(func(s *sheet) { s.Deposit.Region = away }))
	}
}

func (p *pair) seeds(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) { yield(base.with(func(s *sheet) { s.Seed = answer(false) })) }
}

// receipts are at the bounds of both windows and next to them: a second, or where that
// is too far, a nanosecond.
func (p *pair) receipts(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		for _, beside := range []time.Duration{0, -second, second, -1, 1} {
			for _, t := range p.terms {
				for _, bound := range []time.Time{t.Opens, t.Closes} {
					at := bound.Add(beside).UTC()
					if bound.IsZero() || !tellable(at) {
						continue
					}
					if !yield(base.with(func(s *sheet) { s.Deposit.At = at.Format(time.RFC3339Nano) })) {
						return
					}
				}
			}
		}
	}
}

// lists are partners of whom so many count under any reading, so many more are of none
// of the six categories, and who stand in some categories.
func (p *pair) lists(base sheet) iter.Seq[sheet] {
	return func(yield func(sheet) bool) {
		for _, stand := range p.categories() {
			for _, n := range p.countsOf(p.terms[0].MinPartners, p.terms[1].MinPartners) {
				for _, others := range distinct(0, p.terms[0].MinPartners-n, p.terms[1].MinPartners-n) {
					if others < 0 || n+others > maxCount {
						continue
					}
					list := append(actors(n, stand), schools(others)...)
					if !yield(base.with(func(s *sheet) { s.Partners = list })) {
						return
					}
				}
			}
		}
	}
}

// categories are those that either call requires, and those that one of them does.
func (p *pair) categories() [][]string {
	a, b := p.terms[0].RequiredCategories, p.terms[1].RequiredCategories
	all := [][]string{wordsIn(partners.CoverageOf(slices.Concat(a.Categories(), b.Categories())...))}
	if a == b {
		return all
	}
	return append(all, instead(a, b), instead(b, a))
}

// instead are the categories that one call requires; if it requires none, one that the
// other does not require, or not alone.
func instead(of, other partners.Coverage) []string {
	if of.Len() > 0 {
		return wordsIn(of)
	}
	all := partners.CoverageOf(partners.Categories()...)
	return append(wordsIn(all.Without(other)), wordsIn(other)...)[:1]
}

// schools are actors of none of the six categories.
func schools(n int) []associate {
	list := []associate{}
	for i := range n {
		name := school
		if i > 0 {
			name = fmt.Sprintf("École d'exemple %d", 1001+i)
		}
		list = append(list, associate{name, "other", ""})
	}
	return list
}

// countsOf are numbers at two bounds, and one below: the greatest first, as more is
// right for more rules.
func (p *pair) countsOf(a, b int) []int {
	counts := distinct(a, b, a-1, b-1, 0, 1)
	slices.Sort(counts)
	slices.Reverse(counts)
	return slices.DeleteFunc(counts, func(n int) bool { return n < 0 || n > maxCount })
}

func distinct[T cmp.Ordered](values ...T) []T {
	var all []T
	for _, v := range values {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
}
