package eligibilitytest_test

import (
	"maps"
	"math/big"
	"slices"
	"strings"
	"time"
)

// The oracle: a second, plain and slow implementation of the rules, that shares
// no code with the engine. It knows no closed form of what is decided. It tries
// completions, one after another, over a domain that is small and enough, and
// looks at what the rules say of each; why the domain is enough is said where
// it is made. It works on the tokens of world_test.go.
//
// Five groups of facts are completed each by itself: region, team and deposit;
// receipt; partners; seed; lines and resources. No rule reads facts of two
// groups, so the completions of a dossier are all the combinations of those of
// the groups, and every combination of their outcomes occurs.

// A ruling is what the oracle finds. Absent rules are met.
type ruling struct {
	verdict   string
	outcome   map[string]string
	conflicts []string // the first of the two rules
	// Of the completions in all regions, the fewest and the most services.
	fewest, most int
	open         []string // the paths of the questions that the oracle can tell
}

// seen tells which pairs of outcomes the completions of a group give two rules;
// for a group of one rule the second is always true.
type seen map[[2]bool]bool

func (s seen) possible() bool { return s[[2]bool{true, true}] }

func (s seen) certain() bool { return s.possible() && len(s) == 1 }

// outcome is that of rule 0 or 1 over all completions.
func (s seen) outcome(rule int) string {
	yes, no := false, false
	for pair := range s {
		yes, no = yes || pair[rule], no || !pair[rule]
	}
	switch {
	case yes && no:
		return "unknown"
	case yes:
		return "met"
	}
	return "not-met"
}

func judge(d *dossier, t *terms) ruling {
	r := ruling{fewest: 1 << 30}
	place, receipt, partners, seed, money := seen{}, seen{}, seen{}, seen{}, seen{}
	d.eachPlace(t, func(team, deposit bool, services int) {
		place[[2]bool{team, deposit}] = true
		r.fewest, r.most = min(r.fewest, services), max(r.most, services)
	})
	for _, at := range either(d.at, t.instants()...) {
		receipt[[2]bool{t.absent["window"] || t.open(at), true}] = true
	}
	d.eachPartners(t, func(actors int, categories map[string]bool) {
		enough := actors >= t.partners && !slices.ContainsFunc(t.categories, func(c string) bool { return !categories[c] })
		partners[[2]bool{t.absent["partners"] || enough, true}] = true
	})
	for _, yes := range either(d.seed, true, false) {
		seed[[2]bool{t.absent["seed"] || yes, true}] = true
	}
	d.eachBudget(t, func(funded, late, request int64) {
		cost, base := funded+late, funded
		if t.capFunded {
			cost = funded
		}
		if t.shareWhole {
			base = funded + late
		}
		money[[2]bool{t.absent["cap"] || cost <= t.cap, t.absent["share"] || request <= t.share(base)}] = true
	})
	groups := []seen{place, receipt, partners, seed, money}
	r.outcome = map[string]string{
		"team": place.outcome(0), "deposit": place.outcome(1), "window": receipt.outcome(0),
		"partners": partners.outcome(0), "seed": seed.outcome(0), "cap": money.outcome(0), "share": money.outcome(1),
	}
	switch {
	case slices.ContainsFunc(groups, func(s seen) bool { return !s.possible() }):
		r.verdict = "ineligible"
	case !slices.ContainsFunc(groups, func(s seen) bool { return !s.certain() }):
		r.verdict = "eligible"
	default:
		r.verdict = "undetermined"
	}
	if !place.possible() && place.outcome(0) != "not-met" && place.outcome(1) != "not-met" {
		r.conflicts = append(r.conflicts, "team")
	}
	if !money.possible() && money.outcome(0) != "not-met" && money.outcome(1) != "not-met" {
		r.conflicts = append(r.conflicts, "cap")
	}
	if r.verdict == "undetermined" {
		r.open = d.open(t, r.outcome)
	}
	return r
}

