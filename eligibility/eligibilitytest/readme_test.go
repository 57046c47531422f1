package eligibilitytest_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/internal/kit"
	"github.com/aap-lit/aap/partners"
)

// TestReadme: the report that the page of the vectors shows is that of its request, all
// that a case looks at, and the scores in its table are those that an example prints.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("vectors/README.md")
	require.NoError(t, err)

	blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllSubmatch(page, -1)
	require.Len(t, blocks, 2)
	report, err := eligibilitytest.Reference(blocks[0][1])
	require.NoError(t, err)
	var got, want map[string]any
	require.NoError(t, kit.Decode(report, &got))
	require.NoError(t, kit.Decode(blocks[1][1], &want))
	for _, ignored := range []string{"call", "revision", "readings-in-force", "after-plan"} {
		delete(got, ignored)
	}
	for _, f := range got["findings"].([]any) {
		delete(f.(map[string]any), "path")
		delete(f.(map[string]any), "source")
	}
	require.Equal(t, got, want)

	example, err := os.ReadFile("example_kill_test.go")
	require.NoError(t, err)
	scores := regexp.MustCompile(`(?m)^	// (\w.*, \d+ cases): (\d+) killed, \d+ live$`).FindAllStringSubmatch(string(example), -1)
	require.Len(t, scores, 5)
	for _, s := range scores {
		row := regexp.MustCompile(`(?m)^\| ` + s[1] + ` \(.*\) \| ` + s[2] + ` of \d+ \|$`)
		require.Regexp(t, row, string(page))
	}
}

// TestReadmeRules: the figures that the page states are those of the call, and it has a
// row for each rule and each reading.
func TestReadmeRules(t *testing.T) {
	text, err := os.ReadFile("vectors/README.md")
	require.NoError(t, err)
	_, page, _ := strings.Cut(string(text), "## 2. The rules")
	page, facts, _ := strings.Cut(page, "## 3.")
	row := func(code string) string {
		found := regexp.MustCompile("(?m)^\\| `" + code + "` \\| .*$").FindString(page)
		require.NotEmpty(t, found, code)
		return found
	}
	for _, code := range eligibility.Codes() {
		row(code.String())
		require.Contains(t, facts, "\n| `"+code.String()+"` | ", "its facts")
	}
	terms := eligibility.LIT2016().Terms()
	require.Contains(t, row("team"), fmt.Sprintf(" %d distinct services", terms.MinServices))
	instants := regexp.MustCompile("from `(.+)` to `(.+)`, both").FindStringSubmatch(row("window"))
	require.Len(t, instants, 3)
	for i, want := range []time.Time{terms.Opens, terms.Closes} {
		at, err := time.Parse(time.RFC3339, instants[i+1])
		require.NoError(t, err)
		require.True(t, want.Equal(at), at)
	}
	require.Contains(t, row("partners"), fmt.Sprintf(" %d partner or more", terms.MinPartners))
	require.Contains(t, row("cap"), "cost 500 000.00 €")
	require.Equal(t, "500000.00", terms.Budget.Cap.String())
	require.Contains(t, row("share"), "50 % of what the lines cost in months 1 to 18")
	require.Equal(t, 18, terms.Budget.Months)
	require.Equal(t, "0.5", terms.Budget.Rate.String())
	for _, category := range partners.Categories() {
		require.Contains(t, row("partners"), "`"+category.String()+"`")
	}
	readings := eligibility.LIT2016().Readings()
	for name, value := range map[string]fmt.Stringer{
		"hierarchy": readings.Hierarchy, "level": readings.Level, "actors": readings.Actors,
		"cap-base": readings.CapBase, "share-base": readings.ShareBase,
	} {
		require.Contains(t, row(name), "| `"+value.String()+"`:", "that of the call stands first")
	}
}
