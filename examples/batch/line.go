package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
)

// A Line is a text and where the dossier that it comes from is found: the file, the
// line in it, and the byte at which that line begins. Those of a compressed file are
// counted in what it holds.
type Line struct {
	File   string `json:"file"`
	Number int64  `json:"line"` // the first is 1
	Offset int64  `json:"offset"`
	Text   []byte `json:"-"`
}

// errDamaged is the error of a compressed file that cannot be read to its end, however
// often one tries.
var errDamaged = errors.New("damaged")

// lines reads the lines of a file one by one.
type lines struct {
	file   source
	in     *bufio.Reader // of what the file holds
	most   int           // bytes that a line may have
	number int64
	offset int64 // of the next line
}

// newLines reads a file as it is, or what a file of gzip holds. No dossier begins
// like one.
func newLines(file io.Reader, most int) (*lines, error) {
	l := &lines{file: source{Reader: file}, most: most}
	l.in = bufio.NewReader(&l.file)
	if magic, _ := l.in.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return l, nil
	}
	held, err := gzip.NewReader(l.in)
	if err != nil {
		return l, l.cause(err)
	}
	l.in = bufio.NewReader(held)
	return l, nil
}

// next returns the next line without its end, io.EOF when none is left. Of a line that
// is too long it returns one byte too many, and passes over the rest without holding it.
func (l *lines) next() (Line, error) {
	line := Line{Number: l.number + 1, Offset: l.offset}
	for {
		part, err := l.in.ReadSlice('\n')
		l.offset += int64(len(part))
		if room := l.most + len("\r\n") + 1 - len(line.Text); room > 0 {
			line.Text = append(line.Text, part[:min(len(part), room)]...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && l.offset > line.Offset: // the last, without an end
		case err != nil:
			return line, l.cause(err)
		}
		l.number++
		line.Text = bytes.TrimSuffix(bytes.TrimSuffix(line.Text, []byte("\n")), []byte("\r"))
		line.Text = line.Text[:min(len(line.Text), l.most+1)]
		return line, nil
	}
}

// cause tells a file that is damaged from one that could not be read this time.
func (l *lines) cause(err error) error {
	_, corrupt := errors.AsType[flate.CorruptInputError](err)
	switch {
	case l.file.failed != nil:
		return l.file.failed
	case corrupt, errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		return errDamaged
	}
	return err
}

// A source keeps the error of reading, which a reader around it may give as another.
type source struct {
	io.Reader
	failed error
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		s.failed = err
	}
	return n, err
}
