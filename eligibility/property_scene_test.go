package eligibility_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// A scene is a call and a random dossier, near the boundaries of the call, of
// which some facts are unknown and some are wrong.
type scene struct {
	*picker
	*contest
	pool           *pool
	home, away     home
	unknown, wrong int // in a hundred
	dossier        eligibility.Dossier
}

func newScene(p *picker) *scene {
	s := &scene{picker: p, pool: pooled()}
	s.contest = &s.pool.contests[0]
	if p.percent(65) {
		s.contest = &s.pool.contests[p.below(len(s.pool.contests))]
	}
	s.home, s.away = oneOf(p, s.pool.homes), oneOf(p, s.pool.homes)
	if p.percent(40) {
		s.home = s.pool.homes[p.below(2)]
	}
	s.unknown, s.wrong = oneOf(p, []int{0, 5, 15, 35, 60}), oneOf(p, []int{0, 0, 0, 4, 20, 50})
	d := &s.dossier
	elsewhere := p.percent(15) // the project, if somewhere, is not where it is deposited for
	if elsewhere && p.percent(50) {
		s.contest, s.home = s.pool.nowhere, s.pool.prefectures // the team alone tells where
	}
	if !p.percent(s.unknown) && !elsewhere {
		d.Region = s.region()
	}
	s.deposit(d)
	if !p.percent(s.unknown) {
		d.Seed = eligibility.AnswerOf(!p.percent(s.wrong))
	}
	if elsewhere {
		d.Deposit.Region = s.away.region
	}
	if !p.percent(s.unknown) {
		d.Team = []eligibility.Agent{}
		for range s.length(s.terms.MinServices) {
			d.Team = append(d.Team, s.agent())
		}
	}
	if !p.percent(s.unknown) {
		d.Partners = []partners.Partner{}
		for range s.length(max(s.terms.MinPartners, s.terms.RequiredCategories.Len())) {
			d.Partners = append(d.Partners, oneOf(p, s.pool.partners))
		}
	}
	if !p.percent(s.unknown / 2) {
		s.budget(d)
	}
	for i := range 4 {
		if p.percent(s.unknown) {
			d.Growing |= 1 << i
		}
	}
	return s
}

// length is how many entries a list has of which some number is required.
func (s *scene) length(required int) int {
	if s.percent(s.wrong) {
		return s.below(required + 1)
	}
	return required + s.below(3)
}

// region is that of home, mostly.
func (s *scene) region() eligibility.Region {
	if s.percent(s.wrong) {
		return s.away.region
	}
	return s.home.region
}

func (s *scene) deposit(d *eligibility.Dossier) {
	if !s.percent(s.unknown) {
		d.Deposit.By = s.home.region.Authority()
		if s.percent(s.wrong) {
			d.Deposit.By = eligibility.Authority(1 + s.below(6)) // the last is none
		}
	}
	if !s.percent(s.unknown) {
		d.Deposit.Region = s.region()
	}
	if !s.percent(s.unknown) {
		d.Deposit.At = s.instant()
	}
}

// instant is in the window or just outside, mostly at its ends.
func (s *scene) instant() time.Time {
	opens, closes := eligibility.LIT2016().Terms().Opens, eligibility.LIT2016().Terms().Closes
	inside := []time.Time{opens, opens.Add(1), opens.Add(time.Second), closes, closes.Add(-1), closes.Add(-time.Second), closes.AddDate(0, -1, 0)}
	outside := []time.Time{opens.Add(-1), opens.Add(-time.Second), closes.Add(1), closes.Add(time.Second), opens.AddDate(-1, 0, 0), closes.AddDate(1, 0, 0)}
	at := oneOf(s.picker, inside)
	if s.percent(s.wrong) {
		at = oneOf(s.picker, outside)
	}
	return at.In(time.FixedZone("", 3600*(s.below(24)-12)))
}

// service is one of home, of elsewhere, or a stray.
func (s *scene) service() eligibility.Service {
	list := s.pool.strays
	switch n := s.below(100); {
	case n < 60:
		list = s.home.services
	case n < 60+s.wrong:
		list = s.away.services
	}
	if len(list) == 0 {
		return eligibility.Service{}
	}
	return oneOf(s.picker, list)
}

func (s *scene) agent() eligibility.Agent {
	a := eligibility.Agent{Name: "Zénobie"}
	if !s.percent(s.unknown) {
		a.Service = s.service()
	}
	if s.percent(40) {
		a.StateService = eligibility.AnswerOf(s.percent(60))
	}
	return a
}

func (s *scene) budget(d *eligibility.Dossier) {
	var lines []budget.Line
	var resources []budget.Resource
	if !s.percent(s.unknown) {
		lines = s.lines()
	}
	if !s.percent(s.unknown) {
		resources = s.resources(planOf(lines, nil))
	}
	d.Budget = planOf(lines, resources)
}

func planOf(lines []budget.Line, resources []budget.Resource) budget.Plan {
	p, err := budget.NewPlan(lines, resources)
	must(err)
	return p
}

func cents(n int64) budget.Amount {
	a, err := budget.Cents(n)
	must(err)
	return a
}

// limit is the cap in cents, or what it would be.
func (s *scene) limit() int64 {
	if limit := s.rule.Terms().Cap.Cents(); limit > 0 {
		return limit
	}
	return 500_000_00
}

