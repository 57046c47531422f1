package budget_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

func TestAmountInADatabase(t *testing.T) {
	for n, want := range map[int64]string{0: "0.00", 5: "0.05", 1_234_567: "12345.67", maxCents: "1000000000000.00"} {
		stored, err := cents(n).Value()
		require.NoError(t, err)
		require.Equal(t, want, stored)
	}
	for _, c := range []struct {
		reason string
		src    any
		cents  int64
		want   error
	}{
		{"NUMERIC as text", "12345.67", 1_234_567, nil},
		{"NUMERIC as bytes", []byte("12345.67"), 1_234_567, nil},
		{"a column of more decimals", "12345.6700", 1_234_567, nil},
		{"a column of whole euros", int64(500), 50_000, nil},
		{"the greatest, whole", int64(1_000_000_000_000), maxCents, nil},
		{"beyond the greatest", int64(1_000_000_000_001), 0, budget.ErrRange},
		{"below zero", int64(-1), 0, budget.ErrNegative},
		{"half a cent", "0.005", 0, budget.ErrPrecision},
		{"a binary float, even of a whole number", 500.0, 0, budget.ErrType},
		{"not known is not zero", nil, 0, budget.ErrNull},
		{"no text is not zero either", "", 0, budget.ErrNumber},
		{"NaN, which PostgreSQL has", "NaN", 0, budget.ErrNumber},
		{"what people type", "12 345,67 €", 0, budget.ErrNumber},
		{"a truth", true, 0, budget.ErrType},
		{"an instant", time.Unix(0, 0), 0, budget.ErrType},
	} {
		t.Run(c.reason, func(t *testing.T) {
			a, f := cents(7), budget.Known(cents(7))
			err := a.Scan(c.src)
			require.ErrorIs(t, err, c.want)
			if c.want == nil {
				require.Equal(t, cents(c.cents), a)
			} else {
				require.Len(t, stricttest.Flaws(err), 1)
				require.Equal(t, cents(7), a, "left as it was")
			}
			err = f.Scan(c.src)
			if c.src == nil {
				require.NoError(t, err)
				require.Zero(t, f, "a figure may be none")
				return
			}
			require.ErrorIs(t, err, c.want)
			require.Equal(t, budget.Known(a), f)
		})
	}
	stricttest.Quoted(t, "2", new(budget.Kind).Scan(int64(2)))
}
