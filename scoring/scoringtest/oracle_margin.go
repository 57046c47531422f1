package scoringtest

import (
	"math/big"
	"slices"
)

// oraclePoints are what the margin of a project in points is measured to: the
// lowest total from which upward it is funded, and whether that total itself is
// enough. Without such a total they are nil.
type oraclePoints struct {
	lowest   *big.Rat
	included bool
}

// funded reports whether a project is, with another total or another envelope.
func (o *oracle) funded(p int, total, money *big.Rat) (bool, error) {
	statuses, err := o.statuses(o.classes(map[int]*big.Rat{p: total}), money)
	return statuses[p].status == "funded", err
}

// envelopeOf is the money to share out.
func envelopeOf(o *oracle) *big.Rat { return o.rules.amount(o.Envelope) }

func pointsOf(o *oracle, p int, _ oracleStatus) (*oraclePoints, error) {
	return o.lowestTotal(p, o.rules.envelope(o))
}

// lowestTotal finds the lowest total from which upward a project is funded, by
// trying every total at which anything can change and one between each two.
func (o *oracle) lowestTotal(p int, money *big.Rat) (*oraclePoints, error) {
	low, high := o.reach()
	totals := []*big.Rat{low, high}
	for _, t := range o.weighted {
		if t != nil {
			totals = append(totals, t)
		}
	}
	for _, f := range o.Grid.Floors {
		if t := number(f.Value); f.On == "weighted" && t.Cmp(low) > 0 {
			totals = append(totals, t)
		}
	}
	totals = inOrder(totals)
	for i := len(totals) - 1; i >= 0; i-- {
		at, err := o.funded(p, totals[i], money)
		if err != nil {
			return nil, err
		}
		if !at {
			if i == len(totals)-1 {
				return nil, nil
			}
			return &oraclePoints{totals[i], false}, nil
		}
		if i == 0 {
			break
		}
		between, err := o.funded(p, mean(totals[i-1:i+1]), money)
		if err != nil {
			return nil, err
		}
		if !between {
			return &oraclePoints{totals[i], true}, nil
		}
	}
	return &oraclePoints{totals[0], true}, nil
}

// inOrder are numbers in order, each once.
func inOrder(numbers []*big.Rat) []*big.Rat {
	slices.SortFunc(numbers, (*big.Rat).Cmp)
	return slices.CompactFunc(numbers, func(a, b *big.Rat) bool { return a.Cmp(b) == 0 })
}

// eurosOf is the margin of a project in euros, nil if there is none.
func eurosOf(o *oracle, p int, s oracleStatus) (*big.Rat, error) {
	switch {
	case s.status == "":
		return nil, nil
	case s.status == "funded":
		return s.left, nil
	case o.rules.line(o) == "stop":
		return o.missingOfEnvelope(p)
	}
	return o.missingAtTurn(p, s), nil
}

// missingOfEnvelope finds by how much the envelope must be greater for a
// project to be funded under stop.
func (o *oracle) missingOfEnvelope(p int) (*big.Rat, error) {
	money, needed := o.rules.envelope(o), new(big.Rat)
	for _, class := range o.classes(nil) {
		for _, q := range class.projects {
			needed = new(big.Rat).Add(needed, o.requests[q])
		}
		if needed.Cmp(money) < 0 {
			continue
		}
		if funded, err := o.funded(p, nil, needed); err != nil || funded {
			return new(big.Rat).Sub(needed, money), err
		}
	}
	return nil, nil
}

// missingAtTurn finds how much more money at its turn funds a project for sure
// under skip.
func (o *oracle) missingAtTurn(p int, s oracleStatus) *big.Rat {
	if s.remaining == nil {
		return nil
	}
	var requests []*big.Rat
	for _, q := range s.class {
		requests = append(requests, o.requests[q])
	}
	own := 1 << slices.Index(s.class, p)
	var least *big.Rat
	for subset := range 1 << len(requests) {
		needed := new(big.Rat)
		for i, r := range requests {
			if subset&(1<<i) != 0 {
				needed.Add(needed, r)
			}
		}
		if needed.Cmp(s.remaining) < 0 || least != nil && needed.Cmp(least) >= 0 {
			continue
		}
		purse := &oraclePurse{line: "skip", fits: o.rules.fits, left: needed}
		sets := purse.tryAll(requests)
		for set := range sets {
			if len(sets) == 1 && set&own != 0 {
				least = needed
			}
		}
	}
	if least == nil {
		return nil
	}
	return least.Sub(least, s.remaining)
}
