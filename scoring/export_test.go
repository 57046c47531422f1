package scoring

import (
	"math/big"

	"github.com/aap-lit/aap/internal/strict"
)

// Guard is the number of bits within which totals are whole numbers.
const Guard = guard

// RankWithin ranks with whole numbers of so many bits, with rationals beyond.
func RankWithin(s Session, bits int) Ranking {
	from := s.session()
	return Ranking{from.field(nil, bits).rank(from.grid.exact(), bits)}
}

// Whole tells whether the totals that rank are whole numbers.
func Whole(r Ranking) bool { return r.r.weighted.small != nil }

// CoefficientOf is the coefficient n/d.
func CoefficientOf(m Measure, n, d int64) Coefficient { return defined(m, strict.NewRatio(n, d)) }

// UndefinedOf is a coefficient without a value.
func UndefinedOf(m Measure, u Undefined) Coefficient { return undefined(m, u) }

// Reweighted ranks with other weights than those of the grid, be they such as
// no grid may hold.
func Reweighted(s Session, weights []*big.Rat) Ranking {
	return Ranking{s.session().field(nil, guard).rank(weights, guard)}
}

// StabilityWithin computes with whole numbers of so many bits, with rationals
// beyond.
func StabilityWithin(f Funding, bits int) Stability { return f.f.stability(bits) }

// Interval is how far the weight of one criterion may move.
func Interval(f Funding, criterion int) WeightInterval {
	return f.f.changes().interval(criterion, guard)
}

// WholeLines tells whether whole numbers do for the weight of a criterion.
func WholeLines(f Funding, criterion int) bool { return f.f.lines(criterion, guard).starts != nil }

// CompareProducts compares a·b with c·d.
func CompareProducts(a, b, c, d uint64) int { return compareProducts(a, b, c, d) }
