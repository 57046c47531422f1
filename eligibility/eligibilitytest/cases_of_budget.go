package eligibilitytest

import (
	"fmt"
	"slices"

	"github.com/aap-lit/aap/internal/strict"
)

// cap adds both sides of the cap, in each of the months that it looks at or not.
// Nothing is asked for, which keeps any share.
func (d *derivation) cap() {
	m := &d.money
	if m.cap == 0 {
		d.final("cap/absent", "cap", "There is no cap: a project may cost as much as can be written.", line(mostCents, 1, 1), asking(0))
		s := d.sheetOf(nil, asking(0))
		d.add("cap/absent-unknown", "cap", "There is no cap: that the cost is not known leaves nothing open.", s, ruling{})
		return
	}
	is := fmt.Sprintf("Where cap is %s and cap-base is %s, ", sum(m.cap), d.terms.Budget.CapBase)
	at := func(slug, reason string, lines ...cost) { d.final("cap/"+slug, "cap", is+reason, lines, asking(0)) }
	one := func(amount int64, month int) cost { return line(amount, month, month)[0] }
	at("at-the-cap", "a cost of exactly that is right.", one(m.cap, 1))
	at("cent-below", "one cent less leaves that cent.", one(m.cap-1, 1))
	at("cent-above", "one cent more is too much.", one(m.cap+1, 1))
	at("cent-above-in-all", "costs that are each within the cap, and one cent above it in all, are too much.", one(m.cap, 1), one(1, 1))
	at("cent-above-in-two-equal", "two equal costs count twice.", one(m.cap/2+1, 1), one(m.cap/2+1, 1))
	third := m.cap / 3
	at("at-the-cap-in-three", "three costs that are the cap together are right.", one(third, 1), one(third, 1), one(m.cap-2*third, 1))
	at("at-the-cap-with-tenths", "tenths of euros add up exactly.", one(10, 1), one(20, 1), one(m.cap-30, 1))
	at("none", "a project without cost is right.", []cost{}...)
	if late, ok := m.late(); ok {
		months := fmt.Sprintf("and months is %d, ", m.months)
		at("cent-above-late", months+fmt.Sprintf("the cap is reached, and month %d costs a cent more.", late), one(m.cap, m.months), one(1, late))
		at("all-late", months+fmt.Sprintf("all is spent in month %d, and is a cent above the cap.", late), one(m.cap+1, late))
		at("half-late", months+"half of a cost of two months, rounded down, is at the cap.", line(2*m.cap+1, m.months, late)...)
		at("half-late-cent-above", months+"half of a cost of two months is a cent above the cap.", line(2*m.cap+2, m.months, late)...)
	}
	if m.months > 0 {
		at("last-month-cent-above", fmt.Sprintf("and months is %d, the last of these is one of them.", m.months), line(m.cap+1, m.months, m.months)...)
	}
	d.open("cap/growing-at-the-cap", "cap", is+"costs that are at the cap and may grow may be above it yet.", line(m.cap, 1, 1), asking(0), "lines")
	d.open("cap/growing-cent-above", "cap", is+"costs that are above the cap stay so, whatever is added.", line(m.cap+1, 1, 1), asking(0), "lines")
	d.open("cap/growing-from-none", "cap", is+"no cost that may grow may be above the cap yet.", []cost{}, asking(0), "lines")
	d.open("cap/unknown", "cap", is+"costs that are not known are not costs of nothing.", nil, asking(0))
}

