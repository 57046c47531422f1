package eligibilitytest

import (
	"encoding/json"
	"time"
)

// A clock is how a call writes its window: the bounds in its own zone, as they stand
// in its terms.
type clock struct {
	Opens, Closes string
}

// window adds both sides of the opening and of the closing. Instants are what is
// compared, whatever the clock on the wall.
func (d *derivation) window(terms []byte) {
	if !d.has("window") {
		is := "There are neither opens nor closes: "
		d.receipt("absent", is+"it does not matter when a dossier is received.", time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC), met, nil)
		d.receipt("absent-unknown", is+"that it is not known when leaves nothing open.", time.Time{}, met, nil)
		return
	}
	var said clock
	_ = json.Unmarshal(terms, &said) // it was written a moment ago
	d.opening(said.Opens)
	d.closing(said.Closes)
	is := "Where receipt is allowed" + after(" from ", said.Opens) + after(" to ", said.Closes) + ", "
	d.receipt("inside", is+"a dossier may be received between.", d.need.at, met, map[string]any{"opens": orNil(said.Opens), "closes": orNil(said.Closes)})
	d.receipt("unknown", is+"nothing is decided while it is not known when a dossier was.", time.Time{}, unknown, map[string]any{"at": nil})
}

const (
	second = time.Second
	hour   = time.Hour
	east   = 14 * hour // the clocks that are ahead the most, and behind
	west   = -12 * hour
)

func (d *derivation) opening(said string) {
	opens, err := time.Parse(time.RFC3339Nano, said)
	if err != nil { // there is none
		return
	}
	is := "Where opens is " + said + ", "
	d.receipt("first-instant", is+"what is received at that instant is in time.", opens, met, map[string]any{"at": said, "opens": said})
	d.receipt("nanosecond-early", is+"a nanosecond before is too early.", opens.Add(-1), notMet, nil)
	d.receipt("second-early", is+"a second before is too early.", opens.Add(-second), notMet, nil)
	d.receipt("early-by-a-clock-ahead", is+"a second before is too early, though a clock in the east shows later.", on(opens.Add(-second), east), notMet, nil)
	d.receipt("first-instant-by-a-clock-behind", is+"that instant is in time, though a clock in the west shows earlier.", on(opens, west), met, nil)
	if d.terms.Closes.IsZero() {
		d.receipt("long-after", is+"and there is no closes, there is no end.", opens.AddDate(10, 0, 0), met, map[string]any{"closes": nil})
	}
}

func (d *derivation) closing(said string) {
	closes, err := time.Parse(time.RFC3339Nano, said)
	if err != nil {
		return
	}
	is := "Where closes is " + said + ", "
	d.receipt("last-instant", is+"what is received at that instant is in time.", closes, met, map[string]any{"at": said, "closes": said})
	d.receipt("nanosecond-late", is+"a nanosecond after is too late.", closes.Add(1), notMet, nil)
	d.receipt("second-late", is+"a second after is too late.", closes.Add(second), notMet, nil)
	d.receipt("late-by-a-clock-behind", is+"a second after is too late, though a clock in the west shows earlier.", on(closes.Add(second), west), notMet, nil)
	d.receipt("last-instant-by-a-clock-ahead", is+"that instant is in time, though a clock in the east shows later.", on(closes, east), met, nil)
	if d.terms.Opens.IsZero() {
		d.receipt("long-before", is+"and there is no opens, there is no beginning.", closes.AddDate(-10, 0, 0), met, map[string]any{"opens": nil})
	}
}

// receipt adds a dossier received at an instant, as its clock shows it; zero is
// unknown. One that no dossier can tell is left out.
func (d *derivation) receipt(slug, reason string, at time.Time, o string, f map[string]any) {
	s := d.plain
	if s.Deposit.At = ""; !at.IsZero() {
		if !tellable(at) {
			return
		}
		s.Deposit.At = at.Format(time.RFC3339Nano)
	}
	d.add("window/"+slug, "window", reason, s, ruling{
		outcomes: outcomes{"window": o}, facts: facts{"window": f}, open: []string{"/deposit/at"}, late: at.After(d.terms.Opens),
	})
}

// tellable reports whether an instant, as its clock shows it, may stand in a dossier:
// in the years 1900 to 9999, but for the last day in UTC.
func tellable(at time.Time) bool {
	in := func(t time.Time) bool { return 1900 <= t.Year() && t.Year() <= 9999 }
	return in(at) && in(at.UTC()) && in(at.UTC().AddDate(0, 0, 1))
}

// on returns an instant as another clock shows it.
func on(at time.Time, ahead time.Duration) time.Time {
	return at.In(time.FixedZone("", int(ahead/second)))
}

func after(word, said string) string {
	if said == "" {
		return ""
	}
	return word + said
}

func orNil(said string) any {
	if said == "" {
		return nil
	}
	return said
}
