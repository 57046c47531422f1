package eligibility_test

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// answers are those that brute force tries for each fact: the one given, or
// enough of them.
type answers struct {
	regions     []eligibility.Region
	teams       []teamTried
	authorities []eligibility.Authority
	places      []eligibility.Region // of the deposit
	instants    []time.Time
	partners    [][]partners.Partner
	seeds       []eligibility.Answer
	lines       [][]budget.Line
	resources   [][]budget.Resource
}

func (s *scene) answers() answers {
	d := &s.dossier
	a := answers{regions: []eligibility.Region{d.Region}, places: []eligibility.Region{d.Deposit.Region},
		authorities: []eligibility.Authority{d.Deposit.By}, instants: []time.Time{d.Deposit.At},
		partners: [][]partners.Partner{d.Partners}, seeds: []eligibility.Answer{d.Seed}}
	if !d.Region.Known() {
		a.regions = s.regionsToTry()
	}
	if !d.Deposit.Region.Known() {
		a.places = a.regions
		if d.Region.Known() {
			a.places = []eligibility.Region{d.Region, oneOf(s.picker, eligibility.Regions()), s.pool.homes[0].region, s.pool.homes[1].region}
		}
	}
	if !knownAuthority(d.Deposit.By) {
		a.authorities = []eligibility.Authority{eligibility.AuthorityOther}
		for _, r := range a.regions {
			if !slices.Contains(a.authorities, r.Authority()) {
				a.authorities = append(a.authorities, r.Authority())
			}
		}
	}
	if d.Deposit.At.IsZero() {
		a.instants = []time.Time{s.instantToward(true), s.instantToward(false)}
	}
	if d.Partners == nil || d.Growing.Has(eligibility.ListPartners) {
		a.partners = [][]partners.Partner{s.partnersToward(d.Partners, false), s.partnersToward(d.Partners, true)}
	}
	if d.Seed == eligibility.Unanswered {
		a.seeds = []eligibility.Answer{eligibility.Yes, eligibility.No}
	}
	a.teams = s.teamsToTry(a.regions)
	a.lines, a.resources = s.budgetsToTry()
	return a
}

// regionsToTry are those that the dossier tells apart, and one that it does
// not for each authority.
func (s *scene) regionsToTry() []eligibility.Region {
	set := map[eligibility.Region]bool{s.pool.homes[2].region: true, eligibility.Regions()[24]: true, s.pool.homes[len(s.pool.homes)-1].region: true}
	if slices.ContainsFunc(s.dossier.Team, func(a eligibility.Agent) bool { return a.Service.Name() == "DEAL" }) {
		set[eligibility.Regions()[0]] = true // overseas, and not named
	}
	for _, a := range s.dossier.Team {
		for _, n := range settledNames[a.Service.Name()] {
			for _, r := range eligibility.Regions() {
				if codes := strings.Fields(n.regions); len(codes) < 3 && slices.Contains(codes, r.Code()) {
					set[r] = true
				}
			}
		}
		if r := a.Service.Region(); r.Known() {
			set[r] = true
		}
	}
	for _, r := range eligibility.Regions() {
		by := s.dossier.Deposit.By
		rare := r.Authority() != eligibility.AuthorityRegionPrefect && (r.Accepts(by) || !knownAuthority(by) && r == s.pool.homes[3].region)
		if rare || r == s.dossier.Deposit.Region {
			set[r] = true
		}
	}
	var all []eligibility.Region
	for _, r := range eligibility.Regions() {
		if set[r] {
			all = append(all, r)
		}
	}
	return all
}

// A teamTried is a team with all agents settled, and which of the ways to settle it
// each of the agents asked about got.
type teamTried struct {
	agents []eligibility.Agent
	ways   map[int]int // by agent
	grown  bool        // agents were added
}

// teamsToTry are all the ways to settle the agents, each name once, and then
// additions, where the team may grow.
func (s *scene) teamsToTry(regions []eligibility.Region) []teamTried {
	d := &s.dossier
	teams := []teamTried{{agents: slices.Clone(d.Team), ways: map[int]int{}}}
	for i := range d.Team {
		if !unsettled(d.Team, i) || s.namedBefore(i) {
			continue
		}
		var more []teamTried
		for way, settled := range s.settlements(i, d.Team[i], regions) {
			for _, team := range teams {
				agents, ways := slices.Clone(team.agents), maps.Clone(team.ways)
				agents[i], ways[i] = settled, way
				more = append(more, teamTried{agents: agents, ways: ways})
			}
		}
		teams = more
	}
	for _, team := range teams {
		for i := range team.agents {
			team.agents[i].Name = ""
		}
	}
	if d.Team != nil && !d.Growing.Has(eligibility.ListTeam) {
		return teams
	}
	grown := teams
	for _, team := range teams {
		for n := range s.terms.MinServices {
			for _, r := range append(regions, eligibility.Region{}) {
				longer := slices.Clip(team.agents)
				for i := range n + 1 {
					longer = append(longer, s.placed(len(d.Team)+i, r))
				}
				grown = append(grown, teamTried{agents: longer, ways: team.ways, grown: true})
			}
		}
	}
	return grown
}

