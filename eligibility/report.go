package eligibility

import "golang.org/x/text/language"

// Report is what a call says of a dossier: a verdict, one finding for each
// rule of the call, and what follows from them. It is immutable. The zero
// value is undetermined and has no findings.
type Report struct {
	_ [0]func() // not comparable

	e        *evaluation
	language language.Tag // of the messages in the JSON; language.Und for none
	worded   bool
}

// Verdict returns what the rules together say: [Eligible] if every completion of
// the dossier is, [Ineligible] if none is, else [Undetermined].
func (r Report) Verdict() Verdict {
	if r.e == nil {
		return Undetermined
	}
	return r.e.whole(r.e.verdict)
}

// Call returns the call the report was made under.
func (r Report) Call() Call {
	if r.e == nil {
		return Call{}
	}
	return Call{c: r.e.call}
}

// Worded returns the report with messages in its JSON, in French or English: on
// findings, repairs, conflicts, open questions, steps of the plan and readings.
func (r Report) Worded(tag language.Tag) Report {
	r.language, r.worded = tag, true
	return r
}
