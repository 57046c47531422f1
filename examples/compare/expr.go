package main

import (
	"fmt"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// exprPolicy is the rules in Expr, to which an unknown is nil.
type exprPolicy struct {
	program *vm.Program
	machine vm.VM // used again: it keeps its stack
}

// exprInput is a document, and whether the verdict alone is asked for.
type exprInput struct {
	document
	Brief bool `expr:"brief"`
}

func compileExpr(text string) (policy, error) {
	program, err := expr.Compile(text, expr.Env(exprInput{}))
	return &exprPolicy{program: program}, err
}

func (p *exprPolicy) prepare(f *facts) (any, error) { return exprInput{f.document, true}, nil }

func (p *exprPolicy) verdict(prepared any) (string, error) {
	value, err := p.machine.Run(p.program, prepared)
	verdict, _ := value.(string)
	return verdict, err
}

func (p *exprPolicy) report(f *facts) ([]byte, error) {
	value, err := p.machine.Run(p.program, exprInput{f.document, false})
	if err != nil {
		return nil, err
	}
	all, _ := value.(map[string]any)
	a := answer{figures: map[string]int64{}}
	a.verdict, _ = all["verdict"].(string)
	outcomes, _ := all["outcomes"].([]any)
	for _, said := range outcomes {
		a.outcomes = append(a.outcomes, outcomeOf(said))
	}
	figures, _ := all["figures"].(map[string]any)
	for name, figure := range figures {
		switch figure := figure.(type) {
		case int:
			a.figures[name] = int64(figure)
		case int64:
			a.figures[name] = figure
		case nil: // unknown
		case float64: // what division gives
			a.figures[name] = int64(figure)
		default:
			return nil, fmt.Errorf("%s is a %T", name, figure)
		}
	}
	return f.write(a)
}
