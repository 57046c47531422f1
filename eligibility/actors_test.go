package eligibility_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

var associated = []boundary{
	{"one partner is enough", `{}`, eligibility.RulePartners, eligibility.Met,
		`{"partners": 1, "required": 1, "missing": ["public-operator", "academia", "company", "association", "users"]}`, noRepair},
	{"none is not", `{"partners": []}`, eligibility.RulePartners, eligibility.NotMet,
		`{"partners": 0, "required": 1, "missing": ["public-operator", "local-authority", "academia", "company", "association", "users"]}`,
		`[{"action": "add-partners", "count": 1}]`},
	{"no list is not an empty list", `{"partners": null}`, eligibility.RulePartners, eligibility.Unknown, `{"required": 1}`, noRepair},
	{"an empty list that may grow", `{"partners": [], "growing": ["partners"]}`, eligibility.RulePartners, eligibility.Unknown,
		`{"partners": 0, "required": 1, "missing": ["public-operator", "local-authority", "academia", "company", "association", "users"]}`, noRepair},
	{"other does not count, as the call lists six", `{"partners": [{"name": "A", "category": "other"}]}`, eligibility.RulePartners, eligibility.NotMet, "", ""},
	{"a State service is no other actor, whatever it is entered as",
		`{"partners": [{"name": "DREAL Nouvelle-Aquitaine", "category": "public-operator"}]}`, eligibility.RulePartners, eligibility.NotMet, "", ""},
	{"… nor one of another region", `{"partners": [{"name": "Préfecture du Gers", "category": "local-authority"}]}`, eligibility.RulePartners, eligibility.NotMet, "", ""},
	{"an operator is one: the flyer names it", `{"partners": [{"name": "ARS Nouvelle-Aquitaine", "category": "public-operator"}]}`,
		eligibility.RulePartners, eligibility.Met, "", noRepair},
	{"a company whose name begins like a service", `{"partners": [{"name": "DM Conseil", "category": "company"}]}`,
		eligibility.RulePartners, eligibility.Met, "", noRepair},
	{"a company whose name begins like an interregional service", `{"partners": [{"name": "DIRM Conseil", "category": "company"}]}`,
		eligibility.RulePartners, eligibility.Met, "", noRepair},
	{"an association of a service's staff", `{"partners": [{"name": "Amicale de la DREAL Bretagne", "category": "association"}]}`,
		eligibility.RulePartners, eligibility.Met, "", noRepair},
	{"one partner twice is one", `{"partners": [{"name": "Labo", "category": "academia"}, {"name": "LABO.", "category": "academia"}]}`,
		eligibility.RulePartners, eligibility.Met,
		`{"partners": 1, "required": 1, "missing": ["public-operator", "local-authority", "company", "association", "users"]}`, noRepair},
	{"… under two categories: one, that covers both", `{"partners": [{"name": "Labo", "category": "academia"}, {"name": "Labo", "category": "association"}]}`,
		eligibility.RulePartners, eligibility.Met,
		`{"partners": 1, "required": 1, "missing": ["public-operator", "local-authority", "company", "users"]}`, noRepair},
	{"the SIREN and a SIRET of one actor are one", `{"partners": [{"name": "Gironde", "category": "local-authority", "id": "223300013"},
		{"name": "Département de la Gironde", "category": "local-authority", "id": "22330001300016"}]}`,
		eligibility.RulePartners, eligibility.Met,
		`{"partners": 1, "required": 1, "missing": ["public-operator", "academia", "company", "association", "users"]}`, noRepair},
	{"two numbers of one name are two", `{"partners": [{"name": "Mairie", "category": "local-authority", "id": "213502388"},
		{"name": "Mairie", "category": "local-authority", "id": "243300316"}]}`,
		eligibility.RulePartners, eligibility.Met,
		`{"partners": 2, "required": 1, "missing": ["public-operator", "academia", "company", "association", "users"]}`, noRepair},
	{"all six kinds", `{"partners": [{"name": "A", "category": "public-operator"}, {"name": "B", "category": "local-authority"}, {"name": "C", "category": "academia"},
		{"name": "D", "category": "company"}, {"name": "E", "category": "association"}, {"name": "F", "category": "users"}]}`,
		eligibility.RulePartners, eligibility.Met, `{"partners": 6, "required": 1}`, noRepair},
}

