package scoring

import (
	"cmp"
	"math"
	"math/big"

	"github.com/aap-lit/aap/internal/strict"
)

// lines are the totals of projects as one weight moves: that of a project is
// start + x·slope, where x is the weight in some unit, start what the other
// criteria give and slope the mark on this one. All are whole numbers: int64
// where everything computed with them fits, else wide. A floor on the weighted
// total, which does not move, is one more line, after those of the projects.
type lines struct {
	starts, slopes         []int64
	wideStarts, wideSlopes []*big.Int
	floor                  *floor   // that of the last line, nil for none
	weight                 *big.Rat // what one x is
	present                point
}

// A point is a value of x above 0: n/d, or wide beside wide lines.
type point struct {
	n, d int64
	wide *big.Rat
}

func (p point) cmp(o point) int {
	if p.wide != nil {
		return p.wide.Cmp(o.wide)
	}
	return compareProducts(uint64(p.n), uint64(o.d), uint64(o.n), uint64(p.d))
}

// lines returns those of all projects as the weight of a criterion moves.
// Products may have fit bits ([guard], less in tests).
//
// With L the least common multiple of all counts, a mark is sum·(L/count) of
// step/L, and weights are whole millionths, so every total is whole. What the
// starts have in common is divided out; for the floor to be whole too, they are
// multiplied by what that takes.
func (f *field) lines(criterion, fit int) *lines {
	g, own := f.session.grid, f.session.grid.criteria[criterion].weight
	multiple, common := f.marks.multiple(math.MaxInt), int64(0)
	for c := range g.criteria {
		if c != criterion {
			common = gcd(common, g.criteria[c].weight)
		}
	}
	common = max(common, 1)
	l := &lines{weight: big.NewRat(common, million)}
	for p := range f.session.projects {
		start, slope := new(big.Int), new(big.Int)
		for c, mark := range f.marks.of(p) {
			if mark.count == 0 {
				continue
			}
			points := new(big.Int).Quo(multiple, big.NewInt(int64(mark.count)))
			points.Mul(points, big.NewInt(mark.sum))
			if c == criterion {
				slope = points
			} else {
				start.Add(start, points.Mul(points, big.NewInt(g.criteria[c].weight/common)))
			}
		}
		l.wideStarts, l.wideSlopes = append(l.wideStarts, start), append(l.wideSlopes, slope)
	}
	l.bar(g, multiple, common)
	l.present = point{wide: new(big.Rat).Quo(big.NewRat(own, million), l.weight)}
	l.narrow(fit)
	return l
}

// bar adds the line of a floor on the weighted total. The unit of the starts is
// common/10⁶ of step/10⁶/L, so the floor is value·L·10⁶/(common·step) of it.
func (l *lines) bar(g *grid, multiple *big.Int, common int64) {
	for i := range g.floors {
		if g.floors[i].on != Weighted {
			continue
		}
		value := new(big.Int).Mul(big.NewInt(g.floors[i].value), big.NewInt(million))
		unit := new(big.Int).Mul(big.NewInt(common), big.NewInt(g.step))
		height := new(big.Rat).SetFrac(value.Mul(value, multiple), unit)
		times := height.Denom()
		l.floor = &g.floors[i]
		for _, start := range l.wideStarts {
			start.Mul(start, times)
		}
		l.weight.Quo(l.weight, new(big.Rat).SetInt(times))
		l.wideStarts, l.wideSlopes = append(l.wideStarts, height.Num()), append(l.wideSlopes, new(big.Int))
	}
}

// narrow keeps the lines as int64 if that holds all of Δstart·d + Δslope·n,
// n/d being the present point or a crossing, where n is no greater than a start
// and d no greater than a slope.
func (l *lines) narrow(fit int) {
	starts, slopes := longest(l.wideStarts), longest(l.wideSlopes)
	n, d := l.present.wide.Num(), l.present.wide.Denom()
	if 1+max(starts+max(slopes, d.BitLen()), slopes+n.BitLen()) > fit {
		return
	}
	l.starts, l.slopes = make([]int64, len(l.wideStarts)), make([]int64, len(l.wideSlopes))
	for i := range l.starts {
		l.starts[i], l.slopes[i] = l.wideStarts[i].Int64(), l.wideSlopes[i].Int64()
	}
	l.wideStarts, l.wideSlopes = nil, nil
	l.present = point{n: n.Int64(), d: d.Int64()}
}

// longest returns the number of bits of the greatest.
func longest(numbers []*big.Int) int {
	bits := 0
	for _, n := range numbers {
		bits = max(bits, n.BitLen())
	}
	return bits
}

// crossing returns where two lines cross; false if they do not, above 0.
func (l *lines) crossing(i, j int) (point, bool) {
	if l.starts == nil {
		return l.wideCrossing(i, j)
	}
	n, d := l.starts[j]-l.starts[i], l.slopes[i]-l.slopes[j]
	if d < 0 {
		n, d = -n, -d
	}
	return point{n: n, d: d}, n > 0 && d > 0
}

func (l *lines) wideCrossing(i, j int) (point, bool) {
	n := new(big.Int).Sub(l.wideStarts[j], l.wideStarts[i])
	d := new(big.Int).Sub(l.wideSlopes[i], l.wideSlopes[j])
	if n.Sign()*d.Sign() <= 0 {
		return point{}, false
	}
	return point{wide: new(big.Rat).SetFrac(n, d)}, true
}

// cmp returns -1, 0 or +1, as line i is below, at or above line j in a place.
// Beside a point, lines that meet in it differ as their slopes do.
func (l *lines) cmp(i, j int, there place) int {
	if l.starts == nil {
		return l.wideCmp(i, j, there.at.wide, there.side)
	}
	slopes := l.slopes[i] - l.slopes[j]
	if way := cmp.Compare((l.starts[i]-l.starts[j])*there.at.d+slopes*there.at.n, 0); way != 0 {
		return way
	}
	return there.side * cmp.Compare(slopes, 0)
}

func (l *lines) wideCmp(i, j int, at *big.Rat, side int) int {
	starts := new(big.Int).Sub(l.wideStarts[i], l.wideStarts[j])
	slopes := new(big.Int).Sub(l.wideSlopes[i], l.wideSlopes[j])
	way := side * slopes.Sign()
	starts.Mul(starts, at.Denom())
	if total := starts.Add(starts, slopes.Mul(slopes, at.Num())).Sign(); total != 0 {
		return total
	}
	return way
}

// value returns a point as a weight.
func (l *lines) value(at point) Ratio {
	if at.wide == nil {
		return strict.RatioIn(l.weight, at.n, at.d)
	}
	return strict.RatioOf(new(big.Rat).Mul(at.wide, l.weight))
}

// gcd returns the greatest common divisor; b is above zero.
func gcd(a, b int64) int64 {
	for a != 0 {
		a, b = b%a, a
	}
	return b
}
