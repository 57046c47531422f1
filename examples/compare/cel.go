package main

import (
	"fmt"
	"path"
	"reflect"
	"strings"
	"sync"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/ext"

	"github.com/aap-lit/aap/eligibility"
)

// celPolicy is the rules in CEL, one expression each, evaluated in part where
// variables are unknown. The verdict is the conjunction of them all.
type celPolicy struct {
	env   *cel.Env
	all   cel.Program
	parts func() (celParts, error) // compiled once a report asks for them
}

// celParts are the expressions of the policy one by one.
type celParts struct {
	rules   []cel.Program // in the order of eligibility.Codes
	figures map[string]cel.Program
}

func compileCEL(text string) (policy, error) {
	rules, figures := map[string]string{}, map[string]string{}
	var conjunction []string
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		heading, _, _ := strings.Cut(strings.TrimPrefix(paragraph, "// "), "\n")
		if name, ok := strings.CutPrefix(heading, "figure "); ok {
			figures[name] = paragraph
		} else if name, _, ok := strings.Cut(heading, ": "); ok {
			rules[name] = paragraph
			conjunction = append(conjunction, "(\n"+paragraph+"\n)")
		}
	}
	env, err := celEnv()
	if err != nil {
		return nil, err
	}
	p := &celPolicy{env: env}
	p.parts = sync.OnceValues(func() (celParts, error) { return p.compileParts(rules, figures) })
	p.all, err = p.program(strings.Join(conjunction, "&&"))
	return p, err
}

func (p *celPolicy) compileParts(rules, figures map[string]string) (celParts, error) {
	parts := celParts{figures: map[string]cel.Program{}}
	for _, code := range eligibility.Codes() {
		rule, err := p.program(rules[code.String()])
		if err != nil {
			return parts, err
		}
		parts.rules = append(parts.rules, rule)
	}
	for name, expression := range figures {
		figure, err := p.program(expression)
		if err != nil {
			return parts, err
		}
		parts.figures[name] = figure
	}
	return parts, nil
}

func celEnv() (*cel.Env, error) {
	aPlace := reflect.TypeFor[place]()
	return cel.NewEnv(
		ext.Bindings(),
		ext.NativeTypes(aPlace, ext.ParseStructTags(true)),
		cel.Variable("region", cel.StringType),
		cel.Variable("places", cel.ListType(cel.ObjectType(path.Base(aPlace.PkgPath())+"."+aPlace.Name()))),
		cel.Variable("team.sure", cel.IntType),
		cel.Variable("team.possible", cel.IntType),
		cel.Variable("team.added", cel.IntType),
		cel.Variable("team.confirmed", cel.BoolType),
		cel.Variable("deposit.by", cel.StringType),
		cel.Variable("deposit.region", cel.StringType),
		cel.Variable("deposit.at", cel.TimestampType),
		cel.Variable("actors.counted", cel.IntType),
		cel.Variable("actors.added", cel.IntType),
		cel.Variable("seed", cel.BoolType),
		cel.Variable("lines.total", cel.IntType),
		cel.Variable("lines.funded", cel.IntType),
		cel.Variable("lines.added", cel.IntType),
		cel.Variable("lines.final", cel.BoolType),
		cel.Variable("resources.request", cel.IntType),
		cel.Variable("resources.added", cel.IntType),
		cel.Variable("cap_base", cel.StringType),
		cel.Variable("share_base", cel.StringType),
	)
}

// program compiles an expression, its constants folded.
func (p *celPolicy) program(expression string) (cel.Program, error) {
	ast, issues := p.env.Compile(expression)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	folding, err := cel.NewConstantFoldingOptimizer()
	if err != nil {
		return nil, err
	}
	optimizer, err := cel.NewStaticOptimizer(folding)
	if err != nil {
		return nil, err
	}
	if ast, issues = optimizer.Optimize(p.env, ast); issues.Err() != nil {
		return nil, issues.Err()
	}
	return p.env.Program(ast, cel.EvalOptions(cel.OptOptimize, cel.OptPartialEval))
}

