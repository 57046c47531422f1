package eligibilitytest

import (
	"fmt"

	"github.com/aap-lit/aap/eligibility"
)

func (d *derivation) deposit() {
	is := "Where deposit is asked for, "
	fails := ruling{outcomes: outcomes{"deposit": notMet}}
	if !d.has("deposit") {
		is = "There is no deposit among the terms: "
		s := d.plain.with(func(s *sheet) { s.Deposit.By, s.Deposit.Region = "other", away })
		d.add("deposit/absent", "deposit", is+"who deposits, and where, does not matter.", s, ruling{})
		s.Deposit.By, s.Deposit.Region = "", ""
		d.add("deposit/absent-unknown", "deposit", is+"that it is not known who deposits leaves nothing open.", s, ruling{})
		return
	}
	d.add("deposit/right", "deposit", is+"the préfet of the region of the project deposits.", d.plain, ruling{
		facts: facts{"deposit": {"by": "region-prefect", "region": home, "authority": "region-prefect"}},
	})
	for _, by := range []string{"other", "prefect", "high-commissioner"} {
		d.add("deposit/by-"+by, "deposit", is+"nobody but the préfet of the region deposits in Bretagne.",
			d.plain.with(func(s *sheet) { s.Deposit.By = by }), fails)
	}
	d.add("deposit/elsewhere", "deposit", is+"the préfet of another region does not deposit for this one.",
		d.plain.with(func(s *sheet) { s.Deposit.Region = away }), fails)
	for _, region := range eligibility.Regions() {
		if region.Code() != "987" { // Polynésie française
			continue
		}
		s := d.plain.in(region)
		s.Team = d.need.missions(max(d.terms.MinServices, 1))
		d.add("deposit/overseas", "deposit", is+"the high commissioner represents the State in Polynésie française.", s, ruling{})
		s.Deposit.By = "region-prefect"
		d.add("deposit/overseas-by-a-prefect", "deposit", is+"there is no préfet of a region in Polynésie française.", s, fails)
	}
}

// seed adds the answers of the bearer.
func (d *derivation) seed() {
	no := d.plain.with(func(s *sheet) { s.Seed = answer(false) })
	open := d.plain.with(func(s *sheet) { s.Seed = nil })
	if !d.has("seed") {
		is := "There is no seed among the terms: "
		d.add("seed/absent", "seed", is+"a project need not be a seed project.", no, ruling{})
		d.add("seed/absent-unknown", "seed", is+"that it is not answered leaves nothing open.", open, ruling{})
		return
	}
	is := "Where seed is asked for, "
	d.add("seed/yes", "seed", is+"the bearer declares a seed project.", d.plain, ruling{facts: facts{"seed": {"declared": true}}})
	d.add("seed/no", "seed", is+"a project that is none by the bearer's own word is refused.", no, ruling{outcomes: outcomes{"seed": notMet}})
	d.add("seed/not-answered", "seed", is+"no answer is not a no.", open, ruling{outcomes: outcomes{"seed": unknown}, facts: facts{"seed": {"declared": nil}}, open: []string{"/seed"}})
}

// placeConflict is that of a team and a deposit that cannot be of one region.
var placeConflict = map[string]any{"codes": []any{"team", "deposit"}}

// region adds the dossiers of which the region is not known, where team and deposit
// speak of it.
func (d *derivation) region() {
	n, k := d.need, d.terms.MinServices
	if k == 0 || !d.has("deposit") {
		return
	}
	is := fmt.Sprintf("Where min-services is %d and deposit is asked for, ", k)
	s := d.plain.with(func(s *sheet) {
		s.Region, s.Team = "", append(n.missions(k-1), colleague{Service: drac})
	})
	open := ruling{outcomes: outcomes{"team": unknown, "deposit": unknown}, facts: facts{"team": {"services": k - 1, "possible": k}}}
	d.add("joint/region-unknown", "verdict", is+"a team that is enough in Bretagne alone and a deposit for Bretagne may be right together.", s, open)
	open.conflict = placeConflict
	s.Deposit.Region = away
	d.add("joint/team-here-deposit-there", "verdict", is+"a team that is enough in Bretagne alone and a deposit for Corse cannot be right together, wherever the project is.", s, open)
	s.Deposit.Region, s.Deposit.By = "", "high-commissioner"
	d.add("joint/team-here-title-of-elsewhere", "verdict", is+"a team that is enough in Bretagne alone and a title of the State overseas cannot be right together.", s, open)
}
