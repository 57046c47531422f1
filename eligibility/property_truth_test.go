package eligibility_test

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// unitOf tells by hand what each service of the pool counts as: its unit, with
// the department after @ ("?" where it is not told), and after < the unit that
// it is part of. A service of no such unit has none.
var unitOf = map[string]string{
	"SGAR Bretagne": "SGAR<PREF_REG", "DREAL Bretagne": "DREAL", "D.R.E.A.L. de Bretagne": "DREAL", "préfecture de région Bretagne": "PREF_REG",
	"préfecture d'Ille-et-Vilaine": "PREF_REG", "préfecture du Finistère": "PREF_DEP@29", "DDTM du Finistère": "DDTM@29", "DDTM Morbihan": "DDTM@56",
	"DSDEN du Morbihan": "DSDEN@56<RECTORAT", "rectorat de l'académie de Rennes": "RECTORAT", "UD DIRECCTE Finistère": "UD@29<DIRECCTE", "DIRECCTE Bretagne": "DIRECCTE",
	"SGAR Occitanie": "SGAR<PREF_REG", "DREAL Midi-Pyrénées": "DREAL", "DREAL Languedoc-Roussillon": "DREAL", "rectorat de l'académie de Toulouse": "RECTORAT",
	"DDT du Gers": "DDT@32", "préfecture de la Haute-Garonne": "PREF_REG", "préfecture du Lot": "PREF_DEP@46", "DRAC LRMP": "DRAC",
	"DEAL La Réunion": "DEAL", "préfecture de La Réunion": "PREF_REG", "préfecture de région La Réunion": "PREF_REG", "SGAR 974": "SGAR<PREF_REG",
	"haut-commissariat de la République en Polynésie française": "HC_PF", "AS_WF": "AS_WF", "DRFIP Wallis-et-Futuna": "DRFIP",
	"préfecture de Saint-Pierre-et-Miquelon": "PREF_REG", "préfecture de Saint-Barthélemy": "PREF_REG",
	"DREAL Aquitaine": "DREAL", "DREAL ALPC": "DREAL", "DRAC Limousin": "DRAC",
	"SGAR": "SGAR<PREF_REG", "DREAL": "DREAL", "préfecture de région": "PREF_REG", "préfecture": "PREF_DEP@?", "DDTM": "DDTM@?", "DSDEN": "DSDEN@?<RECTORAT",
	"rectorat": "RECTORAT", "DIRM Nord Atlantique-Manche Ouest": "DIRM", "direction interrégionale des douanes": "DRDDI",
	"ARS Bretagne": "", "Caisse des dépôts": "",
}

// truth tells which rules a complete dossier keeps, without the library: by
// hand and by whole numbers.
func (s *scene) truth(d *eligibility.Dossier, code eligibility.Code) bool {
	t := &s.terms
	switch at := d.Deposit.At; code {
	case eligibility.RuleTeam:
		return s.countTeam(d) >= t.MinServices
	case eligibility.RuleDeposit:
		return d.Region == d.Deposit.Region && strings.Contains(depositors(d.Region), "|"+d.Deposit.By.String()+"|")
	case eligibility.RuleWindow:
		return (t.Opens.IsZero() || !at.Before(t.Opens)) && (t.Closes.IsZero() || !at.After(t.Closes))
	case eligibility.RulePartners:
		n, categories := countPartners(d.Partners)
		for _, c := range partners.Categories() {
			if t.RequiredCategories.Has(c) && !categories[c] {
				return false
			}
		}
		return n >= t.MinPartners
	case eligibility.RuleSeed:
		return d.Seed == eligibility.Yes
	case eligibility.RuleCap:
		return costOf(d, t.Budget.CapBase, t.Budget.Months) <= t.Budget.Cap.Cents()
	case eligibility.RuleShare:
		return requestWithin(d, t.Budget)
	}
	untold("truth", code)
	return false
}

// untold stops the tests where one of them has no answer for a rule.
func untold(where string, code eligibility.Code) {
	panic(fmt.Sprintf("%s does not know the rule %v", where, code))
}

