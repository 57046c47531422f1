// Command expr evaluates an expression of Expr, and does nothing else.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/expr-lang/expr"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = evaluate(string(input))
	}
	fmt.Println(err)
}

func evaluate(expression string) error {
	program, err := expr.Compile(expression)
	if err != nil {
		return err
	}
	value, err := expr.Run(program, nil)
	fmt.Println(value)
	return err
}
