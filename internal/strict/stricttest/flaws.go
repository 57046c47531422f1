package stricttest

import (
	"errors"
	"fmt"
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

// Told lists the faults of an error as pointer, code, input, nearest word, words
// allowed and bounds.
func Told(err error) []string {
	var list []string
	for _, f := range strict.All(err) {
		low, high := f.Bounds()
		list = append(list, fmt.Sprintf("%s %s %q %q %v %s..%s", f.Pointer, f.Code(), f.Input, f.Nearest(), f.Allowed(), low, high))
	}
	return list
}

// Quoted checks that err is one fault that quotes an input.
func Quoted(t *testing.T, input string, err error) {
	t.Helper()
	require.Len(t, strict.All(err), 1)
	require.Equal(t, input, strict.All(err)[0].Input)
}

// Limits checks that err is one fault that says these bounds, "" for none.
func Limits(t *testing.T, low, high string, err error) {
	t.Helper()
	require.Len(t, strict.All(err), 1)
	gotLow, gotHigh := strict.All(err)[0].Bounds()
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
