// Command cel evaluates an expression of CEL, in part if need be, and does nothing
// else.
package main

import (
	"fmt"
	"io"
	"os"
	"reflect"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/ext"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = evaluate(string(input))
	}
	fmt.Println(err)
}

func evaluate(expression string) error {
	env, err := cel.NewEnv(ext.NativeTypes(reflect.TypeFor[struct{ Name string }]()), cel.Variable("region", cel.StringType))
	if err != nil {
		return err
	}
	ast, issues := env.Compile(expression)
	if issues.Err() != nil {
		return issues.Err()
	}
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize, cel.OptPartialEval))
	if err != nil {
		return err
	}
	known, err := env.PartialVars(map[string]any{})
	if err != nil {
		return err
	}
	value, _, err := program.Eval(known)
	fmt.Println(value)
	return err
}
