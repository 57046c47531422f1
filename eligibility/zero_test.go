package eligibility_test

import (
	"encoding/json"
	"go/ast"
	"go/token"
	"math"
	"reflect"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// absurd is a dossier that only Go code can make.
func absurd() *eligibility.Dossier {
	return &eligibility.Dossier{
		Title: "\xff\x00", Team: []eligibility.Agent{{Name: "\xff"}, {}}, Partners: []partners.Partner{{}}, Seed: 9,
		Deposit: eligibility.Deposit{By: 99, At: time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)}, Growing: 255,
	}
}

func absurdTerms() eligibility.Terms {
	return eligibility.Terms{
		MinServices: math.MinInt, MinPartners: math.MaxInt, Hierarchy: 9, Level: 9, Actors: 9, Year: math.MinInt,
		Institutions: []eligibility.Institution{{}, absurdInstitution()},
		Opens:        time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), Closes: time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC),
		Budget: budget.Terms{Rate: decimal.New(1, math.MaxInt32), CapBase: 9, ShareBase: 9, Months: math.MaxInt},
	}
}

func absurdInstitution() eligibility.Institution {
	return eligibility.Institution{Names: []string{"\xff", "", "DREAL"}, Regions: []eligibility.Region{{}}, PartOf: "\x00"}
}

// values are, for each exported type, its zero value and values out of range.
func values(t *testing.T) map[string][]any {
	d := dossier(t, `{"team": [], "budget": {"resources": [{"source": "pia", "amount": "250000.01"}]}, "seed": null}`)
	report := eligibility.LIT2016().Evaluate(&d)
	count, amount := -5, budget.Amount{}
	return map[string][]any{
		"Authority":     {eligibility.Authority(0), eligibility.Authority(99), eligibility.Authority(255)},
		"Code":          {eligibility.Code(0), eligibility.Code(8), eligibility.Code(200)},
		"Outcome":       {eligibility.Outcome(0), eligibility.Outcome(3), eligibility.Outcome(255)},
		"Verdict":       {eligibility.Verdict(0), eligibility.Verdict(3), eligibility.Verdict(255)},
		"Action":        {eligibility.Action(0), eligibility.Action(8), eligibility.Action(255)},
		"Reading":       {eligibility.Reading(0), eligibility.Reading(6), eligibility.Reading(255)},
		"Hierarchy":     {eligibility.Hierarchy(0), eligibility.Hierarchy(9)},
		"Level":         {eligibility.Level(0), eligibility.Level(9)},
		"Actors":        {eligibility.Actors(0), eligibility.Actors(9)},
		"Standing":      {eligibility.Standing(0), eligibility.Standing(6), eligibility.Standing(255)},
		"Reason":        {eligibility.Reason(0), eligibility.Reason(13), eligibility.Reason(255)},
		"Member":        {eligibility.Member{}, eligibility.LIT2016().Standings(absurd())[0]},
		"Institution":   {eligibility.Institution{}, absurdInstitution()},
		"Readings":      {eligibility.Readings{}, eligibility.Readings{Hierarchy: 9, Level: 9, Actors: 9, CapBase: 9, ShareBase: 9}},
		"Lists":         {eligibility.Lists(0), eligibility.Lists(255)},
		"Region":        {eligibility.Region{}},
		"Service":       {eligibility.Service{}},
		"Agent":         {eligibility.Agent{}},
		"Deposit":       {eligibility.Deposit{}, absurd().Deposit},
		"Dossier":       {eligibility.Dossier{}, *absurd()},
		"Terms":         {eligibility.Terms{}, absurdTerms()},
		"Call":          {eligibility.Call{}, eligibility.LIT2016(), call(t, func(terms *eligibility.Terms) { *terms = eligibility.Terms{Code: "X"} })},
		"Report":        {eligibility.Report{}, report, eligibility.LIT2016().Evaluate(absurd())},
		"Finding":       {eligibility.Finding{}, report.Findings()[0]},
		"TeamFacts":     {eligibility.TeamFacts{}, eligibility.TeamFacts{Services: &count, Standings: make([]eligibility.Member, 1)}},
		"DepositFacts":  {eligibility.DepositFacts{}, eligibility.DepositFacts{By: 99}},
		"WindowFacts":   {eligibility.WindowFacts{}},
		"PartnersFacts": {eligibility.PartnersFacts{}, eligibility.PartnersFacts{Missing: []partners.Category{99}}},
		"SeedFacts":     {eligibility.SeedFacts{}},
		"CapFacts":      {eligibility.CapFacts{}, eligibility.CapFacts{Total: budget.Known(amount)}},
		"ShareFacts":    {eligibility.ShareFacts{}},
		"Conflict":      {eligibility.Conflict{}, report.Conflicts()[0]},
		"ConflictFacts": {eligibility.ConflictFacts{}},
		"Repair":        {eligibility.Repair{}, eligibility.Repair{Action: 99, Count: -5, Authority: 99}, eligibility.Repair{Action: eligibility.DepositBy}, eligibility.Repair{Action: eligibility.RaiseBase}},
		"Step":          {eligibility.Step{}, eligibility.Step{Code: 99, Repair: eligibility.Repair{Action: 99}}},
		"Question":      {eligibility.Question{}},
		"Effect":        {eligibility.Effect{}, eligibility.Effect{Reading: 99, Value: "x", Changes: []eligibility.Change{{Code: 99, Outcome: 99}}, Verdict: 99}},
		"Change":        {eligibility.Change{}, eligibility.Change{Code: 99, Outcome: 99}},
		"Clause":        {eligibility.Clause{}, eligibility.LIT2016().Clauses()[0]},
		"Milestone":     {eligibility.Milestone{}},
		"Contact":       {eligibility.Contact{}},
		"Error":         {eligibility.Error{}},
		"Answer":        {eligibility.Answer(0), eligibility.Answer(3), eligibility.Answer(255)},
		"Zone":          {eligibility.Zone{}},
		"Sentence":      {eligibility.Sentence{}, eligibility.Sentence{French: "A"}},
		"HostRule":      {eligibility.HostRule{}, hostRules()[3]},
		"Judgement":     {eligibility.Judgement{}, eligibility.Judgement{Outcome: 99}},
		"HostFinding":   {eligibility.HostFinding{}, eligibility.LIT2016().Evaluate(nil, hostRules()...).Host()[3]},
		"AfterPlan":     {eligibility.AfterPlan{}, eligibility.AfterPlan{Verdict: 99}},
	}
}

