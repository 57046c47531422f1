package eligibility

import (
	"slices"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// Witnesses are, for an undetermined dossier, two completions of it that
// differ in one fact alone, the first of [Report.Open]: one eligible, one not.
// They prove that the dossier is undetermined and show what its fate hangs on.
// They are complete — no fact unknown, no list growing — with placeholders
// where names are needed, and without the names of agents.
//
// The answer is false for a dossier that is decided, and where no completion
// can be written down within the bounds of amounts and lists.
func (c Call) Witnesses(d *Dossier) (eligible, ineligible Dossier, ok bool) {
	open := c.Evaluate(d).Open()
	if len(open) == 0 {
		return Dossier{}, Dossier{}, false
	}
	w := witness{call: c.c, path: open[0].Path}
	c.c.judge(d, &w.ruling)
	eligible = d.clone()
	for i := range eligible.Team {
		eligible.Team[i].Name = ""
	}
	given := eligible.clone()
	w.complete(&eligible)
	ineligible = eligible.clone()
	w.spoil(&ineligible, &given)
	ok = c.Verdict(&eligible) == Eligible && c.Verdict(&ineligible) == Ineligible
	return eligible, ineligible, ok
}

// A witness is the work of completing one dossier in two ways.
type witness struct {
	call *call
	ruling
	path  string // of the fact in which the two differ
	where Region // of the eligible project
}

// complete makes every fact of d right.
func (w *witness) complete(d *Dossier) {
	w.namePrefecture(d)
	w.where = w.chooseRegion()
	d.Region = w.where
	if !w.depositAt.Known() {
		d.Deposit.Region = w.where
	}
	if d.Deposit.By = w.by; w.by == 0 {
		d.Deposit.By = w.where.Authority()
	}
	if w.at.IsZero() {
		d.Deposit.At = w.inside()
	}
	if d.Seed == nil {
		d.Seed = truth(true)
	}
	w.completeTeam(d)
	if d.Partners = orEmpty(d.Partners); w.outcome[RulePartners] == Unknown {
		w.call.addPartners(d, w.call.morePartners(w.partners))
	}
	w.completeBudget(d)
	d.Growing = 0
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func truth(b bool) *bool { return &b }

// chooseRegion is a region where team and deposit may both be right. If the
// team is the fact to be changed, it is not yet enough there: were it enough in
// some regions alone, the region would be open, and come first.
func (w *witness) chooseRegion() Region {
	set := w.call.teamAndDeposit(&w.ruling)
	e := evaluation{call: w.call, ruling: w.ruling}
	if w.teamByPlace() {
		e.depositAt = Region{} // the region with most services, whatever the deposit says
	}
	return e.likely(set)
}

// teamByPlace tells that the region is to be changed and only the team can
// tell the two regions apart, as no deposit is judged.
func (w *witness) teamByPlace() bool { return w.path == "/region" && !w.call.has[RuleDeposit] }

// namePrefecture gives one of the agents declared to be of a State service the
// préfecture of the region, if nothing else can tell two regions apart.
func (w *witness) namePrefecture(d *Dossier) {
	if !w.teamByPlace() || !w.team.byPrefecture() || w.team.apart(w.candidates, 0, w.call.terms.MinServices) {
		return
	}
	i := slices.IndexFunc(d.Team, func(a Agent) bool { return a.declared() && a.Service.folded == "" })
	if s, err := ParseService("préfecture de région"); err == nil {
		d.Team[i].Service = s
	}
	w.call.judge(d, &w.ruling)
}

// inside is an instant at which the consultation is open.
func (w *witness) inside() time.Time {
	terms := &w.call.terms
	switch {
	case !terms.Opens.IsZero():
		return terms.Opens
	case !terms.Closes.IsZero():
		return terms.Closes
	}
	return time.Date(2016, time.June, 1, 12, 0, 0, 0, time.UTC)
}

// completeTeam settles every service that the catalogue does not, and adds
// services until there are enough: names prove to be State services, agents
// without a service get a new one. When regions are to be told apart by the
// team alone, new services are those of the region, and no more than need be
// are such as count in any region.
func (w *witness) completeTeam(d *Dossier) {
	fresh, common := placeholder, maxInt
	if w.teamByPlace() {
		fresh, common = w.located, w.team.common(int(w.team.in[w.where.index]), w.call.terms.MinServices)
	}
	d.Team = orEmpty(d.Team)
	for i := range d.Team {
		a := &d.Team[i]
		switch {
		case !a.open():
		case a.Service.folded == "" && a.declared() && common <= 0:
			*a = w.present(d.Team, Region{})
		case a.Service.folded == "" && a.declared():
			*a = placeholder(d.Team)
			common--
		case a.Service.folded == "":
			*a = fresh(d.Team)
		case a.StateService != nil:
		case anyNamed(d.Team, a.Service.folded, (*Agent).declared):
			a.StateService = truth(true)
		default:
			a.StateService = truth(common > 0)
			common--
		}
	}
	if w.team.final {
		return
	}
	missing := w.call.terms.MinServices - w.call.tally(d, w.where.bit()).sure
	for range min(missing, maxList-len(d.Team)) {
		d.Team = append(d.Team, fresh(d.Team))
	}
}

// present is an agent of a State service that the team has in a region, or in
// every region if that is zero; a placeholder if it has none.
func (w *witness) present(team []Agent, r Region) Agent {
	for i := range team {
		a := &team[i]
		if n, _ := w.call.services(team[i:i+1], r); n > 0 || a.declared() && a.Service.folded != "" {
			return *a
		}
	}
	return placeholder(team)
}

// located is an agent of a service of the region that the team does not have.
func (w *witness) located(team []Agent) Agent {
	have, _ := w.call.services(team, w.where)
	for _, i := range partners.Institutions() {
		s, err := ParseService(i.Code() + " " + w.where.Name())
		a := Agent{Service: s}
		if n, _ := w.call.services(append(slices.Clip(team), a), w.where); err == nil && n > have {
			return a
		}
	}
	return placeholder(team)
}

// completeBudget adds what is asked and what is spent until the share is kept.
func (w *witness) completeBudget(d *Dossier) {
	var lines []budget.Line
	var resources []budget.Resource
	if d.Budget != nil {
		lines, resources = d.Budget.Lines(), d.Budget.Resources()
	}
	m := &w.money
	asked := m.request
	if w.path == "/budget/lines" && !w.call.has[RuleCap] && !m.resourcesFinal && asked <= m.share {
		asked = m.share + 1 // else no line less would be missed
		resources = ask(resources, asked-m.request)
	}
	if w.call.has[RuleShare] && !m.linesFinal && asked > m.share {
		base, _ := w.call.rule.BaseFor(cents(asked))
		lines = w.call.raiseBase(lines, cents(base.Cents()-m.base))
		if terms := &w.call.terms.Budget; w.call.lateIsFree() {
			last := &lines[len(lines)-1]
			last.From, last.To = terms.Months+1, terms.Months+1
		}
	}
	d.Budget = planOf(lines, resources)
}

// ask adds a request to the resources.
func ask(resources []budget.Resource, n int64) []budget.Resource {
	return append(slices.Clip(resources), budget.Resource{Label: "Demande " + toBeNamed, Source: budget.FromPIA, Amount: cents(n)})
}

// planOf is a plan of which both lists are known.
func planOf(lines []budget.Line, resources []budget.Resource) *budget.Plan {
	plan, _ := budget.NewPlan(orEmpty(lines), orEmpty(resources))
	return &plan
}

// spoil changes the fact, and it alone, so that the complete dossier d is not
// eligible; given is the dossier before it was completed.
func (w *witness) spoil(d, given *Dossier) {
	terms := &w.call.terms
	switch w.path {
	case "/region":
		w.elsewhere(d, &d.Region)
	case "/team":
		d.Team = w.least(given.Team)
	case "/deposit/by":
		d.Deposit.By = OtherAuthority
	case "/deposit/region":
		w.elsewhere(d, &d.Deposit.Region)
	case "/deposit/at":
		d.Deposit.At = terms.Closes.Add(time.Second)
		if terms.Closes.IsZero() {
			d.Deposit.At = terms.Opens.Add(-time.Second)
		}
	case "/partners":
		d.Partners = orEmpty(given.Partners)
	case "/seed":
		d.Seed = truth(false)
	case "/budget/lines":
		d.Budget = planOf(w.spoiledLines(d, given), d.Budget.Resources())
	case "/budget/resources":
		room := w.call.purse(d)
		d.Budget = planOf(d.Budget.Lines(), ask(d.Budget.Resources(), room.share-room.request+1))
	}
}

// elsewhere sets a region of d to the first that makes it ineligible.
func (w *witness) elsewhere(d *Dossier, region *Region) {
	for _, *region = range Regions() {
		if (Call{w.call}).Verdict(d) == Ineligible {
			return
		}
	}
}

// least is a team as given, completed so that it has the fewest services:
// undeclared ones are not of the State, and agents declared to be of one that
// is not named are of one that is there already.
func (w *witness) least(team []Agent) []Agent {
	team = orEmpty(slices.Clone(team))
	there := w.present(team, w.where)
	for i := range team {
		a := &team[i]
		switch {
		case !a.open():
		case a.StateService == nil && !anyNamed(team, a.Service.folded, (*Agent).declared):
			a.StateService = truth(false)
		case a.Service.folded == "" && a.StateService == nil:
			a.StateService = truth(false)
		case a.Service.folded == "":
			*a = there
		default:
			a.StateService = truth(true)
		}
	}
	return team
}

// spoiledLines are lines that exceed the cap by a cent; without a cap, the
// lines as given, which are too few for the request.
func (w *witness) spoiledLines(d, given *Dossier) []budget.Line {
	if !w.call.has[RuleCap] {
		if given.Budget == nil {
			return nil
		}
		return given.Budget.Lines()
	}
	capped := w.call.purse(d).capped
	return w.call.raiseBase(d.Budget.Lines(), cents(w.call.cap-capped+1))
}
