package partners_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	const six = "public-operator local-authority academia company association users"
	for input, want := range map[string]string{
		`{"name": "A", "category": "Compagny"}`:          `/category unknown-word "Compagny" "company" [` + six + ` other] ..`,
		`{"name": "A", "category": ""}`:                  `/category missing "" "" [] ..`,
		`{"name": "A\u2800", "category": "users"}`:       `/name text "A\\u2800" "" [] ..`,
		`{"nom": "A", "name": "A", "category": "users"}`: `/nom unknown-key "nom" "" [name category id] ..`,
	} {
		require.Equal(t, []string{want}, stricttest.Told(json.Unmarshal([]byte(input), new(partners.Partner))))
	}
	require.Equal(t, []string{
		`/0 unknown-word "other" "" [` + six + `] ..`, // the seventh is in no set
		`/1 unknown-word "user" "users" [` + six + ` other] ..`,
		`/3 duplicate-key "company" "" [] ..`,
	}, stricttest.Told(json.Unmarshal([]byte(`["other", "user", "company", "company", "users"]`), new(partners.Coverage))))
}
