package eligibility_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/aap-lit/aap/eligibility"
)

// Verdict, outcomes and open facts are what their definitions say, by brute
// force: every fact that is unknown is given each of a few answers, which are
// enough to tell apart all that a call can tell apart, and all completions
// made of these are judged, complete, rule by rule.
func TestDefinitionsHoldByBruteForce(t *testing.T) { property(t, (*scene).checkDefinitions) }
func FuzzDefinitionsHoldByBruteForce(f *testing.F) { fuzzed(f, (*scene).checkDefinitions) }

func (s *scene) checkDefinitions() error {
	s.settleBut(2)
	b := s.judgeAll()
	report := s.Evaluate(&s.dossier)
	for _, f := range report.Findings() {
		if want := b.outcome(f.Code()); f.Outcome() != want {
			return s.errorf("%v is %v, by brute force %v", f.Code(), f.Outcome(), want)
		}
	}
	if want := b.verdict(); report.Verdict() != want {
		return s.errorf("%v, by brute force %v", report.Verdict(), want)
	}
	var paths []string
	for _, q := range report.Open() {
		paths = append(paths, q.Path())
		for _, code := range q.Codes() {
			if b.outcome(code) != eligibility.Unknown {
				return s.errorf("%s is open for the sake of %v, which is decided", q.Path(), code)
			}
		}
		if len(q.Codes()) == 0 {
			return s.errorf("%s is open for the sake of nothing", q.Path())
		}
	}
	if want := b.open(); !slices.Equal(paths, want) {
		return s.errorf("open: %v, by brute force %v", paths, want)
	}
	return nil
}

// settleBut settles agents until at most n are left, so that all ways to
// settle these can be tried.
func (s *scene) settleBut(n int) {
	d := &s.dossier
	if d.Growing.Has(eligibility.ListTeam) {
		n--
	}
	for i := range d.Team {
		if unsettled(d.Team, i) && n > 0 {
			n--
			continue
		}
		for unsettled(d.Team, i) {
			s.settle(d, &d.Team[i])
		}
	}
}

// brute tells which of all completions keep which rules.
type brute struct {
	every    uint32     // all regions tried, in bits
	team     []where    // by team
	asks     []question // of a team that is final, in the order of the agents
	deposit  [][]uint32 // by depositor and place of the deposit: the regions for which it is right
	window   []bool     // by instant
	partners []bool     // by list of partners
	seed     []bool     // by declaration
	cap      []bool     // by list of lines
	share    [][]bool   // by list of lines and of resources
}

func (s *scene) judgeAll() *brute {
	full := s.dossier
	s.finish(&full)
	a := s.answers()
	b := &brute{every: 1<<len(a.regions) - 1}
	is := func(code eligibility.Code) bool { return s.alone[code].Verdict(&full) == eligibility.Eligible }
	regions := func(is func() bool) (set uint32) {
		for i, r := range a.regions {
			if full.Region = r; is() {
				set |= 1 << i
			}
		}
		return set
	}
	b.asks = s.questions()
	for _, team := range a.teams {
		full.Team = team.agents
		agrees := regions(func() bool { return s.agrees(&full) })
		enough := regions(func() bool { return is(eligibility.RuleTeam) })
		set := where{agrees, enough & agrees}
		if agrees == 0 {
			continue
		}
		if !slices.Contains(b.team, set) {
			b.team = append(b.team, set)
		}
		for i := range team.ways {
			b.ask(i, team, set)
		}
	}
	for _, full.Deposit.By = range a.authorities {
		var sets []uint32
		for _, full.Deposit.Region = range a.places {
			sets = append(sets, regions(func() bool { return is(eligibility.RuleDeposit) }))
		}
		b.deposit = append(b.deposit, sets)
	}
	for _, full.Deposit.At = range a.instants {
		b.window = append(b.window, is(eligibility.RuleWindow))
	}
	for _, full.Partners = range a.partners {
		b.partners = append(b.partners, is(eligibility.RulePartners))
	}
	for _, full.Seed = range a.seeds {
		b.seed = append(b.seed, is(eligibility.RuleSeed))
	}
	for _, lines := range a.lines {
		full.Budget = planOf(lines, a.resources[0])
		b.cap = append(b.cap, is(eligibility.RuleCap))
		var row []bool
		for _, resources := range a.resources {
			full.Budget = planOf(lines, resources)
			row = append(row, is(eligibility.RuleShare))
		}
		b.share = append(b.share, row)
	}
	return b
}

// where tells, in bits, in which of the regions tried a team is what was
// declared of it, and in which of these it is enough.
type where struct{ agrees, enough uint32 }

// A question is what may be asked about one agent of a final team.
type question struct {
	agent int
	path  string
	sets  map[string]*[2]uint32 // by all the other answers: the regions where some answer is enough, and where some is not
}

// questions are those of the team; none if it is not final.
func (s *scene) questions() []question {
	var all []question
	d := &s.dossier
	for i, a := range d.Team {
		if d.Growing.Has(eligibility.ListTeam) || !unsettled(d.Team, i) || s.namedBefore(i) {
			continue
		}
		path := fmt.Sprintf("/team/%d/service", i)
		if a.Service != (eligibility.Service{}) {
			path = fmt.Sprintf("/team/%d/state-service", i)
		}
		all = append(all, question{i, path, map[string]*[2]uint32{}})
	}
	return all
}

// ask notes what a team says of the question about one of its agents.
func (b *brute) ask(agent int, team teamTried, set where) {
	others := maps.Clone(team.ways)
	delete(others, agent)
	for _, q := range b.asks {
		if q.agent == agent {
			key := fmt.Sprint(others) // in the order of the agents
			if q.sets[key] == nil {
				q.sets[key] = new([2]uint32)
			}
			q.sets[key][0] |= set.enough
			q.sets[key][1] |= set.agrees &^ set.enough
		}
	}
}

