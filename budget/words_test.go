package budget_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// Words are part of the wire format: these lists may grow, never change.
func TestWords(t *testing.T) {
	stricttest.Words(t, true, []string{"agent-time", "contractor", "other"},
		budget.AgentTime, budget.Contractor, budget.OtherCost)
	stricttest.Words(t, true, []string{"pia", "state", "partner", "own", "other"},
		budget.FromPIA, budget.FromState, budget.FromPartner, budget.FromOwnFunds, budget.FromOther)
	stricttest.Words(t, false, []string{"whole", "funded-months"},
		budget.WholeProject, budget.FundedMonths)
}

func TestLabels(t *testing.T) {
	var labels []func(language.Tag) string
	for _, k := range budget.Kinds() {
		labels = append(labels, k.Label)
	}
	for _, s := range budget.Sources() {
		labels = append(labels, s.Label)
	}
	stricttest.Labels(t, labels...)
	for _, none := range []string{
		budget.Kind(0).Label(language.French), budget.Kind(99).Label(language.French),
		budget.Source(0).Label(language.English), budget.Source(99).Label(language.English),
	} {
		require.Empty(t, none)
	}
}

// Codes never change: this list may grow.
func TestSentinels(t *testing.T) {
	stricttest.Sentinels(t, []string{
		"syntax", "encoding", "depth", "unknown-key", "duplicate-key", "type", "missing", "null", "too-long", "too-many", "text",
		"unknown-word", "number", "precision", "range", "negative", "months", "in-kind", "nil", "encode-only",
		"amount", "ambiguous",
	},
		budget.ErrSyntax, budget.ErrEncoding, budget.ErrDepth, budget.ErrKey, budget.ErrDuplicate, budget.ErrType,
		budget.ErrMissing, budget.ErrNull, budget.ErrTooLong, budget.ErrTooMany, budget.ErrText, budget.ErrWord,
		budget.ErrNumber, budget.ErrPrecision, budget.ErrRange, budget.ErrNegative, budget.ErrMonths, budget.ErrInKind,
		budget.ErrNil, budget.ErrEncodeOnly, budget.ErrAmount, budget.ErrAmbiguous)
}

func TestListsOfWordsAreCopies(t *testing.T) {
	budget.Kinds()[0], budget.Sources()[0] = budget.OtherCost, budget.FromOther
	require.Equal(t, budget.AgentTime, budget.Kinds()[0])
	require.Equal(t, budget.FromPIA, budget.Sources()[0])
}
