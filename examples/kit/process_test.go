package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// wrongEngines are engines that go wrong in the way of their name.
var wrongEngines = map[string]func(){
	"ends":    func() { fmt.Fprintln(os.Stderr, "Traceback:\nKeyError: 'budget'"); os.Exit(3) },
	"leaves":  func() {},
	"hangs":   func() { time.Sleep(time.Hour) }, // select would end it where there is no cgo
	"shouts":  eachRequest(func() { fmt.Println("loading…"); fmt.Println(`{"verdict": "undetermined"}`) }),
	"prose":   eachRequest(func() { fmt.Println("the dossier is fine") }),
	"endless": eachRequest(func() { fmt.Print(strings.Repeat("x", longest+1<<17)) }),
	"blank":   eachRequest(func() { fmt.Println() }),
	"says":    eachRequest(func() { fmt.Println(`{"error": "no budget, no \u001banswer"}`) }),
	"stumbles": eachRequest(func() func() {
		asked := 0
		return func() {
			if asked++; asked > 1 {
				os.Exit(4)
			}
			fmt.Println(`{"verdict": "undetermined"}`)
		}
	}()),
	"unended": func() {
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
		fmt.Print(`{"verdict": "undetermined"}`)
	},
	"freezes": eachRequest(func() { // after an answer
		fmt.Fprintln(os.Stderr, "ValueError, which was dealt with")
		fmt.Println(`{"verdict": "undetermined"}`)
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
		time.Sleep(time.Hour)
	}),
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
		"ends":    "! the engine ended without answering (exit status 3)\n  ! KeyError: 'budget'\n",
		"leaves":  "! the engine ended without answering (exit status 0)\n",
		"hangs":   "! no line came within 300ms: is the output flushed?\n",
		"shouts":  "no answer: a line that is not JSON",
		"prose":   "! a line that is not JSON\n  ! the dossier is fine\n",
		"endless": "! a line that has no end\n",
		"blank":   "! no line came within 300ms: is the output flushed?\n",
		"says":    "! the engine says that it cannot answer\n  ! no budget, no \\x1banswer\n",
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

// TestComplaintOfAnother: what was said before an answer is not why there is no other.
func TestComplaintOfAnother(t *testing.T) {
	self := as(t, "freezes")
	p := &process{command: []string{self}, patience: 10 * time.Second}
	defer func() { _ = p.stop() }()
	_, err := p.evaluate([]byte("{}"))
	require.NoError(t, err)
	require.Eventually(t, func() bool { return p.said.String() != "" }, 10*time.Second, time.Millisecond)
	p.patience = 300 * time.Millisecond
	_, err = p.evaluate([]byte("{}"))
	require.ErrorIs(t, err, errSilent)
	require.NotContains(t, err.Error(), "ValueError")
}

// TestPatience: a slow engine is waited for, and one that ends after an answer is started
// again, and fails nothing by that.
func TestPatience(t *testing.T) {
	self := as(t, "unended")
	got := kitRun("check", "-level", "verdict", "-only", "unknown/nothing-known", "--", self)
	require.Equal(t, 0, got.Status, got.Stdout)
	got = kitRun("check", "-level", "verdict", "-only", "boundaries/cap-", "--", self)
	require.Contains(t, got.Stdout, "verdict: got")
	require.NotContains(t, got.Stdout, "ended")

	self = as(t, "stumbles")
	got = kitRun("check", "-level", "verdict", "-only", "boundaries/cap-", "--", self)
	require.Contains(t, got.Stdout, "verdict: got")
	require.NotContains(t, got.Stdout, "ended", "each second request ends it, and is asked anew")

	self = as(t, "pauses")
	got = kitRun("check", "-level", "verdict", "-only", "unknown/nothing-known", "--", self)
	require.Equal(t, 0, got.Status, got.Stdout)
	require.Equal(t, "1 case passes at level verdict\n", got.Stdout)
}
