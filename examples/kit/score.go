package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// variable is the environment variable that tells a suite the engine's command.
const variable = "AAP_ENGINE"

// score runs a suite of tests on the reference and then on each mutant.
func (k *kit) score(o options) (int, error) {
	mutants := slices.DeleteFunc(eligibilitytest.Mutants(), func(m eligibilitytest.Mutant) bool { return !strings.HasPrefix(m.Name(), o.only) })
	if len(mutants) == 0 {
		return misused, errors.New(sayNoMutants.With(k.tag, o.only))
	}
	self, err := os.Executable()
	if err != nil {
		return misused, err
	}
	suite := suite{o.command, cmp.Or(o.timeout, 10*time.Minute), quoted(self) + " engine"}
	if output, err := suite.run(""); err != nil {
		if _, started := errors.AsType[*exec.ExitError](err); !started {
			return misused, err
		}
		return misused, fmt.Errorf("%s\n%s", sayFailsReference.In(k.tag), output)
	}
	killed := make([]bool, len(mutants))
	var jobs sync.WaitGroup
	free := make(chan struct{}, o.jobs)
	for i, m := range mutants {
		free <- struct{}{}
		jobs.Go(func() {
			_, err := suite.run(m.Name())
			killed[i] = err != nil
			<-free
		})
	}
	jobs.Wait()
	return k.tell(mutants, killed)
}

// tell writes the score, and what lives.
func (k *kit) tell(mutants []eligibilitytest.Mutant, killed []bool) (int, error) {
	var lived []eligibilitytest.Mutant
	for i, m := range mutants {
		if !killed[i] {
			lived = append(lived, m)
		}
	}
	_, err := fmt.Fprintln(k.out, sayScore.With(k.tag, len(mutants)-len(lived), len(mutants)))
	if err != nil || len(lived) == 0 {
		return 0, err
	}
	_, _ = fmt.Fprintf(k.out, "\n%s\n", sayLive.In(k.tag)) // an error stays until the last
	for _, m := range lived {
		_, _ = fmt.Fprintf(k.out, "  %s: %s\n", m.Name(), m.Mistake(k.tag))
	}
	_, err = fmt.Fprintf(k.out, "\n%s\n", sayWitness.With(k.tag, lived[0].Witness().Name))
	return failed, err
}

// A suite is the command of somebody's tests.
type suite struct {
	command []string
	timeout time.Duration
	engine  string // its command
}

// run runs the tests on a mutant, or on the reference for none; the error says that a
// test failed. The output is the end of what the tests write.
func (s suite) run(mutant string) (output string, err error) {
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
	return strings.Join(lines[max(0, len(lines)-20):], "\n"), err
}

// quoted is a path as a shell reads it.
func quoted(path string) string {
	if !strings.ContainsAny(path, " '\"\\$&;()<>|*?") {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
