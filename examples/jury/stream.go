package main

import (
	"encoding/json"
	"errors"
	"io"
)

// A stream parts its input into JSON values.
type stream struct {
	in     *source
	values *json.Decoder
}

func newStream(in io.Reader) *stream {
	s := &stream{in: &source{from: in}}
	s.values = json.NewDecoder(s.in)
	return s
}

// next is the next value, and whether nothing can be read after it: because the
// stream ends, or because the value is not JSON or too long, which is for its
// reader to say. An error is that of the stream itself.
func (s *stream) next() (raw []byte, last bool, err error) {
	s.in.left = maxInput + 1
	var value json.RawMessage
	if s.values.Decode(&value) == nil {
		return value, false, nil
	}
	if s.in.failed != nil {
		return nil, true, s.in.failed
	}
	s.in.left = maxInput + 1
	rest, err := io.ReadAll(io.LimitReader(io.MultiReader(s.values.Buffered(), s.in), maxInput+1))
	return rest, true, err
}

// A source gives so many bytes of an input at most, and remembers why it failed.
type source struct {
	from   io.Reader
	left   int
	failed error
}

func (s *source) Read(p []byte) (int, error) {
	if s.left <= 0 {
		return 0, io.EOF
	}
	n, err := s.from.Read(p[:min(len(p), s.left)])
	s.left -= n
	if err != nil && !errors.Is(err, io.EOF) {
		s.failed = err
	}
	return n, err
}