// A tell is what a list of answers does to a rule.
type tell struct{ some, all bool }

func tellOf(kept []bool) tell {
	return tell{slices.Contains(kept, true), !slices.Contains(kept, false)}
}

func (t tell) varies() bool { return t.some && !t.all }

// over joins what sets of regions tell.
func over(sets []where) tell {
	t := tell{all: true}
	for _, set := range sets {
		t.some = t.some || set.enough != 0
		t.all = t.all && set.enough == set.agrees
	}
	return t
}

// together are the regions in which both team and deposit are right, for every
// team and every deposit.
func together(teams []where, deposits [][]uint32) []where {
	var all []where
	for _, team := range teams {
		for _, deposit := range slices.Concat(deposits...) {
			all = append(all, where{team.agrees, team.enough & deposit})
		}
	}
	return all
}

// money tells, by list of lines, which lists of resources keep cap and share.
func (b *brute) money() [][]bool {
	var all [][]bool
	for i, row := range b.share {
		row = slices.Clone(row)
		for j := range row {
			row[j] = row[j] && b.cap[i]
		}
		all = append(all, row)
	}
	return all
}

func (b *brute) outcome(code eligibility.Code) eligibility.Outcome {
	tells, ok := map[eligibility.Code]func() tell{
		eligibility.RuleTeam:     func() tell { return over(b.team) },
		eligibility.RuleDeposit:  func() tell { return over(together([]where{{b.every, b.every}}, b.deposit)) },
		eligibility.RuleWindow:   func() tell { return tellOf(b.window) },
		eligibility.RulePartners: func() tell { return tellOf(b.partners) },
		eligibility.RuleSeed:     func() tell { return tellOf(b.seed) },
		eligibility.RuleCap:      func() tell { return tellOf(b.cap) },
		eligibility.RuleShare:    func() tell { return tellOf(slices.Concat(b.share...)) },
	}[code]
	if !ok {
		untold("brute.outcome", code)
	}
	t := tells()
	switch {
	case t.all:
		return eligibility.Met
	case t.some:
		return eligibility.Unknown
	}
	return eligibility.NotMet
}

// groups tell of the groups of facts that no rule joins.
func (b *brute) groups() []tell {
	return []tell{over(together(b.team, b.deposit)), tellOf(b.window), tellOf(b.partners), tellOf(b.seed), tellOf(slices.Concat(b.money()...))}
}

func (b *brute) verdict() eligibility.Verdict {
	verdict := eligibility.Eligible
	for _, t := range b.groups() {
		if !t.some {
			return eligibility.Ineligible
		}
		if !t.all {
			verdict = eligibility.Undetermined
		}
	}
	return verdict
}

// open are the facts of which two answers give different verdicts, all else
// being the same. Every group that is not theirs must be kept by some answer.
func (b *brute) open() []string {
	if b.verdict() != eligibility.Undetermined {
		return nil
	}
	region, team, by, place := b.whereOpen()
	lines, resources := false, false
	kept := b.money()
	for j := range kept[0] {
		var column []bool
		for i := range kept {
			column = append(column, kept[i][j])
		}
		lines = lines || tellOf(column).varies()
	}
	for _, row := range kept {
		resources = resources || tellOf(row).varies()
	}
	var paths []string
	type asked struct {
		path string
		open bool
	}
	facts := []asked{{"/region", region}, {"/team", team && b.asks == nil}}
	for _, q := range b.asks {
		facts = append(facts, asked{q.path, b.agentOpen(q)})
	}
	for _, fact := range append(facts, []asked{
		{"/deposit/by", by},
		{"/deposit/region", place},
		{"/deposit/at", tellOf(b.window).varies()},
		{"/partners", tellOf(b.partners).varies()},
		{"/seed", tellOf(b.seed).varies()},
		{"/budget/lines", lines},
		{"/budget/resources", resources},
	}...) {
		if fact.open {
			paths = append(paths, fact.path)
		}
	}
	return paths
}

// whereOpen tells which of the four facts that share the region are open.
func (b *brute) whereOpen() (region, team, by, place bool) {
	some, notAll := uint32(0), uint32(0) // regions in which some teams are enough, and some not
	for _, set := range b.team {
		some |= set.enough
		notAll |= set.agrees &^ set.enough
	}
	for i := range b.deposit {
		for j, set := range b.deposit[i] {
			team = team || some&notAll&set != 0
			for k := range b.deposit {
				by = by || some&(set^b.deposit[k][j]) != 0
			}
			for k := range b.deposit[i] {
				place = place || some&(set^b.deposit[i][k]) != 0
			}
		}
	}
	for _, set := range together(b.team, b.deposit) {
		region = region || set.enough != 0 && set.enough != set.agrees
	}
	return region, team, by, place
}

// agentOpen tells whether two answers about one agent decide the team in a region
// that some deposit is for.
func (b *brute) agentOpen(q question) bool {
	for _, set := range q.sets {
		for _, deposit := range slices.Concat(b.deposit...) {
			if set[0]&set[1]&deposit != 0 {
				return true
			}
		}
	}
	return false
}

// agrees tells that agents declared to be of a service of the State are, as
// far as they were given no service.
func (s *scene) agrees(full *eligibility.Dossier) bool {
	for i, a := range s.dossier.Team {
		if a.StateService == eligibility.Yes && !s.keeps(a, full.Team[i], full.Region) {
			return false
		}
	}
	return true
}
