package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

// role is the variable that makes another program of this test binary: the program
// itself, or an engine that goes wrong.
const role = "KIT_TEST_ROLE"

func TestMain(m *testing.M) {
	switch of := os.Getenv(role); of {
	case "":
		os.Exit(m.Run())
	case "kit":
		main()
	default:
		wrongEngines[of]()
	}
}

// as makes the test binary play a role, and returns its command.
func as(t *testing.T, of string) string {
	t.Helper()
	t.Setenv(role, of)
	t.Setenv("GORACE", "atexit_sleep_ms=0") // the race detector has a program wait for a second as it ends
	self, err := os.Executable()
	require.NoError(t, err)
	return self
}

func kitRun(args ...string) consoletest.Outcome {
	return consoletest.Program(run).Run("", []string{"LANG=en"}, args...)
}

// TestUsage: help is what was asked for, and a wrong command line is told so.
func TestUsage(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "Usage: kit"},
		{[]string{"-h"}, 0, "Usage: kit"},
		{[]string{"check", "-h"}, 0, "Usage: kit"},
		{[]string{"-lang", "fr"}, 2, "avant ou après le verbe"},
		{[]string{"-lang", "fr", "-h"}, 0, "Code de retour"},
		{[]string{"-lang", "fr", "cases", "more"}, 2, "n’est pas attendu"},
		{[]string{"-lang", "fr", "cases", "-lang", "en", "more"}, 2, "is not expected"},
		{[]string{"-lang", "de", "cases"}, 2, "fr, en"},
		{[]string{"-known", "cases"}, 2, "-known"},
		{[]string{"tests"}, 2, "cases, check, mutants, engine"},
		{[]string{"check"}, 2, "kit: a command is missing"},
		{[]string{"score", "--"}, 2, "missing"},
		{[]string{"cases", "more"}, 2, "more"},
		{[]string{"cases", "-level", "all"}, 2, "-level"},
		{[]string{"check", "-level", "most", "--", "x"}, 2, "outcomes"},
		{[]string{"check", "-timeout", "-1s", "--", "x"}, 2, "above zero"},
		{[]string{"check", "-timeout", "0", "--", "x"}, 2, "above zero"},
		{[]string{"score", "-jobs", "0", "--", "x"}, 2, "above zero"},
		{[]string{"check", "-only", "nothing", "--", "x"}, 2, "no case is left by -only nothing"},
		{[]string{"cases", "-only", "nothing"}, 2, "no case is left by -only nothing"},
		{[]string{"cases", "-known", "-only", "unknown/nothing"}, 2, "no case is left by -known -only unknown/nothing"},
		{[]string{"terms", "more"}, 2, "more"},
		{[]string{"score", "-only", "nobody", "--", "x"}, 2, "nobody"},
		{[]string{"cases", "-call", "no-such-file"}, 2, "no-such-file"},
		{[]string{"check", "-call", "main.go", "--", "x"}, 2, "main.go"},
		{[]string{"check", "--", "./no-such-command"}, 2, "no-such-command"},
		{[]string{"score", "--", "./no-such-command"}, 2, "no-such-command"},
		{[]string{"engine", "-mutant", "nobody"}, 2, "kit mutants"},
		{[]string{"cases", "-lang", "de"}, 2, "fr, en"},
		{[]string{"cases", "-jury", "-known"}, 2, "do not go with -jury"},
		{[]string{"check", "-jury", "-call", "main.go", "--", "x"}, 2, "do not go with -jury"},
		{[]string{"cases", "-jury", "-only", "boundaries/"}, 2, "no case is left by -jury -only boundaries/"},
		{[]string{"engine", "-jury", "-mutant", "cap-exclusive"}, 2, "kit mutants -jury"},
		{[]string{"terms", "-jury"}, 2, "-jury"},
	} {
		got := kitRun(c.args...)
		require.Equal(t, c.status, got.Status, "%q: %s", c.args, got.Stderr)
		if c.status == 0 {
			require.Contains(t, got.Stdout, c.says)
			require.Empty(t, got.Stderr)
		} else {
			require.Contains(t, got.Stderr, c.says, "%q", c.args)
			require.Empty(t, got.Stdout, "%q", c.args)
		}
	}
	got := consoletest.Program(run).Run("", nil, "-h")
	require.Contains(t, got.Stdout, "Code de retour", "French is the language of the call")
	for _, usage := range []string{usageFrench, usageEnglish} {
		for line := range strings.Lines(usage) {
			require.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), 90, line)
		}
	}
}

// TestFull: what cannot be written is an error.
func TestFull(t *testing.T) {
	for _, args := range [][]string{{"cases"}, {"mutants"}, {"terms"}, {"-h"}} {
		status := run(args, strings.NewReader(""), consoletest.Full{}, new(strings.Builder), consoletest.Env())
		require.Equal(t, misused, status, args)
	}
	status := run([]string{"engine"}, strings.NewReader("{}\n"), consoletest.Full{}, new(strings.Builder), consoletest.Env())
	require.Equal(t, misused, status)
}

// TestCases: a case a line, with what an engine is asked.
func TestCases(t *testing.T) {
	got := kitRun("cases")
	require.Equal(t, 0, got.Status)
	cases := eligibilitytest.Cases()
	lines := strings.Split(strings.TrimSuffix(got.Stdout, "\n"), "\n")
	require.Len(t, lines, len(cases))
	for i, line := range lines {
		var c struct {
			Name, Reason, Code string
			Request            json.RawMessage
			Want               eligibilitytest.Want
		}
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		require.Equal(t, cases[i].Name, c.Name)
		require.Equal(t, cases[i].Reason, c.Reason)
		require.Equal(t, cases[i].Code, c.Code)
		require.JSONEq(t, string(cases[i].Request()), string(c.Request))
		require.Equal(t, cases[i].Want.Verdict, c.Want.Verdict)
	}
	some := kitRun("cases", "-known", "-only", "boundaries/cap-")
	require.Equal(t, 4, strings.Count(some.Stdout, "\n"), some.Stdout)
}

