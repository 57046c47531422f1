package eligibility

import (
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// Action is what a repair asks for. The zero value asks for nothing.
type Action uint8

// The actions; the wire words are the names in lower case with hyphens.
const (
	AddServices Action = iota + 1 // add Repair.Count State services to the team
	DepositBy                     // have it deposited by Repair.Authority, for Repair.Region where it is known
	DepositFrom                   // have it received at Repair.From or later
	AddPartners                   // add Repair.Count partners, Repair.Categories among them
	CutTotal                      // cut the cost by Repair.Amount
	CutRequest                    // ask for Repair.Amount less
	RaiseBase                     // add Repair.Amount of cost to the first Repair.Months months
)

var actionWords = strict.Words{"", "add-services", "deposit-by", "deposit-from", "add-partners", "cut-total", "cut-request", "raise-base"}

// String returns the wire word, "" for none.
func (a Action) String() string { return actionWords.Of(uint8(a)) }

// MarshalText returns the wire word; a value that has none is not set, and empty.
func (a Action) MarshalText() ([]byte, error) { return actionWords.Text(uint8(a)) }

// UnmarshalText reads a wire word; an empty text is the value that is not set, any
// other [ErrWord].
func (a *Action) UnmarshalText(text []byte) error { return strict.ReadWord(actionWords, text, a) }

// Repair is a change to a dossier, exact to the cent and to the unit. Only the
// figures its action names are set.
type Repair struct {
	_ [0]func() // not comparable: two times may be one instant

	Action    Action
	Count     int
	Amount    budget.Amount
	Authority Authority
	Region    Region
	From      time.Time
	// Categories are those that must be among the partners added; empty where
	// the call requires none, or has all it requires.
	Categories partners.Coverage
	Months     int // from the first, in which the cost is added
}

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
		if p.Region.Accepts(p.Authority) {
			return wording.Text(tag, key, p.Region.title())
		}
		by := p.Authority.the(tag)
		if p.Region.Known() {
			by += " (" + wording.Name(p.Region.Name()) + ")"
		}
		return wording.Text(tag, key+".other", by)
	case DepositFrom:
		return wording.Text(tag, key, zoneOf(p.From).say(tag, p.From))
	case CutTotal, CutRequest:
		return wording.Text(tag, key, spoken(p.Amount))
	case RaiseBase:
		return wording.Text(tag, key, spoken(p.Amount), firstMonths(tag, p.Months))
	}
	return ""
}

// spoken is an amount as a sentence takes it.
func spoken(a budget.Amount) wording.Cents { return wording.Cents(a.Cents()) }

// listed names categories of partners.
func listed(tag language.Tag, set partners.Coverage) string {
	var names []string
	for _, category := range set.Categories() {
		names = append(names, category.Label(tag))
	}
	return strings.Join(names, ", ")
}
