// Command starlark carries out a file of Starlark, and does nothing else.
package main

import (
	"fmt"
	"io"
	"os"

	"go.starlark.net/lib/time"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
	"go.starlark.net/syntax"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = evaluate(input)
	}
	fmt.Println(err)
}

func evaluate(text []byte) error {
	globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &starlark.Thread{}, "policy.star", text, starlark.StringDict{
		"time":   time.Module,
		"struct": starlark.NewBuiltin("struct", starlarkstruct.Make),
	})
	fmt.Println(globals)
	return err
}
