package strict_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// later reads the member "raw" when the rest has been read.
func later(input string) (rest int, raw node, given bool, err error) {
	var kept strict.Raw
	err = strict.Read([]byte(input), func(r *strict.Reader) {
		for range r.Object("list") {
			for range r.Array() {
				for key := range r.Object("raw", "int") {
					if key == "raw" {
						kept = r.Raw()
						continue
					}
					rest, _ = r.Int(0, 9)
				}
			}
		}
	})
	if err == nil && kept.Given() {
		err = kept.Read(func(r *strict.Reader) { raw = readNode(r) })
	}
	return rest, raw, kept.Given(), err
}

func TestRaw(t *testing.T) {
	rest, raw, given, err := later(`{"list":[{"raw": {"text":"a", "int":1} ,"int":2}]}`)
	require.NoError(t, err)
	require.True(t, given)
	require.Equal(t, 2, rest, "what stands behind is read")
	require.Equal(t, node{"text": "a", "int": "1"}, raw)

	_, _, given, err = later(`{"list":[{"int":2}]}`)
	require.NoError(t, err)
	require.False(t, given)
	require.False(t, strict.Raw{}.Given())
}

// Places and offsets are those in the whole document.
func TestRawSaysWhere(t *testing.T) {
	_, _, _, err := later(`{"list":[{"raw":{"int":"a","node":{"x":1},"raw":{"bool":1}}}]}`)
	require.Equal(t, []string{"/list/0/raw/int type", "/list/0/raw/node/x unknown-key", "/list/0/raw/raw/bool type"}, listed(err))
	for input, offset := range map[string]int{
		`{"list":[{"raw":{"int":-x}}]}`:             24,
		`{"list":[{"raw":{"node":{"raw":{tru}}}}]}`: 32,
		`{"list":[{"raw":,"int":1}]}`:               16,
	} {
		_, _, _, err := later(input)
		require.Equal(t, "syntax", form(err), input)
		require.Equal(t, offset, faultsOf(err)[0].Offset(), input)
	}
	_, _, _, err = later(`{"list":[{"raw":{"int":-x}}]}`)
	require.Equal(t, []string{"/list/0/raw/int syntax"}, listed(err))
}
