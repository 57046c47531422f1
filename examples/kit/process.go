package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// A process is an engine that answers each line of its standard input with a line of
// its standard output. One that ends, hangs or writes what nobody asked for is started
// again for the next request, a few times; then it is given up.
type process struct {
	command  []string
	patience time.Duration // for an answer

	cmd     *exec.Cmd
	in      io.WriteCloser
	out     io.ReadCloser
	lines   chan answer // what it writes
	said    *tail       // on its standard error
	givenUp error
	broken  int // answers in a row that did not come
}

// An answer is a line of the engine, or why there will be none.
type answer struct {
	line []byte
	err  error
}

// How many answers in a row may fail to come: an engine that ends on a request is soon
// started for the next, one that is silent takes all its time.
const (
	endings  = 50
	silences = 3
)

var (
	errEnded   = errors.New("it ended")
	errSilent  = errors.New("nothing came in time")
	errTooLong = errors.New("a line that has no end")
	errUnasked = errors.New("a line that nobody asked for; each request has one line of answer")
	errNotJSON = errors.New("a line that is not JSON")
	errNothing = errors.New("not asked any more, after too many answers that did not come")
)

// start starts the command.
func (p *process) start() error {
	cmd := exec.Command(p.command[0], p.command[1:]...)
	cmd.WaitDelay = time.Second
	p.said = new(tail)
	cmd.Stderr = p.said
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	p.cmd, p.in, p.out, p.lines = cmd, in, out, make(chan answer, 1)
	go read(out, p.lines)
	return nil
}

// read hands over what an engine writes, line by line.
func read(out io.Reader, lines chan<- answer) {
	defer close(lines)
	in := bufio.NewReaderSize(out, 1<<16)
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > longest:
			lines <- answer{err: errTooLong}
			return
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case len(bytes.TrimSpace(line)) > 0 && (err == nil || errors.Is(err, io.EOF)):
			lines <- answer{line: bytes.Clone(line)}
		}
		if err != nil {
			return
		}
		line = line[:0]
	}
}

// stop ends the engine, first by closing its input.
func (p *process) stop() error {
	if p.cmd == nil {
		return nil
	}
	_ = p.in.Close() // it may have ended
	ended := make(chan error, 1)
	go func() {
		for range p.lines { // what it still writes is not looked at
		}
		ended <- p.cmd.Wait()
	}()
	select {
	case err := <-ended:
		p.cmd = nil
		return err
	case <-time.After(time.Second):
	}
	_ = p.cmd.Process.Kill() // it may have ended
	_ = p.out.Close()        // which a program that it started may hold
	err := <-ended
	p.cmd = nil
	return err
}

// evaluate is the engine as the kit wants it.
func (p *process) evaluate(request []byte) ([]byte, error) {
	if p.givenUp != nil {
		return nil, p.givenUp
	}
	if p.cmd == nil {
		if err := p.start(); err != nil {
			return nil, err
		}
	}
	report, err := p.ask(request)
	if err != nil {
		ended := p.stop()
		if said := p.said.String(); said != "" {
			err = fmt.Errorf("%w: %s", err, said)
		} else if errors.Is(err, errEnded) && ended != nil {
			err = fmt.Errorf("%w: %w", err, ended)
		}
		if p.broken++; p.broken == endings || p.broken == silences && !errors.Is(err, errEnded) {
			p.givenUp = errNothing
		}
		return nil, err
	}
	p.broken = 0
	return said(report)
}

// ask asks one thing.
func (p *process) ask(request []byte) ([]byte, error) {
	select {
	case a, more := <-p.lines:
		switch {
		case !more:
			return nil, errEnded
		case a.err != nil:
			return nil, a.err
		}
		return nil, fmt.Errorf("%w: %s", errUnasked, short(a.line))
	default:
	}
	in := p.in
	go func() { _, _ = in.Write(append(request, '\n')) }() // an engine that does not read it does not answer
	select {
	case a, more := <-p.lines:
		if !more {
			return nil, errEnded
		}
		return a.line, a.err
	case <-time.After(p.patience):
		return nil, errSilent
	}
}

// said returns a report, or the error that the engine says in its place.
func said(report []byte) ([]byte, error) {
	var in struct {
		Error   string `json:"error"`
		Verdict any    `json:"verdict"`
	}
	if json.Unmarshal(report, &in) == nil && in.Error != "" && in.Verdict == nil {
		return nil, errors.New(in.Error)
	}
	if !json.Valid(report) {
		return nil, fmt.Errorf("%w: %s", errNotJSON, short(report))
	}
	return report, nil
}

// short is the beginning of a line.
func short(line []byte) string {
	text := strings.TrimSpace(string(line))
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:60]) + "…"
	}
	return text
}

// A tail keeps the last line that is written to it.
type tail struct {
	mu   sync.Mutex
	last []byte
}

// Write takes what is written.
func (t *tail) Write(data []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last = append(t.last, data...)
	if end := bytes.TrimRight(t.last, "\n"); len(end) > 0 {
		t.last = t.last[bytes.LastIndexByte(end, '\n')+1:]
	}
	t.last = t.last[max(0, len(t.last)-4096):]
	return len(data), nil
}

// String returns the last line.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.TrimSpace(string(t.last))
}
