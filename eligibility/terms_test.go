package eligibility_test

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

func TestNewRefuses(t *testing.T) {
	for _, c := range []struct {
		reason string
		change func(*eligibility.Terms)
		want   []string
	}{
		{"no code", func(terms *eligibility.Terms) { terms.Code = "" }, []string{"/code missing"}},
		{"a negative number of services", func(terms *eligibility.Terms) { terms.MinServices = -1 }, []string{"/min-services negative"}},
		{"1001 services", func(terms *eligibility.Terms) { terms.MinServices = 1001 }, []string{"/min-services range"}},
		{"the least of all integers", func(terms *eligibility.Terms) { terms.MinServices = math.MinInt }, []string{"/min-services negative"}},
		{"a negative number of partners", func(terms *eligibility.Terms) { terms.MinPartners = -1 }, []string{"/min-partners negative"}},
		{"too many partners", func(terms *eligibility.Terms) { terms.MinPartners = math.MaxInt }, []string{"/min-partners range"}},
		{"closing before opening", func(terms *eligibility.Terms) { terms.Closes = terms.Opens.Add(-1) }, []string{"/closes window"}},
		{"an opening nobody can write", func(terms *eligibility.Terms) { terms.Opens = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, []string{"/opens instant", "/closes window"}},
		{"a closing before 1900", func(terms *eligibility.Terms) {
			terms.Opens, terms.Closes = time.Time{}, time.Date(1899, 1, 1, 0, 0, 0, 0, time.UTC)
		}, []string{"/closes instant"}},
		{"an opening before 1900 by the clock of the call", func(terms *eligibility.Terms) {
			terms.Opens = time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
			require.NoError(t, terms.Zone.UnmarshalText([]byte("-10:00")))
		}, []string{"/opens instant"}},
		{"a hierarchy that is none", func(terms *eligibility.Terms) { terms.Hierarchy = 9 }, []string{"/hierarchy unknown-word"}},
		{"a level that is none", func(terms *eligibility.Terms) { terms.Level = 9 }, []string{"/level unknown-word"}},
		{"actors that are none", func(terms *eligibility.Terms) { terms.Actors = 9 }, []string{"/actors unknown-word"}},
		{"a year before all", func(terms *eligibility.Terms) { terms.Year = 1899 }, []string{"/year range"}},
		{"a year of five digits", func(terms *eligibility.Terms) { terms.Year = 10000 }, []string{"/year range"}},
		{"bases that are none", func(terms *eligibility.Terms) { terms.Budget.CapBase, terms.Budget.ShareBase = 9, 9 },
			[]string{"/budget/cap-base unknown-word", "/budget/share-base unknown-word"}},
		{"a rate above one", func(terms *eligibility.Terms) { terms.Budget.Rate = decimal.New(11, -1) }, []string{"/budget/rate range"}},
		{"a rate below zero", func(terms *eligibility.Terms) { terms.Budget.Rate = decimal.New(-1, -1) }, []string{"/budget/rate negative"}},
		{"a rate of a billion digits", func(terms *eligibility.Terms) { terms.Budget.Rate = decimal.New(1, math.MaxInt32) }, []string{"/budget/rate number"}},
		{"a share of no months", func(terms *eligibility.Terms) { terms.Budget.Months = 0 }, []string{"/budget/months missing"}},
		{"121 months", func(terms *eligibility.Terms) { terms.Budget.Months = 121 }, []string{"/budget/months range"}},
		{"everything at once", func(terms *eligibility.Terms) { *terms = absurdTerms() },
			[]string{"/code missing", "/min-services negative", "/min-partners range", "/closes instant", "/hierarchy unknown-word", "/level unknown-word",
				"/actors unknown-word", "/year range", "/institutions/0/names missing", "/institutions/1/names/0 text", "/institutions/1/names/1 missing",
				"/institutions/1/names/2 known-name", "/institutions/1/regions/0 missing", "/institutions/1/part-of whole", "/budget/rate number", "/budget/cap-base unknown-word", "/budget/share-base unknown-word", "/budget/months range"}},
	} {
		terms := eligibility.LIT2016().Terms()
		c.change(&terms)
		made, err := eligibility.New(terms)
		require.Subset(t, faults(err), c.want, c.reason)
		require.Equal(t, eligibility.Call{}, made, c.reason)
		for _, fault := range eligibility.Faults(err) {
			require.NotEmpty(t, fault.Code(), c.reason)
		}
	}
}

func TestNewAccepts(t *testing.T) {
	for reason, change := range map[string]func(*eligibility.Terms){
		"the most services and partners":       func(terms *eligibility.Terms) { terms.MinServices, terms.MinPartners = 1000, 1000 },
		"open for one instant":                 func(terms *eligibility.Terms) { terms.Opens = terms.Closes },
		"no opening":                           func(terms *eligibility.Terms) { terms.Opens = time.Time{} },
		"no closing":                           func(terms *eligibility.Terms) { terms.Closes = time.Time{} },
		"the first year and the last":          func(terms *eligibility.Terms) { terms.Year = 9999 },
		"no revision":                          func(terms *eligibility.Terms) { terms.Revision = "" },
		"all paid":                             func(terms *eligibility.Terms) { terms.Budget.Rate = decimal.New(1, 0) },
		"neither cap nor share, and no months": func(terms *eligibility.Terms) { terms.Budget = budget.Terms{} },
	} {
		terms := eligibility.LIT2016().Terms()
		change(&terms)
		c, err := eligibility.New(terms)
		require.NoError(t, err, reason)
		require.Equal(t, encoded(t, terms.Budget), encoded(t, c.Terms().Budget), reason)
		for _, d := range someDossiers(t) {
			requireSound(t, c, &d)
		}
	}
}

// TestNumbersOfTermsAreBounded, each of them, those of rules yet to come too.
func TestNumbersOfTermsAreBounded(t *testing.T) {
	for i, of := 0, reflect.TypeFor[eligibility.Terms](); i < of.NumField(); i++ {
		if of.Field(i).Type.Kind() != reflect.Int {
			continue
		}
		for _, n := range []int{math.MinInt, -1, math.MaxInt} {
			terms := eligibility.Terms{Code: "X"}
			reflect.ValueOf(&terms).Elem().Field(i).SetInt(int64(n))
			_, err := eligibility.New(terms)
			require.Error(t, err, "%s may be %d", of.Field(i).Name, n)
		}
	}
}

func TestTermsOfLIT2016(t *testing.T) {
	terms := eligibility.LIT2016().Terms()
	require.Equal(t, "LIT-2016", terms.Code)
	require.Equal(t, "2", terms.Revision)
	require.Equal(t, 2, terms.MinServices)
	require.Equal(t, 1, terms.MinPartners)
	require.Zero(t, terms.RequiredCategories, "coverage is reported, not required")
	require.True(t, terms.Deposit)
	require.True(t, terms.Seed)
	require.True(t, terms.Opens.Equal(time.Date(2016, 4, 8, 13, 44, 0, 0, time.FixedZone("", 7200))))
	require.True(t, terms.Closes.Equal(time.Date(2016, 9, 28, 17, 0, 0, 0, time.FixedZone("", 7200))))
	require.Equal(t, eligibility.HierarchyOnce, terms.Hierarchy)
	require.Equal(t, eligibility.LevelAny, terms.Level)
	require.Equal(t, eligibility.ActorsListed, terms.Actors)
	require.Zero(t, terms.Year, "that of the call: 2016")
	require.Empty(t, terms.Institutions)
	require.JSONEq(t, `{"cap": "500000.00", "cap-base": "whole", "rate": "0.5", "months": 18, "share-base": "funded-months"}`, encoded(t, terms.Budget))
	same, err := eligibility.New(terms)
	require.NoError(t, err)
	d := dossier(t, `{}`)
	require.Equal(t, eligibility.LIT2016().Verdict(&d), same.Verdict(&d))
}

// TestAbsentRules: a rule whose term is zero yields no finding and never stands
// in the way.
func TestAbsentRules(t *testing.T) {
	hopeless := decode(t, reported[2].dossier)
	for _, c := range []struct {
		code   eligibility.Code
		absent func(*eligibility.Terms)
	}{
		{eligibility.RuleTeam, func(terms *eligibility.Terms) { terms.MinServices = 0 }},
		{eligibility.RuleDeposit, func(terms *eligibility.Terms) { terms.Deposit = false }},
		{eligibility.RuleWindow, func(terms *eligibility.Terms) { terms.Opens, terms.Closes = time.Time{}, time.Time{} }},
		{eligibility.RulePartners, func(terms *eligibility.Terms) { terms.MinPartners = 0 }},
		{eligibility.RuleSeed, func(terms *eligibility.Terms) { terms.Seed = false }},
		{eligibility.RuleCap, func(terms *eligibility.Terms) { terms.Budget.Cap = budget.Amount{} }},
		{eligibility.RuleShare, func(terms *eligibility.Terms) { terms.Budget.Rate = decimal.Decimal{} }},
	} {
		without := call(t, c.absent)
		report := without.Evaluate(&hopeless)
		require.Len(t, report.Findings(), 6, c.code)
		require.Len(t, without.Clauses(), 6, c.code)
		_, ok := report.Finding(c.code)
		require.False(t, ok, c.code)
		require.NotContains(t, encoded(t, report), `"code":"`+c.code.String()+`"`)

		d := dossier(t, `{}`)
		require.Equal(t, eligibility.Eligible, without.Verdict(&d), c.code)
	}
	nothing, err := eligibility.New(eligibility.Terms{Code: "X"})
	require.NoError(t, err)
	require.Equal(t, eligibility.Eligible, nothing.Verdict(&hopeless), "a call that asks for nothing")
	require.Empty(t, nothing.Evaluate(nil).Findings())
}

// TestOnlyRule: one rule alone is the whole verdict.
func TestOnlyRule(t *testing.T) {
	lit := eligibility.LIT2016().Terms()
	for code, only := range map[eligibility.Code]eligibility.Terms{
		eligibility.RuleTeam:     {MinServices: 2},
		eligibility.RuleDeposit:  {Deposit: true},
		eligibility.RuleWindow:   {Opens: lit.Opens},
		eligibility.RulePartners: {RequiredCategories: partners.CoverageOf(partners.Users)},
		eligibility.RuleSeed:     {Seed: true},
		eligibility.RuleCap:      {Budget: budget.Terms{Cap: lit.Budget.Cap}},
		eligibility.RuleShare:    {Budget: budget.Terms{Rate: lit.Budget.Rate, Months: 18}},
	} {
		only.Code = "ONE"
		c, err := eligibility.New(only)
		require.NoError(t, err, code)
		for _, d := range someDossiers(t) {
			requireSound(t, c, &d)
			report := c.Evaluate(&d)
			require.Len(t, report.Findings(), 1)
			f := finding(t, report, code)
			require.Equal(t, f.Outcome() == eligibility.Met, report.Verdict() == eligibility.Eligible)
			require.Equal(t, f.Outcome() == eligibility.NotMet, report.Verdict() == eligibility.Ineligible)
		}
	}
}

// TestOneOfTwoDates: a call may have an opening or a closing alone.
func TestOneOfTwoDates(t *testing.T) {
	opens, closes := call(t, openingAlone), call(t, closingAlone)
	for at, want := range map[string][2]eligibility.Outcome{
		"2016-04-08T11:43:59Z": {eligibility.NotMet, eligibility.Met},
		"2016-04-08T11:44:00Z": {eligibility.Met, eligibility.Met},
		"2016-09-28T15:00:00Z": {eligibility.Met, eligibility.Met},
		"2016-09-28T15:00:01Z": {eligibility.Met, eligibility.NotMet},
	} {
		d := dossier(t, `{"deposit": {"at": "`+at+`"}}`)
		for i, c := range []eligibility.Call{opens, closes} {
			report := c.Evaluate(&d)
			require.Equal(t, want[i], finding(t, report, eligibility.RuleWindow).Outcome(), at)
			facts := report.Window()
			require.Equal(t, i == 0, facts.Closes.IsZero())
			require.Equal(t, i == 1, facts.Opens.IsZero())
		}
	}
}

// TestWith: the same call, under other readings.
func TestWith(t *testing.T) {
	call := eligibility.LIT2016()
	same, err := call.With(call.Readings())
	require.NoError(t, err)
	require.Equal(t, call.Terms(), same.Terms())

	all := eligibility.Readings{Hierarchy: eligibility.HierarchySeparately, Level: eligibility.LevelRegional, Actors: eligibility.ActorsAny, CapBase: budget.FundedMonths}
	other, err := call.With(all)
	require.NoError(t, err)
	require.Equal(t, all, other.Readings())
	require.Equal(t, call.Clauses()[0].Source(), other.Clauses()[0].Source(), "the text is the same")
	require.Equal(t, call.Contact(), other.Contact())
	back, err := other.With(call.Readings())
	require.NoError(t, err)
	require.Equal(t, call.Terms(), back.Terms())

	zero, err := eligibility.Call{}.With(all)
	require.NoError(t, err)
	require.Equal(t, eligibility.Call{}, zero)
}

// TestWithFaults names the readings that are none, or cannot be.
func TestWithFaults(t *testing.T) {
	_, err := eligibility.LIT2016().With(eligibility.Readings{Hierarchy: 9, Level: 9, Actors: 9, CapBase: 9, ShareBase: 9})
	require.Equal(t, []string{
		"/hierarchy unknown-word", "/level unknown-word", "/actors unknown-word", "/cap-base unknown-word", "/share-base unknown-word",
	}, faults(err))

	limit, err := budget.Cents(100)
	require.NoError(t, err)
	monthless, err := eligibility.New(eligibility.Terms{Code: "X", Budget: budget.Terms{Cap: limit}})
	require.NoError(t, err)
	_, err = monthless.With(eligibility.Readings{CapBase: budget.FundedMonths})
	require.Len(t, faults(err), 1)
	require.True(t, strings.HasPrefix(faults(err)[0], "/months "), faults(err))
}

// TestReadingsAreReadOverThoseOfACall, strictly.
func TestReadingsAreReadOverThoseOfACall(t *testing.T) {
	for _, c := range []struct {
		text   string
		want   eligibility.Readings
		faults []string
		reason string
	}{
		{`{}`, eligibility.Readings{ShareBase: budget.FundedMonths}, nil, "as they were"},
		{`{"share-base": "whole"}`, eligibility.Readings{}, nil, "one of them"},
		{`{"level": "regional", "hierarchy": "separately"}`, eligibility.Readings{Hierarchy: eligibility.HierarchySeparately, Level: eligibility.LevelRegional, ShareBase: budget.FundedMonths}, nil, "two of them"},
		{`{"level": "regional", "cap-base": "half", "Hierarchy": "once"}`, eligibility.Readings{ShareBase: budget.FundedMonths}, []string{"/cap-base unknown-word", "/Hierarchy unknown-key"}, "all or nothing"},
		{`{"actors": "any", "share-base": "whole"}`, eligibility.Readings{Actors: eligibility.ActorsAny}, nil, "the fifth of them"},
		{`{"actors": "all"}`, eligibility.Readings{ShareBase: budget.FundedMonths}, []string{"/actors unknown-word"}, "listed or any"},
		{`{"level": null}`, eligibility.Readings{ShareBase: budget.FundedMonths}, []string{"/level type"}, "a reading is never unknown"},
	} {
		r := eligibility.LIT2016().Readings()
		err := json.Unmarshal([]byte(c.text), &r)
		require.Equal(t, c.faults, faults(err), c.reason)
		require.Equal(t, c.want, r, c.reason)
	}
}

// TestTermsInJSON: terms are read as they are written, and checked.
func TestTermsInJSON(t *testing.T) {
	demanding := eligibility.LIT2016().Terms()
	demanding.Code, demanding.RequiredCategories = "X-1", partners.CoverageOf(partners.Academia, partners.Users)
	demanding.Hierarchy, demanding.Level, demanding.Actors = eligibility.HierarchySeparately, eligibility.LevelRegional, eligibility.ActorsAny
	demanding.Year = 2021
	for _, terms := range []eligibility.Terms{eligibility.LIT2016().Terms(), demanding, {Code: "nothing asked"}} {
		text := encoded(t, terms)
		var read eligibility.Terms
		require.NoError(t, json.Unmarshal([]byte(text), &read), text)
		require.Equal(t, text, encoded(t, read))
		require.True(t, terms.Opens.Equal(read.Opens))
		require.Equal(t, terms.RequiredCategories, read.RequiredCategories)
	}
	bare := eligibility.LIT2016().Terms()
	bare.Name, bare.Sources, bare.Milestones, bare.Contact = eligibility.Sentence{}, nil, nil, eligibility.Contact{}
	require.JSONEq(t, `{"code": "LIT-2016", "revision": "2", "min-services": 2, "deposit": true,
		"opens": "2016-04-08T13:44:00+02:00", "closes": "2016-09-28T17:00:00+02:00", "min-partners": 1, "seed": true,
		"budget": {"cap": "500000.00", "cap-base": "whole", "rate": "0.5", "months": 18, "share-base": "funded-months"},
		"hierarchy": "once", "level": "any", "actors": "listed"}`, encoded(t, bare))

	_, err := json.Marshal(absurdTerms())
	require.Error(t, err, "terms that are none are not written")
}

func TestTermsInJSONAreStrict(t *testing.T) {
	for _, c := range []struct {
		text   string
		faults []string
		reason string
	}{
		{`{}`, []string{"/code missing"}, "the one thing required"},
		{`{"code": "X", "Seed": true}`, []string{"/Seed unknown-key"}, "keys are in lower case"},
		{`{"code": "X", "required-categories": ["academia", "academia"]}`, []string{"/required-categories/1 duplicate-key"}, "a set"},
		{`{"code": "X", "required-categories": ["other"]}`, []string{"/required-categories/0 unknown-word"}, "counts for nothing, so it cannot be required"},
		{`{"code": "X", "min-services": 1001, "min-partners": -1}`, []string{"/min-services range", "/min-partners negative"}, "bounds"},
		{`{"code": "X", "opens": "2016-01-01"}`, []string{"/opens instant"}, "an instant, not a day"},
		{`{"code": "X", "opens": "2016-01-02T00:00:00Z", "closes": "2016-01-01T00:00:00Z"}`, []string{"/closes window"}, "checked as New does"},
		{`{"code": "X", "budget": {"rate": "1.1", "months": 0}}`, []string{"/budget/months range", "/budget/rate range"}, "those of the budget, below it"},
		{`{"code": "X\u200b", "revision": "\u202e"}`, []string{"/code text", "/revision text"}, "they stand in every result"},
		{`{"code": "X", "level": null, "hierarchy": null, "budget": {"cap-base": null, "share-base": null}}`,
			[]string{"/level type", "/hierarchy type", "/budget/cap-base type", "/budget/share-base type"}, "a reading is never unknown"},
		{`{"code": "X", "min-services": null, "opens": null, "seed": null, "zone": null}`, nil, "what is null is left out"},
		{`{"code": "X", "year": 99, "actors": "six"}`, []string{"/actors unknown-word", "/year range"}, "a year, and a word"},
		{`{"code": "X", "year": null, "institutions": null}`, nil, "2016, and none"},
		{`{"code": "X", "year": "2016"}`, []string{"/year type"}, "a number"},
		{`{"code": "X", "zone": "Europe/Paris"}`, []string{"/zone zone"}, "no time-zone database"},
		{`[]`, []string{" type"}, "no object"},
	} {
		terms := eligibility.Terms{Code: "as it was"}
		err := json.Unmarshal([]byte(c.text), &terms)
		require.ElementsMatch(t, c.faults, faults(err), c.reason)
		require.Equal(t, err == nil, terms.Code == "X", c.reason)
	}
}

// TestRequiredCategoriesAreNamed: a repair that is followed to the letter
// repairs.
func TestRequiredCategoriesAreNamed(t *testing.T) {
	c := call(t, func(terms *eligibility.Terms) {
		terms.MinPartners, terms.RequiredCategories = 2, partners.CoverageOf(partners.Academia, partners.Users)
	})
	for _, given := range []struct {
		partners, repair, reason string
	}{
		{`[]`, `{"action": "add-partners", "count": 2, "categories": ["academia", "users"]}`, "both"},
		{`[{"name": "A", "category": "users"}]`, `{"action": "add-partners", "count": 1, "categories": ["academia"]}`, "the one that is lacking"},
		{`[{"name": "A", "category": "company"}]`, `{"action": "add-partners", "count": 2, "categories": ["academia", "users"]}`, "one more than the number asks"},
		{`[{"name": "A", "category": "company"}, {"name": "B", "category": "company"}]`, `{"action": "add-partners", "count": 2, "categories": ["academia", "users"]}`, "enough partners, of the wrong kind"},
	} {
		d := dossier(t, `{"partners": `+given.partners+`}`)
		repairs := finding(t, c.Evaluate(&d), eligibility.RulePartners).Repairs()
		require.Len(t, repairs, 1)
		require.JSONEq(t, given.repair, encoded(t, repairs[0]), given.reason)
		for _, category := range repairs[0].Categories.Categories() {
			p, err := partners.New("Nouveau "+category.String(), category, partners.ID{})
			require.NoError(t, err)
			d.Partners = append(d.Partners, p)
		}
		require.Equal(t, eligibility.Eligible, c.Verdict(&d), given.reason)
	}
}

// TestRateInWords shows a rate without the zeros it may be written with.
func TestRateInWords(t *testing.T) {
	for _, c := range []struct {
		rate decimal.Decimal
		want string
	}{
		{decimal.New(5, -1), "50 %"}, {decimal.New(500, -3), "50 %"}, {decimal.New(1, 0), "100 %"},
		{decimal.New(33333, -5), "33,333 %"}, {decimal.New(1250, -4), "12,5 %"}, {decimal.New(7, -4), "0,07 %"},
	} {
		clauses := call(t, func(terms *eligibility.Terms) { terms.Budget.Rate = c.rate }).Clauses()
		require.Contains(t, plainSpaces.Replace(clauses[len(clauses)-1].Text(language.French)), " "+c.want+" ", c.rate)
	}
}

// TestNoBaseIsEverEnough: of a rate so small, the share of 10¹² € is too little,
// and only a smaller request helps.
func TestNoBaseIsEverEnough(t *testing.T) {
	c := call(t, func(terms *eligibility.Terms) {
		terms.Budget.Rate, terms.Budget.Cap = decimal.New(1, -18), budget.Amount{}
	})
	d := dossier(t, financed("100", "50"))
	repairs := finding(t, c.Evaluate(&d), eligibility.RuleShare).Repairs()
	require.JSONEq(t, `[{"action": "cut-request", "amount": "50.00"}]`, encoded(t, repairs))
}

// TestStepsThatCannotBe: more partners than a dossier may hold, or fewer than
// none.
func TestStepsThatCannotBe(t *testing.T) {
	for _, count := range []int{-1, 1001} {
		step := eligibility.Step{Code: eligibility.RulePartners, Repair: eligibility.Repair{Action: eligibility.AddPartners, Count: count}}
		_, err := eligibility.LIT2016().Apply(&eligibility.Dossier{}, []eligibility.Step{step})
		require.Equal(t, []string{"/0 step"}, faults(err), count)
	}
	for _, action := range []eligibility.Action{eligibility.AddServices, eligibility.AddPartners} {
		after, err := eligibility.LIT2016().Apply(&eligibility.Dossier{}, []eligibility.Step{{Repair: eligibility.Repair{Action: action}}})
		require.NoError(t, err, "nothing more is no fault")
		require.Empty(t, after.Team)
		require.Empty(t, after.Partners)
	}
}
