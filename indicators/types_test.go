package indicators_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// Every exported type is read back from what it writes, or says that it is not.
func TestTypes(t *testing.T) {
	i := newIndicator(t, spec(point(6, "20.5"), point(12, "not-available")))
	set, err := indicators.NewSet(i, coded(t, "b"))
	require.NoError(t, err)
	stricttest.Types(t,
		indicators.Behind, indicators.Latest, indicators.NoChange,
		value("-12.5"), value("not-available"), point(12, "53"),
		i.Spec(), i, set, i.Progress(6), i.Progress(12),
	)
}

// A Spec is written only if it can be read back, and read as an indicator is.
func TestSpecJSON(t *testing.T) {
	s := spec(point(12, "53"), point(6, "20"))
	require.Equal(t, toJSON(t, newIndicator(t, s)), toJSON(t, s))

	s.Code = ""
	_, err := json.Marshal(s)
	require.ErrorIs(t, err, indicators.ErrMissing)

	kept := spec()
	err = json.Unmarshal([]byte(`{"code": "x", "aggregation": "sum", "target": {"month": 0, "value": 1}}`), &kept)
	require.Equal(t, []flaw{{"/target/month", "range"}}, stricttest.Flaws(err))
	require.Equal(t, spec(), kept, "left as it was")
}
