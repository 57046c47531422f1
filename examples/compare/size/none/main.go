// Command none reads an input and does nothing with it: what the others are held
// against.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	fmt.Println(len(input), err)
}
