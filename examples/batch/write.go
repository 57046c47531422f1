package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[Line, int, Line](&shardFn{})
	register.DoFn4x1[context.Context, int, func(*Line) bool, func(string, int64), error](&writeFn{})
	register.Iter1[Line]()
}

// write writes lines to files of a folder, each line to one of them by its place, and
// returns how many it has written. A file is whole or not there. Written again it is
// the same to the byte, so that a bundle may be tried again.
func write(s beam.Scope, to writeFn, lines beam.PCollection) beam.PCollection {
	s = s.Scope("Write " + to.Name)
	shards := beam.GroupByKey(s, beam.ParDo(s, &shardFn{to.Shards}, lines))
	return beam.ParDo(s, &to, shards)
}

// shardFn says which file a line goes to: by its place alone, so that it is the same
// at each try.
type shardFn struct{ Shards int }

// ProcessElement returns a line with the number of its file.
func (f *shardFn) ProcessElement(line Line) (int, Line) {
	sum := fnv.New64a()
	_, _ = fmt.Fprintf(sum, "%s:%d", line.File, line.Number)
	return int(sum.Sum64() % uint64(f.Shards)), line
}

// writeFn writes the lines of a file.
type writeFn struct {
	Folder string
	Name   string // what the names of files begin with
	Shards int
	Places string // what the names of files begin with that tell the places, line for line; "" for none
}

// ProcessElement writes a file, in the order of places.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, each func(*Line) bool, count func(string, int64)) error {
	var all []Line
	for line := (Line{}); each(&line); line = (Line{}) {
		all = append(all, line)
	}
	slices.SortFunc(all, func(a, b Line) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Number, b.Number))
	})
	err := publish(ctx, f.path(f.Name, shard), func(w io.Writer) error { return writeTexts(w, all) })
	if err == nil && f.Places != "" {
		err = publish(ctx, f.path(f.Places, shard), func(w io.Writer) error { return writePlaces(w, all) })
	}
	if err != nil {
		return err
	}
	count(f.Name, int64(len(all)))
	return nil
}

func (f *writeFn) path(name string, shard int) string {
	return fmt.Sprintf("%s/%s-%05d-of-%05d.jsonl", f.Folder, name, shard, f.Shards)
}

func writeTexts(w io.Writer, all []Line) error {
	for _, line := range all {
		if _, err := w.Write(append(line.Text, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func writePlaces(w io.Writer, all []Line) error {
	to := json.NewEncoder(w)
	to.SetEscapeHTML(false)
	for _, line := range all {
		if err := to.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// publish writes a file under another name and gives it its own when it is whole. Two
// tries at one time do not meet: the other name is drawn.
func publish(ctx context.Context, path string, write func(io.Writer) error) error {
	files, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer files.Close()
	unfinished := fmt.Sprintf("%s.unfinished-%016x", path, rand.Uint64())
	file, err := files.OpenWrite(ctx, unfinished)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(file)
	err = cmp.Or(write(buffered), buffered.Flush(), file.Close())
	if err == nil {
		err = filesystem.Rename(ctx, files, unfinished, path)
	}
	if remover, ok := files.(filesystem.Remover); ok && err != nil {
		_ = remover.Remove(ctx, unfinished) // it harms nobody where it stays
	}
	return err
}
