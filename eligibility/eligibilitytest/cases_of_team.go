package eligibilitytest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/aap-lit/aap/eligibility"
)

const (
	prefecture      = "Préfecture de région Bretagne"
	otherPrefecture = "Préfecture du Finistère" // one of a département
	sgar, drac      = "SGAR Bretagne", "DRAC Bretagne"
	udap            = "UDAP du Finistère" // one of a département, part of the DRAC
)

// teamCase adds a case on the team of the plain dossier: so many of its services count
// for sure, and so many may.
func (d *derivation) teamCase(slug, reason string, team []colleague, sure, possible int, open ...string) {
	s := d.plain.with(func(s *sheet) { s.Team = team })
	d.countCase("team/"+slug, reason, s, sure, possible, open...)
}

// countCase is teamCase of any dossier, of which all is known but the team.
func (d *derivation) countCase(name, reason string, s sheet, sure, possible int, open ...string) {
	k := d.terms.MinServices
	o := unknown
	if sure >= k || possible < k {
		o = outcome(sure >= k)
	}
	r := ruling{outcomes: outcomes{"team": o}, facts: facts{"team": {"services": sure, "possible": possible, "required": k}}, open: open}
	if o == notMet {
		r.repairs = map[string][]map[string]any{"team": {{"action": "add-services", "count": k - sure}}}
	}
	d.add(name, "team", reason, s, r)
}

func (d *derivation) team() {
	n, k := d.need, d.terms.MinServices
	if k == 0 {
		reason := "There is no min-services: the call asks for no State service, "
		d.teamCase("absent", reason+"and a team of none is right.", []colleague{}, 0, 0)
		d.teamCase("absent-unknown", reason+"and a team that is not known leaves nothing open.", nil, 0, 0)
		return
	}
	is := fmt.Sprintf("Where min-services is %d, ", k)
	short := n.team(k - 1)
	join := func(more ...colleague) []colleague { return slices.Concat(short, more) }

	d.teamCase("just-enough", is+fmt.Sprintf("a team of %s is enough.", services(k)), n.team(k), k, k)
	d.teamCase("one-short", is+fmt.Sprintf("a team of %s is one short.", services(k-1)), short, k-1, k-1)
	if k < maxCount {
		d.teamCase("one-more", is+"one service more does no harm.", n.team(k+1), k+1, k+1)
	}
	if k > 1 {
		again := short[0]
		again.Service = strings.ToUpper(again.Service)
		d.teamCase("one-twice", is+"a service that two agents name in two spellings counts once.", join(again), k-1, k-1)
	}
	d.teamCase("answered-no-of-a-service", is+"a service that the State has counts, whatever is answered.",
		append(n.team(k-1, drac), colleague{drac, answer(false)}), k, k)
	d.teamCase("answered-yes-of-an-operator", is+"an ARS is a public operator, whatever is answered.",
		join(colleague{"ARS Bretagne", answer(true)}), k-1, k-1)
	if k > 1 {
		twice := append(n.team(k-2), colleague{n.stranger(), answer(true)}, colleague{n.stranger(), answer(true)})
		d.teamCase("answered-twice", is+"two agents of one service that nobody knows are of one.", twice, k-1, k-1)
	}
	d.teamCase("operator", is+"an agent of an ARS, a public operator, adds no State service.", join(colleague{Service: "ARS Bretagne"}), k-1, k-1)
	d.teamCase("elsewhere", is+"a service of another region does not count in Bretagne.", join(colleague{Service: "DRAC Corse"}), k-1, k-1)
	d.teamCase("not-answered", is+"a name that nobody knows may be the service that is missing.", join(colleague{Service: n.stranger()}), k-1, k, fmt.Sprintf("/team/%d/state-service", k-1))
	d.teamCase("answered-yes", is+"a name that nobody knows is the last service if it is declared to be one of the State.",
		join(colleague{n.stranger(), answer(true)}), k, k)
	d.teamCase("answered-no", is+"a name that nobody knows is none if it is declared not to be one of the State.",
		join(colleague{n.stranger(), answer(false)}), k-1, k-1)
	d.teamCase("service-not-given", is+"an agent whose service is not given may be of the one that is missing.", join(colleague{}), k-1, k, fmt.Sprintf("/team/%d/service", k-1))
	d.teamCase("empty", is+"a team that is known to be of nobody is of no service.", []colleague{}, 0, 0)
	d.teamGrowing(is, n, k)
	d.level(is, n, k)
	d.hierarchy(is, n, k)
}

