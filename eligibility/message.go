package eligibility

import (
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// Label names the rule in French or English, as a heading; "" for none.
func (c Code) Label(tag language.Tag) string { return wording.Label(tag, "rule.", c.String()) }

// Label is the outcome in French or English.
func (o Outcome) Label(tag language.Tag) string { return wording.Label(tag, "outcome.", o.String()) }

// Label is the verdict in French or English.
func (v Verdict) Label(tag language.Tag) string { return wording.Label(tag, "verdict.", v.String()) }

// Message says the finding in a sentence, in French or English, to the bearer
// of the project; "" for the zero Finding.
func (f Finding) Message(tag language.Tag) string {
	if !f.given() {
		return ""
	}
	key := "finding." + f.Code.String() + "." + f.e.outcome[f.Code].String()
	switch f.Code {
	case RuleTeam:
		return f.e.teamMessage(tag, key)
	case RuleDeposit:
		return f.e.depositMessage(tag, key)
	case RuleWindow:
		return f.e.windowMessage(tag, key)
	case RulePartners:
		return f.e.partnersMessage(tag, key)
	case RuleCap:
		return f.e.capMessage(tag, key)
	case RuleShare:
		return f.e.shareMessage(tag, key)
	}
	return wording.Text(tag, key)
}

func (e *evaluation) teamMessage(tag language.Tag, key string) string {
	t := &e.team
	if e.outcome[RuleTeam] == Unknown {
		switch {
		case !t.known:
			key += ".missing"
		case !t.final:
			key += ".growing"
		case !e.region.Known() && t.others.open() == 0:
			key += ".region"
		}
	}
	text := wording.Text(tag, key, t.sure, e.call.terms.MinServices, t.most)
	if e.outcome[RuleTeam] == NotMet {
		terms := &e.call.terms
		if terms.Hierarchy == Once {
			text += " " + wording.Text(tag, "clause.hierarchy."+terms.Hierarchy.String())
		}
		if terms.Level == RegionalLevel {
			text += " " + wording.Text(tag, "clause.level."+terms.Level.String())
		}
	}
	return text
}

func (e *evaluation) depositMessage(tag language.Tag, key string) string {
	switch e.outcome[RuleDeposit] {
	case Met:
		return wording.Text(tag, key, e.by.the(tag), e.region.Name())
	case NotMet:
		by := e.depositBy()
		return wording.Text(tag, key, by.Authority.the(tag), by.Region.Name())
	}
	switch {
	case e.by == 0:
		key += ".by"
	case !e.depositAt.Known():
		key += ".region"
	default:
		key += ".project"
	}
	return wording.Text(tag, key)
}

func (e *evaluation) windowMessage(tag language.Tag, key string) string {
	terms := &e.call.terms
	switch {
	case e.outcome[RuleWindow] == NotMet && e.call.early(e.at):
		key += ".early"
	case e.outcome[RuleWindow] == Unknown && terms.Opens.IsZero():
		key += ".until"
	case e.outcome[RuleWindow] == Unknown && terms.Closes.IsZero():
		key += ".from"
	}
	return wording.Text(tag, key, instant(tag, e.at), instant(tag, terms.Opens), instant(tag, terms.Closes))
}

func (e *evaluation) partnersMessage(tag language.Tag, key string) string {
	if e.outcome[RulePartners] == Unknown && !e.partners.known {
		key += ".missing"
	}
	lacking := e.call.lacking(e.partners.covered)
	if e.outcome[RulePartners] == NotMet && e.partners.n >= e.call.required {
		key += ".categories"
	}
	text := wording.Text(tag, key, e.partners.n, e.call.required, e.call.missingPartners(e.partners))
	if e.outcome[RulePartners] == NotMet && lacking.Len() > 0 {
		text += " " + wording.Text(tag, "finding.partners.lacking", listed(tag, lacking))
	}
	return text
}

// listed names categories of partners.
func listed(tag language.Tag, set partners.Coverage) string {
	var names []string
	for _, category := range set.Categories() {
		names = append(names, category.Label(tag))
	}
	return strings.Join(names, ", ")
}

func (e *evaluation) capMessage(tag language.Tag, key string) string {
	m := &e.money
	if e.outcome[RuleCap] == Unknown && !m.lines {
		key += ".missing"
	}
	gap := m.capped - e.call.cap
	return wording.Text(tag, key, wording.Euro(tag, m.capped), wording.Euro(tag, e.call.cap), wording.Euro(tag, max(gap, -gap)), e.base(tag, e.call.terms.Budget.CapBase))
}

func (e *evaluation) shareMessage(tag language.Tag, key string) string {
	m := &e.money
	if e.outcome[RuleShare] == Unknown {
		switch {
		case !m.lines && !m.resources:
			key += ".missing"
		case !m.lines:
			key += ".lines"
		case !m.resources:
			key += ".resources"
		}
	}
	terms := &e.call.terms.Budget
	gap := m.request - m.share
	return wording.Text(tag, key, wording.Euro(tag, m.request), wording.Euro(tag, m.share), wording.Euro(tag, max(gap, -gap)),
		percent(tag, *terms), e.base(tag, terms.ShareBase), wording.Euro(tag, m.base))
}

// base names the cost that a cap or a rate looks at.
func (e *evaluation) base(tag language.Tag, b budget.Base) string {
	return base(tag, b, e.call.terms.Budget.Months)
}

func base(tag language.Tag, b budget.Base, months int) string {
	if b == budget.FundedMonths {
		return firstMonths(tag, months)
	}
	return wording.Text(tag, "base."+b.String())
}

// firstMonths names the first months of a project, to which a call may look
// alone.
func firstMonths(tag language.Tag, n int) string {
	key := "base.funded-months"
	if n == 1 {
		key += ".one"
	}
	return wording.Text(tag, key, n)
}

// percent writes the rate of the share, such as "50 %".
func percent(tag language.Tag, terms budget.Terms) string {
	rate := terms.Rate.Shift(2)
	plain := rate.StringFixed(max(-rate.Exponent(), 0))
	if strings.Contains(plain, ".") {
		plain = strings.TrimRight(strings.TrimRight(plain, "0"), ".")
	}
	return wording.Percent(tag, plain)
}

// instant writes an instant at the offset of Paris in summer.
func instant(tag language.Tag, t time.Time) string { return wording.Instant(tag, local(t)) }

// Message says what to do in a sentence; "" for the zero Repair.
func (p Repair) Message(tag language.Tag) string {
	key := "repair." + p.Action.String()
	switch p.Action {
	case AddServices:
		return wording.Text(tag, key, p.Count)
	case AddPartners:
		switch p.Categories.Len() {
		case 0:
		case p.Count:
			key += ".exactly"
		default:
			key += ".required"
		}
		return wording.Text(tag, key, p.Count, listed(tag, p.Categories))
	case DepositBy:
		return wording.Text(tag, key, p.Authority.the(tag), p.Region.Name())
	case DepositFrom:
		return wording.Text(tag, key, instant(tag, p.From))
	case CutTotal, CutRequest:
		return wording.Text(tag, key, p.Amount.Format(tag))
	case RaiseBase:
		return wording.Text(tag, key, p.Amount.Format(tag), firstMonths(tag, p.months))
	}
	return ""
}

// Message says why the two rules cannot hold together; "" for the zero
// Conflict.
func (c Conflict) Message(tag language.Tag) string {
	if c.e == nil {
		return ""
	}
	key := "conflict." + c.Codes[0].String() + "-" + c.Codes[1].String()
	if facts, ok := c.Facts(); ok {
		return wording.Text(tag, key, facts.Request.Format(tag), facts.Highest.Format(tag), facts.Excess.Format(tag))
	}
	return wording.Text(tag, key)
}

// Message asks the question; "" for the zero Question.
func (q Question) Message(tag language.Tag) string {
	return wording.Label(tag, "question.", strings.ReplaceAll(strings.TrimPrefix(q.Path, "/"), "/", "-"))
}

// Message says in a sentence what the other reading is.
func (e Effect) Message(tag language.Tag) string {
	if e.Reading.String() == "" {
		return ""
	}
	return wording.Text(tag, "reading."+e.Reading.String()+"."+e.Value)
}
