package partners_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

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
	for input, want := range map[string]string{
		`{"name": "A", "category": "users", "id": "FR 40 303 265 045"}`:    `/id identifier "FR 40 303 265 045" "303265045" [] ..`,
		`{"name": "A", "category": "users", "id": "SIRET\u200b213502388"}`: `/id identifier "SIRET\\u200b213502388" "213502388" [] ..`,
		`{"name": "A", "category": "users", "id": "213502389"}`:            `/id checksum "213502389" "" [] ..`,
	} {
		require.Equal(t, []string{want}, stricttest.Told(json.Unmarshal([]byte(input), new(partners.Partner))))
	}
	require.Equal(t, []string{
		`/0 unknown-word "other" "" [` + six + `] ..`, // the seventh is in no set
		`/1 unknown-word "user" "users" [` + six + ` other] ..`,
		`/3 duplicate-key "company" "" [] ..`,
	}, stricttest.Told(json.Unmarshal([]byte(`["other", "user", "company", "company", "users"]`), new(partners.Coverage))))
}

// What is there in place of a number is said in both languages, each in words of its
// own, from JSON too.
func TestFaultsSayWhatIsThere(t *testing.T) {
	said := map[string]string{}
	for input, seems := range map[string]string{
		"35238":          "commune-code",
		"84.11Z":         "activity-code",
		"FR40303265045":  "vat-number",
		"02 99 12 34 56": "telephone",
		"1234567890":     "ten-digits",
		"sans":           "",
	} {
		_, err := partners.ParseID(input)
		found := fault(t, err)
		require.Equal(t, seems, found.Seems())
		require.Equal(t, "identifier", found.Code())
		read := fault(t, json.Unmarshal([]byte(`{"name": "A", "category": "users", "id": "`+input+`"}`), new(partners.Partner)))
		require.Equal(t, seems, read.Seems())
		require.Equal(t, found.Message(language.French), read.Message(language.French))
		for _, tag := range []language.Tag{language.French, language.English} {
			text := found.Message(tag)
			require.NotContains(t, text, "fault-seems")
			require.Empty(t, said[text], "two with the words %q", text)
			said[text] = input
		}
	}
}
