package console

import (
	"strings"

	"github.com/aap-lit/aap/eligibility"
)

// maxName is how many characters are shown of a member's name.
const maxName = 40

// Pointer returns the JSON Pointer of a member of an input: its name cut short,
// and with escapes for what cannot be seen.
func Pointer(name string) string {
	if runes := []rune(name); len(runes) > maxName {
		name = string(runes[:maxName]) + "…"
	}
	return "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(Visible(name))
}

// Below returns the faults of a member at their place in the input, with what
// would have been right. All packages of the library have one type of faults.
func Below(name string, err error) []*eligibility.Error {
	var faults []*eligibility.Error
	for _, f := range eligibility.Faults(err) {
		moved := *f
		moved.Pointer = Pointer(name) + f.Pointer
		faults = append(faults, &moved)
	}
	return faults
}
