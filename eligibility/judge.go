package eligibility

// Verdict returns the verdict of [Call.Evaluate] and nothing else; it allocates
// nothing for a team and a list of partners of ordinary size. A nil dossier is
// one of which nothing is known.
func (c Call) Verdict(d *Dossier) Verdict {
	if c.c == nil {
		return Undetermined
	}
	var r ruling
	c.c.judge(d, &r)
	return r.verdict
}

// Evaluate applies every rule of the call to a dossier. The report does not
// change when the dossier does afterwards. A nil dossier is one of which
// nothing is known.
func (c Call) Evaluate(d *Dossier) Report {
	if c.c == nil {
		return Report{}
	}
	e := &evaluation{call: c.c}
	c.c.judge(d, &e.ruling)
	e.flip(d)
	return Report{e: e}
}

// flip judges the dossier under each reading flipped alone. Hierarchy and
// level are read by the tally of the team alone, the bases by the purse alone.
func (e *evaluation) flip(d *Dossier) {
	if d == nil {
		d = &Dossier{}
	}
	for i, c := range e.call.variants {
		if c == nil {
			continue
		}
		r := e.ruling
		switch Reading(i + 1) {
		case ReadHierarchy, ReadLevel:
			r.team = c.tally(d, r.candidates)
			c.decideRegion(&r)
		case ReadCapBase, ReadShareBase:
			c.measure(&r.money, &d.Budget)
			c.decideMoney(&r)
		}
		r.conclude()
		e.flipped[i] = flipped{true, r.verdict, r.outcome}
	}
}
