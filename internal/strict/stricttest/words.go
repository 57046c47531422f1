package stricttest

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

// A Word is a value of an enumeration.
type Word[T any] interface {
	*T
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextUnmarshaler
}

// Words checks an enumeration: the words of its values, in order, as text and in
// JSON, there and back; no other text is read, and the fault lists the words. With
// unset, the zero value is not one of those given: "" is its word, and that of a
// value beyond the last. Without, "" is not read, and such a value is not written.
func Words[T ~uint8, P Word[T]](t *testing.T, unset bool, words []string, values ...T) {
	t.Helper()
	var found []string
	for _, value := range values {
		word := P(&value).String()
		found = append(found, word)
		text, err := P(&value).MarshalText()
		require.NoError(t, err)
		require.Equal(t, word, string(text))
		data, err := json.Marshal(value)
		require.NoError(t, err)
		require.Equal(t, `"`+word+`"`, string(data))
		var back T
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, value, back)
		for _, other := range []string{"nothing", " " + word, word + " ", word + "\x00", "W" + word} {
			err := P(&back).UnmarshalText([]byte(other))
			require.ErrorIs(t, err, strict.ErrWord, "%q", other)
			require.Equal(t, words, strict.All(err)[0].Allowed())
			require.NotEmpty(t, strict.All(err)[0].Input, "it is quoted")
			require.Equal(t, value, back, "left as it was")
		}
		if err := P(&back).UnmarshalText(nil); unset {
			require.NoError(t, err)
			require.Zero(t, back)
		} else {
			require.ErrorIs(t, err, strict.ErrWord, "every value has a word")
			require.Equal(t, value, back)
		}
	}
	require.Equal(t, words, found)

	beyond := T(len(values))
	if unset {
		beyond++
	}
	for _, none := range []T{beyond, 255} {
		require.Empty(t, P(&none).String())
		text, err := P(&none).MarshalText()
		require.Empty(t, text)
		if unset {
			require.NoError(t, err)
		} else {
			require.ErrorIs(t, err, strict.ErrWord)
			Quoted(t, strconv.Itoa(int(none)), err)
		}
	}
}

// Labels checks that values have labels in both languages, no label being that of
// two of them, and that another language is answered in French.
func Labels(t *testing.T, labels ...func(language.Tag) string) {
	t.Helper()
	for _, tag := range []language.Tag{language.French, language.English} {
		seen := map[string]bool{}
		for _, label := range labels {
			text := label(tag)
			require.NotEmpty(t, text)
			require.NotRegexp(t, `[a-z]\.[a-z]`, text, "the key of a text stands for it")
			require.False(t, seen[text], "%s is said of one value only", text)
			seen[text] = true
		}
	}
	for _, label := range labels {
		require.Equal(t, label(language.French), label(language.Japanese))
	}
}
