package eligibility

import (
	"slices"
	"sync"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Zone is the clock that a call's instants are written and read by. The zero
// value is that of Paris, winter and summer; others keep one offset from UTC
// all year, as overseas. It is comparable.
type Zone struct {
	fixed   bool
	minutes int16 // ahead of UTC, where it is fixed
}

// ErrZone says that a text is no zone.
var ErrZone error = strict.Sentinel("zone")

// The least and the greatest offset in use anywhere, in minutes.
const minOffset, maxOffset = -12 * 60, 14 * 60

// ParseZone reads "paris", or an offset from UTC such as "-04:00"; else
// [ErrZone].
func ParseZone(text string) (Zone, error) {
	if text == "paris" {
		return Zone{}, nil
	}
	const day = "2000-01-01T00:00:00"
	here, err := strict.Instant(day + text)
	there, _ := strict.Instant(day + "Z")
	minutes := int(there.Sub(here) / time.Minute)
	if z := (Zone{true, int16(minutes)}); err == nil && minOffset <= minutes && minutes <= maxOffset && z.String() == text {
		return z, nil
	}
	return Zone{}, strict.Fault(ErrZone, text)
}

// in returns the instant as the zone's clock shows it; one not known stays so.
func (z Zone) in(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	if !z.fixed {
		return t.In(clocksOfParis()[parisOffset(t)/3600-1])
	}
	return t.In(time.FixedZone("", int(z.minutes)*60))
}

// clocksOfParis are the clock of Paris in winter and in summer, made once.
var clocksOfParis = sync.OnceValue(func() [2]*time.Location {
	return [...]*time.Location{time.FixedZone(ofParis, 3600), time.FixedZone(ofParis, 2*3600)}
})

// parisOffset returns how far the clocks of Paris are ahead of UTC, in seconds: two
// hours from the last Sunday of March to that of October, each at 01:00 UTC,
// else one. The rule is the European one since 1996 (directive 2000/84/CE); it
// is applied to all years.
func parisOffset(t time.Time) int {
	year := t.UTC().Year()
	if t.Before(lastSunday(year, time.March)) || !t.Before(lastSunday(year, time.October)) {
		return 60 * 60
	}
	return 2 * 60 * 60
}

// lastSunday is 01:00 UTC on the last Sunday of a month of 31 days.
func lastSunday(year int, month time.Month) time.Time {
	last := time.Date(year, month, 31, 1, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, -int(last.Weekday()))
}

// label says whose clock it is: « heure de Paris », « UTC−4 ».
func (z Zone) label(tag language.Tag) string {
	if !z.fixed {
		return wording.Text(tag, "zone.paris")
	}
	return wording.Offset(int(z.minutes))
}

// ofParis is the name of the location of instants that are said by the clock of
// Paris: an offset alone would not tell that clock from another.
const ofParis = "Paris"

// zoneOf returns the zone that an instant is said by.
func zoneOf(t time.Time) Zone {
	if name := t.Location().String(); name == ofParis || name == "Europe/Paris" {
		return Zone{}
	}
	_, seconds := t.Zone()
	if seconds%60 != 0 {
		seconds = 0 // no zone has such an offset: it is said by UTC, as it is written
	}
	return Zone{true, int16(seconds / 60)}
}

// say says an instant of a sentence, to the minute. Its seconds are said where
// they decide: in the minute of one of the bounds, or where it is a bound itself.
func (z Zone) say(tag language.Tag, t time.Time, bounds ...time.Time) string {
	t = z.in(t)
	near := len(bounds) == 0 || slices.ContainsFunc(bounds, func(b time.Time) bool {
		return !b.IsZero() && t.Truncate(time.Minute).Equal(b.Truncate(time.Minute))
	})
	whole := t.Second() == 0 && t.Nanosecond() == 0
	return wording.Instant(tag, t, z.label(tag), near && !whole)
}

// String returns "paris", or the offset as ParseZone reads it.
func (z Zone) String() string {
	if !z.fixed {
		return "paris"
	}
	return time.Time{}.In(time.FixedZone("", int(z.minutes)*60)).Format("-07:00")
}

// MarshalText writes what [ParseZone] reads.
func (z Zone) MarshalText() ([]byte, error) { return []byte(z.String()), nil }

// UnmarshalText reads what [ParseZone] reads.
func (z *Zone) UnmarshalText(text []byte) error { return strict.UnmarshalText(text, z, ParseZone) }
