package eligibility

import "golang.org/x/text/language"

// Conflict is rules that no completion of the dossier meets together, though
// none is lost by itself: a request above what the cap can ever leave to share,
// or a deposit for a region where the team has too few services.
type Conflict struct {
	_ [0]func() // not comparable

	joint joint
	e     *evaluation
}

// Conflicts returns the groups of rules that cannot hold together. A report has
// none unless it is ineligible.
func (r Report) Conflicts() []Conflict {
	if r.e == nil {
		return nil
	}
	var all []Conflict
	for _, j := range allJoints {
		if conflicting(r.e, j) {
			all = append(all, Conflict{joint: j, e: r.e})
		}
	}
	return all
}

// Codes returns the rules, in the order of reports; none for the zero Conflict.
func (c Conflict) Codes() []Code {
	if c.e == nil {
		return nil
	}
	codes := c.joint.codes()
	return codes[:]
}

// Facts returns the figures of a conflict between the cap and the share; false for
// one between team and deposit, which has none.
func (c Conflict) Facts() (ConflictFacts, bool) {
	if c.e == nil {
		return ConflictFacts{}, false
	}
	return c.joint.facts(c.e)
}

// Message says why the rules cannot hold together; "" for the zero Conflict.
func (c Conflict) Message(tag language.Tag) string {
	if c.e == nil {
		return ""
	}
	return c.joint.message(tag, c.e)
}

// Repairs returns the alternatives that remove the conflict, each by itself.
func (c Conflict) Repairs() []Repair {
	if c.e == nil {
		return nil
	}
	return c.joint.repairs(c.e)
}

func (s said) conflict(c Conflict) {
	w := s.w
	w.Object("")
	writeCodes(w, "codes", c.Codes())
	if facts, ok := c.Facts(); ok {
		facts.write(w, "facts")
	}
	if s.worded {
		w.TextIfAny("message", c.Message(s.language))
	}
	s.repairs(c.Repairs())
	w.End()
}

// MarshalJSON writes the conflict as a report does, without a message.
func (c Conflict) MarshalJSON() ([]byte, error) { return written(func(s said) { s.conflict(c) }) }
