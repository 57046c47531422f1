package partners_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// told lists faults as pointer, code, input, nearest word, words allowed, bounds.
func told(err error) (list []string) {
	for _, f := range strict.All(err) {
		low, high := f.Bounds()
		list = append(list, fmt.Sprintf("%s %s %q %q %v %s..%s", f.Pointer, f.Code(), f.Input, f.Nearest(), f.Allowed(), low, high))
	}
	return list
}

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	const six = "public-operator local-authority academia company association users"
	for input, want := range map[string]string{
		`{"name": "A", "category": "Compagny"}`:          `/category unknown-word "Compagny" "company" [` + six + ` other] ..`,
		`{"name": "A", "category": ""}`:                  `/category missing "" "" [] ..`,
		`{"name": "A\u2800", "category": "users"}`:       `/name text "A\\u2800" "" [] ..`,
		`{"nom": "A", "name": "A", "category": "users"}`: `/nom unknown-key "nom" "" [name category id] ..`,
	} {
		require.Equal(t, []string{want}, told(json.Unmarshal([]byte(input), new(partners.Partner))))
	}
	require.Equal(t, []string{
		`/0 unknown-word "other" "" [` + six + `] ..`, // the seventh is in no set
		`/1 unknown-word "user" "users" [` + six + ` other] ..`,
		`/3 duplicate-key "company" "" [] ..`,
	}, told(json.Unmarshal([]byte(`["other", "user", "company", "company", "users"]`), new(partners.Coverage))))
}
