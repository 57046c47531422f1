package indicators_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

var (
	statuses     = []indicators.Status{indicators.NoData, indicators.Behind, indicators.OnTrack, indicators.Achieved}
	aggregations = []indicators.Aggregation{indicators.Sum, indicators.Latest, indicators.None}
	undefined    = []indicators.Undefined{
		indicators.NoBaseline, indicators.NoTarget, indicators.NoChange, indicators.NoObservation, indicators.NotAvailable,
	}
)

// Words are part of the wire format: these lists may grow, never change.
func TestWords(t *testing.T) {
	stricttest.Words(t, false, []string{"no-data", "behind", "on-track", "achieved"}, statuses...)
	stricttest.Words(t, true, []string{"sum", "latest", "none"}, aggregations...)
	stricttest.Words(t, true, []string{"no-baseline", "no-target", "no-change", "no-observation", "not-available"}, undefined...)
}

func TestLabels(t *testing.T) {
	var all []func(language.Tag) string
	for _, s := range statuses {
		all = append(all, s.Label)
	}
	for _, a := range aggregations {
		all = append(all, a.Label)
	}
	for _, u := range undefined {
		all = append(all, u.Label)
	}
	stricttest.Labels(t, all...)
	for _, none := range []string{
		indicators.Status(4).Label(language.French), indicators.Aggregation(0).Label(language.French),
		indicators.Aggregation(4).Label(language.English), indicators.Undefined(0).Label(language.French), indicators.Undefined(255).Label(language.English),
	} {
		require.Empty(t, none)
	}
}

// Codes never change: this list may grow.
func TestSentinels(t *testing.T) {
	stricttest.Sentinels(t, []string{
		"syntax", "encoding", "depth", "unknown-key", "duplicate-key", "type", "missing", "null", "too-long", "too-many", "text",
		"unknown-word", "number", "precision", "range", "twice", "target-month", "before-baseline", "aggregation", "mixed", "disagreement",
		"nil", "encode-only",
	},
		indicators.ErrSyntax, indicators.ErrEncoding, indicators.ErrDepth, indicators.ErrKey, indicators.ErrDuplicate, indicators.ErrType,
		indicators.ErrMissing, indicators.ErrNull, indicators.ErrTooLong, indicators.ErrTooMany, indicators.ErrText, indicators.ErrWord,
		indicators.ErrNumber, indicators.ErrPrecision, indicators.ErrRange, indicators.ErrTwice, indicators.ErrTargetMonth,
		indicators.ErrBeforeBaseline, indicators.ErrAggregation, indicators.ErrMixed, indicators.ErrDisagreement,
		indicators.ErrNil, indicators.ErrEncodeOnly)
}
