package indicators_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestHostChangesDecimal(t *testing.T) { stricttest.HostChangesDecimal(t, everything) }

// everything is what the package says of one case, as text.
func everything(t *testing.T) string {
	t.Helper()
	v, err := indicators.ValueOf(decimal.New(1500000, -5))
	require.NoError(t, err)
	s := spec(point(6, "20.500000"), point(12, "1234.567891"))
	s.Baseline.Value = v
	i := newIndicator(t, s)
	set, err := indicators.Decode(strings.NewReader(`[` + toJSON(t, i) + `]`))
	require.NoError(t, err)
	total, err := indicators.Sum.Of(12, i, i)
	require.NoError(t, err)
	_, refused := indicators.ValueOf(decimal.New(1, -7))
	require.Error(t, refused)
	expected, ok := i.Expected(7)
	require.True(t, ok)
	amount, ok := total.Decimal()
	require.True(t, ok)
	rounded := expected.Decimal(3)
	return fmt.Sprintln(
		toJSON(t, set), toJSON(t, total), toJSON(t, i.Progress(12)), toJSON(t, expected), i.Status(6), refused,
		i.Progress(6).Message(language.French), total.Format(language.French),
		amount.Coefficient(), amount.Exponent(), rounded.Coefficient(), rounded.Exponent(),
	)
}
