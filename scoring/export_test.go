package scoring

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
func CoefficientOf(m Measure, n, d int64) Coefficient { return defined(m, ratio(n, d)) }

// UndefinedOf is a coefficient without a value.
func UndefinedOf(m Measure, u Undefined) Coefficient { return undefined(m, u) }
