package scoring

import (
	"slices"
	"strconv"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// A Funding says who gets money from an envelope, and why. It is immutable. The
// zero value funds nobody.
type Funding struct {
	_       noEqual
	funding *funding // nil in the zero value
}

// Fund shares an envelope out: each project in the order of the ranking gets
// what it asks for or nothing, along the line. A line that is neither [Stop] nor
// [Skip] is [ErrWord]. Projects refused or unranked take no money and do not
// draw the line.
//
// A class of equals that does not fit whole is not broken by chance or by the
// order of a file. It is tied if two orders of its members would fund different
// projects: its members who fit alone are then tied, and somebody must decide.
// A member that asks for more than is left is reserve in any case. Under
// [Skip], members who fit alone are funded if all of these fit together; a tied
// member may be small enough to be funded in every order.
//
// After a tied class, Stop funds nobody. Skip goes on with what is left if all
// tied members ask for the same; otherwise that hangs on the tie, and later
// projects are tied too if they may still fit.
//
// Fund, and every decision with its margins, together take O(n log n) time for n
// projects, whatever is tied.
func (r Ranking) Fund(envelope budget.Amount, line Line) (Funding, error) {
	if line != Stop && line != Skip {
		return Funding{}, strict.UnknownWord(strconv.Itoa(int(line)), lineWords)
	}
	return Funding{funding: r.orEmpty().fund(envelope.Cents(), line)}, nil
}

func (f Funding) orEmpty() *funding {
	if f.funding == nil {
		return Ranking{}.orEmpty().fund(0, Stop)
	}
	return f.funding
}

// Outcome returns the result in short.
func (f Funding) Outcome() Outcome { return f.orEmpty().outcome() }

// Decisions returns what becomes of each project, in the order of the session.
func (f Funding) Decisions() []Decision {
	from := f.orEmpty()
	decisions := make([]Decision, len(from.session.projects))
	for p := range decisions {
		decisions[p] = Decision{funding: from, project: p, class: -1}
	}
	for i := range from.classes() {
		for _, p := range from.class(i) {
			decisions[p].class = i
		}
	}
	return decisions
}

// MarshalJSON writes {"outcome": {…}, "funding": […]}.
func (f Funding) MarshalJSON() ([]byte, error) {
	return strict.Written(func(w *strict.Writer, key string) {
		w.Object(key)
		f.writeMembers(w)
		w.End()
	})
}

func (f Funding) writeMembers(w *strict.Writer) {
	f.Outcome().write(w, "outcome")
	w.List("funding")
	for _, d := range f.Decisions() {
		d.write(w, "")
	}
	w.End()
}

// An Outcome is the result of a funding in short: the codes of projects, in the
// order of the session.
type Outcome struct {
	Funded []string
	Tied   []string
	Places *Places // of the tied; nil if nobody is
}

// MarshalJSON writes {"funded": ["A"], "tied": [], "places": null}.
func (o Outcome) MarshalJSON() ([]byte, error) { return strict.Written(o.write) }

func (o Outcome) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Texts("funded", o.Funded)
	w.Texts("tied", o.Tied)
	o.Places.writeIfAny(w, "places")
	w.End()
}

// Places are how many members of a tied class are funded, by the order that funds
// the fewest and by the one that funds the most. Under [Skip] the least is a
// lower bound, because to find the exact number means to try every order. For all
// the tied of an [Outcome] together, the most is an upper bound if some of them
// hang on a tie.
type Places struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

// writeIfAny writes places, null for nil.
func (p *Places) writeIfAny(w *strict.Writer, key string) {
	if p == nil {
		w.Null(key)
		return
	}
	w.Object(key)
	w.Int("least", p.Least)
	w.Int("most", p.Most)
	w.End()
}