func (d *derivation) teamGrowing(is string, n needs, k int) {
	grow := func(slug, reason, o string, team []colleague, sure any) {
		s := d.plain.with(func(s *sheet) {
			if s.Team = team; team != nil {
				s.Growing = []string{"team"}
			}
		})
		d.add("team/"+slug, "team", is+reason, s, ruling{
			outcomes: outcomes{"team": o}, facts: facts{"team": {"services": sure, "possible": nil, "required": k}}, open: []string{"/team"},
		})
	}
	grow("unknown", "a team that is not known may be enough or not.", unknown, nil, nil)
	grow("growing-from-none", "a team of nobody that may grow may be enough yet.", unknown, []colleague{}, 0)
	grow("growing-one-short", "a team that is one short and may grow may be enough yet.", unknown, n.team(k-1), k-1)
	grow("growing-enough", "a team that is enough stays so, whoever joins.", met, n.team(k), k)
}

// level adds what the reading of level changes.
func (d *derivation) level(is string, n needs, k int) {
	counts := 1
	as := "services of a département count too"
	if d.terms.Level == eligibility.LevelRegional {
		counts, as = 0, "services of a département do not count"
	}
	reason := is + fmt.Sprintf("and level is %s, %s: ", d.terms.Level, as)
	d.teamCase("level-prefecture", reason+"the préfecture of Finistère is one, which is not the seat of the region.",
		append(n.team(k-1), colleague{Service: otherPrefecture}), k-1+counts, k-1+counts)
	d.teamCase("level-part", reason+"a UDAP is one, though it is part of the DRAC.",
		append(n.team(k-1, drac), colleague{Service: udap}), k-1+counts, k-1+counts)
}

// hierarchy adds what the reading of hierarchy changes.
func (d *derivation) hierarchy(is string, n needs, k int) {
	parts, as := 1, "a service and its part are one"
	if d.terms.Hierarchy == eligibility.HierarchySeparately {
		parts, as = 2, "a service and its part are two"
	}
	others := max(k-2, 0)
	reason := is + fmt.Sprintf("and hierarchy is %s, %s: ", d.terms.Hierarchy, as)
	d.teamCase("hierarchy", reason+"the SGAR is part of the préfecture of the region.",
		append(n.team(others, sgar), colleague{Service: sgar}, colleague{Service: prefecture}), others+parts, others+parts)
	d.teamCase("hierarchy-the-whole-first", reason+"which is named first does not matter.",
		append([]colleague{{Service: prefecture}, {Service: sgar}}, n.team(others, sgar)...), others+parts, others+parts)
	if d.terms.Level == eligibility.LevelRegional {
		parts, as = 1, fmt.Sprintf("and level is %s, the part of a département does not count: ", d.terms.Level)
		reason = is + as
	}
	d.teamCase("hierarchy-and-level", reason+"a UDAP is part of the DRAC.",
		append(n.team(others, drac), colleague{Service: drac}, colleague{Service: udap}), others+parts, others+parts)
}

// year adds names that are services in some years, and are not settled in others.
func (d *derivation) year() {
	n, k, year := d.need, d.terms.MinServices, d.terms.Year
	if k == 0 {
		return
	}
	if year == 0 {
		year = 2016
	}
	is := fmt.Sprintf("Where min-services is %d and the year is %d, ", k, year)
	for _, c := range []struct {
		slug, name string
		since      int
	}{{"direccte", "DIRECCTE Bretagne", 2010}, {"dreets", "DREETS Bretagne", 2021}} {
		team := append(n.team(k-1), colleague{Service: c.name})
		if year < c.since {
			d.countCase("year/"+c.slug, is+fmt.Sprintf("there is no such service before %d: the name leaves open which is meant.", c.since),
				d.plain.with(func(s *sheet) { s.Team = team }), k-1, k, fmt.Sprintf("/team/%d/state-service", k-1))
			continue
		}
		d.countCase("year/"+c.slug, is+fmt.Sprintf("the service counts, which there is, by this name or the one that followed, since %d.", c.since),
			d.plain.with(func(s *sheet) { s.Team = team }), k, k)
	}
	if year >= 2021 && k > 1 {
		team := append(n.team(k-2), colleague{Service: "DIRECCTE Bretagne"}, colleague{Service: "DREETS Bretagne"})
		d.countCase("year/direccte-became-dreets", is+"the DIRECCTE is the DREETS that it became: one service.",
			d.plain.with(func(s *sheet) { s.Team = team }), k-1, k-1)
	}
}

// services says so many services in a reason.
func services(n int) string {
	if n == 1 {
		return "1 service"
	}
	return fmt.Sprintf("%d services", n)
}