// TestZeroValue calls every method of every exported type on its zero value and
// on values out of range: none panics. Types and methods are found, not listed,
// so that none is forgotten.
func TestZeroValue(t *testing.T) {
	all := values(t)
	for _, name := range exportedTypes(t) {
		list, ok := all[name]
		require.True(t, ok, "%s is a new type: give its zero value, and values out of range", name)
		for _, value := range list {
			require.Equal(t, name, reflect.TypeOf(value).Name())
			callAll(t, value)
			require.NotPanics(t, func() { _, _ = json.Marshal(value) }, name)
		}
	}
}

func exportedTypes(t *testing.T) []string {
	var names []string
	for _, file := range parsedFiles(t, ".") {
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.TYPE {
				continue
			}
			for _, spec := range group.Specs {
				if name := spec.(*ast.TypeSpec).Name; name.IsExported() {
					names = append(names, name.Name)
				}
			}
		}
	}
	require.NotEmpty(t, names)
	return names
}

// callAll calls every method of a value, those of its pointer too, with odd
// arguments.
func callAll(t *testing.T, value any) {
	t.Helper()
	of := reflect.TypeOf(value)
	for i := range reflect.PointerTo(of).NumMethod() {
		method := reflect.PointerTo(of).Method(i)
		for variant := range 4 {
			receiver := reflect.New(of)
			receiver.Elem().Set(reflect.ValueOf(value))
			arguments := []reflect.Value{receiver}
			for j := 1; j < method.Type.NumIn(); j++ {
				arguments = append(arguments, odd(method.Type.In(j), variant))
			}
			call := method.Func.Call
			if method.Type.IsVariadic() {
				call = method.Func.CallSlice
			}
			require.NotPanics(t, func() { call(arguments) }, "%s.%s(%v)", of.Name(), method.Name, arguments[1:])
		}
	}
}