func TestPartners(t *testing.T) {
	for _, c := range associated {
		t.Run(c.reason, func(t *testing.T) { c.check(t) })
	}
}

// TestActors: under the other reading whoever is beside the State counts; a State
// service, a central administration and a court do under neither.
func TestActors(t *testing.T) {
	anyone := call(t, func(terms *eligibility.Terms) { terms.Actors = eligibility.ActorsAny })
	for _, c := range []struct {
		reason      string
		name        string
		category    partners.Category
		listed, any int
	}{
		{"one of the six", "Atelier", partners.Company, 1, 1},
		{"other: a school, a public body", "Syndicat X", partners.Other, 0, 1},
		{"an operator under other", "ADEME", partners.Other, 0, 1},
		{"a local authority under other", "Mairie de Rennes", partners.Other, 0, 1},
		{"social security under other", "CPAM 35", partners.Other, 0, 1},
		{"a State service", "DREAL Bretagne", partners.PublicOperator, 0, 0},
		{"… under other", "DREAL Bretagne", partners.Other, 0, 0},
		{"a gendarmerie", "Brigade de gendarmerie de Redon", partners.PublicOperator, 0, 0},
		{"a central administration", "Ministère de la Culture", partners.PublicOperator, 0, 0},
		{"… under other", "Ministère de la Culture", partners.Other, 0, 0},
		{"a court", "Tribunal administratif de Rennes", partners.PublicOperator, 0, 0},
		{"… under other", "Tribunal administratif de Rennes", partners.Other, 0, 0},
		{"a company whose name begins like a service", "DM Conseil", partners.Other, 0, 1},
	} {
		d := dossier(t, `{}`)
		d.Partners = []partners.Partner{partner(t, c.name, c.category)}
		for want, of := range map[*eligibility.Call]int{new(eligibility.LIT2016()): c.listed, &anyone: c.any} {
			report := want.Evaluate(&d)
			require.Equal(t, of, *report.Partners().Partners, c.reason)
			require.Equal(t, of == 1, finding(t, report, eligibility.RulePartners).Outcome() == eligibility.Met, c.reason)
			six := 0
			if c.category != partners.Other {
				six = of
			}
			require.Len(t, report.Partners().Missing, 6-six, "other covers none of the six: "+c.reason)
		}
		changes := 0
		for _, effect := range eligibility.LIT2016().Evaluate(&d).Effects() {
			if effect.Reading == eligibility.ReadActors {
				changes++
				require.Equal(t, "any", effect.Value)
				require.Equal(t, eligibility.Eligible, effect.Verdict)
				require.JSONEq(t, `[{"code": "partners", "outcome": "met"}]`, encoded(t, effect.Changes))
			}
		}
		require.Equal(t, c.any-c.listed, changes, "the report tells what the reading would change: "+c.reason)
	}
}

// TestNumberOfPartners is one below, at and one above the number required, up
// to beyond what a survey keeps on the stack.
func TestNumberOfPartners(t *testing.T) {
	for _, required := range []int{1, 2, 31, 32, 33, 40} {
		c := call(t, func(terms *eligibility.Terms) { terms.MinPartners = required })
		for n := required - 1; n <= required+1; n++ {
			list := []partners.Partner{}
			for i := range n {
				list = append(list, partner(t, "Association n° "+strconv.Itoa(i), partners.Association))
			}
			report := c.Evaluate(&eligibility.Dossier{Partners: list})
			f, facts := finding(t, report, eligibility.RulePartners), report.Partners()
			require.Equal(t, n, *facts.Partners)
			require.Equal(t, required, facts.Required)
			if n >= required {
				require.Equal(t, eligibility.Met, f.Outcome())
				continue
			}
			require.Equal(t, eligibility.NotMet, f.Outcome())
			require.Equal(t, required-n, f.Repairs()[0].Count)
		}
	}
}

