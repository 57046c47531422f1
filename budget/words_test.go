package budget_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
)

// Words are part of the wire format: this list may grow, never change.
func TestWords(t *testing.T) {
	words := func(values ...fmt.Stringer) (list []string) {
		for _, v := range values {
			list = append(list, v.String())
		}
		return list
	}
	require.Equal(t, []string{"agent-time", "contractor", "other"},
		words(budget.AgentTime, budget.Contractor, budget.OtherCost))
	require.Equal(t, []string{"pia", "state", "partner", "own", "other"},
		words(budget.PIA, budget.State, budget.Partner, budget.Own, budget.OtherSource))
	require.Equal(t, []string{"whole", "funded-months"},
		words(budget.Whole, budget.FundedMonths))
}

func TestWordsThereAndBack(t *testing.T) {
	for _, k := range budget.Kinds() {
		checkWord(t, k)
	}
	for _, s := range budget.Sources() {
		checkWord(t, s)
	}
	checkWord(t, budget.Whole)
	checkWord(t, budget.FundedMonths)
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

	for _, refused := range []string{"nothing", " " + string(text), "PIA", "Other", "Whole"} {
		require.ErrorIs(t, P(&back).UnmarshalText([]byte(refused)), budget.ErrWord, "%q", refused)
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
	}{budget.Kind(0), budget.Kind(99), budget.Source(0), budget.Source(255)} {
		require.Empty(t, v.String())
		text, err := v.MarshalText()
		require.NoError(t, err)
		require.Empty(t, text)
	}
	for _, none := range []budget.Base{2, 255} {
		require.Empty(t, none.String())
		_, err := none.MarshalText()
		require.ErrorIs(t, err, budget.ErrWord, "every base has a word, so nothing could be read back")
	}
}

func TestLabels(t *testing.T) {
	seen := map[string]bool{}
	check := func(word string, label func(language.Tag) string) {
		for _, tag := range []language.Tag{language.French, language.English} {
			text := label(tag)
			require.NotEmpty(t, text)
			require.NotContains(t, text, "budget.", "%s has words", word)
			require.False(t, seen[text], "%s is said of one value only", text)
			seen[text] = true
		}
		require.Equal(t, label(language.French), label(language.Japanese))
	}
	for _, k := range budget.Kinds() {
		check(k.String(), k.Label)
	}
	for _, s := range budget.Sources() {
		check(s.String(), s.Label)
	}
	require.Empty(t, budget.Kind(0).Label(language.French))
	require.Empty(t, budget.Kind(99).Label(language.French))
	require.Empty(t, budget.Source(0).Label(language.English))
	require.Empty(t, budget.Source(99).Label(language.English))
}

func TestFaultsHaveWords(t *testing.T) {
	for _, sentinel := range []error{
		budget.ErrSyntax, budget.ErrEncoding, budget.ErrDepth, budget.ErrKey, budget.ErrDuplicate, budget.ErrType,
		budget.ErrMissing, budget.ErrNull, budget.ErrTooLong, budget.ErrTooMany, budget.ErrText, budget.ErrWord,
		budget.ErrNumber, budget.ErrPrecision, budget.ErrRange, budget.ErrNegative, budget.ErrMonths, budget.ErrInKind,
	} {
		fault := &budget.Error{Err: sentinel}
		require.NotEmpty(t, fault.Code())
		french, english := fault.Message(language.French), fault.Message(language.English)
		require.NotEqual(t, french, english)
		for _, text := range []string{french, english, sentinel.Error()} {
			require.NotContains(t, text, "fault.", "%s has words", fault.Code())
		}
	}
}

func TestListsOfWordsAreCopies(t *testing.T) {
	budget.Kinds()[0], budget.Sources()[0] = budget.OtherCost, budget.OtherSource
	require.Equal(t, budget.AgentTime, budget.Kinds()[0])
	require.Equal(t, budget.PIA, budget.Sources()[0])
}

// No word is no value, so that what was never set is written and read again.
func TestNoWordIsNoValue(t *testing.T) {
	k, s := budget.AgentTime, budget.PIA
	require.NoError(t, k.UnmarshalText(nil))
	require.NoError(t, s.UnmarshalText(nil))
	require.Zero(t, k)
	require.Zero(t, s)
	b := budget.FundedMonths
	require.ErrorIs(t, b.UnmarshalText(nil), budget.ErrWord, "every base has a word")
	require.Equal(t, budget.FundedMonths, b)
}
