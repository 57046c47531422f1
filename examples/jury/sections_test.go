package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/scoring"
)

// without is a session that has no envelope any more.
func without(t *testing.T, s scoring.Session) scoring.Session {
	t.Helper()
	text := written(t, s)
	from, to := strings.Index(text, `"envelope"`), strings.Index(text, `"projects"`)
	require.Less(t, from, to)
	var other scoring.Session
	require.NoError(t, other.UnmarshalJSON([]byte(text[:from]+text[to:])))
	return other
}

// A part of the page is there if it has something to say, and its entry in the
// table of contents with it.
func TestSections(t *testing.T) {
	for _, c := range []struct {
		reason string
		s      scoring.Session
		want   string
	}{
		{"one project, funded", small(t, 1, "E P 5"), "ranking contributions grounds solidity agreement"},
		{"no envelope: nothing is decided", without(t, small(t, 1, "E P 5")), "ranking contributions solidity agreement"},
		{"an envelope, and nobody ranked", small(t, 1, "E P recused"), "ranking contributions aside solidity agreement absences"},
		{"one without a mark, beside one that is ranked", small(t, 1, "E P 5", "E Q recused"), "ranking contributions grounds aside solidity agreement absences"},
		{"just one absence", small(t, 1, "E P 5", "F P recused"), "ranking contributions grounds solidity agreement absences"},
		{"nobody at all", small(t, 1), "ranking solidity agreement"},
	} {
		page := deal(written(t, c.s), nil, "-format", "html", "-").Stdout
		var parts, contents []string
		for _, section := range consoletest.Read(t, page).All("section") {
			parts = append(parts, section.Attrs["aria-labelledby"])
		}
		for _, entry := range consoletest.Read(t, page).First(t, "nav").All("a") {
			contents = append(contents, strings.TrimPrefix(entry.Attrs["href"], "#"))
		}
		require.Equal(t, c.want, strings.Join(parts, " "), c.reason)
		require.Equal(t, parts, contents, c.reason)
	}
}

// Without anybody ranked there is nothing to draw the line of an envelope
// through.
func TestNoLineThroughNothing(t *testing.T) {
	groups := newRecord(language.French, small(t, 1, "E P recused"), false).Groups()
	require.Len(t, groups, 1)
	require.Empty(t, groups[0].Before+groups[0].After)
}

// A project short of the quorum is told so, with the criterion, on every page
// and in the JSON, whether there is an envelope or not.
func TestMissingQuorumIsTold(t *testing.T) {
	quorum := changed(t, small(t, 1, "E P 5", "F P recused", "E Q 4", "F Q 4"), `"aggregate":"mean",`, `"aggregate":"mean","quorum":2,`)
	quorum = changed(t, quorum, `"code":"a",`, `"code":"a","label":{"fr":"Intérêt","en":"Interest"},`)
	for reason, s := range map[string]scoring.Session{"an envelope": quorum, "no envelope": without(t, quorum)} {
		name := consoletest.File(t, written(t, s))
		for format, want := range map[string]string{
			"text": "P. Not ranked: at least 2 assessors must deal with each criterion (by a mark, an abstention or “not applicable”); fewer did on “Interest”.",
			"html": "Not ranked: at least 2 assessors must deal with each criterion (by a mark, an abstention or “not applicable”); fewer did on “Interest”.",
			"json": `"short-of-quorum":["a"]`,
		} {
			got := deal("", nil, "-lang", "en", "-format", format, name)
			require.Equal(t, 0, got.Status, reason)
			require.Equal(t, 1, strings.Count(flat(got.Stdout), want), "%s, %s", format, reason)
		}
	}
}

// flat puts a text on one line, with ordinary spaces.
func flat(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
}