func TestRequiredCategories(t *testing.T) {
	both := partners.CoverageOf(partners.Academia, partners.Users)
	for _, c := range []struct {
		reason     string
		least      int
		categories []partners.Category
		outcome    eligibility.Outcome
		add        int
	}{
		{"both are there", 0, []partners.Category{partners.Users, partners.Academia}, eligibility.Met, 0},
		{"one is missing", 0, []partners.Category{partners.Users}, eligibility.NotMet, 1},
		{"both are missing, though there are three partners", 0, []partners.Category{partners.Company, partners.Company, partners.Association}, eligibility.NotMet, 2},
		{"nobody", 0, nil, eligibility.NotMet, 2},
		{"both are there, and too few", 3, []partners.Category{partners.Users, partners.Academia}, eligibility.NotMet, 1},
		{"more are needed for the number than for the categories", 5, []partners.Category{partners.Users}, eligibility.NotMet, 4},
		{"more are needed for the categories than for the number", 4, []partners.Category{partners.Company, partners.Company, partners.Company}, eligibility.NotMet, 2},
	} {
		rules := call(t, func(terms *eligibility.Terms) { terms.MinPartners, terms.RequiredCategories = c.least, both })
		list := []partners.Partner{}
		for i, category := range c.categories {
			list = append(list, partner(t, "P"+strconv.Itoa(i), category))
		}
		report := rules.Evaluate(&eligibility.Dossier{Partners: list})
		f := finding(t, report, eligibility.RulePartners)
		require.Equal(t, c.outcome, f.Outcome(), c.reason)
		require.Equal(t, max(c.least, 1), report.Partners().Required, c.reason)
		if c.add > 0 {
			require.Equal(t, c.add, f.Repairs()[0].Count, c.reason)
		}
	}
}

// TestOneActorInTwoCategories: entered under both, it is one actor that covers
// both, and the sentence says so.
func TestOneActorInTwoCategories(t *testing.T) {
	rules := call(t, func(terms *eligibility.Terms) {
		terms.MinPartners, terms.RequiredCategories = 0, partners.CoverageOf(partners.Academia, partners.Company)
	})
	d := eligibility.Dossier{Partners: []partners.Partner{
		partner(t, "Institut X", partners.Academia), partner(t, "Institut X", partners.Company),
	}}
	report := rules.Evaluate(&d)
	require.Equal(t, eligibility.Met, finding(t, report, eligibility.RulePartners).Outcome())
	facts := report.Partners()
	require.Equal(t, [2]int{1, 1}, [2]int{*facts.Partners, facts.Required})
}

// TestApplyAddsTheCategoriesNamed, also those that the call does not ask for.
func TestApplyAddsTheCategoriesNamed(t *testing.T) {
	step := eligibility.Step{Code: eligibility.RulePartners, Repair: eligibility.Repair{
		Action: eligibility.AddPartners, Count: 2, Categories: partners.CoverageOf(partners.Company),
	}}
	rules := call(t, func(terms *eligibility.Terms) {
		terms.RequiredCategories = partners.CoverageOf(partners.Company, partners.Users)
	})
	after, err := rules.Apply(&eligibility.Dossier{}, []eligibility.Step{step})
	require.NoError(t, err)
	require.Len(t, after.Partners, 2)
	require.Equal(t, partners.Company, after.Partners[0].Category())
	require.Equal(t, partners.Users, after.Partners[1].Category(), "then those that are lacking")
	require.Equal(t, eligibility.Met, finding(t, rules.Evaluate(&after), eligibility.RulePartners).Outcome())
}
