package eligibilitytest

import (
	"fmt"
	"time"

	"github.com/aap-lit/aap/eligibility"
)

// unknown adds dossiers of which one fact is not known, or none is, or any list may
// grow.
func (d *derivation) unknown() {
	k, budget := d.terms.MinServices, []string{"/budget/lines", "/budget/resources"}
	all := outcomes{"team": unknown, "deposit": unknown, "window": unknown, "partners": unknown, "seed": unknown, "cap": unknown, "share": unknown}
	d.add("unknown/nothing-known", "verdict", "Of a dossier of which nothing is known, every rule of the call is open.", sheet{}, ruling{
		outcomes: all, open: []string{"/region", "/team", "/deposit/by", "/deposit/region", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources"},
	})

	// The named services are of Bretagne; the others may be of any region.
	named := min(k, len(regionalServices))
	team := ruling{outcomes: outcomes{"deposit": unknown}, facts: facts{"team": {"services": k - named, "possible": k}}, open: []string{"/region"}}
	if named > 0 {
		team.outcomes["team"] = unknown
	}
	d.add("unknown/region", "verdict", fmt.Sprintf("Where min-services is %d, in another region fewer of these services would count, and the deposit would be wrong.", k),
		d.plain.with(func(s *sheet) { s.Region = "" }), team)
	d.add("unknown/deposit-by", "deposit", "Who deposits is not known.", d.plain.with(func(s *sheet) { s.Deposit.By = "" }),
		ruling{outcomes: outcomes{"deposit": unknown}, open: []string{"/deposit/by"}})
	d.add("unknown/deposit-region", "deposit", "For which region the dossier is deposited is not known.",
		d.plain.with(func(s *sheet) { s.Deposit.Region = "" }), ruling{outcomes: outcomes{"deposit": unknown}, open: []string{"/deposit/region"}})

	r := ruling{outcomes: outcomes{"cap": unknown}, facts: facts{"cap": {"total": nil}, "share": {"base": nil}}, open: []string{"/budget/lines"}}
	if requested(d.plain.Budget.Resources) > 0 {
		r.outcomes["share"] = unknown
	}
	d.add("unknown/lines", "verdict", "What the project costs is not known: it may be too much, or too little for what is asked.",
		d.sheetOf(nil, d.plain.Budget.Resources), r)
	d.add("unknown/resources", "verdict", "What is asked for is not known: it may be too much.", d.sheetOf(d.plain.Budget.Lines, nil),
		ruling{outcomes: outcomes{"share": unknown}, facts: facts{"share": {"request": nil}}, open: []string{"/budget/resources"}})
	d.add("unknown/budget", "verdict", "Neither what the project costs is known, nor what is asked for.", d.sheetOf(nil, nil),
		ruling{outcomes: outcomes{"cap": unknown, "share": unknown}, open: budget})
	decided := d.plain.with(func(s *sheet) { s.Seed, s.Team = nil, []colleague{} })
	d.add("unknown/seed-where-the-team-decides", "verdict", "What is unknown and can change nothing any more is not asked.", decided,
		ruling{outcomes: outcomes{"team": notMet, "seed": unknown}, open: []string{"/seed"}})
	d.add("unknown/all-lists-grow", "verdict", "A right dossier of which every list may grow keeps the rules that ask for enough, and may yet break those that ask for no more.",
		d.plain.with(func(s *sheet) { s.Growing = lists }), ruling{outcomes: outcomes{"cap": unknown, "share": unknown}, open: budget})
	empty := d.plain.with(func(s *sheet) {
		s.Growing, s.Team, s.Partners = lists, []colleague{}, []associate{}
		s.Budget = estimate{[]cost{}, []source{}}
	})
	d.add("unknown/all-lists-begin", "verdict", "Lists that are empty and may grow decide nothing.", empty,
		ruling{outcomes: outcomes{"team": unknown, "partners": unknown, "cap": unknown, "share": unknown}, open: append([]string{"/team", "/partners"}, budget...)})
	empty.Growing = nil
	d.add("unknown/all-lists-empty", "verdict", "Lists that are empty and final are not unknown.", empty,
		ruling{outcomes: outcomes{"team": notMet, "partners": notMet}})
}

// decided adds dossiers of which one fact is known, and decides: nothing is asked.
func (d *derivation) decided() {
	m := &d.money
	late := d.terms.Closes.Add(second)
	for _, c := range []struct {
		code, reason string
		known        sheet
	}{
		{"team", "nobody bears the project", sheet{Team: []colleague{}}},
		{"deposit", "who deposits represents the State nowhere", sheet{Deposit: filing{By: "other"}}},
		{"window", "it is received after the closing", sheet{Deposit: filing{At: late.UTC().Format(time.RFC3339Nano)}}},
		{"partners", "nobody else is associated", sheet{Partners: []associate{}}},
		{"seed", "it is no seed project", sheet{Seed: answer(false)}},
		{"cap", "it costs a cent more than the cap", sheet{Budget: estimate{Lines: line(m.cap+1, 1, 1)}}},
		{"share", "a cent is asked for of no cost", sheet{Budget: estimate{Lines: []cost{}, Resources: asking(1)}}},
	} {
		if !d.has(c.code) || c.code == "window" && (d.terms.Closes.IsZero() || !tellable(late)) || !writable(c.known.Budget.Lines, nil) {
			continue
		}
		all := outcomes{}
		for _, code := range eligibility.Codes() {
			all[code.String()] = unknown
		}
		if all[c.code] = notMet; c.code == "share" {
			all["cap"] = met
		}
		d.add("unknown/decided-by-"+c.code, c.code, "Whatever else is not known, a project is refused if "+c.reason+".", c.known, ruling{outcomes: all, late: true})
	}
}
