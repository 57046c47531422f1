package scoring

import (
	"math/big"

	"github.com/aap-lit/aap/internal/strict"
)

// Guard is the number of bits within which totals are whole numbers.
const Guard = guard

// RankWithin ranks with whole numbers of so many bits, with rationals beyond.
func RankWithin(s Session, bits int) Ranking {
	from := s.orEmpty()
	return Ranking{ranking: from.field(from.tally(), bits).rank(from.grid.exact(), bits)}
}

// Whole reports whether the totals that rank are whole numbers.
func Whole(r Ranking) bool { return r.ranking.weighted.small != nil }

// AlphaOf returns an alpha of n/d.
func AlphaOf(n, d int64) Coefficient { return defined(alphaInterval, strict.NewRatio(n, d)) }

// WOf returns a W of n/d.
func WOf(n, d int64) Coefficient { return defined(kendallW, strict.NewRatio(n, d)) }

// UndefinedAlpha returns an alpha without a value.
func UndefinedAlpha(u Undefined) Coefficient { return undefined(alphaNominal, u) }

// UndefinedW returns a W without a value.
func UndefinedW(u Undefined) Coefficient { return undefined(kendallW, u) }

// Reweighted ranks with other weights than those of the grid, be they such as
// no grid may hold.
func Reweighted(s Session, weights []*big.Rat) Ranking {
	from := s.orEmpty()
	return Ranking{ranking: from.field(from.tally(), guard).rank(weights, guard)}
}

// StabilityWithin computes with whole numbers of so many bits, with rationals
// beyond.
func StabilityWithin(f Funding, bits int) Stability {
	stable, err := f.funding.stability(bits, &meter{left: maxWork})
	if err != nil {
		panic(err)
	}
	return stable
}

// StabilitySteps returns how many steps it takes to compute, and where it was
// given up, "" if it was not.
func StabilitySteps(f Funding) (int64, string) {
	m := &meter{left: maxWork}
	if _, err := f.funding.stability(guard, m); err != nil {
		return maxWork - m.left, Faults(err)[0].Pointer
	}
	return maxWork - m.left, ""
}

// Interval returns how far the weight of one criterion may move.
func Interval(f Funding, criterion int) WeightInterval {
	return f.funding.changes(&meter{left: maxWork}).interval(criterion, guard)
}

// WholeLines reports whether whole numbers do for the weight of a criterion.
func WholeLines(f Funding, criterion int) bool {
	return f.funding.lines(criterion, guard).starts != nil
}

// CompareProducts compares a·b with c·d.
func CompareProducts(a, b, c, d uint64) int { return compareProducts(a, b, c, d) }

// ClearCode reports whether a code is made of characters that cannot be mistaken
// for others.
func ClearCode(code string) bool { return clearCode(code) }

// Crossings returns how many classes are tied across the line.
func Crossings(f Funding) int { return len(f.funding.crosses) }
