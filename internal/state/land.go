package state

import "math/bits"

// A land is a set of départements, by their rank in departements.tsv, where the
// collectivities overseas have rows too: whatever serves a place serves a land.
type land [2]uint64

// maxDepartements is how many départements a land can hold.
const maxDepartements = 128

func landOf(rank int) (l land) {
	l[rank/64] = 1 << (rank % 64)
	return l
}

func (l land) empty() bool         { return l == land{} }
func (l land) and(m land) land     { return land{l[0] & m[0], l[1] & m[1]} }
func (l land) or(m land) land      { return land{l[0] | m[0], l[1] | m[1]} }
func (l land) without(m land) land { return land{l[0] &^ m[0], l[1] &^ m[1]} }
func (l land) meets(m land) bool   { return !l.and(m).empty() }
func (l land) within(m land) bool  { return l.without(m).empty() }
func (l land) count() int          { return bits.OnesCount64(l[0]) + bits.OnesCount64(l[1]) }
func (l land) single() (int, bool) { return l.first(), l.count() == 1 }

// below are the départements of a land before a rank.
func (l land) below(rank int) land {
	if rank < 64 {
		return land{l[0] & (1<<rank - 1), 0}
	}
	return land{l[0], l[1] & (1<<(rank-64) - 1)}
}

// first is the lowest rank, maxDepartements if there is none.
func (l land) first() int {
	if l[0] != 0 {
		return bits.TrailingZeros64(l[0])
	}
	return 64 + bits.TrailingZeros64(l[1])
}