// share adds both sides of the share of some cost.
func (d *derivation) share() {
	m := &d.money
	spent := int64(d.plain.Budget.Lines[0].Amount)
	plain := d.plain.Budget.Lines
	if !m.pays() {
		reason := "There is no rate: a project may ask for as much as can be written"
		d.final("share/absent", "share", reason+".", plain, asking(mostCents))
		d.open("share/absent-unknown", "share", reason+", whatever it costs.", nil, asking(mostCents))
		return
	}
	is := fmt.Sprintf("Where rate is %s, share-base is %s and months is %d, ", strict.Plain(d.terms.Budget.Rate), d.terms.Budget.ShareBase, m.months)
	at := func(slug, reason string, lines []cost, resources ...source) {
		d.final("share/"+slug, "share", is+reason, lines, resources)
	}
	share := m.share(spent)
	of := fmt.Sprintf("the share of %s is %s: ", sum(spent), sum(share))
	at("at-the-share", of+"all of it may be asked for.", plain, asking(share)...)
	at("cent-below", of+"one cent less leaves that cent.", plain, asking(share-1)...)
	at("cent-above", of+"one cent more is too much.", plain, asking(share+1)...)
	at("nothing-asked", "nothing may be asked for.", plain, asking(0)...)
	at("other-resources", of+"what others pay is not asked for.", plain, append(asking(share), source{"own", cents(spent + 1)})...)
	at("cent-above-in-all", of+"two requests that are a cent above it together are too much.", plain, source{"pia", cents(share)}, source{"pia", 1})
	half := cents(share/2 + 1)
	at("above-in-two-equal", of+"two equal requests are asked for twice.", plain, source{"pia", half}, source{"pia", half})
	at("nothing-spent", "of no cost, no cent may be asked for.", []cost{}, asking(1)...)
	d.rounding(is, spent)
	d.monthsOfShare(is, spent)
	open := func(slug, reason string, lines []cost, request int64, growing ...string) {
		d.open("share/"+slug, "share", is+reason, lines, asking(request), growing...)
	}
	open("growing-lines", of+"it is kept already, and more cost cannot undo that.", plain, share, "lines")
	open("growing-lines-cent-above", of+"more cost in those months makes it more, where the cap leaves room.", plain, share+1, "lines")
	open("growing-both", of+"more may be asked for yet.", plain, share, "lines", "resources")
	resources := d.sheetOf(plain, asking(share), "resources")
	d.add("share/growing-resources", "share", is+of+"more may be asked for yet.", resources, ruling{outcomes: outcomes{"share": unknown}, open: []string{"/budget/resources"}})
	if above := asking(share + 1); writable(nil, above) {
		s := d.sheetOf(plain, above, "resources")
		d.add("share/growing-resources-cent-above", "share", is+of+"what is too much stays so, whatever is added.", s, ruling{outcomes: outcomes{"share": notMet}})
	}
	s := d.sheetOf(plain, nil)
	d.add("share/unknown", "share", is+"a request that is not known is not one of nothing.", s, ruling{outcomes: outcomes{"share": unknown}, open: []string{"/budget/resources"}})
}

// rounding adds costs of which the share is no whole number of cents: it is rounded
// down, and not to the nearest.
func (d *derivation) rounding(is string, spent int64) {
	m := &d.money
	request := max(m.share(spent), 1)
	if least, ok := m.baseFor(request); ok && (m.cap == 0 || least <= m.cap) {
		asks := is + fmt.Sprintf("%s may be asked for ", sum(request))
		d.final("share/least-base", "share", asks+fmt.Sprintf("of a cost of %s, and of no less.", sum(least)), line(least, 1, 1), asking(request))
		d.final("share/least-base-less-a-cent", "share", asks+fmt.Sprintf("of a cost of %s, and not of a cent less.", sum(least)), line(least-1, 1, 1), asking(request))
	}
	for base := spent; base > max(spent-1000, 0); base-- {
		if m.share(2*base) == 2*m.share(base) { // less than half a cent is left over
			continue
		}
		share := m.share(base)
		of := is + fmt.Sprintf("the share of %s is more than %s by half a cent or more, which is rounded down: ", sum(base), sum(share))
		d.final("share/rounded-down", "share", of+"that may be asked for.", line(base, 1, 1), asking(share))
		d.final("share/rounded-up", "share", of+"a cent more may not.", line(base, 1, 1), asking(share+1))
		return
	}
}

