package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestComplaint: what engines in five languages write when they end, as their runtimes
// print it.
func TestComplaint(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"nothing was written", "", ""},
		{"blank lines say nothing", "\n  \n", ""},
		{"of lines that name no error, the last", "reading the rules\nno budget\n\n", "no budget"},
		{"a line need not end", "out of memory", "out of memory"},
		{"Python: the error stands after the source, which may name one too",
			"Traceback (most recent call last):\n  File \"engine.py\", line 3, in <module>\n    raise KeyError('cap')\nKeyError: 'cap'\n", "KeyError: 'cap'"},
		{"Node.js: before the trace, and the version ends it",
			"file:///engine.mjs:4\n  judge(dossier);\n  ^\n\nReferenceError: judge is not defined\n    at file:///engine.mjs:4:3\n\nNode.js v18.19.1\n",
			"ReferenceError: judge is not defined"},
		{"Node.js: of a text thrown there is no name", "engine.mjs:1\nthrow 'no budget'\n^\nno budget\n(Use `node --trace-uncaught ...`)\n\nNode.js v18.19.1\n",
			"(Use `node --trace-uncaught ...`)"},
		{"Go: a panic, then every goroutine",
			"panic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/engine/main.go:8 +0x1d\nexit status 2\n",
			"panic: runtime error: index out of range [3] with length 3"},
		{"Java: the class has a path",
			"Exception in thread \"main\" java.lang.IllegalStateException: no budget\n\tat Engine.main(Engine.java:7)\nCaused by: java.io.IOException\n\t... 3 more\n",
			"Exception in thread \"main\" java.lang.IllegalStateException: no budget"},
		{"Rust: the place, then a note", "thread 'main' panicked at src/main.rs:2:5:\nno budget\nnote: run with `RUST_BACKTRACE=1`\n",
			"thread 'main' panicked at src/main.rs:2:5:"},
		{"a word that only begins so is no error", "Errors so far: none\nready\n", "ready"},
	} {
		require.Equal(t, c.want, complaint(c.text), c.reason)
	}
}

// TestTrail: it keeps the end of a long text, and nothing of a request that was answered.
func TestTrail(t *testing.T) {
	var said trail
	for i := range 10_000 {
		_, err := fmt.Fprintf(&said, "line %d\n", i)
		require.NoError(t, err)
	}
	require.Equal(t, "line 9999", said.String())
	require.LessOrEqual(t, len(said.text), kept)
	said.forget()
	require.Empty(t, said.String())
	_, err := said.Write([]byte("ValueError: " + strings.Repeat("x", 10)))
	require.NoError(t, err)
	require.Equal(t, "ValueError: xxxxxxxxxx", said.String())
}
