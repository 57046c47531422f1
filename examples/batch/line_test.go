package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// all reads every line there is, and returns them with the error that ends them.
func all(file io.Reader, most int) (read []Line, err error) {
	from, err := newLines(file, most)
	for err == nil {
		var line Line
		if line, err = from.next(); err == nil {
			read = append(read, line)
		}
	}
	return read, err
}

func TestLines(t *testing.T) {
	long := strings.Repeat("é", 10_000)
	for _, c := range []struct {
		reason, file string
		want         []Line
	}{
		{"nothing has no line", "", nil},
		{"ends of lines of both kinds, and none at the end", "a\r\nb\n\nc", []Line{
			{Number: 1, Text: []byte("a")}, {Number: 2, Offset: 3, Text: []byte("b")}, {Number: 3, Offset: 5, Text: []byte{}}, {Number: 4, Offset: 6, Text: []byte("c")}}},
		{"as long as may be", "12345678\r\n1234567\r\r\n", []Line{{Number: 1, Text: []byte("12345678")}, {Number: 2, Offset: 10, Text: []byte("1234567\r")}}},
		{"one byte longer, and much longer, is one byte too many", "123456789\r\n" + long + "\nb\n", []Line{
			{Number: 1, Text: []byte("123456789")}, {Number: 2, Offset: 11, Text: []byte("ééééé"[:9])}, {Number: 3, Offset: 20012, Text: []byte("b")}}},
		{"white space that is too long is not taken off it", strings.Repeat(" ", 99) + "{}", []Line{{Number: 1, Text: []byte("         ")}}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			for name, file := range map[string]io.Reader{
				"as it is":     strings.NewReader(c.file),
				"byte by byte": iotest.OneByteReader(strings.NewReader(c.file)),
				"compressed":   bytes.NewReader(zipped(t, []byte(c.file))),
			} {
				read, err := all(file, 8)
				require.ErrorIs(t, err, io.EOF, name)
				require.Equal(t, c.want, read, name)
			}
		})
	}
}

// TestDamaged: a compressed file that is damaged is told from one that could not be read,
// which another try may read.
func TestDamaged(t *testing.T) {
	whole := zipped(t, []byte(strings.Repeat("a line\n", 9999)))
	changed := func(at int) []byte {
		raw := bytes.Clone(whole)
		raw[at] ^= 0xff
		return raw
	}
	down := errors.New("the disk is gone")
	for _, c := range []struct {
		reason string
		file   io.Reader
		want   error
	}{
		{"cut", bytes.NewReader(whole[:len(whole)/2]), errDamaged},
		{"cut in its head", bytes.NewReader(whole[:5]), errDamaged},
		{"a head of another method", bytes.NewReader(changed(2)), errDamaged},
		{"another sum", bytes.NewReader(changed(len(whole) - 5)), errDamaged},
		{"what follows it is none", bytes.NewReader(append(bytes.Clone(whole), "{}\n"...)), errDamaged},
		{"it could not be read to its end", io.MultiReader(bytes.NewReader(whole[:len(whole)/2]), iotest.ErrReader(down)), down},
		{"nor at all", iotest.ErrReader(down), down},
	} {
		t.Run(c.reason, func(t *testing.T) {
			_, err := all(c.file, 100)
			require.ErrorIs(t, err, c.want)
		})
	}
	var bomb bytes.Buffer
	w, err := gzip.NewWriterLevel(&bomb, gzip.BestCompression)
	require.NoError(t, err)
	_, err = io.CopyN(w, zeros{}, 1<<26)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	read, err := all(&bomb, 100)
	require.ErrorIs(t, err, io.EOF)
	require.Len(t, read, 1)
	require.LessOrEqual(t, cap(read[0].Text), 1<<13, "a line without an end is not held")
}

// zeros has no end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
