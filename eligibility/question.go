package eligibility

// Question is a fact that is still open: its answer alone may change the
// verdict.
type Question struct {
	Path  string `json:"path"`  // of the fact in the dossier, as a JSON Pointer
	Codes []Code `json:"codes"` // the rules, still unknown, that the fact serves
}

// Open are the facts worth asking for: those of which two answers, all else
// equal, give different verdicts. For a list that may grow, an answer is its
// final content. They stand in the order of the rules, then of the dossier; a
// report that is decided has none.
func (r Report) Open() []Question {
	if r.e == nil || r.e.verdict != Undetermined {
		return nil
	}
	e := r.e
	var all []Question
	for _, fact := range []struct {
		path  string
		open  bool
		codes []Code
	}{
		{"/region", e.regionOpen(), []Code{RuleTeam, RuleDeposit}},
		{"/team", e.teamOpen(), []Code{RuleTeam}},
		{"/deposit/by", e.by == 0, []Code{RuleDeposit}},
		{"/deposit/region", !e.depositAt.Known(), []Code{RuleDeposit}},
		{"/deposit/at", true, []Code{RuleWindow}},
		{"/partners", true, []Code{RulePartners}},
		{"/seed", true, []Code{RuleSeed}},
		{"/budget/lines", !e.money.linesFinal, []Code{RuleCap, RuleShare}},
		{"/budget/resources", !e.money.resourcesFinal, []Code{RuleShare}},
	} {
		if codes := e.undecided(fact.codes); fact.open && len(codes) > 0 {
			all = append(all, Question{fact.path, codes})
		}
	}
	return all
}

// undecided keeps the rules whose outcome is unknown.
func (e *evaluation) undecided(codes []Code) []Code {
	var kept []Code
	for _, code := range codes {
		if e.outcome[code] == Unknown {
			kept = append(kept, code)
		}
	}
	return kept
}

// regionOpen: when the deposit is judged, any other region than that of the
// deposit is wrong. Without that rule the region matters if the same team may
// be enough in one region and not in another.
func (e *evaluation) regionOpen() bool {
	if e.region.Known() {
		return false
	}
	return e.call.has[RuleDeposit] || e.team.depends(e.candidates, e.call.terms.MinServices)
}

// teamOpen: in some region that the deposit allows, the team is not enough as
// it stands, and may become so.
func (e *evaluation) teamOpen() bool {
	return e.call.teamAndDeposit(&e.ruling)&^e.team.surely != 0
}

type questionJSON struct {
	Question
	Message string `json:"message,omitempty"`
}

func (r Report) questionJSON(q Question) questionJSON { return questionJSON{q, r.message(q)} }
