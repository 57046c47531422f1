package scoring

import (
	"cmp"
	"math/big"

	"github.com/aap-lit/aap/internal/strict"
)

// guard is the number of bits within which totals are whole numbers of int64.
const guard = 62

// totals are one sum of marks for each project: Σ weight·mark over the
// criteria. Where every sum fits, they are whole numbers of a common unit;
// otherwise they are rationals. Those of a project without all of its marks
// are 0 and stand for nothing.
type totals struct {
	unit  *big.Rat   // of small, in points
	small []int64    // nil when they do not fit
	wide  []*big.Rat // in points; nil when small is there
}

// cmp returns -1, 0 or +1, as the total of i is below, at or above that of j.
func (t *totals) cmp(i, j int) int {
	if t.small != nil {
		return cmp.Compare(t.small[i], t.small[j])
	}
	return t.wide[i].Cmp(t.wide[j])
}

// value returns the total of a project, in points.
func (t *totals) value(i int) Ratio {
	if t.small != nil {
		return strict.RatioIn(t.unit, t.small[i], 1)
	}
	return strict.RatioOf(t.wide[i])
}

// A bar is a total to be reached, in the form in which totals are kept.
type bar struct {
	least int64    // of small: the least that passes
	value *big.Rat // of wide
	above bool     // of wide: the value itself does not pass
	never bool     // of small: none passes
}

// bar returns a floor in the form of the totals. The least small total that
// passes is ⌈value/unit⌉, or ⌊value/unit⌋+1 if the floor itself does not pass.
func (t *totals) bar(f *floor) bar {
	value := big.NewRat(f.value, million)
	if t.small == nil {
		return bar{value: value, above: f.strict}
	}
	units := value.Quo(value, t.unit)
	least, rest := new(big.Int).QuoRem(units.Num(), units.Denom(), new(big.Int))
	if rest.Sign() > 0 || f.strict {
		least.Add(least, big.NewInt(1))
	}
	return bar{least: least.Int64(), never: !least.IsInt64()}
}

// reached reports whether the total of a project passes.
func (t *totals) reached(i int, b bar) bool {
	if t.small != nil {
		return !b.never && t.small[i] >= b.least
	}
	if c := t.wide[i].Cmp(b.value); c != 0 {
		return c > 0
	}
	return !b.above
}

// sums adds the marks of each project up, weighted. One step of the scale is
// worth perStep; no mark has more than most steps; small sums may have fit bits
// ([guard], less in tests).
//
// A mark is sum/count steps, and with L the least common multiple of all
// counts, sum·(L/count) of step/L. With weights that are whole numbers W of a
// unit u, the total is Σ W·sum·(L/count) of u·step/L, a whole number that is
// at most ΣW·most·L. When that has at most fit bits, every sum on the way has.
func (t *tally) sums(weights []*big.Rat, perStep *big.Rat, most int64, fit int) *totals {
	whole, unit := wholes(weights)
	multiple := t.multiple(fit)
	bound := new(big.Int)
	for _, w := range whole {
		bound.Add(bound, w)
	}
	bound.Mul(bound, big.NewInt(most))
	if multiple != nil {
		bound.Mul(bound, multiple)
	}
	if multiple == nil || bound.BitLen() > fit {
		return &totals{wide: t.wideSums(weights, perStep)}
	}
	unit.Mul(unit, perStep)
	unit.Quo(unit, new(big.Rat).SetInt(multiple))
	return &totals{unit: unit, small: t.smallSums(whole, multiple.Int64())}
}

// wholes returns weights as whole numbers without a common divisor, and their
// unit.
func wholes(weights []*big.Rat) ([]*big.Int, *big.Rat) {
	denominator := big.NewInt(1)
	for _, w := range weights {
		denominator = lcm(denominator, w.Denom())
	}
	divisor := new(big.Int)
	whole := make([]*big.Int, len(weights))
	for i, w := range weights {
		whole[i] = new(big.Int).Quo(denominator, w.Denom())
		whole[i].Mul(whole[i], w.Num())
		divisor.GCD(nil, nil, divisor, whole[i])
	}
	if divisor.Sign() == 0 {
		divisor.SetInt64(1)
	}
	for i := range whole {
		whole[i].Quo(whole[i], divisor)
	}
	return whole, new(big.Rat).SetFrac(divisor, denominator)
}

// multiple returns the least common multiple of all counts, nil if it has more
// bits than fit.
func (t *tally) multiple(fit int) *big.Int {
	seen := map[int32]bool{0: true}
	multiple, last := big.NewInt(1), int32(0)
	for _, c := range t.cells {
		if c.count == last || seen[c.count] {
			continue
		}
		last = c.count
		seen[last] = true
		if multiple = lcm(multiple, big.NewInt(int64(last))); multiple.BitLen() > fit {
			return nil
		}
	}
	return multiple
}

func lcm(a, b *big.Int) *big.Int {
	g := new(big.Int).GCD(nil, nil, a, b)
	return g.Mul(g.Quo(a, g), b)
}

func (t *tally) smallSums(whole []*big.Int, multiple int64) []int64 {
	weights := make([]int64, len(whole))
	for i, w := range whole {
		weights[i] = w.Int64()
	}
	sums := make([]int64, len(t.cells)/max(t.criteria, 1))
	for p := range sums {
		for c, mark := range t.of(p) {
			if mark.count != 0 {
				sums[p] += weights[c] * mark.sum * (multiple / int64(mark.count))
			}
		}
	}
	return sums
}

func (t *tally) wideSums(weights []*big.Rat, perStep *big.Rat) []*big.Rat {
	sums := make([]*big.Rat, len(t.cells)/max(t.criteria, 1))
	for p := range sums {
		sum := new(big.Rat)
		for c, mark := range t.of(p) {
			if mark.count != 0 {
				points := mark.points(perStep)
				sum.Add(sum, points.Mul(points, weights[c]))
			}
		}
		sums[p] = sum
	}
	return sums
}

// points returns the mark in points.
func (c cell) points(perStep *big.Rat) *big.Rat {
	points := big.NewRat(c.sum, int64(c.count))
	return points.Mul(points, perStep)
}
