package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

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
		{nil, 0, "Usage: kit"},
		{[]string{"-h"}, 0, "Usage: kit"},
		{[]string{"check", "-h"}, 0, "Usage: kit"},
		{[]string{"-lang", "fr"}, 2, "-lang"},
		{[]string{"tests"}, 2, "cases, check, mutants, engine"},
		{[]string{"check"}, 2, "missing"},
		{[]string{"score", "--"}, 2, "missing"},
		{[]string{"cases", "more"}, 2, "more"},
		{[]string{"cases", "-level", "all"}, 2, "-level"},
		{[]string{"check", "-level", "most", "--", "x"}, 2, "outcomes"},
		{[]string{"check", "-timeout", "-1s", "--", "x"}, 2, "above zero"},
		{[]string{"score", "-jobs", "0", "--", "x"}, 2, "above zero"},
		{[]string{"check", "-only", "nothing", "--", "x"}, 2, "nothing"},
		{[]string{"score", "-only", "nobody", "--", "x"}, 2, "nobody"},
		{[]string{"cases", "-call", "no-such-file"}, 2, "no-such-file"},
		{[]string{"check", "-call", "main.go", "--", "x"}, 2, "main.go"},
		{[]string{"check", "--", "./no-such-command"}, 2, "no-such-command"},
		{[]string{"score", "--", "./no-such-command"}, 2, "no-such-command"},
		{[]string{"engine", "-mutant", "nobody"}, 2, "kit mutants"},
		{[]string{"cases", "-lang", "de"}, 2, "fr, en"},
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
	for _, args := range [][]string{{"cases"}, {"mutants"}, {"-h"}} {
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
	consoletest.Golden(t, "cap-exclusive.golden", got.Stdout)

	got = kitRun("check", "-only", "partners/siret-of-la-poste", "--", self, "engine", "-mutant", "la-poste-refused")
	require.Equal(t, failed, got.Status)
	require.Contains(t, got.Stdout, "fails its check", "an engine may say that it cannot answer")
}

// wrongEngines are engines that go wrong in the way of their name.
var wrongEngines = map[string]func(){
	"ends":    func() { fmt.Fprintln(os.Stderr, "Traceback:\nKeyError: 'budget'"); os.Exit(3) },
	"leaves":  func() {},
	"hangs":   func() { select {} },
	"shouts":  eachRequest(func() { fmt.Println("loading…"); fmt.Println(`{"verdict": "undetermined"}`) }),
	"prose":   eachRequest(func() { fmt.Println("the dossier is fine") }),
	"endless": eachRequest(func() { fmt.Print(strings.Repeat("x", longest+1<<17)) }),
	"blank":   eachRequest(func() { fmt.Println() }),
	"says":    eachRequest(func() { fmt.Println(`{"error": "no budget, no answer"}`) }),
	"unended": func() {
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
		fmt.Print(`{"verdict": "undetermined"}`)
	},
	"pauses": eachRequest(func() { time.Sleep(50 * time.Millisecond); fmt.Println(`{"verdict": "undetermined"}`) }),
}

func eachRequest(answer func()) func() {
	return func() {
		for in := bufio.NewReader(os.Stdin); ; {
			if _, err := in.ReadString('\n'); err != nil {
				return
			}
			answer()
		}
	}
}

// TestWrongEngines: whatever an engine does, the check ends and says it.
func TestWrongEngines(t *testing.T) {
	patience := map[string]string{"hangs": "300ms", "blank": "300ms"} // which is all spent
	for name, says := range map[string]string{
		"ends":    "it ended: KeyError: 'budget'",
		"leaves":  "it ended",
		"hangs":   "nothing came in time",
		"shouts":  "a line that is not JSON: loading…",
		"prose":   "a line that is not JSON: the dossier is fine",
		"endless": "a line that has no end",
		"blank":   "nothing came in time",
		"says":    "no budget, no answer",
	} {
		t.Run(name, func(t *testing.T) {
			self := as(t, name)
			got := kitRun("check", "-timeout", cmp.Or(patience[name], "20s"), "-only", "unknown/", "--", self)
			require.Equal(t, failed, got.Status)
			require.Contains(t, got.Stdout, says)
			require.Less(t, strings.Count(got.Stdout, "\n"), 60)
			require.Equal(t, patience[name] != "" || name == "endless", strings.Contains(got.Stdout, "not asked any more"),
				"silence costs time, and is soon given up")
		})
	}
}

// TestShouting: a line too many is seen before the next request, so that no answer is
// taken for that of another.
func TestShouting(t *testing.T) {
	self := as(t, "shouts")
	p := &process{command: []string{self}, patience: 10 * time.Second}
	defer func() { _ = p.stop() }()
	_, err := p.evaluate([]byte("{}"))
	require.ErrorIs(t, err, errNotJSON)
	require.Eventually(t, func() bool { return len(p.lines) > 0 }, 10*time.Second, time.Millisecond)
	_, err = p.evaluate([]byte("{}"))
	require.ErrorIs(t, err, errUnasked)
	_, err = p.evaluate([]byte("{}"))
	require.ErrorIs(t, err, errNotJSON, "it was started again")
}

// TestPatience: a slow engine is waited for, and one that answers once and ends is
// started again.
func TestPatience(t *testing.T) {
	self := as(t, "unended")
	got := kitRun("check", "-level", "verdict", "-only", "unknown/nothing-known", "--", self)
	require.Equal(t, 0, got.Status, got.Stdout)
	got = kitRun("check", "-level", "verdict", "-only", "boundaries/seed-", "--", self)
	require.Contains(t, got.Stdout, "1 of 2 cases fail", "of the two, one is undetermined")

	self = as(t, "pauses")
	got = kitRun("check", "-level", "verdict", "-only", "unknown/nothing-known", "--", self)
	require.Equal(t, 0, got.Status, got.Stdout)
	require.Equal(t, "1 case passes at level verdict\n", got.Stdout)
}

// TestScore: a suite of the kit itself notices a mistake, one that ends with an error
// fails the reference, and one that never does notices nothing.
func TestScore(t *testing.T) {
	self := as(t, "kit")
	got := kitRun("score", "-only", "cap-exclusive", "--", "sh", "-c", `exec "$0" check -only boundaries/cap -- $`+variable, self)
	require.Equal(t, 0, got.Status, got.Stdout+got.Stderr)
	require.Equal(t, "1 of 1 mutants killed\n", got.Stdout)

	got = kitRun("score", "--", "sh", "-c", "echo three tests failed; exit 1")
	require.Equal(t, misused, got.Status)
	require.Contains(t, got.Stderr, "fail on the reference")
	require.Contains(t, got.Stderr, "three tests failed")

	got = kitRun("score", "-only", "share-", "-jobs", "3", "--", "true")
	require.Equal(t, failed, got.Status)
	require.Contains(t, got.Stdout, "0 of 7 mutants killed")
	require.Contains(t, got.Stdout, "share-half-up: The half of an odd number of cents is rounded up.")

	got = kitRun("score", "-only", "cap-exclusive", "-timeout", "100ms", "--", "sleep", "60")
	require.Equal(t, misused, got.Status, "a suite that does not end on the reference")
}

func TestQuoted(t *testing.T) {
	for path, want := range map[string]string{"/a/kit": "/a/kit", "/a b/kit": "'/a b/kit'", "/it's/kit": `'/it'\''s/kit'`} {
		require.Equal(t, want, quoted(path))
	}
}
