package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPublish: a file has its name when it is whole, not before, and one whose writing
// fails leaves what was there.
func TestPublish(t *testing.T) {
	folder := t.TempDir()
	path := folder + "/reports.jsonl"
	full := errors.New("the disk is full")
	half := func(w io.Writer) error {
		_, err := w.Write(make([]byte, 1<<20))
		return errors.Join(err, full)
	}
	require.ErrorIs(t, publish(t.Context(), path, half), full)
	require.Empty(t, filesOf(t, folder))
	require.NoError(t, publish(t.Context(), path, func(w io.Writer) error {
		_, err := io.WriteString(w, "whole")
		require.NoFileExists(t, path)
		return err
	}))
	require.ErrorIs(t, publish(t.Context(), path, half), full)
	require.Equal(t, map[string]string{"reports.jsonl": "whole"}, filesOf(t, folder))

	require.NoError(t, os.WriteFile(folder+"/file", nil, 0o600))
	require.Error(t, publish(t.Context(), folder+"/file/in.jsonl", half), "a folder that cannot be")
}

// TestWriteFile: lines are written in the order of their places, whatever the order that
// they come in, and their places beside them.
func TestWriteFile(t *testing.T) {
	f := &writeFn{Folder: t.TempDir(), Name: "reports", Shards: 12, Places: "places"}
	given := []Line{{"b", 2, 9, []byte("b2")}, {"b", 10, 99, []byte("b10")}, {"a", 3, 5, []byte("a3")}}
	each := func(line *Line) bool {
		if len(given) == 0 {
			return false
		}
		*line, given = given[0], given[1:]
		return true
	}
	counted := ""
	count := func(name string, n int64) { counted += fmt.Sprint(name, " ", n) }
	require.NoError(t, f.ProcessElement(context.Background(), 7, each, count))
	require.Equal(t, "reports 3", counted)
	require.Equal(t, map[string]string{
		"reports-00007-of-00012.jsonl": "a3\nb2\nb10\n",
		"places-00007-of-00012.jsonl":  `{"file":"a","line":3,"offset":5}` + "\n" + `{"file":"b","line":2,"offset":9}` + "\n" + `{"file":"b","line":10,"offset":99}` + "\n",
	}, filesOf(t, f.Folder))
}

// TestShard: a line goes to the same file each time, and the files fill alike.
func TestShard(t *testing.T) {
	f := &shardFn{Shards: 10}
	sizes := make([]int, f.Shards)
	for n := range int64(10_000) {
		line := Line{File: "in/dossiers.jsonl", Number: n}
		shard, same := f.ProcessElement(line)
		again, _ := f.ProcessElement(line)
		require.Equal(t, line, same)
		require.Equal(t, shard, again)
		sizes[shard]++
	}
	for shard, size := range sizes {
		require.InDelta(t, 1000, size, 150, shard)
	}
}
