package main

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// A trail keeps the end of what an engine writes on its standard error: enough to hold a
// trace of the stack.
type trail struct {
	mu   sync.Mutex
	text []byte
}

// kept bounds a trail, in bytes.
const kept = 16 << 10

// Write takes what is written.
func (t *trail) Write(data []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, data...)
	t.text = t.text[max(0, len(t.text)-kept):]
	return len(data), nil
}

// forget leaves out what was written so far, which is of a request that was answered.
func (t *trail) forget() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = nil
}

// String returns the line that says what went wrong.
func (t *trail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return complaint(string(t.text))
}

// alarm is what begins or names an error in the languages that engines are written in.
var alarm = regexp.MustCompile(`(Error|Exception)\b|^panic:|^Unhandled exception|^thread '.*' panicked at`)

// complaint returns the line of a text that a person looks for: the first that names an
// error, as the lines after it are where it came from, or else the last. Lines that are
// set in are of the source, or of a trace; Node.js ends with its version.
func complaint(text string) string {
	last := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRightFunc(line, unicode.IsSpace)
		switch {
		case line == "" || strings.HasPrefix(line, "Node.js v"):
			continue
		case alarm.MatchString(line) && !unicode.IsSpace(rune(line[0])):
			return line
		}
		last = line
	}
	return strings.TrimSpace(last)
}
