package eligibilitytest_test

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/internal/kit"
)

// TestReadme: the report that the page of the vectors shows is that of its request, and
// the scores in its table are those that an example prints.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("vectors/README.md")
	require.NoError(t, err)

	blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllSubmatch(page, -1)
	require.Len(t, blocks, 2)
	report, err := eligibilitytest.Reference(blocks[0][1])
	require.NoError(t, err)
	var got, want any
	require.NoError(t, kit.Decode(report, &got))
	require.NoError(t, kit.Decode(blocks[1][1], &want))
	for i, f := range want.(map[string]any)["findings"].([]any) {
		require.Empty(t, kit.Compare("finding", got.(map[string]any)["findings"].([]any)[i], f))
	}
	require.Equal(t, want.(map[string]any)["verdict"], got.(map[string]any)["verdict"])
	require.NotContains(t, string(report), `"unknown"`)

	example, err := os.ReadFile("example_kill_test.go")
	require.NoError(t, err)
	scores := regexp.MustCompile(`(?m)^	// (\w.*, \d+ cases): (\d+) killed, \d+ live$`).FindAllStringSubmatch(string(example), -1)
	require.Len(t, scores, 5)
	for _, s := range scores {
		row := regexp.MustCompile(`(?m)^\| ` + s[1] + ` \(.*\) \| ` + s[2] + ` of \d+ \|$`)
		require.Regexp(t, row, string(page))
	}
}
