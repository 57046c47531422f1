package indicators_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

var (
	statuses     = []indicators.Status{indicators.NoData, indicators.Behind, indicators.OnTrack, indicators.Achieved}
	aggregations = []indicators.Aggregation{indicators.Sum, indicators.Latest, indicators.None}
	reasons      = []indicators.Reason{
		indicators.NoBaseline, indicators.NoTarget, indicators.NoChange, indicators.NoObservation, indicators.NotAvailable,
	}
)

// Words are part of the wire format: these lists may grow, never change.
func TestWords(t *testing.T) {
	require.Equal(t, []string{"no-data", "behind", "on-track", "achieved"}, words(statuses))
	require.Equal(t, []string{"sum", "latest", "none"}, words(aggregations))
	require.Equal(t, []string{"no-baseline", "no-target", "no-change", "no-observation", "not-available"}, words(reasons))
}

func words[T fmt.Stringer](values []T) (list []string) {
	for _, v := range values {
		list = append(list, v.String())
	}
	return list
}

func TestWordsThereAndBack(t *testing.T) {
	for _, s := range statuses {
		checkWord(t, s)
	}
	for _, a := range aggregations {
		checkWord(t, a)
	}
	for _, r := range reasons {
		checkWord(t, r)
	}
}

func checkWord[T comparable, P interface {
	*T
	encoding.TextMarshaler
	encoding.TextUnmarshaler
}](t *testing.T, value T) {
	t.Helper()
	text, err := P(&value).MarshalText()
	require.NoError(t, err)
	var back T
	require.NoError(t, P(&back).UnmarshalText(text))
	require.Equal(t, value, back)
	for _, refused := range []string{"nothing", " " + string(text), "Sum", "Behind", "NoTarget"} {
		require.ErrorIs(t, P(&back).UnmarshalText([]byte(refused)), indicators.ErrWord, "%q", refused)
		require.Equal(t, value, back, "left as it was")
	}
	data, err := json.Marshal(value)
	require.NoError(t, err)
	require.Equal(t, `"`+string(text)+`"`, string(data))
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, value, back)
}

func TestNoWord(t *testing.T) {
	for _, v := range []interface {
		fmt.Stringer
		encoding.TextMarshaler
		Label(language.Tag) string
	}{
		indicators.Aggregation(0), indicators.Aggregation(4), indicators.Aggregation(255),
		indicators.Reason(0), indicators.Reason(6), indicators.Reason(255),
	} {
		require.Empty(t, v.String())
		require.Empty(t, v.Label(language.French))
		text, err := v.MarshalText()
		require.NoError(t, err)
		require.Empty(t, text)
	}
	for _, none := range []indicators.Status{4, 255} {
		require.Empty(t, none.String())
		require.Empty(t, none.Label(language.French))
		_, err := none.MarshalText()
		require.ErrorIs(t, err, indicators.ErrWord, "every status has a word, so nothing could be read back")
	}
	a, r, s := indicators.Sum, indicators.NoTarget, indicators.Behind
	require.NoError(t, a.UnmarshalText(nil))
	require.NoError(t, r.UnmarshalText(nil))
	require.Zero(t, a)
	require.Zero(t, r)
	require.ErrorIs(t, s.UnmarshalText(nil), indicators.ErrWord, "every status has a word")
}

func TestLabels(t *testing.T) {
	seen := map[string]bool{}
	check := func(word string, label func(language.Tag) string) {
		for _, tag := range []language.Tag{language.French, language.English} {
			text := label(tag)
			require.NotEmpty(t, text)
			require.NotContains(t, text, "indicators.", "%s has words", word)
			if word != "sum" {
				require.False(t, seen[text], "%s is said of one value only", text)
			}
			seen[text] = true
		}
		require.Equal(t, label(language.French), label(language.Japanese))
	}
	for _, s := range statuses {
		check(s.String(), s.Label)
	}
	for _, a := range aggregations {
		check(a.String(), a.Label)
	}
	for _, r := range reasons {
		check(r.String(), r.Label)
	}
}

// Codes never change: this list may grow.
func TestFaultsHaveWords(t *testing.T) {
	var codes []string
	for _, sentinel := range []error{
		indicators.ErrSyntax, indicators.ErrEncoding, indicators.ErrDepth, indicators.ErrKey, indicators.ErrDuplicate, indicators.ErrType,
		indicators.ErrMissing, indicators.ErrNull, indicators.ErrTooLong, indicators.ErrTooMany, indicators.ErrText, indicators.ErrWord,
		indicators.ErrNumber, indicators.ErrPrecision, indicators.ErrRange, indicators.ErrTwice, indicators.ErrTargetMonth,
		indicators.ErrBeforeBaseline, indicators.ErrAggregation, indicators.ErrMixed, indicators.ErrDisagreement,
	} {
		fault := &indicators.Error{Err: sentinel}
		codes = append(codes, fault.Code())
		french, english := fault.Message(language.French), fault.Message(language.English)
		require.NotEqual(t, french, english)
		for _, text := range []string{french, english, sentinel.Error()} {
			require.NotContains(t, text, "fault.", "%s has words", fault.Code())
		}
	}
	require.Equal(t, []string{
		"syntax", "encoding", "depth", "unknown-key", "duplicate-key", "type", "missing", "null", "too-long", "too-many", "text",
		"unknown-word", "number", "precision", "range", "twice", "target-month", "before-baseline", "aggregation", "mixed", "disagreement",
	}, codes)
}