// open are the facts of which two values give different verdicts, all else equal, of
// a dossier of which both verdicts are possible; sorted. Left out are the budget, and
// the region where no deposit is judged.
func (d *dossier) open(t *terms, outcome map[string]string) []string {
	paths := []string{}
	deposit := !t.absent["deposit"]
	for path, is := range map[string]bool{
		"/region":         d.region == nil,        // any other than that of the deposit is wrong
		"/deposit/by":     deposit && d.by == nil, // "other" is wrong anywhere
		"/deposit/region": deposit && d.depositRegion == nil,
		"/deposit/at":     outcome["window"] == "unknown",
		"/seed":           outcome["seed"] == "unknown",
		"/partners":       outcome["partners"] == "unknown",
		"/team":           outcome["team"] == "unknown" && (d.team == nil || d.growing["team"]) && d.mayBeEitherWay(t),
	} {
		if is {
			paths = append(paths, path)
		}
	}
	if d.team != nil && !d.growing["team"] && outcome["team"] == "unknown" {
		paths = append(paths, d.asked(t, d.regionsOfDeposit(t))...)
	}
	paths = slices.DeleteFunc(paths, func(path string) bool { return d.untold(t, path) })
	slices.Sort(paths)
	return paths
}

// untold reports whether the oracle cannot tell if a question is open: those on the
// budget; on the region where no deposit is judged; on names of a team where an agent
// without a service may be of any, and a name is one of several of which that may be
// one: for these, services that the team does not have would have to be tried.
func (d *dossier) untold(t *terms, path string) bool {
	switch {
	case strings.HasPrefix(path, "/budget/"):
		return true
	case path == "/region":
		return t.absent["deposit"]
	case strings.HasSuffix(path, "/state-service"):
		return slices.ContainsFunc(d.team, func(a agent) bool { return a.name == nil && (a.state == nil || *a.state) }) &&
			slices.ContainsFunc(d.team, func(a agent) bool { return a.name != nil && a.name.known == oneOf })
	}
	return false
}

// regionsOfDeposit are those of the project for which the deposit may be right.
func (d *dossier) regionsOfDeposit(t *terms) []string {
	return slices.DeleteFunc(slices.Clone(either(d.region, allRegions...)), func(region string) bool {
		return !t.absent["deposit"] && (d.depositRegion != nil && *d.depositRegion != region ||
			d.by != nil && !slices.Contains(titles[region], *d.by))
	})
}

// mayBeEitherWay reports whether the team may be enough or not in one region.
func (d *dossier) mayBeEitherWay(t *terms) bool {
	return slices.ContainsFunc(d.regionsOfDeposit(t), func(region string) bool {
		enough := map[bool]bool{}
		d.eachTeam(t, region, func(team []agent) { enough[t.count(team, region) >= t.services] = true })
		return len(enough) == 2
	})
}

// either is what is known, or the values that it may have.
func either[T any](known *T, values ...T) []T {
	if known != nil {
		return []T{*known}
	}
	return values
}

// extra are the numbers of new entries to try, of which each adds one to a count:
// none, and those that reach or just miss what is required. To a final list, none may
// be added.
func extra(grows bool, required, count int) []int {
	if !grows {
		return []int{0}
	}
	return []int{0, max(required-count-1, 0), max(required-count, 0)}
}

// open reports whether receipt is allowed at an instant.
func (t *terms) open(at time.Time) bool {
	return !at.Before(t.opens) && (t.closes.IsZero() || !at.After(t.closes)) // zero is before all
}

// instants are the bounds of the window, and the next instants outside.
func (t *terms) instants() []time.Time {
	all := []time.Time{{}}
	for bound, outside := range map[time.Time]time.Duration{t.opens: -1, t.closes: 1} {
		if !bound.IsZero() {
			all = append(all, bound, bound.Add(outside))
		}
	}
	return all[min(1, len(all)-1):]
}