// A funding goes down the classes of a ranking with an envelope.
type funding struct {
	*ranking
	line      Line
	low, high Ratio    // the totals that the grid can give
	all       requests // class after class, those of a class in order
	purses    []purse  // before each class; one more at the end
	turns     []turn   // of each class
	crosses   []int    // the classes that are tied across the line
	needs     lows     // of each class, see need
}

func (r *ranking) fund(cents int64, line Line) *funding {
	f := &funding{ranking: r, line: line, all: r.asked()}
	f.low, f.high = r.reach()
	f.turns, f.purses = make([]turn, r.classes()), make([]purse, r.classes()+1)
	f.purses[0] = purse{cents: cents}
	needs := make([]int64, r.classes())
	for i, left := range f.purses[:r.classes()] {
		own := f.requests(i)
		what, next := left.spend(own.asks, line)
		if what == crosses {
			f.crosses = append(f.crosses, i)
		}
		f.turns[i], f.purses[i+1], needs[i] = what, next, need(own, left, next)
	}
	f.needs = newLows(needs)
	return f
}

// asked returns what the projects ask for, class after class.
func (r *ranking) asked() requests {
	all := requests{asks: make([]int64, len(r.order)), sums: make([]int64, len(r.order)+1)}
	for place, p := range r.order {
		all.asks[place] = r.request(int(p))
	}
	for i := range r.classes() {
		slices.Sort(all.asks[r.starts[i]:r.starts[i+1]])
	}
	for place, ask := range all.asks {
		all.sums[place+1] = all.sums[place] + ask
	}
	return all
}

// requests returns what the members of a class ask for.
func (f *funding) requests(class int) requests {
	from, to := f.starts[class], f.starts[class+1]
	return requests{f.all.asks[from:to], f.all.sums[from : to+1]}
}

// request returns what a project asks for, in cents.
func (r *ranking) request(project int) int64 { return r.session.projects[project].Request.Cents() }

// decide returns what becomes of a member of a class.
func (f *funding) decide(class, project int) (Award, Reason) {
	return f.purses[class].decide(f.turns[class], f.request(project))
}

// places returns the least and the most members of a tied class that an order
// can fund. Of a class that hangs on a tie, nobody may be funded; nor under stop
// if the order starts with a member that does not fit.
func (f *funding) places(class int) Places {
	money, requests := f.purses[class].cents, f.requests(class)
	fitting := requests.fits(money)
	places := Places{Most: fitting.mostFunded(money)}
	if f.turns[class] == crosses && (f.line == Skip || len(fitting.asks) == len(requests.asks)) {
		places.Least = fitting.leastFunded(money)
	}
	return places
}

// outcome returns who is funded, who is tied, and how many of the tied can be.
// The classes tied across the line are added up. Those that hang on the last of
// them share its money, so together they can have no more places than the
// smallest of all their requests that fit into it.
func (f *funding) outcome() Outcome {
	o := Outcome{Funded: []string{}, Tied: []string{}}
	awards := make([]Award, len(f.session.projects))
	var places Places
	var hung []int64
	for i := range f.classes() {
		for _, p := range f.class(i) {
			awards[p], _ = f.decide(i, int(p))
			if awards[p] == Tied && f.turns[i] == hanging {
				hung = append(hung, f.request(int(p)))
			}
		}
		if f.turns[i] == crosses {
			own := f.places(i)
			places.Least += own.Least
			places.Most += own.Most
		}
	}
	if len(hung) > 0 {
		last := f.crosses[len(f.crosses)-1]
		money := f.purses[last].cents
		own := f.requests(last).fits(money)
		together := newRequests(append(hung, own.asks...)).fits(money)
		places.Most += together.mostFunded(money) - own.mostFunded(money)
	}
	for p, award := range awards {
		switch award {
		case Funded:
			o.Funded = append(o.Funded, f.session.projects[p].Code)
		case Tied:
			o.Tied = append(o.Tied, f.session.projects[p].Code)
		}
	}
	if len(o.Tied) > 0 {
		o.Places = &places
	}
	return o
}
