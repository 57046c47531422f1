package scoringtest

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfShowing() []mistake {
	return []mistake{
		{
			name: "half-is-rounded-down", witness: "marks/half-away-from-zero",
			says: kit.Text{
				"Le demi-centième est arrondi vers le bas : 0,125 s'affiche 0,12.",
				"Half a hundredth is rounded down: 0.125 shows as 0.12.",
			},
			place: kit.Text{"RoundingMode.HALF_DOWN, ou un flottant juste au-dessous de la moitié", "RoundingMode.HALF_DOWN, or a binary float just below the half"},
			after: shownBy(func(r *big.Rat, places int) string {
				return cutAt(new(big.Rat).Add(r, sameSign(r, new(big.Rat).Sub(halfOf(places), big.NewRat(1, 1<<40)))), places)
			}),
		},
		{
			name: "half-is-rounded-to-even", witness: "marks/half-away-from-zero",
			says: kit.Text{
				"Le demi-centième est arrondi au chiffre pair : 0,125 s'affiche 0,12.",
				"Half a hundredth is rounded to the even digit: 0.125 shows as 0.12.",
			},
			place: kit.Text{"round(x, 2) en Python, Math.Round en .NET", "round(x, 2) in Python, Math.Round in .NET"},
			after: shownBy(toEven),
		},
		{
			name: "decimals-are-cut-off", witness: "marks/half-away-from-zero",
			says: kit.Text{
				"Les décimales de trop sont coupées et non arrondies.",
				"Decimals too many are cut off, not rounded.",
			},
			place: kit.Text{"TRUNC(total, 2), ou les quatre premiers caractères", "TRUNC(total, 2), or the first four characters"},
			after: shownBy(cutAt),
		},
		{
			name: "exact-value-is-hidden", witness: "marks/thirds-are-kept",
			says: kit.Text{
				"La valeur exacte est celle des deux décimales affichées.",
				"The exact value is that of the two decimals shown.",
			},
			place: kit.Text{"un nombre mis en forme trop tôt", "a number formatted too early"},
			after: eachNumber(func(n map[string]any, r *big.Rat) {
				n["exact"] = number(n["decimal"]).RatString()
				if r.IsInt() {
					n["exact"] = r.RatString()
				}
			}),
		},
		{
			name: "zero-has-a-sign", witness: "margins/margin-of-less-than-a-hundredth",
			says: kit.Text{
				"Un nombre négatif que l'arrondi ramène à zéro s'affiche « −0,00 ».",
				"A negative number that rounds to zero shows as −0.00.",
			},
			place: code("fmt.Sprintf(\"%.2f\")"),
			after: eachNumber(func(n map[string]any, r *big.Rat) {
				text, _ := n["decimal"].(string)
				if r.Sign() < 0 && !strings.HasPrefix(text, "-") {
					n["decimal"] = "-" + text
				}
			}),
		},
	}
}

// shownBy rounds every number that is shown in another way.
func shownBy(round func(r *big.Rat, places int) string) func(answer map[string]any) {
	return eachNumber(func(n map[string]any, r *big.Rat) {
		_, decimals, _ := strings.Cut(fmt.Sprint(n["decimal"]), ".")
		n["decimal"] = round(r, len(decimals))
	})
}

// eachNumber changes every {"exact": …, "decimal": …} of an answer.
func eachNumber(change func(n map[string]any, r *big.Rat)) func(answer map[string]any) {
	return func(answer map[string]any) {
		eachObject(answer, func(o map[string]any) {
			if exact, is := o["exact"].(string); is {
				change(o, number(exact))
			}
		})
	}
}

// eachObject looks at every object of a value.
func eachObject(value any, look func(o map[string]any)) {
	switch value := value.(type) {
	case map[string]any:
		look(value)
		for _, member := range value {
			eachObject(member, look)
		}
	case []any:
		for _, entry := range value {
			eachObject(entry, look)
		}
	}
}

// halfOf is half of the last place.
func halfOf(places int) *big.Rat {
	return number("5e-" + fmt.Sprint(places+1))
}

// sameSign gives a number the sign of another.
func sameSign(as, r *big.Rat) *big.Rat {
	if as.Sign() < 0 {
		return r.Neg(r)
	}
	return r
}

// cutAt leaves out the decimals after some places.
func cutAt(r *big.Rat, places int) string {
	text := rounded(r, places)
	away := new(big.Rat).Abs(number(text))
	if away.Cmp(new(big.Rat).Abs(r)) <= 0 {
		return text
	}
	away.Sub(away, new(big.Rat).Mul(halfOf(places), big.NewRat(2, 1)))
	return rounded(sameSign(r, away), places)
}

// toEven rounds half to the even digit.
func toEven(r *big.Rat, places int) string {
	text := rounded(r, places)
	off := new(big.Rat).Sub(number(text), r)
	if off.Abs(off).Cmp(halfOf(places)) == 0 && (text[len(text)-1]-'0')%2 == 1 {
		return cutAt(r, places)
	}
	return text
}
