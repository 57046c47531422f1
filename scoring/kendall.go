package scoring

import (
	"math/big"
	"slices"

	"github.com/aap-lit/aap/internal/strict"
)

// w computes Kendall's coefficient of concordance, ties corrected. It leaves
// ranks in the columns.
//
// With n projects, m assessors and t projects in each tie, the textbook has
// W = 12·S / (m²·(n³−n) − m·ΣT), where S is the sum of the squared deviations
// of the rank sums, and T = Σ(t³−t) of each assessor. (S. Siegel, N. J.
// Castellan, Nonparametric Statistics for the Behavioral Sciences, 2nd edition,
// 1988, chapter 9.) Now n³−n−T is 12 times the sum of the squared deviations
// of that assessor's own ranks; so W is the spread of the sums over m times the
// sum of the spreads.
func (p *panel) w() Coefficient {
	switch {
	case p.assessors < 2:
		return undefined(kendallW, OneAssessor)
	case p.shared < 2:
		return undefined(kendallW, FewerThanTwoProjects)
	}
	sums, own := make([]int64, p.shared), new(big.Int)
	for _, column := range p.columns {
		meanRanks(slices.Sorted(slices.Values(column))).of(column)
		spread(own, column)
		for i, rank := range column {
			sums[i] += rank
		}
	}
	if own.Sign() == 0 {
		return undefined(kendallW, AllTied)
	}
	own.Mul(own, big.NewInt(int64(len(p.columns))))
	together := new(big.Int)
	spread(together, sums)
	return defined(kendallW, strict.RatioOf(new(big.Rat).SetFrac(together, own)))
}