// namedBefore tells that an agent before is of a service of the same name, whose
// answer is that of both.
func (s *scene) namedBefore(i int) bool {
	name := s.dossier.Team[i].Service.Name()
	return name != "" && slices.ContainsFunc(s.dossier.Team[:i], func(a eligibility.Agent) bool {
		return unaccented(a.Service.Name()) == unaccented(name)
	})
}

// placed is an agent of a service, one for each number, that is in a region;
// of one that is wherever the project is, if that is zero.
func (s *scene) placed(n int, r eligibility.Region) eligibility.Agent {
	if !r.Known() || len(s.pool.placed[r]) <= n {
		return declaredAgent(n + 1)
	}
	return eligibility.Agent{Service: s.pool.placed[r][n]}
}

// settlements are the ways to settle an agent.
func (s *scene) settlements(i int, a eligibility.Agent, regions []eligibility.Region) []eligibility.Agent {
	var ways []eligibility.Agent
	switch {
	case a.Service != (eligibility.Service{}):
		ways = []eligibility.Agent{{Service: a.Service, StateService: eligibility.Yes}, {Service: a.Service, StateService: eligibility.No}}
	case a.StateService == eligibility.Unanswered:
		ways = []eligibility.Agent{{StateService: eligibility.No}, s.placed(i, eligibility.Region{})}
		for _, r := range regions {
			ways = append(ways, s.placed(i, r))
		}
		for _, name := range s.shared() {
			ways = append(ways, eligibility.Agent{Service: name})
		}
	default: // see agrees
		ways = []eligibility.Agent{declaredAgent(0)}
		for j := range s.dossier.Team { // its own, or that of another agent without a service
			ways = append(ways, declaredAgent(j+1))
		}
		names := slices.Concat(s.pool.agree, s.shared())
		for _, other := range s.dossier.Team {
			names = append(slices.Clip(names), other.Service)
		}
		for _, name := range names {
			if name != (eligibility.Service{}) {
				ways = append(ways, eligibility.Agent{Service: name, StateService: eligibility.Yes})
			}
		}
	}
	return ways
}

// shared are the services that names of several in the team may be.
func (s *scene) shared() []eligibility.Service {
	for _, a := range s.dossier.Team {
		if len(openNames[a.Service.Name()]) > 1 {
			return parsed("SGAR Bretagne", "DREAL Bretagne", "DDTM 29", "DIRECCTE Bretagne", "DRAC Bretagne", "DRJSCS Bretagne", "DREAL", "DRAC")
		}
	}
	return nil
}

// budgetsToTry are lines and resources: as given, up to every limit, a cent
// above each, and far above all of them.
func (s *scene) budgetsToTry() (lines [][]budget.Line, resources [][]budget.Resource) {
	const much = 100_000_000_00
	d := &s.dossier
	givenLines, givenResources := moneyOf(d)
	plan := planOf(givenLines, givenResources)
	base, capped, request := s.base(plan), s.capped(plan), plan.Request().Cents()
	lines, resources = [][]budget.Line{givenLines}, [][]budget.Resource{givenResources}
	if givenLines == nil || d.Growing.Has(eligibility.ListLines) {
		lines[0] = append([]budget.Line{}, givenLines...)
		needed, _ := s.rule.BaseFor(cents(request))
		for _, n := range []int64{s.limit() - capped, s.limit() - capped + 1, needed.Cents() - base, needed.Cents() - base - 1, much} {
			for _, month := range []int{1, min(120, s.terms.Budget.Months+1)} {
				if n > 0 {
					lines = append(lines, append(slices.Clip(lines[0]), budget.Line{Kind: budget.OtherCost, Amount: cents(n), From: month, To: month}))
				}
			}
		}
	}
	if givenResources == nil || d.Growing.Has(eligibility.ListResources) {
		resources[0] = append([]budget.Resource{}, givenResources...)
		for _, n := range []int64{s.share(base) - request, s.share(base) - request + 1, s.share(s.limit()) - request, s.share(s.limit()) - request + 1, 2 * much} {
			if n > 0 {
				resources = append(resources, append(slices.Clip(resources[0]), budget.Resource{Source: budget.FromPIA, Amount: cents(n)}))
			}
		}
	}
	return lines, resources
}