// base and capped are what the rate and the cap look at, whether there are any.
func (s *scene) base(p budget.Plan) int64   { return s.cost(s.rule.Terms().ShareBase, p) }
func (s *scene) capped(p budget.Plan) int64 { return s.cost(s.rule.Terms().CapBase, p) }

func (s *scene) cost(b budget.Base, p budget.Plan) int64 {
	if b == budget.FundedMonths {
		return p.First(s.rule.Terms().Months).Cents()
	}
	return p.Total().Cents()
}

// share is F of a base.
func (s *scene) share(base int64) int64 { return s.rule.Share(cents(max(base, 0))).Cents() }

// lines are some, of which the total is near the cap or anything.
func (s *scene) lines() []budget.Line {
	total := s.cents(s.limit())
	switch n := s.below(100); {
	case n < s.wrong/2:
		total += s.limit()
	case n < 20:
		total = s.limit() + int64(s.below(3)-1)
	}
	lines := []budget.Line{}
	parts := int64(s.below(4))
	for i := range parts {
		lines = append(lines, s.line((total+i)/parts))
	}
	return lines
}

// line spreads a cost over months, before, after and across the end of the
// funded ones.
func (s *scene) line(n int64) budget.Line {
	end := max(1, s.terms.Budget.Months)
	months := [][2]int{{1, end}, {1, 1}, {end, end}, {1, 120}, {end/2 + 1, min(120, end+end/2)}, {min(120, end+1), 120}, {end, min(120, end+1)}}
	span := oneOf(s.picker, months)
	return budget.Line{Kind: oneOf(s.picker, budget.Kinds()), Amount: cents(n), From: span[0], To: span[1]}
}

// resources are some, of which the request is near a limit or anything.
func (s *scene) resources(plan budget.Plan) []budget.Resource {
	base, total := s.base(plan), plan.Total().Cents()
	near := []int64{s.share(base), s.cents(s.share(base)), s.share(s.limit()), s.share(base + s.limit() - total)}
	request := near[s.below(2)]
	switch n := s.below(100); {
	case n < s.wrong/2:
		request += s.cents(s.limit())
	case n < 25+s.wrong/2:
		request = oneOf(s.picker, near) + int64(s.below(3)-1)
	}
	resources := []budget.Resource{}
	if s.percent(50) {
		resources = append(resources, budget.Resource{Source: budget.FromOwnFunds, Amount: cents(s.cents(s.limit()))})
	}
	for request = max(request, 0); request > 0; {
		part := request
		if s.percent(30) {
			part = 1 + s.cents(request-1)
		}
		request -= part
		resources = append(resources, budget.Resource{Source: budget.FromPIA, Amount: cents(part)})
	}
	if s.percent(50) {
		slices.Reverse(resources)
	}
	return resources
}

// errorf is an error that shows the call and the dossier.
func (s *scene) errorf(format string, args ...any) error {
	text, _ := json.Marshal(s.dossier)
	return fmt.Errorf("%s\ncall %s\n%s", fmt.Sprintf(format, args...), s.name, text)
}

// show is a dossier as JSON, for errors.
func show(d eligibility.Dossier) string {
	text, _ := json.Marshal(d)
	return string(text)
}

// The properties say nothing of what the random dossiers do not reach.
func TestRandomDossiersReachEverything(t *testing.T) {
	seen := map[string]int{}
	property(t, func(s *scene) error {
		s.record(seen)
		return nil
	})
	want := []string{"undetermined", "eligible", "ineligible", "conflict [team deposit]", "conflict [cap share]"}
	for _, code := range eligibility.Codes() {
		want = append(want, code.String()+" unknown", code.String()+" met", code.String()+" not-met")
	}
	for _, path := range []string{"/region", "/team", "/team/N/service", "/team/N/state-service", "/deposit/by", "/deposit/region", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"} {
		want = append(want, "open "+path, "first "+path)
	}
	for action := eligibility.AddServices; action <= eligibility.RaiseBase; action++ {
		want = append(want, "repair "+action.String())
	}
	for reading := eligibility.ReadHierarchy; reading <= eligibility.ReadShareBase; reading++ {
		want = append(want, "reading "+reading.String())
	}
	for _, what := range want {
		require.GreaterOrEqual(t, seen[what], cases/500, "random dossiers seldom reach: %s", what)
	}
}

var anyAgent = regexp.MustCompile(`^/team/\d+/`)

// record notes what the report on a dossier shows.
func (s *scene) record(seen map[string]int) {
	report := s.Evaluate(&s.dossier)
	seen[report.Verdict().String()]++
	for _, f := range report.Findings() {
		seen[f.Code().String()+" "+f.Outcome().String()]++
		for _, r := range f.Repairs() {
			seen["repair "+r.Action.String()]++
		}
	}
	for _, c := range report.Conflicts() {
		seen[fmt.Sprint("conflict ", c.Codes())]++
	}
	for i, q := range report.Open() {
		path := anyAgent.ReplaceAllString(q.Path(), "/team/N/")
		seen["open "+path]++
		if i == 0 {
			seen["first "+path]++
		}
	}
	for _, e := range report.Effects() {
		seen["reading "+e.Reading.String()]++
	}
}
