package eligibility

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A HostRule is a rule of the program that uses the library, which the call does
// not know: partners bring a fifth of the cost, an association is older than a
// year. It stands beside the rules of the call, see [Call.Evaluate]. The zero
// value is no rule, and is passed over.
type HostRule struct {
	_ [0]func() // not comparable

	code  string
	label Sentence
	path  string
	judge func(*Dossier) Judgement
}

// A Sentence is a text in both languages, of which one may be empty.
type Sentence struct {
	French  string `json:"fr,omitempty"`
	English string `json:"en,omitempty"`
}

var sentenceKeys = []string{"fr", "en"}

// UnmarshalJSON reads a sentence strictly; on an error s is left as it was.
func (s *Sentence) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, s, func(s *Sentence, r *strict.Reader) { *s = readSentence(r) })
}

func readSentence(r *strict.Reader) (s Sentence) {
	for key := range r.Object(sentenceKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "fr":
			s.French, _ = r.Text()
		case "en":
			s.English, _ = r.Text()
		}
	}
	return s
}

// In returns the sentence in French or English; in the other language where that is
// empty.
func (s Sentence) In(tag language.Tag) string {
	if s.English == "" || s.French != "" && wording.IsFrench(tag) {
		return s.French
	}
	return s.English
}

// A Judgement is what a host's rule says of a dossier.
type Judgement struct {
	Outcome  Outcome  // out of range: Unknown
	Sentence Sentence // says it to the bearer
	Ask      []string // where the outcome is Unknown, the places to ask about, as JSON Pointers
}

// Errors of [NewHostRule].
var (
	ErrHostCode error = strict.Sentinel("host-code") // a code that is no word in lower case with hyphens, or one of ours
	ErrPointer  error = strict.Sentinel("pointer")   // a path that is no JSON Pointer
)

// NewHostRule makes a rule. The code is a word of the host's own, in lower case with
// hyphens, and none of [Codes]; label names the rule as a heading; path is the place
// in the dossier that the rule reads, a JSON Pointer.
//
// The function judge must depend on the dossier alone, and on what it closes over,
// which must not change. It gets a copy. It must judge as the rules of the call do:
// an outcome that it decides stays when facts are added to the dossier, so what is
// not known is never taken for zero or for no; a list that is final is not in
// [Dossier].Growing. CheckHostRule of package eligibilitytest tries all that. The
// library's promise of completeness, that Unknown means that the facts can still
// decide either way, holds for its own rules alone.
//
// The errors are [ErrHostCode], [ErrPointer], [ErrMissing] for a label or a function
// that is not there, and those of a text; their pointers /code, /label, /path and
// /judge.
func NewHostRule(code string, label Sentence, path string, judge func(*Dossier) Judgement) (HostRule, error) {
	var faults strict.Faults
	if !isHostCode(code) {
		faults.Add("/code", ErrHostCode, code)
	}
	if label == (Sentence{}) {
		faults.Add("/label", ErrMissing, "")
	}
	for _, text := range []string{label.French, label.English} {
		faults.Under("/label", strict.CheckText(text))
	}
	if path != "" && !strings.HasPrefix(path, "/") || strict.CheckText(path) != nil {
		faults.Add("/path", ErrPointer, path)
	}
	if judge == nil {
		faults.Add("/judge", ErrMissing, "")
	}
	if err := faults.Err(); err != nil {
		return HostRule{}, err
	}
	return HostRule{code: code, label: label, path: path, judge: judge}, nil
}

// isHostCode reports whether a code is words of lower-case letters and digits, joined
// by hyphens, of 100 characters at most, and none of ours.
func isHostCode(code string) bool {
	if len(code) > 100 || slices.Contains(codeWords, code) {
		return false
	}
	for word := range strings.SplitSeq(code, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return code[0] > '9'
}

// Code returns the code.
func (r HostRule) Code() string { return r.code }

// Judge applies the rule to a copy of the dossier; a nil dossier is an empty one. The
// zero rule is met.
func (r HostRule) Judge(d *Dossier) Judgement {
	if r.judge == nil {
		return Judgement{Outcome: Met}
	}
	given := d.clone()
	j := r.judge(&given)
	if j.Outcome > NotMet {
		j.Outcome = Unknown
	}
	if j.Outcome != Unknown {
		j.Ask = nil
	}
	j.Ask = slices.Clone(j.Ask)
	return j
}

// A HostFinding is the answer of a host's rule to one dossier.
type HostFinding struct {
	_ [0]func() // not comparable

	rule      HostRule
	judgement Judgement
	decided   bool // the whole of the report is
}

// Host returns the answers of the host's rules, in the order in which [Call.Evaluate]
// was given them.
func (r Report) Host() []HostFinding {
	if r.e == nil {
		return nil
	}
	return slices.Clone(r.e.host)
}

// Code returns the code of the rule.
func (f HostFinding) Code() string { return f.rule.code }

// Label names the rule in French or English, as a heading.
func (f HostFinding) Label(tag language.Tag) string { return f.rule.label.In(tag) }

// Path returns the place in the dossier that the rule reads, as a JSON Pointer.
func (f HostFinding) Path() string { return f.rule.path }

// Outcome returns what the rule says.
func (f HostFinding) Outcome() Outcome { return f.judgement.Outcome }

// Open returns the places to ask about, as JSON Pointers; none where the rule or the
// whole report is decided.
func (f HostFinding) Open() []string {
	if f.decided {
		return nil
	}
	return slices.Clone(f.judgement.Ask)
}

// Message says the finding in a sentence, in French or English.
func (f HostFinding) Message(tag language.Tag) string { return f.judgement.Sentence.In(tag) }

func (s said) host(f HostFinding) {
	w := s.w
	w.Object("")
	w.Word("code", f.Code())
	w.Word("outcome", f.Outcome().String())
	w.Text("path", f.Path())
	w.Texts("open", f.Open())
	if s.worded {
		w.TextIfAny("message", f.Message(s.language))
	}
	w.End()
}

// MarshalJSON writes the finding as a report does, without a message.
func (f HostFinding) MarshalJSON() ([]byte, error) { return written(func(s said) { s.host(f) }) }

// judgeHost judges a dossier by the rules of the host, and draws the verdict of all
// rules from theirs and ours.
func (e *evaluation) judgeHost(d *Dossier, host []HostRule) {
	for _, rule := range host {
		if rule.judge != nil {
			e.host = append(e.host, HostFinding{rule: rule, judgement: rule.Judge(d)})
		}
	}
	decided := e.whole(e.verdict) != Undetermined
	for i := range e.host {
		e.host[i].decided = decided
	}
}

// whole returns the verdict of all rules where that of ours is given.
func (e *evaluation) whole(ours Verdict) Verdict { return with(ours, e.host) }

// with returns the verdict of our rules and of a host's.
func with(ours Verdict, host []HostFinding) Verdict {
	for i := range host {
		switch o := host[i].Outcome(); {
		case o == NotMet:
			return Ineligible
		case o == Unknown && ours == Eligible:
			ours = Undetermined
		}
	}
	return ours
}
