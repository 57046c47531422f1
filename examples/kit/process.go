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
	"time"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// A process is an engine that answers each line of its standard input with a line of
// its standard output. One that ends, hangs or writes what nobody asked for is started
// again for the next request, a few times; then it is given up. One that ends after an
// answer is asked the next thing anew.
type process struct {
	command  []string
	patience time.Duration // for an answer

	cmd      *exec.Cmd
	in       io.WriteCloser
	out      io.ReadCloser
	lines    chan answer // what it writes
	said     *trail      // on its standard error
	answered bool        // something, since it was started
	broken   int         // answers in a row that did not come
	givenUp  bool
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

// What an engine does in the place of an answer. What it wrote stands on a line of its
// own after these, so that they can be counted.
var (
	errEnded   = errors.New("the engine ended without answering")
	errSilent  = errors.New("no line came")
	errTooLong = errors.New("a line that has no end")
	errUnasked = errors.New("a line that nobody asked for; each request has one line of answer")
	errNotJSON = errors.New("a line that is not JSON")
	errRefused = errors.New("the engine says that it cannot answer")
)

// errGivenUp answers the next request to an engine that was given up: no other follows.
var errGivenUp = fmt.Errorf("not asked any more, after too many answers that did not come: %w", eligibilitytest.ErrGone)

// start starts the command.
func (p *process) start() error {
	cmd := exec.Command(p.command[0], p.command[1:]...)
	cmd.WaitDelay = time.Second
	p.said, p.answered = new(trail), false
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

// stop ends the engine, first by closing its input, and returns how it ended.
func (p *process) stop() string {
	if p.cmd == nil {
		return ""
	}
	_ = p.in.Close() // it may have ended
	ended := make(chan string, 1)
	go func() {
		for range p.lines { // what it still writes is not looked at
		}
		_ = p.cmd.Wait() // its state says more
		ended <- p.cmd.ProcessState.String()
	}()
	defer func() { p.cmd = nil }()
	select {
	case how := <-ended:
		return how
	case <-time.After(time.Second):
	}
	_ = p.cmd.Process.Kill() // it may have ended
	_ = p.out.Close()        // which a program that it started may hold
	return <-ended
}

// evaluate is the engine as the kit wants it.
func (p *process) evaluate(request []byte) ([]byte, error) {
	if p.givenUp {
		return nil, errGivenUp
	}
	if p.answered {
		p.said.forget()
	}
	line, err := p.ask(request)
	if errors.Is(err, errEnded) && p.answered { // on the request before: this one it may never have read
		p.stop()
		line, err = p.ask(request)
	}
	if err == nil {
		p.broken, p.answered = 0, true
		return said(line)
	}
	if p.broken++; p.broken == endings || p.broken == silences && !errors.Is(err, errEnded) {
		p.givenUp = true
	}
	return nil, p.explained(err)
}

// explained stops the engine, and adds how it ended and what it said to why there is no
// answer.
func (p *process) explained(err error) error {
	how := p.stop()
	switch {
	case errors.Is(err, errEnded):
		err = fmt.Errorf("%w (%s)", err, how)
	case errors.Is(err, errSilent):
		err = fmt.Errorf("%w within %v: is the output flushed?", err, p.patience)
	}
	if said := p.said.String(); said != "" {
		err = fmt.Errorf("%w\n%s", err, said)
	}
	return err
}

// ask asks one thing, of an engine that is started if none runs.
func (p *process) ask(request []byte) ([]byte, error) {
	if p.cmd == nil {
		if err := p.start(); err != nil {
			return nil, err
		}
	}
	select {
	case a, more := <-p.lines:
		switch {
		case !more:
			return nil, errEnded
		case a.err != nil:
			return nil, a.err
		}
		return nil, fmt.Errorf("%w\n%s", errUnasked, short(a.line))
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
		return nil, fmt.Errorf("%w\n%s", errRefused, in.Error)
	}
	if !json.Valid(report) {
		return nil, fmt.Errorf("%w\n%s", errNotJSON, short(report))
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
