package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// typical is a dossier of ordinary size, all known and eligible: 8 agents of 4
// services, 6 partners, 30 lines, 4 resources.
//
//go:embed typical.json
var typical []byte

// A cost is what an engine takes.
type cost struct {
	verdict  time.Duration // of the typical dossier, made ready
	allocs   int           // for that
	prepared time.Duration // to make the dossier ready
	first    time.Duration // from the policy's text to the first verdict, in a process of its own
	init     time.Duration // before main, beyond that of a program without the engine
	binary   int64         // bytes of a stripped program, beyond those of one without the engine
}

var errVerdict = errors.New("the typical dossier is eligible")

// start reads the typical dossier, compiles a policy and decides for the first time;
// it returns what is needed to decide again.
func start(e engine) (p policy, f *facts, prepared any, took time.Duration, err error) {
	request := fmt.Appendf(nil, `{"dossier": %s}`, typical)
	began := spent()
	if f, err = read(request); err != nil {
		return p, f, prepared, took, err
	}
	if e.file != "" { // to read, and to have the tables of names for that, is the library's own part
		began = spent()
	}
	if p, err = e.compile(e.source()); err != nil {
		return p, f, prepared, took, err
	}
	if prepared, err = p.prepare(f); err != nil {
		return p, f, prepared, took, err
	}
	err = judge(p, prepared)
	return p, f, prepared, spent() - began, err
}

func judge(p policy, prepared any) error {
	verdict, err := p.verdict(prepared)
	if err == nil && verdict != "eligible" {
		err = errVerdict
	}
	return err
}

// A bench is where engines are measured: a folder with the programs to run, and what
// the one without an engine takes.
type bench struct {
	folder string
	rounds int
	none   cost
}

// newBench builds the programs that all engines need. The folder is the caller's.
func newBench(ctx context.Context, folder string, rounds int) (*bench, error) {
	b := &bench{folder: folder, rounds: rounds}
	if _, err := b.build(ctx, "."); err != nil {
		return nil, err
	}
	return b, b.program(ctx, "none", &b.none)
}

// measure takes the time of an engine, and the size of a program with it.
func (b *bench) measure(ctx context.Context, e engine) (cost, error) {
	var c cost
	p, f, prepared, _, err := start(e)
	if err != nil {
		return c, err
	}
	if c.verdict, err = b.best(func() error { return judge(p, prepared) }); err != nil {
		return c, err
	}
	c.allocs = int(testing.AllocsPerRun(100, func() { _ = judge(p, prepared) }))
	if c.prepared, err = b.best(func() error { _, err := p.prepare(f); return err }); err != nil {
		return c, err
	}
	if err := b.program(ctx, e.size, &c); err != nil {
		return c, err
	}
	c.init -= b.none.init
	c.binary -= b.none.binary
	for round := range b.rounds {
		text, err := exec.CommandContext(ctx, b.file("."), "-first", e.name).Output()
		if err != nil {
			return c, err
		}
		first, err := time.ParseDuration(strings.TrimSpace(string(text)))
		if err != nil {
			return c, err
		}
		if round == 0 || first < c.first {
			c.first = first
		}
	}
	return c, nil
}

// best returns the time of one call, in the best of several rounds: others share the
// machine, and a round that they disturbed tells nothing. A round is long enough for
// the garbage that the calls leave to be collected in it.
func (b *bench) best(call func() error) (time.Duration, error) {
	const least = 20 * time.Millisecond
	n, quickest := 1, time.Duration(0)
	for round := 0; round < b.rounds; {
		began := spent()
		for range n {
			if err := call(); err != nil {
				return 0, err
			}
		}
		took := spent() - began
		if took < least {
			n *= 2
			continue
		}
		if each := took / time.Duration(n); round == 0 || each < quickest {
			quickest = each
		}
		round++
	}
	return quickest, nil
}

func (b *bench) file(program string) string {
	return filepath.Join(b.folder, "program-"+filepath.Base(program))
}

// build builds a program, stripped, and returns its size.
func (b *bench) build(ctx context.Context, program string) (int64, error) {
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", b.file(program), "./"+program)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, out)
	}
	info, err := os.Stat(b.file(program))
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// initLine is what the runtime says of the initialisation of a package.
var initLine = regexp.MustCompile(`(?m)^init .* ([0-9.]+) ms clock`)

// program builds one of the programs in folder size, and finds out how long it takes
// before main.
func (b *bench) program(ctx context.Context, name string, c *cost) (err error) {
	if c.binary, err = b.build(ctx, filepath.Join("size", name)); err != nil {
		return err
	}
	for round := range b.rounds {
		program := exec.CommandContext(ctx, b.file(name))
		var trace bytes.Buffer
		program.Env, program.Stdin, program.Stderr = append(os.Environ(), "GODEBUG=inittrace=1"), strings.NewReader(""), &trace
		if err := program.Run(); err != nil {
			return err
		}
		took := time.Duration(0)
		for _, line := range initLine.FindAllStringSubmatch(trace.String(), -1) {
			ms, err := strconv.ParseFloat(line[1], 64)
			if err != nil {
				return err
			}
			took += time.Duration(ms * float64(time.Millisecond))
		}
		if round == 0 || took < c.init {
			c.init = took
		}
	}
	return nil
}
