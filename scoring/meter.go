package scoring

import "math/bits"

// maxWork bounds the work of a stability.
const maxWork = 300_000_000

// A meter counts the steps that a stability takes, which are the same on every
// machine. A step is about what it takes to compare two whole numbers; what takes
// memory, or room in the answer, costs more.
type meter struct{ left int64 }

// What things cost, in steps.
const (
	costPair  = 2   // to see whether two lines cross
	costPoint = 100 // to keep a point, and to sort it
	costByte  = 10  // to keep the code of a project, and to write it
	costLine  = 20  // to make a line, by criterion
	costWide  = 50  // times what it is, if whole numbers do not do
	costRat   = 400 // to add a mark to a total that is a rational
)

func (m *meter) take(steps int64) { m.left -= min(steps, m.left+1) }

// spent reports whether more was taken than there was.
func (m *meter) spent() bool { return m.left < 0 }

// marks counts what it takes to tally so many ballots.
func (m *meter) marks(ballots int, g *grid) { m.take(int64(ballots) * int64(len(g.criteria))) }

// rank counts what it takes to add all marks up, to rank and to fund.
func (m *meter) rank(r *ranking) {
	cells, sort := int64(len(r.marks.cells)), sorting(len(r.session.projects), r.session.grid)
	if r.weighted.small == nil {
		cells, sort = cells*costRat, sort*costWide
	}
	m.take(cells + sort)
}

// sorting returns what it takes to sort n projects, of equal totals at worst.
func sorting(n int, g *grid) int64 { return int64(n) * int64(bits.Len(uint(n))) * int64(1+len(g.ties)) }

// list counts what it takes to keep and to write a list of projects.
func (m *meter) list(codes []string) {
	for _, code := range codes {
		m.take(costByte * int64(len(code)+len(`"",`)))
	}
}
