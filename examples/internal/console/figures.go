package console

import (
	"math/big"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring"
)

// Decimal writes a number that Go wrote with the signs of the language.
func Decimal(tag language.Tag, number string) string {
	number = strings.Replace(number, "-", "−", 1)
	if tag == language.English {
		return number
	}
	return strings.Replace(number, ".", ",", 1)
}

// Points writes a number with two decimals; a dash for none.
func Points(tag language.Tag, n *scoring.Ratio) string {
	if n == nil {
		return "–"
	}
	return Decimal(tag, n.Decimal(2).StringFixed(2))
}

// Total writes the total of a score, if it has one.
func Total(tag language.Tag, s scoring.Score) string {
	if total, ok := s.Total(); ok {
		return Points(tag, &total)
	}
	return Points(tag, nil)
}

// Exact writes a number of at most seven decimals, such as one of a grid or its
// half, without zeros at its end.
func Exact(tag language.Tag, n *big.Rat) string {
	return Decimal(tag, strings.TrimSuffix(strings.TrimRight(n.FloatString(7), "0"), "."))
}

// Share returns how long a part is on a line whose length stands for all,
// rounded down; nothing of nothing, and no more than the line.
func Share(part, all *big.Rat, length int) int {
	switch {
	case part.Sign() <= 0 || all.Sign() <= 0:
		return 0
	case part.Cmp(all) >= 0:
		return length
	}
	ratio := new(big.Rat).Quo(part, all)
	ratio.Mul(ratio, big.NewRat(int64(length), 1))
	return int(new(big.Int).Quo(ratio.Num(), ratio.Denom()).Int64())
}
