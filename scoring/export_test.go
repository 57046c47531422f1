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
