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

func TestUnmarshalIntoNothing(t *testing.T) {
	for name, err := range map[string]error{
		"Partner":  (*partners.Partner)(nil).UnmarshalJSON([]byte(`{"name": "A", "category": "users"}`)),
		"Coverage": (*partners.Coverage)(nil).UnmarshalJSON([]byte(`[]`)),
		"ID":       (*partners.ID)(nil).UnmarshalText([]byte(`243300316`)),
		"no ID":    (*partners.ID)(nil).UnmarshalText(nil),
		"Category": (*partners.Category)(nil).UnmarshalText([]byte(`users`)),
	} {
		require.Equal(t, "nil", partners.Faults(err)[0].Code(), name)
	}
}

// What is read from Go is quoted too, and an empty text takes a number away.
func TestIDOfGo(t *testing.T) {
	_, err := partners.ParseID("123")
	require.Equal(t, "123", partners.Faults(err)[0].Input)
	var id partners.ID
	require.NoError(t, id.UnmarshalText([]byte("243300316")))
	err = id.UnmarshalText([]byte("12\u00a03"))
	require.Equal(t, `12\u00a03`, partners.Faults(err)[0].Input)
	require.Equal(t, "243300316", id.String(), "left as it was")
	require.NoError(t, id.UnmarshalText(nil))
	require.Zero(t, id)
}
