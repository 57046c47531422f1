package console

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

func TestPointer(t *testing.T) {
	require.Equal(t, "/call", Pointer("call"))
	require.Equal(t, "/a~1b~0c", Pointer("a/b~c"))
	require.Equal(t, `/\u202ex`, Pointer("\u202ex"))
	require.Equal(t, "/"+strings.Repeat("é", 40)+"…", Pointer(strings.Repeat("é", 41)))
}

func TestBelow(t *testing.T) {
	require.Empty(t, Below("call", nil))
	var r eligibility.Readings
	err := r.UnmarshalJSON([]byte(`{"level": "al", "actors": 1}`))
	faults := Below("readings", err)
	require.Len(t, faults, 2)
	require.Equal(t, "/readings/level", faults[0].Pointer)
	require.NotEmpty(t, faults[0].Allowed(), "what would have been right is kept")
	require.Equal(t, "/level", eligibility.Faults(err)[0].Pointer, "the error itself is left as it was")
}
