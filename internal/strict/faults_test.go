package strict_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

// listed writes the faults joined in err as "pointer code", in their order.
func listed(err error) []string {
	var list []string
	for _, e := range faultsOf(err) {
		list = append(list, e.Pointer+" "+e.Code())
	}
	return list
}

// faultsOf takes err apart; an error that is no fault is a mistake of ours.
func faultsOf(err error) []*strict.Error {
	switch err := err.(type) { //nolint:errorlint // takes the tree apart level by level
	case nil:
		return nil
	case *strict.Error:
		return []*strict.Error{err}
	case interface{ Unwrap() []error }:
		var list []*strict.Error
		for _, e := range err.Unwrap() {
			list = append(list, faultsOf(e)...)
		}
		return list
	}
	return []*strict.Error{{Pointer: fmt.Sprintf("%T", err), Err: err}}
}

func TestFaultsKeepOnePerPlace(t *testing.T) {
	var f strict.Faults
	f.Add("/a", strict.ErrType, "x")
	f.Add("/b", strict.ErrRange, "y")
	f.Add("/a", strict.ErrRange, "z")
	f.Add("/a/0", strict.ErrRange, "")
	require.Equal(t, []string{"/a type", "/b range", "/a/0 range"}, listed(f.Err()),
		"the second fault of /a follows from the first; a place below it is another place")
	require.Equal(t, "x", faultsOf(f.Err())[0].Input)
}

func TestFaultsStopAtFifty(t *testing.T) {
	var f strict.Faults
	for i := range 49 {
		f.Add(strict.Pointer(i), strict.ErrNull, "")
	}
	f.Under("/under", errors.Join(
		&strict.Error{Pointer: "/a", Err: strict.ErrType},
		&strict.Error{Pointer: "/b", Err: strict.ErrType},
	))
	f.Add("/last", strict.ErrNull, "")
	got := listed(f.Err())
	require.Len(t, got, 50)
	require.Equal(t, "/48 null", got[48])
	require.Equal(t, "/under/a type", got[49], "the fiftieth is in, the fifty-first is not")
}

func TestFaultsUnder(t *testing.T) {
	foreign := errors.New("disk on fire")
	fault := &strict.Error{Pointer: "/amount", Err: strict.ErrNegative, Input: "-1"}
	cases := []struct {
		reason string
		err    error
		want   []string
	}{
		{"no error is no fault", nil, nil},
		{"one fault", fault, []string{"/p/amount negative"}},
		{"a fault of the whole value stands at the prefix", &strict.Error{Err: strict.ErrMissing}, []string{"/p missing"}},
		{
			"joined faults, in order",
			errors.Join(fault, &strict.Error{Pointer: "/from", Err: strict.ErrRange}),
			[]string{"/p/amount negative", "/p/from range"},
		},
		{
			"joined faults joined again",
			errors.Join(errors.Join(fault), errors.Join(&strict.Error{Pointer: "/to", Err: strict.ErrRange})),
			[]string{"/p/amount negative", "/p/to range"},
		},
		{"a place keeps its first fault", errors.Join(fault, &strict.Error{Pointer: "/amount", Err: strict.ErrRange}), []string{"/p/amount negative"}},
		{"a bare sentinel stands at the prefix", strict.ErrWord, []string{"/p unknown-word"}},
		{"a wrapped sentinel keeps its code", fmt.Errorf("here: %w", strict.ErrWord), []string{"/p unknown-word"}},
		{"an error of another make is not lost", foreign, []string{"/p unreadable"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var f strict.Faults
			f.Under("/p", c.err)
			require.Equal(t, c.want, listed(f.Err()))
		})
	}
	var f strict.Faults
	f.Under("", foreign)
	require.ErrorIs(t, f.Err(), foreign)
}

func TestFaultsUnderLeaveTheInnerOnesAlone(t *testing.T) {
	inner := &strict.Error{Pointer: "/amount", Err: strict.ErrNegative, Input: "-1"}
	var f strict.Faults
	f.Under("/lines/0", inner)
	require.Equal(t, strict.Error{Pointer: "/amount", Err: strict.ErrNegative, Input: "-1"}, *inner)
	require.Equal(t, "-1", faultsOf(f.Err())[0].Input)
}

func TestFaultsQuoteFortyCharacters(t *testing.T) {
	var f strict.Faults
	f.Add("/a", strict.ErrTooLong, strings.Repeat("é", 1<<20))
	require.Equal(t, strings.Repeat("é", 40)+"…", faultsOf(f.Err())[0].Input)
}

// What an error says is kept beside what was meant, and its reason is said in
// place of its kind.
func TestReason(t *testing.T) {
	because := strict.Because(strict.ErrText, "space-around")
	fault := faultsOf(strict.Fault(strict.Meant(because, "A"), "A "))[0]
	require.ErrorIs(t, fault, strict.ErrText)
	require.Equal(t, "text", fault.Code())
	require.Equal(t, `this code begins or ends with a space: "A " (nearest: A)`, fault.Error())
	require.Equal(t, "ce code commence ou finit par un espace\u00a0: «\u00a0A \u00a0» (le plus proche\u00a0: A)", fault.Message(language.French))
	require.Empty(t, faultsOf(because)[0].Nearest(), "the error itself is not written to")
}

