// Command aap judges a dossier by the library, and does nothing else.
package main

import (
	"fmt"
	"os"

	"github.com/aap-lit/aap/eligibility"
)

func main() {
	dossier, err := eligibility.Decode(os.Stdin)
	fmt.Println(eligibility.LIT2016().Verdict(&dossier), err)
}
