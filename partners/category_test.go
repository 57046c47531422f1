package partners_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/partners"
)

// TestWords pins the words of every enumeration: they are wire format.
func TestWords(t *testing.T) {
	for value, word := range map[fmt.Stringer]string{
		partners.PublicOperator:          "public-operator",
		partners.LocalAuthority:          "local-authority",
		partners.Academia:                "academia",
		partners.Company:                 "company",
		partners.Association:             "association",
		partners.Users:                   "users",
		partners.Other:                   "other",
		partners.Category(0):             "",
		partners.Other + 1:               "",
		partners.Category(255):           "",
		partners.StateService:            "state-service",
		partners.Operator:                "public-operator",
		partners.Class(0):                "",
		partners.Operator + 1:            "",
		partners.Regional:                "regional",
		partners.Departmental:            "departmental",
		partners.Interregional:           "interregional",
		partners.RegionalAndDepartmental: "regional-and-departmental",
		partners.Territorial:             "territorial",
		partners.Zonal:                   "zonal",
		partners.Level(0):                "",
		partners.Zonal + 1:               "",
	} {
		require.Equal(t, word, value.String(), "%T", value)
		text, err := value.(encoding.TextMarshaler).MarshalText()
		require.NoError(t, err)
		require.Equal(t, word, string(text), "%T", value)

		var category partners.Category
		var class partners.Class
		var level partners.Level
		switch value := value.(type) {
		case partners.Category:
			require.NoError(t, category.UnmarshalText(text))
			require.Equal(t, word, category.String())
			require.True(t, category == value || word == "")
		case partners.Class:
			require.NoError(t, class.UnmarshalText(text))
			require.True(t, class == value || word == "")
		case partners.Level:
			require.NoError(t, level.UnmarshalText(text))
			require.True(t, level == value || word == "")
		}
	}
}

func TestUnknownWord(t *testing.T) {
	for _, c := range []struct{ text, reason string }{
		{"Company", "words have one case"},
		{"entreprise", "the French label is no word"},
		{"company ", "no space is dropped"},
		{"region", "a word of no enumeration"},
	} {
		category, class, level := partners.Users, partners.Operator, partners.Zonal
		require.ErrorIs(t, category.UnmarshalText([]byte(c.text)), partners.ErrWord, c.reason)
		require.ErrorIs(t, class.UnmarshalText([]byte(c.text)), partners.ErrWord, c.reason)
		require.ErrorIs(t, level.UnmarshalText([]byte(c.text)), partners.ErrWord, c.reason)
		require.Equal(t, partners.Users, category, c.reason)
		require.Equal(t, partners.Operator, class, c.reason)
		require.Equal(t, partners.Zonal, level, c.reason)
	}
}

func TestCategories(t *testing.T) {
	six := partners.Categories()
	require.Equal(t, []partners.Category{
		partners.PublicOperator, partners.LocalAuthority, partners.Academia,
		partners.Company, partners.Association, partners.Users,
	}, six, "the flyer's order")
	text, err := json.Marshal(six[:2])
	require.NoError(t, err)
	require.Equal(t, `["public-operator","local-authority"]`, string(text), "a list is written in words, not as bytes")
	six[0] = partners.Other
	require.Equal(t, partners.PublicOperator, partners.Categories()[0], "the list is the caller's own")
}

// TestLabels: each kind has words of its own in both languages, and they are
// not the key.
func TestLabels(t *testing.T) {
	for _, tag := range []language.Tag{language.French, language.English, language.German} {
		seen := map[string]bool{"": true}
		for _, category := range append(partners.Categories(), partners.Other) {
			label := category.Label(tag)
			require.False(t, seen[label], "%v %v: %q", tag, category, label)
			require.NotContains(t, label, "partners.")
			seen[label] = true
		}
		require.Empty(t, partners.Category(0).Label(tag))
		require.Empty(t, partners.Category(99).Label(tag))
	}
	require.NotEqual(t, partners.Company.Label(language.French), partners.Company.Label(language.English))
}

// TestCodes pins the codes of this package's own faults.
func TestCodes(t *testing.T) {
	for code, err := range map[string]error{
		"identifier":   partners.ErrIdentifier,
		"checksum":     partners.ErrChecksum,
		"missing":      partners.ErrMissing,
		"null":         partners.ErrNull,
		"too-long":     partners.ErrTooLong,
		"text":         partners.ErrText,
		"unknown-word": partners.ErrWord,
	} {
		fault := &partners.Error{Err: err}
		require.Equal(t, code, fault.Code())
		for _, tag := range []language.Tag{language.French, language.English} {
			require.NotContains(t, fault.Message(tag), "fault.", "%s has words", code)
		}
	}
}
