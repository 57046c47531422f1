package kit

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// The size of the text of a [Failure]: it is read on a terminal.
const (
	MaxLines = 50  // of the whole
	width    = 100 // characters of a line
	rows     = 8   // lines of a table of counts
	reasons  = 4   // lines of a reason
	shown    = 9   // lines of what was asked
	told     = 8   // lines of what differs in one case
	column   = 64  // characters of what differs, in the table, and of a name
)

// Error returns the text that a person reads. Of one case that was tried alone, it is
// that case.
func (f *Failure) Error() string {
	if len(f.results) == 1 && f.gone == nil {
		return strings.Join(f.results[0].block(MaxLines/2), "\n")
	}
	lines := f.header()
	if f.failed() {
		lines = append(append(lines, ""), f.tables()...)
	}
	var rest []string
	for _, first := range f.firsts() {
		block := append([]string{""}, first.block(told)...)
		if len(lines)+len(block)+len(rest)+1 > MaxLines-rows || len(rest) > 0 {
			rest = append(rest, cut("  "+cut(first.Name, column)+": "+strings.TrimLeft(first.wrong()[0], " !"), width))
			continue
		}
		lines = append(lines, block...)
	}
	if len(rest) > 0 {
		lines = append(lines, "", "and, first of their themes:")
		lines = append(lines, capped(rest, MaxLines-len(lines))...)
	}
	return strings.Join(lines, "\n")
}

// firsts returns a failed case of each theme: the first of those to the point, or else
// the first. Those to the point stand before the others.
func (f *Failure) firsts() []Result {
	var themes []string
	first := map[string]Result{}
	for _, r := range f.Cases() {
		theme := r.Theme()
		before, known := first[theme]
		if !known {
			themes = append(themes, theme)
		}
		if !known || r.toThePoint() && !before.toThePoint() {
			first[theme] = r
		}
	}
	var all []Result
	for _, point := range []bool{true, false} {
		for _, theme := range themes {
			if first[theme].toThePoint() == point {
				all = append(all, first[theme])
			}
		}
	}
	return all
}

// tables are the counts by what differs, and by theme, side by side.
func (f *Failure) tables() []string {
	var left, right []string
	for _, c := range f.whats() {
		left = append(left, fmt.Sprintf("%5d  %s", c.failed, cut(c.what, column)))
	}
	for _, c := range f.themes() {
		right = append(right, fmt.Sprintf("%5d of %d  %s", c.failed, c.tried, cut(c.what, column)))
	}
	left = append([]string{"what differs, in how many cases"}, capped(left, rows)...)
	right = append([]string{"where"}, capped(right, rows)...)
	longest := 0
	for _, text := range left {
		longest = max(longest, utf8.RuneCountInString(text))
	}
	var lines []string
	for i := range max(len(left), len(right)) {
		var a, b string
		if i < len(left) {
			a = left[i]
		}
		if i < len(right) {
			b = right[i]
		}
		pad := strings.Repeat(" ", longest-utf8.RuneCountInString(a))
		lines = append(lines, strings.TrimRight(a+pad+"   "+b, " "))
	}
	return lines
}

// block shows a failed case: its name, its reason, what was asked, and in some lines
// what differs.
func (r Result) block(told int) []string {
	lines := []string{cut(r.Name, width)}
	lines = append(lines, capped(wrap(r.Reason, "  "), reasons)...)
	lines = append(lines, capped(r.input(), shown)...)
	return append(lines, capped(r.wrong(), told)...)
}

// wrong shows what went wrong; a difference of long values takes two lines.
func (r Result) wrong() []string {
	const mark, indent = "  ! ", "    "
	var lines []string
	if r.Err != nil {
		for line := range strings.Lines(r.Err.Error()) {
			lines = append(lines, cut(mark+strings.TrimRight(line, " \n"), width))
		}
		return lines
	}
	for _, d := range r.Differences {
		line := mark + d.String()
		if utf8.RuneCountInString(line) <= width {
			lines = append(lines, line)
			continue
		}
		lines = append(lines, cut(mark+d.at()+": got "+d.Got, width), cut(indent+"want "+d.Want, width))
	}
	return lines
}

// input shows what the case asks, a member a line where it is an object.
func (r Result) input() []string {
	const indent = "    "
	d := json.NewDecoder(bytes.NewReader(r.Input))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return wrap(string(r.Input), indent)
	}
	var lines []string
	for d.More() {
		name, err := d.Token()
		var value json.RawMessage
		if err == nil {
			err = d.Decode(&value)
		}
		var short bytes.Buffer
		if err == nil {
			err = json.Compact(&short, value)
		}
		if err != nil {
			return wrap(string(r.Input), indent)
		}
		lines = append(lines, wrap(fmt.Sprintf("%v: %s", name, short.String()), indent)...)
	}
	if len(lines) == 0 {
		return []string{indent + "{}"}
	}
	return lines
}

// capped returns the first lines, and how many more there are.
func capped(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	more := fmt.Sprintf("      and %d more", len(lines)-most+1)
	return append(lines[:most-1:most-1], more)
}

// wrap breaks a text into lines, after a space or a comma where there is one.
func wrap(text, indent string) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		runes := []rune(line)
		for room := width - len(indent); len(runes) > room; {
			end := room
			for i := room; i > room/2; i-- {
				if runes[i-1] == ' ' || runes[i-1] == ',' {
					end = i
					break
				}
			}
			lines = append(lines, strings.TrimRight(indent+string(runes[:end]), " "))
			runes = runes[end:]
		}
		lines = append(lines, strings.TrimRight(indent+string(runes), " "))
	}
	return lines
}

// cut shortens a text to a number of characters.
func cut(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
