package kittest

import (
	"fmt"
	"os"
	"strings"
)

// The list of what lives is written as a difference: the file and the function, the line
// and what it becomes, if it does not go, and below one or several of these the reason.
//
//	judge.go call.hangsOn
//	- case n <= few:
//	+ case n < few:
//	  Equivalent: the room is made elsewhere.
//
// A line that begins with # is a remark.

// alive reads the list: the reason of each change.
func alive(path string) (map[row]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	reasons := map[row]string{}
	var at row        // the change read last
	var waiting []row // for their reason
	said, fault := "", error(nil)
	enter := func() {
		if len(waiting) > 0 && said == "" && fault == nil {
			fault = fmt.Errorf("%s: no reason of %s", path, waiting[0])
		}
		for _, r := range waiting {
			if reasons[r] != "" && fault == nil {
				fault = fmt.Errorf("%s: listed twice: %s", path, r)
			}
			reasons[r] = said
		}
		waiting, said = nil, ""
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '-':
			if said != "" {
				enter()
			}
			at.code, at.becomes = strings.TrimSpace(line[1:]), ""
			waiting = append(waiting, at)
		case line[0] == '+' && len(waiting) > 0:
			waiting[len(waiting)-1].becomes = strings.TrimSpace(line[1:])
		case line[0] == ' ' && len(waiting) > 0:
			said += line
		default:
			enter()
			at.file, at.function, _ = strings.Cut(line, " ")
		}
	}
	enter()
	return reasons, fault
}

// String is the change as the list has it, without a reason.
func (r row) String() string {
	text := fmt.Sprintf("%s %s\n- %s", r.file, r.function, r.code)
	if r.becomes != "" {
		text += "\n+ " + r.becomes
	}
	return text
}