// eachPartners visits completions of the partners: how many count, and the categories
// that they stand in. Those who join stand in any of the categories required, and more
// of them in one that is there already, or none of these.
func (d *dossier) eachPartners(t *terms, visit func(actors int, categories map[string]bool)) {
	n, covered := t.actors(d.partners)
	grows := d.partners == nil || d.growing["partners"]
	for set := range 1 << len(t.categories) {
		if set > 0 && !grows {
			break
		}
		joined := maps.Clone(covered)
		actors := n
		for i, c := range t.categories {
			if set>>i&1 == 1 {
				joined[c], actors = true, actors+1
			}
		}
		for _, more := range extra(grows, t.partners, actors) {
			if more == 0 || len(joined) > 0 || len(t.categories) < 6 {
				visit(actors+more, joined)
			}
		}
	}
}

// eachPlace visits every region with what the rules on team and deposit can say
// there. An unknown region is each of the 25 that there are, so that nothing needs to
// be known of which are alike. In one region team and deposit share no fact.
func (d *dossier) eachPlace(t *terms, visit func(team, deposit bool, services int)) {
	for _, region := range either(d.region, allRegions...) {
		deposits := map[bool]bool{}
		for _, by := range either(d.by, authorities...) {
			for _, at := range either(d.depositRegion, allRegions...) {
				deposits[t.absent["deposit"] || at == region && slices.Contains(titles[region], by)] = true
			}
		}
		d.eachTeam(t, region, func(team []agent) {
			n := t.count(team, region)
			for deposit := range deposits {
				visit(t.absent["team"] || n >= t.services, deposit, n)
			}
		})
	}
}

// actors is the number of distinct partners that count, and the categories that they
// stand in.
func (t *terms) actors(list []partner) (count int, categories map[string]bool) {
	who := map[string]bool{}
	categories = map[string]bool{}
	for _, p := range list {
		if p.counts || p.other && t.anyActor {
			who[p.who] = true
			if !p.other {
				categories[p.category] = true
			}
		}
	}
	return len(who), categories
}

// eachBudget visits completions of lines and resources: cost of the funded
// months and of the later ones, and request. The rules compare sums with the
// cap and requests with shares, and nothing else; so additions are tried that
// reach or just miss an equality, none, and one beyond all others.
func (d *dossier) eachBudget(t *terms, visit func(funded, late, request int64)) {
	funded, late := t.cost(d.lines)
	request := int64(0)
	for _, r := range d.resources {
		if r.pia {
			request += r.cents
		}
	}
	total, needed := funded+late, t.baseFor(request)
	costs := near(d.lines == nil || d.growing["lines"], t.cap-total, t.cap-funded, needed-total, needed-funded)
	after := costs
	if t.months == 120 { // the last that there is
		after = []int64{0}
	}
	for _, f := range costs {
		for _, l := range after {
			shares := []int64{t.share(funded+f) - request, t.share(total+f+l) - request}
			for _, r := range near(d.resources == nil || d.growing["resources"], shares...) {
				visit(funded+f, late+l, request+r)
			}
		}
	}
}

// near are the additions to try: none, those given with a cent less and a cent
// more, and a great one; to a final list, none.
func near(grows bool, critical ...int64) []int64 {
	all := []int64{0}
	if !grows {
		return all
	}
	for _, c := range critical {
		for n := max(c-1, 1); n <= c+1; n++ {
			all = append(all, n)
		}
	}
	return append(all, 4e18)
}

// cost is that of the funded months and of the later ones.
func (t *terms) cost(lines []line) (funded, late int64) {
	for _, l := range lines {
		before := int64(0) // months
		for m := l.from; m <= l.to && m <= t.months; m++ {
			before++
		}
		part := l.cents * before / int64(l.to-l.from+1)
		funded, late = funded+part, late+l.cents-part
	}
	return funded, late
}

// share is what is paid of a base.
func (t *terms) share(base int64) int64 {
	paid := new(big.Int).Mul(big.NewInt(base), t.rate.Num())
	return paid.Div(paid, t.rate.Denom()).Int64()
}

// baseFor is the least base of which the share is a request.
func (t *terms) baseFor(request int64) int64 {
	if t.rate.Sign() == 0 { // of which there is no share
		return 0
	}
	base := new(big.Rat).Quo(new(big.Rat).SetInt64(request), t.rate)
	least, rest := new(big.Int).DivMod(base.Num(), base.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		least.Add(least, big.NewInt(1))
	}
	return least.Int64()
}