// odd is an argument of a type: zero, or one out of range.
func odd(of reflect.Type, variant int) reflect.Value {
	odds := map[reflect.Type][]any{
		reflect.TypeFor[language.Tag]():         {language.Und, language.French, language.English, language.Japanese},
		reflect.TypeFor[[]byte]():               {[]byte(nil), []byte("x"), []byte("{}"), []byte(completeMembers)},
		reflect.TypeFor[*eligibility.Dossier](): {(*eligibility.Dossier)(nil), &eligibility.Dossier{}, absurd(), absurd()},
		reflect.TypeFor[eligibility.Code]():     {eligibility.Code(0), eligibility.Code(1), eligibility.Code(99), eligibility.Code(255)},
		reflect.TypeFor[eligibility.Lists]():    {eligibility.Lists(0), eligibility.Lists(1), eligibility.Lists(99), eligibility.Lists(255)},
		reflect.TypeFor[eligibility.Readings](): {eligibility.Readings{}, eligibility.Readings{Hierarchy: 9},
			eligibility.Readings{Hierarchy: 1, Level: 1, Actors: 1, CapBase: 1, ShareBase: 1}, eligibility.Readings{Hierarchy: 9, Level: 9, Actors: 9, CapBase: 9, ShareBase: 9}},
		reflect.TypeFor[eligibility.Authority](): {eligibility.Authority(0), eligibility.Authority(1),
			eligibility.Authority(99), eligibility.Authority(255)},
		reflect.TypeFor[[]eligibility.HostRule](): {[]eligibility.HostRule(nil), make([]eligibility.HostRule, 1), hostRules(), hostRules()},
		reflect.TypeFor[[]eligibility.Step](): {[]eligibility.Step(nil), []eligibility.Step{{}},
			[]eligibility.Step{{Code: 99, Repair: eligibility.Repair{Action: 99}}},
			[]eligibility.Step{{Repair: eligibility.Repair{Action: eligibility.AddServices, Count: math.MaxInt}},
				{Repair: eligibility.Repair{Action: eligibility.AddPartners, Count: -1}},
				{Repair: eligibility.Repair{Action: eligibility.CutTotal}}, {Repair: eligibility.Repair{Action: eligibility.RaiseBase}}}},
	}
	if list, ok := odds[of]; ok {
		return reflect.ValueOf(list[variant])
	}
	return reflect.Zero(of)
}

// TestZeroValueMeans what the comments say.
func TestZeroValueMeans(t *testing.T) {
	var c eligibility.Call
	d := dossier(t, `{}`)
	require.Equal(t, eligibility.Undetermined, c.Verdict(&d), "a call without rules: every dossier stays undetermined")
	require.Equal(t, eligibility.Report{}, c.Evaluate(&d))
	require.Equal(t, eligibility.Terms{}, c.Terms())
	require.Nil(t, c.Clauses())

	var r eligibility.Report
	require.Equal(t, eligibility.Undetermined, r.Verdict())
	require.Nil(t, r.Findings())
	require.Nil(t, r.Plan())
	require.Nil(t, r.Open())
	require.Nil(t, r.Effects())
	require.Equal(t, `{"verdict":"undetermined"}`, encoded(t, r))

	var f eligibility.Finding
	require.Nil(t, f.Repairs())
	require.Empty(t, f.Path()+f.Source()+f.Message(language.French))
	require.Empty(t, eligibility.Clause{}.Text(language.French)+eligibility.Clause{}.Reading(language.French))
	require.Empty(t, eligibility.Repair{}.Message(language.French)+eligibility.Conflict{}.Message(language.French))
	require.Empty(t, eligibility.Question{}.Message(language.French)+eligibility.Effect{}.Message(language.French))
	require.Empty(t, eligibility.Milestone{}.Message(language.French)+eligibility.Contact{}.Message(language.French))

	require.False(t, eligibility.Region{}.Known())
	require.Empty(t, eligibility.Region{}.Name()+eligibility.Region{}.Code()+eligibility.Region{}.ISO())
	require.Zero(t, eligibility.Region{}.Authority())
	require.False(t, eligibility.Region{}.Accepts(0), "nobody represents the State nowhere")
	require.Empty(t, eligibility.Service{}.Name())
	require.False(t, eligibility.Service{}.Recognised())
	require.Empty(t, eligibility.Service{}.Suggestion()+eligibility.Member{}.Suggestion())
	_, repeats := eligibility.Member{}.With()
	require.False(t, repeats)
}