// What the rules say of a place that could not be read only follows from that.
func TestFaultsFollow(t *testing.T) {
	var f strict.Faults
	f.Add("/a", strict.ErrType, "x")
	f.Add("/list/3", strict.ErrNull, "")
	f.Follow("", errors.Join(
		&strict.Error{Pointer: "/a", Err: strict.ErrMissing},
		&strict.Error{Pointer: "/a/inside", Err: strict.ErrMissing},
		&strict.Error{Pointer: "/ab", Err: strict.ErrMissing},
		&strict.Error{Pointer: "/list", Err: strict.ErrTooMany},
		&strict.Error{Pointer: "/list/3/x", Err: strict.ErrRange},
		&strict.Error{Pointer: "/list/30/x", Err: strict.ErrRange},
	))
	require.Equal(t, []string{"/a type", "/list/3 null", "/ab missing", "/list too-many", "/list/30/x range"}, listed(f.Err()),
		"a fault of the list does not silence those of its entries that come with it")
	f.Follow("/list", nil)
	f.Follow("/new", strict.ErrRange)
	require.Equal(t, "/new range", listed(f.Err())[5])

	var whole strict.Faults
	whole.Add("", strict.ErrType, "")
	whole.Follow("", &strict.Error{Pointer: "/code", Err: strict.ErrMissing})
	require.Equal(t, []string{" type"}, listed(whole.Err()), "all is inside the whole")
}

func TestFaultsKeepWhatAnErrorSays(t *testing.T) {
	bounded := strict.Bounded(strict.ErrRange, "1", "120")
	says := func(e *strict.Error) string {
		low, high := e.Bounds()
		return strings.Join([]string{e.Pointer, e.Code(), e.Input, low, high}, " ")
	}
	require.Equal(t, " range 121 1 120", says(faultsOf(strict.Fault(bounded, "121"))[0]))
	var f strict.Faults
	f.Add("/from", bounded, "121")
	require.Equal(t, "/from range 121 1 120", says(faultsOf(f.Err())[0]))
	require.Empty(t, faultsOf(bounded)[0].Input, "the error itself is not written to")
	f.Add("/at", strict.Fault(strict.ErrInstant, "x"), "")
	require.Equal(t, "x", faultsOf(f.Err())[1].Input)
	f.Add("/under", &strict.Error{Pointer: "/a", Err: strict.ErrText}, "")
	require.Equal(t, "/under/a", faultsOf(f.Err())[2].Pointer)
	f.Add("/wrapped", fmt.Errorf("here: %w", bounded), "9")
	require.Equal(t, "range", faultsOf(f.Err())[3].Code())
	f.Add("/none", (*strict.Error)(nil), "9")
	require.NotPanics(t, func() { _ = f.Err().Error() })
}

func TestAll(t *testing.T) {
	a, b := &strict.Error{Pointer: "/a", Err: strict.ErrText}, &strict.Error{Pointer: "/b", Err: strict.ErrRange}
	foreign := errors.New("disk on fire")
	cases := []struct {
		reason string
		err    error
		want   []string
	}{
		{"nil", nil, nil},
		{"a nil Error", (*strict.Error)(nil), nil},
		{"a nil Error among others", errors.Join(a, (*strict.Error)(nil), b), []string{"/a text", "/b range"}},
		{"one", a, []string{"/a text"}},
		{"several", errors.Join(a, b), []string{"/a text", "/b range"}},
		{"several that a host wraps", fmt.Errorf("loading: %w", errors.Join(a, b)), []string{"/a text", "/b range"}},
		{"wrapped twice", fmt.Errorf("loading: %w", fmt.Errorf("reading: %w", a)), []string{"/a text"}},
		{"wrapped and joined", errors.Join(fmt.Errorf("first: %w", a), fmt.Errorf("second: %w", b)), []string{"/a text", "/b range"}},
		{"two documents with a fault at one place", errors.Join(a, a), []string{"/a text", "/a text"}},
		{"an error of another make", foreign, []string{" unreadable"}},
		{"one that is wrapped", fmt.Errorf("reading: %w", foreign), []string{" unreadable"}},
		{"a sentinel", strict.ErrWord, []string{" unknown-word"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var got []string
			for _, e := range strict.All(c.err) {
				got = append(got, e.Pointer+" "+e.Code())
			}
			require.Equal(t, c.want, got)
		})
	}
	require.ErrorIs(t, strict.All(foreign)[0], foreign, "it is not lost")
}

func TestFaultsZeroValue(t *testing.T) {
	var f strict.Faults
	require.NoError(t, f.Err())
	f.Under("/a", nil)
	require.NoError(t, f.Err())
}

func TestFaultsMayBeReadTwice(t *testing.T) {
	var f strict.Faults
	f.Add("/a", strict.ErrType, "")
	first := f.Err()
	f.Add("/b", strict.ErrType, "")
	require.Equal(t, []string{"/a type"}, listed(first), "what was handed out does not grow")
	require.Equal(t, []string{"/a type", "/b type"}, listed(f.Err()))
}
