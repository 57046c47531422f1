package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// counted are the columns that the tests compare; the others hang on the machine.
const counted = 8

// rightRow returns the cells that say what an engine gets right.
func rightRow(e engine, cases []eligibilitytest.Case) ([]string, error) {
	p, err := e.compile(e.source())
	if err != nil {
		return nil, err
	}
	right, of, err := conform(p, cases)
	if err != nil {
		return nil, err
	}
	cells := []string{e.label(), fraction(right.known, of.known), fraction(right.byRule, of.byRule)}
	for i := range levels {
		cells = append(cells, fraction(right.levels[i], of.levels[i]))
	}
	return append(cells, fraction(right.asked, of.asked)), nil
}

// heading names the columns, those counted first.
var heading = []string{
	"the rules in", "verdicts, all known", "verdicts, rule by rule", "verdicts", "and outcomes", "and figures", "and all else", "what to ask",
	"a verdict", "allocations", "facts made ready", "first verdict", "init", "binary",
}

// costRow returns the cells that say what an engine takes.
func costRow(ctx context.Context, b *bench, e engine) ([]string, error) {
	c, err := b.measure(ctx, e)
	prepared := duration(c.prepared)
	if e.file == "" {
		prepared = "" // there is nothing to make
	}
	return []string{
		duration(c.verdict), strconv.Itoa(c.allocs), prepared, duration(c.first), duration(c.init),
		fmt.Sprintf("+%.1f MB", float64(c.binary)/1e6),
	}, err
}

// compareTable is the whole comparison.
func compareTable(ctx context.Context, rounds int) (string, error) {
	folder, err := os.MkdirTemp("", "compare-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(folder)
	b, err := newBench(ctx, folder, rounds)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	row(&out, heading)
	rule(&out, len(heading))
	cases := eligibilitytest.Cases()
	for _, e := range engines() {
		right, err := rightRow(e, cases)
		if err != nil {
			return "", err
		}
		cost, err := costRow(ctx, b, e)
		if err != nil {
			return "", err
		}
		row(&out, append(right, cost...))
	}
	out.WriteString("\n" + conditions(rounds) + "\n")
	return out.String(), nil
}

// conditions says what the costs were measured with.
func conditions(rounds int) string {
	return fmt.Sprintf("%s, %s/%s; processor time, the best of %d rounds on %d cores.",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, rounds, runtime.NumCPU())
}

// slipTable says what one line is worth.
func slipTable() (string, error) {
	var out strings.Builder
	row(&out, []string{"in", "had we written", "verdicts lost", "outcomes too", "figures too", "because"})
	rule(&out, 6)
	cases := eligibilitytest.Cases()
	for _, s := range slips {
		lost, err := s.lost(cases)
		if err != nil {
			return "", err
		}
		row(&out, []string{
			s.engine, code(s.wrong),
			strconv.Itoa(lost.levels[0]), strconv.Itoa(lost.levels[1]), strconv.Itoa(lost.levels[2]), s.why,
		})
	}
	return out.String(), nil
}

func row(out *strings.Builder, cells []string) {
	out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

func rule(out *strings.Builder, columns int) {
	out.WriteString(strings.Repeat("| --- ", columns) + "|\n")
}

// code writes the text of a policy in a cell.
func code(text string) string {
	return "`" + strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", `\|`) + "`"
}

func fraction(right, of int) string { return fmt.Sprintf("%d/%d", right, of) }

// duration writes a time in two significant digits, as more would not come again.
func duration(d time.Duration) string {
	unit, name := time.Nanosecond, "ns"
	switch {
	case d >= time.Millisecond:
		unit, name = time.Millisecond, "ms"
	case d >= time.Microsecond:
		unit, name = time.Microsecond, "µs"
	}
	n := float64(d) / float64(unit)
	if n >= 100 {
		n = math.Round(n/10) * 10
	}
	if n >= 10 || unit == time.Nanosecond {
		return fmt.Sprintf("%.0f %s", n, name)
	}
	return fmt.Sprintf("%.1f %s", n, name)
}

// label names an engine with the version that is built in.
func (e engine) label() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == e.module && module.Replace == nil {
				return e.name + " " + module.Version
			}
		}
	}
	return e.name
}
