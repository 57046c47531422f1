package scoring

import (
	"math/bits"
	"slices"
)

// A cell is the mark of a project on a criterion, in steps of the scale:
// sum/count, exactly. Without a value both are 0.
type cell struct {
	sum   int64 // at most 10⁷ marks of 10⁶ steps
	count int32
	short bool // fewer marks than the quorum
}

// A tally holds the mark of every project on every criterion, made of the
// marks of its assessors. It knows nothing of weights, so it serves any.
type tally struct {
	criteria int
	cells    []cell // of the first project, criterion after criterion; then of the next
}

func (t *tally) of(project int) []cell {
	return t.cells[project*t.criteria : (project+1)*t.criteria]
}

// tally makes the marks out of all ballots.
func (s *session) tally() *tally {
	n := len(s.grid.criteria)
	t := &tally{criteria: n, cells: make([]cell, n*len(s.projects))}
	var values []step
	for p := range s.projects {
		values = s.fill(t.of(p), s.of(p), values)
	}
	return t
}

// without returns the marks without some ballots, each on another project: only
// the marks of these projects are made anew.
func (t *tally) without(s *session, ballots []int32) *tally {
	to := &tally{criteria: t.criteria, cells: slices.Clone(t.cells)}
	var kept []int32
	var values []step
	for _, i := range ballots {
		p := int(s.ballots[i].project)
		kept = kept[:0]
		for _, other := range s.of(p) {
			if other != i {
				kept = append(kept, other)
			}
		}
		clear(to.of(p))
		values = s.fill(to.of(p), kept, values)
	}
	return to
}

// fill makes the marks of a project out of the ballots on it. It sorts in
// values, which it returns for the next use.
func (s *session) fill(cells []cell, rows []int32, values []step) []step {
	dealt := s.sum(rows, cells)
	if s.grid.averaging == Median {
		values = s.medians(rows, cells, values)
	}
	for c := range cells {
		cells[c].short = dealt[c] < s.grid.quorum
	}
	return values
}

// sum adds the values of the ballots up, and returns how many marks count for
// the quorum of each criterion.
func (s *session) sum(rows []int32, cells []cell) (dealt [maxCriteria]int) {
	for _, i := range rows {
		for c, mark := range s.marks(int(i)) {
			if mark >= 0 {
				cells[c].sum += int64(mark)
				cells[c].count++
			}
			if mark.counts() {
				dealt[c]++
			}
		}
	}
	return dealt
}

// medians replaces each sum by the median: the middle value, or the sum of the
// middle two over 2. It sorts in values, which it returns for the next use.
func (s *session) medians(rows []int32, cells []cell, values []step) []step {
	for c := range cells {
		if cells[c].count == 0 {
			continue
		}
		values = values[:0]
		for _, i := range rows {
			if mark := s.marks(int(i))[c]; mark >= 0 {
				values = append(values, mark)
			}
		}
		slices.Sort(values)
		n := len(values)
		cells[c].sum, cells[c].count = int64(values[n/2]), 1
		if n%2 == 0 {
			cells[c].sum, cells[c].count = int64(values[n/2-1])+int64(values[n/2]), 2
		}
	}
	return values
}

// cmp returns -1, 0 or +1, as c is below, at or above o. It compares a/m and b/n
// as a·n and b·m, in 128 bits.
func (c cell) cmp(o cell) int {
	return compareProducts(uint64(c.sum), uint64(o.count), uint64(o.sum), uint64(c.count))
}

// compareProducts returns -1, 0 or +1, as a·b is below, at or above c·d.
func compareProducts(a, b, c, d uint64) int {
	high1, low1 := bits.Mul64(a, b)
	high2, low2 := bits.Mul64(c, d)
	switch {
	case high1 != high2:
		if high1 < high2 {
			return -1
		}
		return 1
	case low1 < low2:
		return -1
	case low1 > low2:
		return 1
	}
	return 0
}
