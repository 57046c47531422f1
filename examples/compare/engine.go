package main

import (
	"embed"
	"errors"
	"fmt"
)

//go:embed policies
var policies embed.FS

// An engine is a way to write the rules.
type engine struct {
	name    string
	module  string // whose version is told
	file    string // of the policy; none for the library
	size    string // the program, in folder size, that shows what the engine adds to one
	compile func(text string) (policy, error)
}

// engines are those compared, the library first.
func engines() []engine {
	return []engine{
		{"this module", "github.com/aap-lit/aap", "", "aap", compileLibrary},
		{"CEL (cel-go)", "cel.dev/cel-go", "lit.cel", "cel", compileCEL},
		{"Rego (OPA)", "github.com/open-policy-agent/opa", "lit.rego", "rego", compileRego},
		{"Expr", "github.com/expr-lang/expr", "lit.expr", "expr", compileExpr},
		{"Starlark", "go.starlark.net", "lit.star", "starlark", compileStarlark},
	}
}

var errEngine = errors.New("no such engine")

func engineNamed(name string) (engine, error) {
	for _, e := range engines() {
		if e.name == name {
			return e, nil
		}
	}
	return engine{}, fmt.Errorf("%w: %s", errEngine, name)
}

// A policy is the rules, compiled by an engine.
type policy interface {
	// prepare gives facts the form that the engine takes.
	prepare(f *facts) (any, error)
	// verdict decides what was prepared, and says nothing else.
	verdict(prepared any) (string, error)
	// report writes all that the policy says.
	report(f *facts) ([]byte, error)
}

// source returns the text of the policy, none for the library.
func (e engine) source() string {
	text, _ := policies.ReadFile("policies/" + e.file) // it is embedded
	return string(text)
}
