package scoring

import (
	"slices"

	"github.com/aap-lit/aap/budget"
)

// A funding goes down the classes of a ranking with an envelope.
type funding struct {
	*ranking
	line      Line
	low, high Ratio   // the totals that the grid can give
	asks      []int64 // what the projects ask for, in the order of the ranking
	purses    []purse // before each class; one more at the end
	asked     []int64 // by the classes before each class; one more at the end
	least     []int64 // the smallest request of each class
	turns     []turn  // of each class
	crosses   []int   // the classes that are tied across the line
	broken    int     // the first class not funded whole; the number of classes if there is none
}

func (r *ranking) fund(cents int64, line Line) *funding {
	f := &funding{ranking: r, line: line, broken: -1}
	f.low, f.high = r.reach()
	f.asks = make([]int64, len(r.order))
	for place, p := range r.order {
		f.asks[place] = r.request(int(p))
	}
	left, asked := purse{cents: cents}, int64(0)
	for i := range r.classes() {
		requests := f.requests(i)
		what, next := left.spend(requests, line)
		f.purses, f.turns, f.asked = append(f.purses, left), append(f.turns, what), append(f.asked, asked)
		f.least = append(f.least, slices.Min(requests))
		for _, r := range requests {
			asked += r
		}
		if what == crosses {
			f.crosses = append(f.crosses, i)
		}
		if f.broken < 0 && (what != funds || slices.ContainsFunc(requests, left.short)) {
			f.broken = i
		}
		left = next
	}
	f.purses, f.asked = append(f.purses, left), append(f.asked, asked)
	if f.broken < 0 {
		f.broken = r.classes()
	}
	return f
}

// short tells that a request does not fit alone into what is or may be left.
func (p purse) short(request int64) bool { return request > p.cents }

// requests is what a class asks for.
func (f *funding) requests(class int) []int64 { return f.asks[f.starts[class]:f.starts[class+1]] }

// sorted lists what a class asks for, the smallest first.
func (f *funding) sorted(class int) []int64 {
	requests := slices.Clone(f.requests(class))
	slices.Sort(requests)
	return requests
}

// request is what a project asks for, in cents.
func (r *ranking) request(project int) int64 { return r.session.projects[project].Request.Cents() }

// decide tells what becomes of a member of a class.
func (f *funding) decide(class, project int) (Status, Reason) {
	return f.purses[class].decide(f.turns[class], f.request(project))
}

// decide tells what becomes of a request at the turn of its class.
func (p purse) decide(what turn, request int64) (Status, Reason) {
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

// places are the least and the most members of a tied class that an order can
// fund, its requests given, the smallest first. Of a class that hangs on a
// tie, nobody may be funded; nor under stop if the order starts with a member
// that does not fit.
func (f *funding) places(class int, requests []int64) Places {
	money := f.purses[class].cents
	fitting := fits(requests, money)
	places := Places{Most: mostFunded(fitting, money)}
	if f.turns[class] == crosses && (f.line == Skip || len(fitting) == len(requests)) {
		places.Least = leastFunded(fitting, money)
	}
	return places
}

// outcome is who is funded, who is tied, and how many of the tied can be. The
// classes tied across the line are added up. Those that hang on the last of
// them share its money, so together they can have no more places than the
// smallest of all their requests that fit into it.
func (f *funding) outcome() Outcome {
	o := Outcome{Funded: []string{}, Tied: []string{}}
	statuses := make([]Status, len(f.session.projects))
	var places Places
	var hung []int64
	for i := range f.classes() {
		for _, p := range f.class(i) {
			statuses[p], _ = f.decide(i, int(p))
			if statuses[p] == Tied && f.turns[i] == hanging {
				hung = append(hung, f.request(int(p)))
			}
		}
		if f.turns[i] == crosses {
			own := f.places(i, f.sorted(i))
			places.Least += own.Least
			places.Most += own.Most
		}
	}
	if len(hung) > 0 {
		last := f.crosses[len(f.crosses)-1]
		money := f.purses[last].cents
		own := fits(f.sorted(last), money)
		together := fits(append(hung, own...), money)
		places.Most += mostFunded(together, money) - mostFunded(own, money)
	}
	for p, status := range statuses {
		switch status {
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

// missing is what a project that is not funded lacks, in cents; false when
// the money left at its turn is not known.
//
// Under stop it is what the envelope lacks for everybody ranked down to its
// class: with that they all fit, exactly, and with a cent less somebody of
// them does not, which draws the line or ties the class.
//
// Under skip it is what its turn lacks, whatever that money is spent on
// otherwise. With M' at its turn it is funded if it fits alone and all who do
// fit together: aj ≤ M' < aj+1 with Pj ≤ M'. So the least M' is the first Pj
// below aj+1 that is neither below its request nor below M.
func (f *funding) missing(class, project int, requests []int64) (int64, bool) {
	if f.line == Stop {
		return f.asked[class+1] - f.asked[f.broken] - f.purses[f.broken].cents, true
	}
	left := f.purses[class]
	if left.hangs {
		return 0, false
	}
	from := max(f.request(project), left.cents)
	sum := int64(0)
	for j, r := range requests {
		sum += r
		last := j == len(requests)-1
		if sum >= from && (last || sum < requests[j+1]) {
			return sum - left.cents, true
		}
	}
	return 0, false
}

// over is what the turn of a funded project leaves, in cents.
func (f *funding) over(class int) int64 { return f.purses[class+1].cents }

// euros is an amount of cents that is known to be one.
func euros(cents int64) *budget.Amount {
	amount, err := budget.Cents(cents)
	if err != nil {
		return nil
	}
	return &amount
}
