package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/filter"

	"github.com/aap-lit/aap/examples/internal/input"
)

func init() {
	register.DoFn4x1[context.Context, string, func(Line), func(string, int64), error](&readFn{})
	register.Function1x1(pathOf)
	register.Emitter1[Line]()
	register.Emitter2[string, int64]()
}

// read returns the lines of all files that the patterns match, each file once, and
// how many there are. A pattern that matches none fails the run.
func read(s beam.Scope, patterns []string) (inputs, counts beam.PCollection) {
	s = s.Scope("Read")
	matched := fileio.MatchAll(s, beam.CreateList(s, patterns), fileio.MatchEmptyDisallow())
	files := filter.Distinct(s, beam.ParDo(s, pathOf, matched))
	found, counts := beam.ParDo2(s, &readFn{}, files)
	// One worker reads a file; any may appraise what it holds.
	return beam.Reshuffle(s, found), counts
}

// match returns an error if a pattern matches no file.
func (o *options) match(ctx context.Context, patterns []string) error {
	for _, pattern := range patterns {
		files, err := filesystem.New(ctx, pattern)
		if err != nil {
			return err
		}
		matched, err := files.List(ctx, pattern)
		_ = files.Close() // nothing was written
		if err != nil {
			return err
		}
		if len(matched) == 0 {
			return errors.New(sayNoFile.With(o.lang, pattern))
		}
	}
	return nil
}

// pathOf returns the path of a file, written in one way.
func pathOf(file fileio.FileMetadata) string {
	if strings.Contains(file.Path, "://") {
		return file.Path
	}
	return filepath.Clean(file.Path)
}

// readFn reads a file.
type readFn struct{}

// ProcessElement gives each line that is not blank and, last, their number.
func (*readFn) ProcessElement(ctx context.Context, path string, give func(Line), count func(string, int64)) error {
	files, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer files.Close()
	file, err := files.OpenRead(ctx, path)
	if err != nil {
		return err
	}
	defer file.Close()
	given, line := int64(0), Line{Number: 1}
	from, err := newLines(file, input.Most)
	for err == nil {
		if line, err = from.next(); err == nil && len(bytes.TrimSpace(line.Text)) > 0 {
			line.File = path
			give(line)
			given++
		}
	}
	if errors.Is(err, errDamaged) { // what is left of it is one bad input
		give(Line{File: path, Number: line.Number, Offset: line.Offset})
		given++
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	count(countInputs, given)
	return nil
}
