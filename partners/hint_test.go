package partners_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/partners"
)

// A fault says what would have been right, and a bad word is told once.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	six := []string{"public-operator", "local-authority", "academia", "company", "association", "users"}
	for input, want := range map[string]partners.Error{
		`{"name": "A", "category": "Compagny"}`:              {Pointer: "/category", Err: partners.ErrWord, Input: "Compagny", Nearest: "company", Allowed: append(six[:6:6], "other")},
		`{"name": "A", "category": ""}`:                      {Pointer: "/category", Err: partners.ErrMissing},
		`{"name": "` + "A\u2800" + `", "category": "users"}`: {Pointer: "/name", Err: partners.ErrText, Input: `A\u2800`},
	} {
		faults := partners.Faults(json.Unmarshal([]byte(input), new(partners.Partner)))
		require.Len(t, faults, 1, input)
		require.Equal(t, want, *faults[0], input)
	}
	faults := partners.Faults(json.Unmarshal([]byte(`["other", "user", "company", "company", "users"]`), new(partners.Coverage)))
	require.Len(t, faults, 3)
	require.Equal(t, partners.Error{Pointer: "/0", Err: partners.ErrWord, Input: "other", Allowed: six}, *faults[0], "the seventh is in no set")
	require.Equal(t, "users", faults[1].Nearest)
	require.Equal(t, "/3 duplicate-key", faults[2].Pointer+" "+faults[2].Code())
}
