package scoring

// This file knows what one class of equals does to the money left. It deals
// in cents; requests are those of the class, in any order unless it says so.
//
// Notation: M the money left, F the requests of at most M ("who fits alone"). To
// go through the class in some order is to give each request in turn what it asks for if it fits into
// what is left; under stop, the first that does not fit ends it.

// A purse is the money left when the turn of a class comes.
type purse struct {
	cents  int64 // what is left; when it hangs, the most that may be left, for a line not drawn
	hangs  bool  // what is left hangs on the order of a tied class
	closed bool  // the line is drawn
}

// A turn is what happens to a class.
type turn uint8

const (
	funds   turn = iota // who fits is funded, all together
	crosses             // who fits is tied: all together they do not fit
	hanging             // who may fit is tied, for the money left hangs on a tied class
	after               // nobody is funded: the line is drawn
)

// short reports whether a request alone exceeds what is or may be left.
func (p purse) short(request int64) bool { return request > p.cents }

// holds reports whether a project put there alone is funded.
func (p purse) holds(request int64) bool { return !p.closed && !p.hangs && request <= p.cents }

// decide returns what becomes of a request at the turn of its class.
func (p purse) decide(what turn, request int64) (Award, Reason) {
	switch {
	case what == after:
		return Reserve, AfterTheLine
	case p.short(request):
		return Reserve, DoesNotFit
	case what == crosses:
		return Tied, TieCrossesTheLine
	case what == hanging:
		return Tied, HangsOnATie
	}
	return Funded, Fits
}

// spend gives a class its turn, as take does, and bounds what skip leaves after
// an unequal tie.
func (p purse) spend(asks []int64, line Line) (turn, purse) {
	what, next := p.take(asks, line)
	if what == crosses && next.hangs && !next.closed {
		next.cents = newRequests(asks).fits(p.cents).mostLeft(p.cents)
	}
	return what, next
}

// take gives a class its turn: what happens to it, and the purse of the next.
// What skip leaves after an unequal tie is for mostLeft to bound.
//
// A class is tied when two orders fund different members. If all of F fits
// together, and under stop all of the class, every order funds F: not tied.
// If F is empty, no order funds anybody: not tied. Otherwise an order fails
// some x of F (under stop, the one that starts with a member beyond M, or else
// any order, as the class exceeds M; under skip any order, as F exceeds M),
// while the order that starts with x funds it: tied. Hence under stop also
// every x of F is failed by the order that ends with it.
func (p purse) take(asks []int64, line Line) (turn, purse) {
	switch {
	case p.closed:
		return after, p
	case p.hangs:
		return hanging, p
	}
	fitting, sum, alike := 0, int64(0), int64(-1)
	uniform := true
	for _, r := range asks {
		if r > p.cents {
			continue
		}
		uniform = uniform && (alike < 0 || r == alike)
		alike = r
		fitting++
		sum += r
	}
	whole := fitting == len(asks)
	switch {
	case sum <= p.cents && (whole || line == Skip):
		return funds, purse{cents: p.cents - sum}
	case fitting == 0:
		return funds, purse{cents: p.cents, closed: true}
	case line == Stop:
		return crosses, purse{cents: p.cents % max(alike, 1), hangs: !uniform || !whole, closed: true}
	case uniform:
		return crosses, purse{cents: p.cents % alike}
	}
	return crosses, purse{cents: p.cents, hangs: true}
}
