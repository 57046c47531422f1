package budget

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/internal/strict"
)

// Split divides an amount in proportion to weights (répartition au plus fort
// reste). Each part is rounded down to the cent; the cents left over then go, one
// each, to the parts that lost most by rounding, and to the earlier one of parts that
// lost the same. The parts always add up to the amount, and the part of a weight of
// zero is 0,00 €.
//
// A weight below zero is [ErrNegative] and one of more than 40 digits
// [ErrNumber], at /weights/0 and so on; no weight at all is [ErrMissing], and
// weights that are all zero are [ErrRange], at /weights.
func Split(a Amount, weights ...decimal.Decimal) ([]Amount, error) {
	whole, sum, err := wholeWeights(weights)
	if err != nil {
		return nil, err
	}
	parts := make([]Amount, len(weights))
	lost := whole // what rounding takes from each part, in 1/sum of a cent
	left := a.cents
	for i, weight := range whole {
		part, rest := weight.Mul(weight, big.NewInt(a.cents)), new(big.Int)
		part.QuoRem(part, sum, rest)
		parts[i].cents, lost[i] = part.Int64(), rest
		left -= parts[i].cents
	}
	order := make([]int, len(parts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return lost[j].Cmp(lost[i]) })
	for _, i := range order[:left] { // fewer cents than parts are left
		parts[i].cents++
	}
	return parts, nil
}

// wholeWeights returns whole numbers in the proportions of the weights, and their
// sum, which is above zero.
func wholeWeights(weights []decimal.Decimal) (whole []*big.Int, sum *big.Int, err error) {
	var faults strict.Faults
	var lowest int32
	for i, w := range weights {
		if err := strict.CheckDecimal(w); err != nil {
			faults.Add(strict.Pointer("weights", i), err, strict.Plain(w))
		} else if w.Sign() < 0 {
			faults.Add(strict.Pointer("weights", i), ErrNegative, strict.Plain(w))
		}
		lowest = min(lowest, w.Exponent())
	}
	if err := faults.Err(); err != nil {
		return nil, nil, err
	}
	whole, sum = make([]*big.Int, len(weights)), new(big.Int)
	for i, w := range weights {
		whole[i] = w.Coefficient()
		whole[i].Mul(whole[i], powerOfTen(int64(w.Exponent())-int64(lowest)))
		sum.Add(sum, whole[i])
	}
	switch {
	case len(weights) == 0:
		faults.Add("/weights", ErrMissing, "")
	case sum.Sign() == 0:
		faults.Add("/weights", ErrRange, "0")
	}
	return whole, sum, faults.Err()
}
