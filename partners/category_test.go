package partners_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

// TestWords pins the words of every enumeration: they are wire format.
func TestWords(t *testing.T) {
	stricttest.Words(t, true, []string{"public-operator", "local-authority", "academia", "company", "association", "users", "other"},
		append(partners.Categories(), partners.Other)...)
	stricttest.Words(t, true, []string{"state-service", "public-operator", "academia", "local-authority", "social", "court", "central"},
		partners.StateService, partners.Operator, partners.AcademicOperator, partners.LocalBody, partners.SocialBody,
		partners.Court, partners.CentralAdministration)
	stricttest.Words(t, true, []string{"siren", "siret", "rna", "ridet", "tahiti"},
		partners.SIREN, partners.SIRET, partners.RNA, partners.RIDET, partners.TAHITI)
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

func TestLabels(t *testing.T) {
	var labels []func(language.Tag) string
	for _, category := range append(partners.Categories(), partners.Other) {
		labels = append(labels, category.Label)
	}
	stricttest.Labels(t, labels...)
	require.Equal(t, "entreprise privée (notamment start-up)", partners.Company.Label(language.French), "the flyer's words")
	require.Equal(t, "association en lien avec les politiques régionales", partners.Association.Label(language.French), "the flyer's words")
	require.Empty(t, partners.Category(0).Label(language.French))
	require.Empty(t, partners.Category(99).Label(language.English))
}

// TestSentinels pins the codes: the list may grow, and no code ever changes.
func TestSentinels(t *testing.T) {
	stricttest.Sentinels(t, []string{
		"identifier", "checksum", "missing", "null", "too-long", "text", "duplicate-key", "unknown-word", "nil",
	},
		partners.ErrIdentifier, partners.ErrChecksum, partners.ErrMissing, partners.ErrNull, partners.ErrTooLong,
		partners.ErrText, partners.ErrDuplicate, partners.ErrWord, partners.ErrNil)
}