// TestOnly: a name is that case alone, even where it begins the names of others, so that
// what a failure says to run is what failed.
func TestOnly(t *testing.T) {
	const name = "partners/state-service"
	cases := slices.DeleteFunc(eligibilitytest.Cases(), func(c eligibilitytest.Case) bool { return !strings.HasPrefix(c.Name, name) })
	require.Greater(t, len(cases), 1, "there are others")
	got := kitRun("cases", "-only", name)
	require.Equal(t, 1, strings.Count(got.Stdout, "\n"))
	require.Contains(t, got.Stdout, `{"name":"`+name+`",`)
	require.Equal(t, len(cases), strings.Count(kitRun("cases", "-only", name[:len(name)-1]).Stdout, "\n"))
}

// TestTerms: the figures of the call, as an option takes those of another.
func TestTerms(t *testing.T) {
	got := kitRun("terms")
	require.Equal(t, 0, got.Status, got.Stderr)
	var call eligibility.Call
	require.NoError(t, call.UnmarshalJSON([]byte(got.Stdout)))
	require.Equal(t, eligibility.LIT2016().Terms(), call.Terms())
	file := filepath.Join(t.TempDir(), "terms.json")
	require.NoError(t, os.WriteFile(file, []byte(got.Stdout), 0o600))
	require.Equal(t, 0, kitRun("cases", "-call", file).Status)
}

// TestCasesOfACall: those derived from terms, which each request holds, and which the
// reference passes.
func TestCasesOfACall(t *testing.T) {
	const file = "../twocalls/call.json"
	got := kitRun("cases", "-call", file, "-only", "terms-cap/")
	require.Equal(t, 0, got.Status, got.Stderr)
	terms, err := os.ReadFile(file)
	require.NoError(t, err)
	for line := range strings.Lines(got.Stdout) {
		var c struct {
			Request struct{ Call eligibility.Call }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		var call eligibility.Call
		require.NoError(t, call.UnmarshalJSON(terms))
		require.Equal(t, call.Terms(), c.Request.Call.Terms())
	}
	require.Greater(t, strings.Count(got.Stdout, "\n"), 10)
	self := as(t, "kit")
	require.Equal(t, 0, kitRun("check", "-call", file, "--", self, "engine").Status)
	require.Equal(t, 1, kitRun("check", "-call", file, "--", self, "engine", "-mutant", "cap-exclusive").Status)
}

// TestMutants: name, mistake, place and witness of each.
func TestMutants(t *testing.T) {
	got := kitRun("mutants", "-lang", "fr")
	require.Equal(t, 0, got.Status)
	mutants := eligibilitytest.Mutants()
	lines := strings.Split(strings.TrimSuffix(got.Stdout, "\n"), "\n")
	require.Len(t, lines, len(mutants))
	for i, line := range lines {
		fields := strings.Split(line, "\t")
		require.Len(t, fields, 4)
		require.Equal(t, mutants[i].Name(), fields[0])
		require.NotEmpty(t, fields[1])
		require.Equal(t, mutants[i].Witness().Name, fields[3])
	}
}

// TestEngine: a request a line, a report a line; what cannot be judged is said in its
// place, and the last line need not end.
func TestEngine(t *testing.T) {
	in := `{"dossier": {}}` + "\n" + `{"dossier": {"seed": 1}}` + "\n" + `{"dossier": {"seed": false}}`
	got := consoletest.Program(run).Run(in, nil, "engine")
	require.Equal(t, 0, got.Status)
	lines := strings.Split(strings.TrimSuffix(got.Stdout, "\n"), "\n")
	require.Len(t, lines, 3)
	require.Contains(t, lines[0], `"verdict":"undetermined"`)
	require.Contains(t, lines[1], `{"error":`)
	require.Contains(t, lines[2], `"verdict":"ineligible"`)

	got = consoletest.Program(run).Run(`{"dossier": {}}`, nil, "engine", "-mutant", "seed-unanswered-is-no")
	require.Contains(t, got.Stdout, `"verdict":"ineligible"`)
}

// TestCheck puts the cases to the program's own engines, over their streams.
func TestCheck(t *testing.T) {
	self := as(t, "kit")
	got := kitRun("check", "--", self, "engine")
	require.Equal(t, 0, got.Status, got.Stdout+got.Stderr)
	require.Equal(t, fmt.Sprintf("%d cases all pass at level all\n", len(eligibilitytest.Cases())), got.Stdout)

	got = kitRun("check", "-level", "outcomes", "-only", "boundaries/", "--", self, "engine", "-mutant", "cap-exclusive")
	require.Equal(t, failed, got.Status)
	require.Empty(t, got.Stderr)
	consoletest.Golden(t, "cap-exclusive.golden", strings.ReplaceAll(got.Stdout, self, "./kit"))

	got = kitRun("-lang", "fr", "check", "-only", "boundaries/", "--", self, "engine", "-mutant", "cap-exclusive")
	require.Equal(t, failed, got.Status)
	require.Contains(t, got.Stdout, "kit check -lang fr -only boundaries/", "the option stands before the verb or after it")

	got = kitRun("check", "-only", "partners/siret-of-la-poste", "--", self, "engine", "-mutant", "la-poste-refused")
	require.Equal(t, failed, got.Status)
	require.Contains(t, got.Stdout, "fails its check", "an engine may say that it cannot answer")
}
