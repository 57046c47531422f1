package eligibilitytest_test

import (
	"cmp"
	"math/big"
	"math/rand/v2"
	"slices"
	"time"
)

// randomTerms are those of the call of 2016 half of the time.
func randomTerms(random *rand.Rand) terms {
	t := terms{
		services: 2, partners: 1, cap: 50_000_000, rate: big.NewRat(1, 2), months: 18, absent: map[string]bool{},
		opens:  time.Date(2016, 4, 8, 11, 44, 0, 0, time.UTC),
		closes: time.Date(2016, 9, 28, 15, 0, 0, 0, time.UTC),
	}
	if random.IntN(2) == 0 {
		return t
	}
	yes := func() bool { return random.IntN(3) == 0 }
	t.separately, t.regional, t.anyActor, t.capFunded, t.shareWhole = yes(), yes(), yes(), yes(), yes()
	t.services, t.partners = pick(random, 1, 2, 2, 3), pick(random, 1, 1, 2)
	t.cap, t.rate, t.months = pick[int64](random, 50_000_000, 999, 70_001), big.NewRat(pick[int64](random, 50, 50, 35, 100), 100), pick(random, 18, 18, 7)
	for _, code := range []string{"team", "deposit", "window", "partners", "seed", "cap", "share"} {
		if random.IntN(12) == 0 {
			t.absent[code] = true
		}
	}
	return t
}

func pick[T any](random *rand.Rand, values ...T) T { return values[random.IntN(len(values))] }

// A draw makes one random dossier. One that is neat is nearly complete and
// nearly right; the others are anything.
type draw struct {
	*rand.Rand
	neat bool
}

// one in n; when neat, one in many more.
func (r draw) one(n int) bool {
	if r.neat {
		n *= 8
	}
	return r.IntN(n) == 0
}

// few is a number of entries.
func (r draw) few(most int) int {
	if r.neat {
		return most/2 + r.IntN(most/2+1)
	}
	return r.IntN(most + 1)
}

// maybe is a value, mostly known, and mostly the right one.
func maybe[T any](r draw, right T, others ...T) *T {
	switch {
	case r.one(5):
		return nil
	case r.one(2):
		return pointer(pick(r.Rand, others...))
	}
	return &right
}

func randomDossier(random *rand.Rand, t *terms) dossier {
	r := draw{random, random.IntN(3) > 0}
	home := pick(random, bretagne, bretagne, bretagne, aquitaine, aquitaine, paca, paca, paris, guadeloupe, polynesie, pick(random, allRegions...))
	d := dossier{growing: map[string]bool{}, seed: maybe(r, true, false)}
	if !r.one(2) {
		d.region = &home
	}
	d.depositRegion = maybe(r, home, allRegions...)
	d.by = maybe(r, titles[home][random.IntN(len(titles[home]))], authorities...)
	inside := pick(random, t.opens, t.closes, t.opens.Add(1), t.closes.Add(-1), t.closes.Add(-time.Second), t.opens.Add(t.closes.Sub(t.opens)/2))
	d.at = maybe(r, inside, t.closes.Add(1), t.opens.Add(-1), t.closes.Add(time.Second), t.opens.Add(-time.Second))
	for _, list := range []string{"team", "partners", "lines", "resources"} {
		d.growing[list] = r.one(4)
	}
	if !r.one(6) {
		d.team = randomTeam(r, home)
	}
	if !r.one(6) {
		d.partners = []partner{}
		for range r.few(3) {
			d.partners = append(d.partners, pick(random, actorPool...))
		}
	}
	randomBudget(r, &d, t)
	return d
}

// randomTeam draws agents from the names that are of the region of the project, for
// the most part, and often one more of the same institution as another: equivalents,
// parts and wholes, names without a place beside one with it. Some teams are nearly
// all of names that are not settled, which hang on one another.
func randomTeam(r draw, home string) []agent {
	here := slices.DeleteFunc(slices.Clone(placedNames), func(n name) bool { return !slices.Contains(n.regions, home) })
	team := []agent{}
	unsettled := r.IntN(6) == 0
	for range r.few(4) {
		a := agent{state: pick(r.Rand, nil, nil, nil, pointer(true), pointer(false))}
		switch {
		case r.one(10):
		case unsettled && r.IntN(4) > 0:
			a.name = r.any(openNames)
		case r.IntN(3) == 0 && len(team) > 0:
			a.name = r.alike(team[r.IntN(len(team))].name)
		case r.IntN(4) > 0 && len(here) > 0:
			a.name = r.any(here)
		default:
			a.name = r.any(pick(r.Rand, placedNames, unplacedNames, openNames, openNames, otherNames))
		}
		if a.name != nil {
			a.written = pick(r.Rand, a.name.written...)
		}
		team = append(team, a)
	}
	return team
}

// any is one of the rows of the table.
func (r draw) any(of []name) *name {
	i := r.IntN(len(of))
	return &names[slices.IndexFunc(names, func(n name) bool { return n.written[0] == of[i].written[0] })]
}

// alike is a name of the same institution, or of what it is part of.
func (r draw) alike(n *name) *name {
	if n == nil {
		return nil
	}
	kind := func(n *name) string { return cmp.Or(n.partOf, n.is).institution() }
	return r.any(slices.DeleteFunc(slices.Clone(names), func(other name) bool {
		return kind(&other) != kind(n) && !slices.ContainsFunc(other.several, func(s service) bool { return kind(row(s)) == kind(n) })
	}))
}

// randomBudget has costs around the cap and requests around the shares that
// matter.
func randomBudget(r draw, d *dossier, t *terms) {
	cent := func() int64 { return r.Int64N(3) - 1 }
	if !r.one(5) {
		d.lines = []line{}
		left := max(0, pick(r.Rand, t.cap, t.cap, t.cap/2, t.cap*2/5, 1, 0, r.Int64N(2*t.cap))+cent())
		for n := r.IntN(4); n > 0 && left > 0; n-- {
			part := left
			if n > 1 {
				part = r.Int64N(left + 1)
			}
			months := pick(r.Rand, [2]int{1, t.months}, [2]int{1, t.months}, [2]int{t.months + 1, t.months + 6}, [2]int{t.months, t.months + 1},
				[2]int{2, t.months + 5}, [2]int{t.months, t.months}, [2]int{1, 120})
			d.lines = append(d.lines, line{part, months[0], months[1]})
			left -= part
		}
	}
	if !r.one(5) {
		funded, late := t.cost(d.lines)
		highest := pick(r.Rand, t.share(funded), t.share(funded+late), t.share(t.cap), t.share(max(0, t.cap-late)), 0, r.Int64N(t.cap))
		request := max(0, highest+cent())
		part := r.Int64N(request + 1)
		d.resources = []resource{}
		if request > 0 {
			d.resources = append(d.resources, resource{part, true}, resource{r.Int64N(t.cap), false}, resource{request - part, true})
		}
	}
}
