package eligibility_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

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
		n, categories := countPartners(d.Partners, t.Actors == eligibility.ActorsAny)
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
		return "|higher-administrator|prefect|"
	case "975":
		return "|prefect|"
	case "977", "978":
		return "|prefect|region-prefect|"
	}
	return "|region-prefect|"
}

// countPartners counts the distinct actors, of the six categories or of any, that
// are no State service, central administration or court.
func countPartners(list []partners.Partner, any bool) (int, map[partners.Category]bool) {
	actors, categories := map[string]bool{}, map[partners.Category]bool{}
	for _, p := range list {
		name := unaccented(p.Name())
		if p.Category() == partners.Other && !any || slices.Contains([]string{"dreal bretagne", "prefecture", "tribunal de rennes", "ddt 35"}, name) {
			continue
		}
		if p.ID().String() != "" {
			name = p.ID().String()
		}
		actors[name] = true
		categories[p.Category()] = true
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