func depositors(r eligibility.Region) string {
	switch r.Code() {
	case "987", "988":
		return "|high-commissioner|"
	case "984", "986":
		return "|higher-administrator|"
	case "975":
		return "|prefect|"
	case "977", "978":
		return "|prefect|region-prefect|"
	}
	return "|region-prefect|"
}

// countTeam counts the distinct units of the project's region.
func (s *scene) countTeam(d *eligibility.Dossier) int {
	units := map[string]bool{}
	for _, a := range d.Team {
		name := a.Service.Name()
		unit, known := unitOf[name]
		if !a.Service.Recognised() {
			if a.StateService == eligibility.Yes {
				units["other "+unaccented(name)] = true
			}
			continue
		}
		if !known { // a witness, or a kind that is in no home: code and region
			if unit, _, _ = strings.Cut(name, " "); unit == "SGAR" {
				unit = "SGAR<PREF_REG"
			}
		}
		unit, whole, part := strings.Cut(unit, "<")
		elsewhere := a.Service.Region().Known() && a.Service.Region() != d.Region
		local := strings.Contains(unit, "@") && s.terms.Level == eligibility.LevelRegional
		if unit == "" || elsewhere || local {
			continue
		}
		if part && s.terms.Hierarchy == eligibility.HierarchyOnce {
			unit = whole
		}
		units[unit] = true
	}
	n := 0
	for unit := range units {
		if kind, loose := strings.CutSuffix(unit, "@?"); !loose || !found(units, kind) {
			n++
		}
	}
	return n
}

// found tells that a kind of service, of which one is named without its
// department, is among the units with it.
func found(units map[string]bool, kind string) bool {
	for unit := range units {
		if strings.HasPrefix(unit, kind+"@") && unit != kind+"@?" {
			return true
		}
	}
	return kind == "PREF_DEP" && units["PREF_REG"]
}

// countPartners counts the distinct actors of the six categories that are no
// State services.
func countPartners(list []partners.Partner) (int, map[partners.Category]bool) {
	actors, categories := map[string]bool{}, map[partners.Category]bool{}
	for _, p := range list {
		name := unaccented(p.Name())
		if p.Category() == partners.Other || name == "dreal bretagne" || name == "prefecture" {
			continue
		}
		if p.ID().String() != "" {
			name = p.ID().String()
		}
		actors[name], categories[p.Category()] = true, true
	}
	return len(actors), categories
}

// unaccented is what spellings of a name in the pool share.
func unaccented(name string) string {
	return strings.NewReplacer("é", "e", "-", " ", ".", "").Replace(strings.ToLower(name))
}

// costOf is the cost of the whole or of the funded months, in cents.
func costOf(d *eligibility.Dossier, base budget.Base, months int) int64 {
	sum := int64(0)
	for _, l := range d.Budget.Lines() {
		n := l.To - l.From + 1
		if base == budget.FundedMonths {
			n = min(n, max(0, months-l.From+1))
		}
		sum += l.Amount.Cents() * int64(n) / int64(l.To-l.From+1)
	}
	return sum
}

// requestWithin compares the request with the rate of the base, by rationals:
// as requests are whole cents, so may be the limit that is rounded down.
func requestWithin(d *eligibility.Dossier, t budget.Terms) bool {
	request := int64(0)
	for _, r := range d.Budget.Resources() {
		if r.Source == budget.FromPIA {
			request += r.Amount.Cents()
		}
	}
	limit := new(big.Rat).SetInt64(costOf(d, t.ShareBase, t.Months))
	return new(big.Rat).SetInt64(request).Cmp(limit.Mul(limit, t.Rate.Rat())) <= 0
}

// lies names the rules of which a report on a complete dossier is not true.
func (s *scene) lies(r eligibility.Report, d *eligibility.Dossier) []eligibility.Code {
	var codes []eligibility.Code
	for _, f := range r.Findings() {
		if (f.Outcome() == eligibility.Met) != s.truth(d, f.Code()) {
			codes = append(codes, f.Code())
		}
	}
	return codes
}
