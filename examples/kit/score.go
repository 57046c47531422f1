package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// variable is the environment variable that tells a suite the engine's command.
const variable = "AAP_ENGINE"

// An attempt is what a suite made of a mutant.
type attempt struct {
	mutant mutant
	killed bool
	err    error // why the suite did not say
}

// score runs a suite of tests on the reference and then on each mutant.
func (k *kit) score(o options) (int, error) {
	mutants := picked(o.subject().mutants(), o.only, func(m mutant) string { return m.name })
	if len(mutants) == 0 {
		return misused, errors.New(sayNoMutants.With(k.tag, o.only))
	}
	self, err := os.Executable()
	if err != nil {
		return misused, err
	}
	suite := suite{o.command, o.timeout, quoted(self) + " engine" + o.kit()}
	switch killed, output, err := suite.run(""); {
	case errors.Is(err, context.DeadlineExceeded):
		return misused, fmt.Errorf("%s\n%s", sayReferenceLate.With(k.tag, o.timeout), output)
	case err != nil:
		return misused, err
	case killed:
		return misused, fmt.Errorf("%s\n%s", sayFailsReference.In(k.tag), output)
	}
	attempts := make([]attempt, len(mutants))
	free := make(chan struct{}, o.jobs)
	var jobs sync.WaitGroup
	var progress sync.Mutex
	done := 0
	for i, m := range mutants {
		free <- struct{}{}
		jobs.Go(func() {
			killed, _, err := suite.run(m.name)
			attempts[i] = attempt{m, killed, err}
			<-free
			progress.Lock()
			defer progress.Unlock()
			done++
			_, _ = fmt.Fprintln(k.err, sayProgress.With(k.tag, done, len(mutants), m.name)) // it is no result
		})
	}
	jobs.Wait()
	return k.tell(o, attempts)
}

// tell writes the score, then what lives, and on what the suite said nothing.
func (k *kit) tell(o options, attempts []attempt) (int, error) {
	var lived, unsaid []attempt
	for _, r := range attempts {
		switch {
		case r.err != nil:
			unsaid = append(unsaid, r)
		case !r.killed:
			lived = append(lived, r)
		}
	}
	killed := len(attempts) - len(lived) - len(unsaid)
	_, _ = fmt.Fprintln(k.out, countKilled.With(k.tag, killed, killed, len(attempts))) // an error stays until the flush
	if len(lived) > 0 {
		_, _ = fmt.Fprintf(k.out, "\n%s\n", sayLive.In(k.tag))
		for _, r := range lived {
			_, _ = fmt.Fprintf(k.out, "  %s: %s\n", r.mutant.name, r.mutant.mistake(k.tag))
		}
		_, _ = fmt.Fprintf(k.out, "\n%s\n", sayWitness.With(k.tag, o.kit(), o.kit(), lived[0].mutant.witness))
	}
	if len(unsaid) > 0 {
		_, _ = fmt.Fprintf(k.out, "\n%s\n", sayUnsaid.In(k.tag))
		for _, r := range unsaid {
			why := r.err.Error()
			if errors.Is(r.err, context.DeadlineExceeded) {
				why = sayLate.With(k.tag, o.timeout)
			}
			_, _ = fmt.Fprintf(k.out, "  %s: %s\n", r.mutant.name, visible(why))
		}
	}
	if len(lived)+len(unsaid) > 0 {
		return failed, nil
	}
	return 0, nil
}

// A suite is the command of somebody's tests.
type suite struct {
	command []string
	timeout time.Duration
	engine  string // its command
}

// run runs the tests on a mutant, or on the reference for none, and reports whether one
// failed: whether they ended by themselves with a status other than 0. Tests that do not
// end in time are [context.DeadlineExceeded]. The output is the end of what they write.
func (s suite) run(mutant string) (killed bool, output string, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), s.timeout)
	defer cancel()
	engine := s.engine
	if mutant != "" {
		engine += " -mutant " + mutant
	}
	cmd := exec.CommandContext(ctx, s.command[0], s.command[1:]...)
	cmd.Env = append(os.Environ(), variable+"="+engine)
	cmd.WaitDelay = time.Second
	var written bytes.Buffer
	cmd.Stdout, cmd.Stderr = &written, &written
	err = cmd.Run()
	lines := strings.Split(strings.TrimSpace(written.String()), "\n")
	output = strings.Join(lines[max(0, len(lines)-20):], "\n")
	if err == nil || errors.Is(err, exec.ErrWaitDelay) { // the status was 0; what the tests started may hold their output
		return false, output, nil
	}
	if late := ctx.Err(); late != nil {
		return false, output, late
	}
	if _, ended := errors.AsType[*exec.ExitError](err); !ended {
		return false, output, err
	}
	return true, output, nil
}
