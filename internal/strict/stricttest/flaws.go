package stricttest

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

// A Flaw is a fault as tests see it, where and what: its pointer and its code.
type Flaw [2]string

// Flaws returns the faults of an error, in their order.
func Flaws(err error) []Flaw {
	var list []Flaw
	for _, fault := range strict.All(err) {
		list = append(list, Flaw{fault.Pointer, fault.Code()})
	}
	return list
}

// Quoted checks that err is one fault that quotes an input.
func Quoted(t *testing.T, input string, err error) {
	t.Helper()
	faults := strict.All(err)
	require.Len(t, faults, 1)
	require.Equal(t, input, faults[0].Input)
}

// Limits checks that err is one fault that says these bounds, "" for none.
func Limits(t *testing.T, low, high string, err error) {
	t.Helper()
	faults := strict.All(err)
	require.Len(t, faults, 1)
	gotLow, gotHigh := faults[0].Bounds()
	require.Equal(t, [2]string{low, high}, [2]string{gotLow, gotHigh})
}

// Sentinels checks that the sentinels of a package have these codes, and words in
// both languages.
func Sentinels(t *testing.T, codes []string, sentinels ...error) {
	t.Helper()
	var found []string
	for _, sentinel := range sentinels {
		fault := &strict.Error{Err: sentinel}
		require.True(t, errors.Is(fault, sentinel))
		found = append(found, fault.Code())
		french, english := fault.Message(language.French), fault.Message(language.English)
		require.NotEqual(t, french, english)
		for _, text := range []string{french, english, sentinel.Error()} {
			require.NotContains(t, text, "fault.", "%s has words", fault.Code())
		}
	}
	require.Equal(t, codes, found)
}
