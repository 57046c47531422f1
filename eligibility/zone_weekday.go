package eligibility

import (
	"slices"
	"strings"
	"time"

	"github.com/aap-lit/aap/internal/strict"
)

// weekdays are the days of the week as people write them, without capitals, by number.
var weekdays = [...][2]string{
	time.Sunday:    {"dimanche", "sunday"},
	time.Monday:    {"lundi", "monday"},
	time.Tuesday:   {"mardi", "tuesday"},
	time.Wednesday: {"mercredi", "wednesday"},
	time.Thursday:  {"jeudi", "thursday"},
	time.Friday:    {"vendredi", "friday"},
	time.Saturday:  {"samedi", "saturday"},
}

// dated reads a date behind its day of the week, if one is told, and returns what
// [typing.days] does: of several days those of that name. Of none, either name or
// number is wrong, and the number is a guess.
func (in *typing) dated(french bool) (days []string, sure bool) {
	weekday, told := in.weekday()
	days, sure = in.days(french)
	if !told {
		return days, sure
	}
	if those := on(weekday, days); len(those) > 0 {
		return those, sure
	}
	return days, false
}

// weekday reads the day of the week that may stand before a date, in full or
// abbreviated: « mercredi 28 septembre », "Wed, 28 Sep". What begins a month's name too
// is that: "Mar 27".
func (in *typing) weekday() (day time.Weekday, ok bool) {
	next := *in
	word := next.word()
	if word == "le" {
		next.spaces()
		word = next.word()
	}
	if len(word) < 3 || monthNamed(word) != "" {
		return 0, false
	}
	i := slices.IndexFunc(weekdays[:], func(names [2]string) bool {
		return strings.HasPrefix(names[0], word) || strings.HasPrefix(names[1], word)
	})
	if i < 0 {
		return 0, false
	}
	next.take(".")
	next.spaces()
	next.take(",")
	next.spaces()
	*in = next
	return time.Weekday(i), true
}

// on returns those of the days, as in RFC 3339, that are on a day of the week.
func on(weekday time.Weekday, days []string) []string {
	return slices.DeleteFunc(slices.Clone(days), func(day string) bool {
		t, err := strict.Instant(day + "T12:00:00Z")
		return err != nil || t.Weekday() != weekday
	})
}
