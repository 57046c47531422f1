package scoring

import (
	"maps"
	"math/big"
	"math/bits"
	"slices"

	"github.com/aap-lit/aap/internal/strict"
)

// This file computes Krippendorff's alpha: 1 − Do/De, the disagreement observed
// within units over that expected if values were dealt out to units by chance.
// (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011.)
// Projects are the units, assessors the coders; a unit of one value is dropped.
//
// For a set of m values, let Δ be the sum of δ² over its pairs, δ² being the
// difference that is looked at. The coincidence matrix counts each pair of
// a unit of m values with 1/(m−1), and the n values of all units make
// n·(n−1)/2 pairs to expect from. So
//
//	alpha = 1 − (n−1)·Σ Δ(unit)/(m−1) / Δ(all values)
//
// and no matrix is needed, for Δ has a closed form for each kind: m·Σx² − (Σx)²
// for differences of numbers; half of m² − Σt² where t values each are the
// same, if all differences count alike. The ordinal difference of two values is
// that of their mean ranks among the n, for Σ n_g − (n_c+n_k)/2 over the values
// g from c to k is that.

// A difference adds Δ of sorted values, or the same multiple of it always.
type difference func(sum *big.Int, sorted []int64)

// alpha computes alpha for the three kinds of difference. It leaves ranks in the
// units.
func (p *panel) alpha() Alpha {
	all := slices.Concat(p.units...)
	slices.Sort(all)
	a := Alpha{
		Nominal:  krippendorff(alphaNominal, p.units, all, unlike),
		Interval: krippendorff(alphaInterval, p.units, all, spread),
	}
	ranks := meanRanks(all)
	for _, unit := range p.units {
		ranks.of(unit)
	}
	ranks.of(all)
	a.Ordinal = krippendorff(alphaOrdinal, p.units, all, spread)
	return a
}

// krippendorff computes alpha from the units and all of their values.
func krippendorff(m measure, units [][]int64, all []int64, add difference) Coefficient {
	if len(units) == 0 {
		return undefined(m, NoPair)
	}
	expected := new(big.Int)
	add(expected, all)
	if expected.Sign() == 0 {
		return undefined(m, NoVariation)
	}
	bySize := map[int]*big.Int{}
	for _, unit := range units {
		sum := bySize[len(unit)]
		if sum == nil {
			sum = new(big.Int)
			bySize[len(unit)] = sum
		}
		add(sum, unit)
	}
	observed := new(big.Rat)
	for _, size := range slices.Sorted(maps.Keys(bySize)) {
		observed.Add(observed, new(big.Rat).SetFrac(bySize[size], big.NewInt(int64(size-1))))
	}
	observed.Mul(observed, new(big.Rat).SetFrac(big.NewInt(int64(len(all)-1)), expected))
	return defined(m, strict.RatioOf(observed.Sub(big.NewRat(1, 1), observed)))
}

// unlike adds the number of ordered pairs of sorted values that differ.
func unlike(sum *big.Int, sorted []int64) {
	n := len(sorted)
	pairs := int64(n) * int64(n)
	for first := 0; first < n; {
		last := first + 1
		for last < n && sorted[last] == sorted[first] {
			last++
		}
		pairs -= int64(last-first) * int64(last-first)
		first = last
	}
	sum.Add(sum, big.NewInt(pairs))
}

// spread adds n·Σx² − (Σx)² of one value or more, in any order: the sum of the
// squared differences of all pairs. Measured from the least value, which changes
// no difference, x is small and n²·x², which bounds both terms, mostly fits.
func spread(sum *big.Int, values []int64) {
	least, most := slices.Min(values), slices.Max(values)
	n := len(values)
	if 2*(bits.Len(uint(n))+bits.Len64(uint64(most-least))) > guard {
		wideSpread(sum, values)
		return
	}
	squares, total := int64(0), int64(0)
	for _, v := range values {
		squares += (v - least) * (v - least)
		total += v - least
	}
	sum.Add(sum, big.NewInt(int64(n)*squares-total*total))
}

func wideSpread(sum *big.Int, values []int64) {
	squares, total := new(big.Int), new(big.Int)
	x, square := new(big.Int), new(big.Int)
	for _, v := range values {
		x.SetInt64(v)
		squares.Add(squares, square.Mul(x, x))
		total.Add(total, x)
	}
	squares.Mul(squares, x.SetInt64(int64(len(values))))
	sum.Add(sum, squares.Sub(squares, total.Mul(total, total)))
}

// valueRanks are values in ascending order, and twice the mean rank of each.
type valueRanks struct{ values, ranks []int64 }

// meanRanks ranks sorted values. The equal ones at places i+1 to j all have the
// rank (i+1+j)/2; twice that is whole.
func meanRanks(sorted []int64) valueRanks {
	var r valueRanks
	for first := 0; first < len(sorted); {
		last := first + 1
		for last < len(sorted) && sorted[last] == sorted[first] {
			last++
		}
		r.values = append(r.values, sorted[first])
		r.ranks = append(r.ranks, int64(first+1+last))
		first = last
	}
	return r
}

// of puts ranks in the place of values, all of which have one.
func (r valueRanks) of(values []int64) {
	for i, v := range values {
		place, _ := slices.BinarySearch(r.values, v)
		values[i] = r.ranks[place]
	}
}
