// Command rego evaluates a query of Rego, and does nothing else.
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/open-policy-agent/opa/v1/rego"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = evaluate(string(input))
	}
	fmt.Println(err)
}

func evaluate(query string) error {
	ctx := context.Background()
	prepared, err := rego.New(rego.Query(query)).PrepareForEval(ctx)
	if err != nil {
		return err
	}
	results, err := prepared.Eval(ctx)
	fmt.Println(results)
	return err
}
