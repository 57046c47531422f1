package main

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/aap-lit/aap/eligibility"
)

// regoPolicy is the rules in Rego, to which an unknown is undefined.
type regoPolicy struct {
	decision rego.PreparedEvalQuery
	whole    func() (rego.PreparedEvalQuery, error) // prepared once a report asks for it
}

func compileRego(text string) (policy, error) {
	module, err := ast.ParseModule("lit.rego", text)
	if err != nil {
		return nil, err
	}
	p := &regoPolicy{whole: sync.OnceValues(func() (rego.PreparedEvalQuery, error) { return prepareRego(module, "data.lit") })}
	p.decision, err = prepareRego(module, "data.lit.verdict")
	return p, err
}

func prepareRego(module *ast.Module, query string) (rego.PreparedEvalQuery, error) {
	return rego.New(rego.ParsedModule(module), rego.Query(query)).PrepareForEval(context.Background())
}

func (p *regoPolicy) prepare(f *facts) (any, error) { return ast.InterfaceToValue(f.document) }

func (p *regoPolicy) verdict(prepared any) (string, error) {
	value, err := queried(p.decision, prepared)
	verdict, _ := value.(string)
	return verdict, err
}

func (p *regoPolicy) report(f *facts) ([]byte, error) {
	prepared, err := p.prepare(f)
	if err != nil {
		return nil, err
	}
	whole, err := p.whole()
	if err != nil {
		return nil, err
	}
	value, err := queried(whole, prepared)
	if err != nil {
		return nil, err
	}
	lit, _ := value.(map[string]any)
	outcomes, _ := lit["outcomes"].(map[string]any)
	figures, _ := lit["figures"].(map[string]any)
	a := answer{figures: map[string]int64{}}
	a.verdict, _ = lit["verdict"].(string)
	for _, code := range eligibility.Codes() {
		var o eligibility.Outcome
		word, _ := outcomes[code.String()].(string)
		if err := o.UnmarshalText([]byte(word)); err != nil {
			return nil, err
		}
		a.outcomes = append(a.outcomes, o)
	}
	for name, figure := range figures {
		number, _ := figure.(json.Number)
		if a.figures[name], err = number.Int64(); err != nil {
			return nil, err
		}
	}
	return f.write(a)
}

// queried returns the one value of a query.
func queried(query rego.PreparedEvalQuery, prepared any) (any, error) {
	results, err := query.Eval(context.Background(), rego.EvalParsedInput(prepared.(ast.Value)))
	if err != nil {
		return nil, err
	}
	if len(results) != 1 || len(results[0].Expressions) != 1 {
		return nil, fmt.Errorf("%d results", len(results))
	}
	return results[0].Expressions[0].Value, nil
}