// prepare gives the variables that are known; the others are unknown. CEL has no
// loop that adds up: the library does.
func (p *celPolicy) prepare(f *facts) (any, error) {
	plan := &f.dossier.Budget
	variables := map[string]any{
		"places":            f.Places,
		"team.sure":         f.Team.Sure,
		"team.possible":     f.Team.Possible,
		"actors.counted":    f.Actors,
		"lines.total":       plan.Total().Cents(),
		"lines.funded":      plan.First(f.call.Terms().Budget.Months).Cents(),
		"lines.final":       !f.grows("lines"),
		"resources.request": plan.Request().Cents(),
		"cap_base":          f.CapBase,
		"share_base":        f.ShareBase,
	}
	for name, value := range map[string]any{
		"region": f.Region, "deposit.by": f.Deposit.By, "deposit.region": f.Deposit.Region, "deposit.at": f.Deposit.At, "seed": f.Seed,
	} {
		if value != nil {
			variables[name] = value
		}
	}
	for name, list := range map[string]string{
		"team.added": "team", "actors.added": "partners", "lines.added": "lines", "resources.added": "resources",
	} {
		if !f.grows(list) {
			variables[name] = 0
		}
	}
	if f.Team.Sure == f.Team.Possible {
		variables["team.confirmed"] = false // there is nothing to confirm
	}
	return p.env.PartialVars(variables)
}

func (p *celPolicy) verdict(prepared any) (string, error) {
	value, _, err := p.all.Eval(prepared)
	switch {
	case err != nil:
		return "", err
	case value == types.True:
		return eligibility.Eligible.String(), nil
	case value == types.False:
		return eligibility.Ineligible.String(), nil
	}
	return eligibility.Undetermined.String(), nil
}

func (p *celPolicy) report(f *facts) ([]byte, error) {
	prepared, err := p.prepare(f)
	if err != nil {
		return nil, err
	}
	parts, err := p.parts()
	if err != nil {
		return nil, err
	}
	a := answer{figures: map[string]int64{}, open: []question{}}
	if a.verdict, err = p.verdict(prepared); err != nil {
		return nil, err
	}
	lacked := map[string]bool{}
	for _, rule := range parts.rules {
		value, _, err := rule.Eval(prepared)
		if err != nil {
			return nil, err
		}
		a.outcomes = append(a.outcomes, outcomeOf(value.Value()))
		for _, name := range unknowns(value) {
			lacked[celPaths[name]] = true
		}
	}
	for _, path := range asked {
		if lacked[path] && a.verdict == eligibility.Undetermined.String() {
			a.open = append(a.open, question{path})
		}
	}
	for name, figure := range parts.figures {
		value, _, err := figure.Eval(prepared)
		if err != nil {
			return nil, err
		}
		needsLines, needsResources := name != "request", name == "request" || name == "share-margin"
		if needsLines && f.Lines == nil || needsResources && f.Resources == nil {
			continue // a sum so far, of nothing
		}
		cents, ok := value.(types.Int)
		if !ok {
			return nil, fmt.Errorf("%s is %v", name, value)
		}
		a.figures[name] = int64(cents)
	}
	return f.write(a)
}

// asked are the places of the dossier that may be asked for, in the order of
// questions. Which agent of a team is to be asked hangs on names.
var asked = []string{
	"/region", "/team", "/deposit/by", "/deposit/region", "/deposit/at", "/partners", "/seed", "/budget/lines", "/budget/resources",
}

// celPaths are where the variables that may be unknown come from.
var celPaths = map[string]string{
	"region": "/region", "team.added": "/team", "deposit.by": "/deposit/by", "deposit.region": "/deposit/region", "deposit.at": "/deposit/at",
	"actors.added": "/partners", "seed": "/seed", "lines.added": "/budget/lines", "resources.added": "/budget/resources",
}

// unknowns returns the variables for want of which a value is unknown.
func unknowns(value ref.Val) (names []string) {
	unknown, ok := value.(*types.Unknown)
	if !ok {
		return nil
	}
	for _, id := range unknown.IDs() {
		trails, _ := unknown.GetAttributeTrails(id)
		for _, trail := range trails {
			names = append(names, trail.Variable())
		}
	}
	return names
}