// monthsOfShare adds costs in the last of the funded months, and after these.
func (d *derivation) monthsOfShare(is string, spent int64) {
	m := &d.money
	at := func(slug, reason string, lines []cost, more int64) {
		_, base := m.bases(lines)
		d.final("share/"+slug, "share", is+reason, lines, asking(m.share(base)+more))
	}
	last := line(spent, m.months, m.months)
	at("last-month", "the last of these months is one of them.", last, 0)
	at("last-month-cent-above", "a cost of the last month is one like any other.", last, 1)
	late, ok := m.late()
	if !ok {
		return
	}
	if m.lateIsFree() {
		beyond := line(usualCost, late, late)
		at("late-and-free", fmt.Sprintf("the cap does not look at month %d, and the share does.", late), beyond, 0)
		at("late-and-free-cent-above", fmt.Sprintf("the cap does not look at month %d, and the share does.", late), beyond, 1)
	}
	for _, c := range []struct {
		slug, reason string
		lines        []cost
	}{
		{"line-by-line", "each of two costs of a cent is spread over two months, of which one is funded: half a cent of each, rounded down line by line, is nothing.",
			slices.Concat(line(1, m.months, late), line(1, m.months, late))},
		{"late", fmt.Sprintf("all is spent in month %d.", late), line(spent, late, late)},
		{"half-late", "a cost is spread evenly over two months, of which one is funded.", line(spent, m.months, late)},
		{"partly-late", "a cost is spread evenly over its months, of which the last is not funded.", line(spent, 1, late)},
		{"half-late-line-by-line", "each of two costs of two months is rounded down by itself.", slices.Concat(line(spent/2-1|1, m.months, late), line(spent/2-1|1, m.months, late))},
		{"some-late", "two costs are spent, one before and one after the end.", slices.Concat(line(spent/2, 1, m.months), line(spent/2, late, late))},
	} {
		at(c.slug, c.reason, c.lines, 0)
		at(c.slug+"-cent-above", c.reason, c.lines, 1)
	}
}

// joint adds what two rules say together that share a fact, each of them open.
func (d *derivation) joint() {
	d.region()
	m := &d.money
	if !m.pays() {
		return
	}
	if m.cap == 0 {
		d.open("joint/no-cap", "verdict", "There is no cap: some cost has a share of any request.", nil, asking(mostCents))
		return
	}
	share := m.share(m.cap)
	is := fmt.Sprintf("Where cap is %s, rate is %s, months is %d, cap-base is %s and share-base is %s, ", sum(m.cap), strict.Plain(d.terms.Budget.Rate),
		m.months, d.terms.Budget.CapBase, d.terms.Budget.ShareBase)
	as := "no cost within the cap has a share of one cent more."
	if m.lateIsFree() {
		as = "cost that the cap does not look at has a share of any request."
	}
	d.final("joint/both-reached", "verdict", is+"a project may cost all that the cap allows, and ask for the share of that.", line(m.cap, 1, 1), asking(share))
	open := func(slug, reason string, lines []cost, request int64, growing ...string) {
		d.open("joint/"+slug, "verdict", is+reason, lines, asking(request), growing...)
	}
	open("highest-request", fmt.Sprintf("a cost at the cap has a share of %s.", sum(share)), nil, share)
	open("request-above-any-share", as, nil, share+1)
	open("growing-request-above-any-share", as, nil, share+1, "resources")
	open("lines-and-request-may-grow", as, []cost{}, share+1, "lines", "resources")
	late, ok := m.late()
	if half := m.cap / 2; ok && half > 0 {
		if highest, is := m.highest(half); is {
			share = highest
		}
		spent := line(half, late, late)
		open("late-cost", fmt.Sprintf("and %s are spent in month %d, %s may be asked for yet.", sum(half), late, sum(share)), spent, share, "lines")
		open("late-cost-cent-above", fmt.Sprintf("and %s are spent in month %d, a cent more: %s", sum(half), late, as), spent, share+1, "lines")
	}
}
