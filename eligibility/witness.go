package eligibility

// Witnesses returns, for an undetermined dossier, two completions of it that
// differ in one fact alone, the first of [Report.Open]: one eligible, one not.
// They prove that the dossier is undetermined and show what its fate hangs on.
// They are complete — no fact unknown, no list growing — with placeholders
// where names are needed, and without the names of agents.
//
// The answer is false for a dossier that is decided, and where no completion
// can be written down within the bounds of amounts and lists.
func (c Call) Witnesses(d *Dossier) (eligible, ineligible Dossier, ok bool) {
	if c.c == nil {
		return Dossier{}, Dossier{}, false
	}
	w := &completion{evaluation: evaluationOf(c.c, d)}
	c.c.judge(d, &w.ruling)
	open := w.open()
	if len(open) == 0 {
		return Dossier{}, Dossier{}, false
	}
	w.asked = open[0]
	given := d.clone()
	for i := range given.Team {
		given.Team[i].Name = ""
	}
	eligible = given.clone()
	for _, f := range allFacts() {
		f.complete(w, &eligible)
	}
	eligible.Growing = 0
	ineligible = eligible.clone()
	w.asked.spoil(w, &ineligible, &given)
	ok = c.Verdict(&eligible) == Eligible && c.Verdict(&ineligible) == Ineligible
	return eligible, ineligible, ok
}
