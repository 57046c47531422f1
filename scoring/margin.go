package scoring

import (
	"math"
	"math/big"
	"sort"

	"github.com/aap-lit/aap/internal/strict"
)

// This file finds the lowest total from which upward a project is funded, the
// other projects, and its own other keys, being what they are.
//
// Think of the others as ranked without it, and of the project as put behind
// the first k of their classes, at a total between those of class k and class
// k+1. It is funded there if the money left by k classes is known and holds
// its request, and the line is not drawn. What is left never grows again, so
// there is a first k at which that fails: the project must rank before class
// k, whom we call the rival.
//
// At the very total of another class, the other keys tell whether it ranks
// before that class, or after, or with it. After is as behind it. With it, it
// is funded if the class and the project fit together, which is the same as
// being funded behind it, but for a class that is tied itself: the project
// would be tied too, while behind it there may be money left.

// A threshold is a total, and whether the total itself suffices.
type threshold struct {
	total    Ratio
	included bool
}

// threshold returns the lowest total from which upward a project with all of its
// marks is funded; false if none is.
func (f *funding) threshold(project int) (threshold, bool) {
	if f.fails(project) {
		return threshold{}, false
	}
	t := f.rivalTotal(project)
	for _, floor := range f.session.grid.floors {
		if floor.on != Weighted {
			continue
		}
		value := floor.ratio()
		switch way := value.Cmp(t.total); {
		case way > 0:
			t = threshold{value, !floor.strict}
		case way == 0:
			t.included = t.included && !floor.strict
		}
	}
	if way := t.total.Cmp(f.high); way > 0 || way == 0 && !t.included {
		return threshold{}, false
	}
	return t, true
}

// fails reports whether no total makes a project funded: it fails a floor that
// its weighted total has nothing to do with, or asks for more than the envelope.
func (f *funding) fails(project int) bool {
	return f.field.standings[project] != ranked || f.purses[0].short(f.request(project))
}

// reach returns the lowest and the highest total that the grid can give.
func (r *ranking) reach() (low, high Ratio) {
	sum := new(big.Rat)
	for _, w := range r.weights {
		sum.Add(sum, w)
	}
	g := r.session.grid
	least, most := big.NewRat(g.min, million), big.NewRat(g.max, million)
	return strict.RatioOf(least.Mul(least, sum)), strict.RatioOf(most.Mul(most, sum))
}

// rivalTotal returns the total at which the project meets its rival, or before
// that a class that it would be tied with; without either, the lowest total.
func (f *funding) rivalTotal(project int) threshold {
	rival := f.rival(project)
	for _, class := range f.crosses {
		if class >= rival {
			break
		}
		if way, _ := f.compareTied(project, int(f.class(class)[0])); way == 0 {
			return threshold{f.total(class), false}
		}
	}
	if rival == f.classes() {
		return threshold{f.low, true}
	}
	way, _ := f.compareTied(project, int(f.class(rival)[0]))
	return threshold{f.total(rival), way < 0}
}

// total returns the weighted total of a class.
func (f *funding) total(class int) Ratio { return f.weighted.value(int(f.class(class)[0])) }

// rival returns the class that a project must rank before in order to be funded;
// the number of classes if there is none.
//
// Whoever is not funded changes nothing for those above, and its rival is there,
// or in its own class. Without a funded project there is more money, by its
// request, below its class. That funds whole what was funded whole, and leaves at
// least its request, down to the first class that is not; from there on it is spent
// step by step, see need. Under stop that class is the rival: it exceeded the money
// left, so with the request it leaves less than that, or draws the line.
func (f *funding) rival(project int) int {
	request := f.request(project)
	if f.standings[project] == ranked {
		class := f.classOf(project)
		if award, _ := f.decide(class, project); award == Funded {
			return f.needs.first(class+1, request)
		}
	}
	return sort.Search(f.classes(), func(i int) bool { return !f.purses[i+1].holds(request) })
}

// need returns the least request of a funded project above whose rival a class is:
// with so much more money, it leaves less than that. If it draws the line, or what
// it leaves hangs on it, it is that of any.
//
// Otherwise, which is under skip, let a be the request, M what is left now at the
// turn of the class, M+a without the project. Above the rival a is left over by every
// class, so each funds now whom it would fund then, and what is left differs by a. The
// class is the rival if M+a suffices for somebody that M does not, which takes more than
// M: either all who fit are funded, or they are unequal and what is left hangs on them.
// If it does not, and those who fit are tied, all asking for r, then as many of them are
// funded until one more is; what they leave now, M mod r, is r less what that takes.
func need(class requests, left, next purse) int64 {
	if next.hangs || next.closed {
		return 0
	}
	fitting := class.fits(left.cents)
	least := int64(math.MaxInt64)
	if k := len(fitting.asks); k < len(class.asks) {
		least = class.asks[k] - left.cents
	}
	if k := len(fitting.asks); fitting.smallest(k) > left.cents {
		least = min(least, class.asks[0]-next.cents)
	}
	return least
}
