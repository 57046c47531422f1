package strict_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
)

type couple struct{ a, b int }

func (c *couple) read(r *strict.Reader) {
	for key := range r.Object("a", "b") {
		if key == "a" {
			c.a, _ = r.Int(0, 9)
		} else {
			c.b, _ = r.Int(0, 9)
		}
	}
}

func TestUnmarshal(t *testing.T) {
	c := couple{1, 2}
	require.NoError(t, strict.Unmarshal([]byte(`{"b":5}`), &c, (*couple).read))
	require.Equal(t, couple{0, 5}, c, "nothing of what was there before is kept")
	for _, input := range []string{`{"a":3,"b":10}`, `{"a":3`, `null`} {
		require.Error(t, strict.Unmarshal([]byte(input), &c, (*couple).read))
		require.Equal(t, couple{0, 5}, c, "with a fault, all of it is")
	}
	err := strict.Unmarshal([]byte(`{}`), nil, (*couple).read)
	require.Equal(t, []string{" nil"}, listed(err))
}

func TestUnmarshalText(t *testing.T) {
	n := 7
	require.NoError(t, strict.UnmarshalText([]byte("12"), &n, half))
	require.Equal(t, 6, n)
	err := strict.UnmarshalText([]byte("13"), &n, half)
	require.Equal(t, &strict.Error{Err: strict.ErrPrecision, Input: "13"}, err, "what is refused is quoted")
	require.Equal(t, 6, n)
	said := strict.Fault(strict.ErrRange, "its own")
	err = strict.UnmarshalText([]byte("13"), &n, func(string) (int, error) { return 0, said })
	require.Equal(t, said, err, "an error that quotes stands as it is")
	err = strict.UnmarshalText([]byte("12"), nil, half)
	require.Equal(t, []string{" nil"}, listed(err))
}

func TestInput(t *testing.T) {
	for _, n := range []int{0, 1, 9, 10} {
		data, err := strict.Input(strings.NewReader(strings.Repeat("x", n)), 10)
		require.NoError(t, err)
		require.Len(t, data, n)
		require.NoError(t, strict.CheckSize(data, 10))
	}
	for _, n := range []int{11, 1 << 20} {
		from := strings.NewReader(strings.Repeat("x", n))
		_, err := strict.Input(from, 10)
		require.Equal(t, []string{" too-long"}, listed(err))
		require.Equal(t, n-11, from.Len(), "no more is read than shows it")
		require.Contains(t, faultsOf(err)[0].Message(language.English), "at most 10 bytes")
	}
	_, err := strict.Input(nil, 10)
	require.Equal(t, []string{" nil"}, listed(err))
	broken := errors.New("disk on fire")
	_, err = strict.Input(io.MultiReader(strings.NewReader("x"), iotest.ErrReader(broken)), 10)
	require.Equal(t, broken, err)
}
