package eligibility

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Errors of [Zone.ParseInput], beside [ErrMissing], [ErrText] and [ErrTooLong].
var (
	ErrDate        error = strict.Sentinel("date")         // a text that is no date and hour of the years 1900 to 9999
	ErrNoHour      error = strict.Sentinel("no-hour")      // a date alone
	ErrDayOrMonth  error = strict.Sentinel("day-or-month") // a date that means two days; Allowed of the fault has both
	ErrHourSkipped error = strict.Sentinel("hour-skipped") // an hour that the clock skips in March; Allowed has the nearest before and behind
	ErrHourTwice   error = strict.Sentinel("hour-twice")   // an hour that the clock shows twice in October; Allowed has both
)

// ParseInput reads a date and an hour as a form sends them or a person types them,
// by the clock of the zone, and returns the instant in UTC. The zone of a call is
// that of its terms. In the zone of Paris:
//
//	2016-09-27T16:00                     2016-09-27T14:00:00Z, what <input type="datetime-local"> sends
//	2016-09-27T16:00:30                  2016-09-27T14:00:30Z
//	27/09/2016 17:00                     2016-09-27T15:00:00Z; 27.09.2016 and 27-09-2016 too
//	27/09/2016 à 17 h                    2016-09-27T15:00:00Z
//	27/9/2016 17h30                      2016-09-27T15:30:00Z
//	27 septembre 2016 17:00              2016-09-27T15:00:00Z; 27 sept. 2016 too
//	27 September 2016 17:00              2016-09-27T15:00:00Z; September 27, 2016 too
//	1er octobre 2016 à 8 heures          2016-10-01T06:00:00Z
//	mercredi 28 septembre 2016 à 17 h    2016-09-28T15:00:00Z; mardi is ErrDate, Nearest the same
//	27 septembre 2016 à 17 h (UTC−4)     2016-09-27T21:00:00Z, by the clock that it names
//	2016-09-27T16:00:00-04:00            2016-09-27T20:00:00Z, RFC 3339: the instant that it says
//	27/09/2016                           ErrNoHour
//	27/09/16 17:00                       ErrDate; Nearest is 2016-09-27T17:00:00+02:00
//	31/06/2016 17:00                     ErrDate, as are demain and 5 pm
//	05/09/2016 17:00                     2016-09-05T15:00:00Z in French; in English ErrDayOrMonth
//	27/03/2016 02:30                     ErrHourSkipped; Allowed is 2016-03-27T01:59:00+01:00, 2016-03-27T03:00:00+02:00
//	30/10/2016 02:30                     ErrHourTwice; Allowed is 2016-10-30T02:30:00+02:00, 2016-10-30T02:30:00+01:00
//
// Months are read by their names in both languages, long or short, in any case,
// with or without accents, and spaces may be no-break ones. Of a date in numbers
// the day comes first; in English, where it may be the month, only a date that
// cannot mean two days is read. Hours are those of a day of 24. What the fault
// offers, in RFC 3339 or as its message says it, is read in its turn, and so is
// every instant that a report or a clause says, unless it is in the hour that is
// there twice. A zone that keeps one offset skips no hour and has none twice.
//
// A text of spaces is [ErrMissing]: a form in which nothing was typed.
func (z Zone) ParseInput(tag language.Tag, text string) (time.Time, error) {
	typed, err := strict.TrimName(text)
	switch {
	case err != nil:
		return time.Time{}, strict.Fault(err, text)
	case typed == "":
		return time.Time{}, strict.Fault(ErrMissing, "")
	}
	if t, err := strict.Instant(typed); err == nil {
		return t, nil
	}
	t, err := z.parse(wording.IsFrench(tag), typed)
	if err != nil {
		return time.Time{}, strict.Fault(err, typed)
	}
	return t, nil
}

// parse reads a date and an hour that have no offset.
func (z Zone) parse(french bool, text string) (time.Time, error) {
	in := typing{text}
	days, sure := in.dated(french)
	if in.end() {
		return time.Time{}, hourless(days)
	}
	in.between()
	hour, ok := in.hour()
	if !ok || !in.clock(&z) || !in.end() {
		return time.Time{}, ErrDate
	}
	var meant []time.Time
	fault := ErrDate
	for _, day := range days {
		switch t, err := z.at(day + "T" + hour); {
		case err == nil:
			meant = append(meant, z.in(t))
		case err != ErrDate: //nolint:errorlint // at returns the sentinel itself
			fault = err
		}
	}
	switch {
	case len(meant) == 0:
		return time.Time{}, fault
	case !sure:
		return time.Time{}, strict.Instants(ErrDate, meant...)
	case len(meant) > 1:
		return time.Time{}, strict.Instants(ErrDayOrMonth, meant...)
	}
	return meant[0].UTC(), nil
}

// hourless returns the fault of a date without an hour.
func hourless(days []string) error {
	for _, day := range days {
		if _, err := strict.Instant(day + "T12:00:00Z"); err == nil {
			return ErrNoHour
		}
	}
	return ErrDate
}

// at returns the instant at which the zone's clock shows a date and an hour, written
// as in RFC 3339 without an offset.
func (z Zone) at(local string) (time.Time, error) {
	if z.fixed {
		t, err := strict.Instant(local + z.String())
		if err != nil {
			return time.Time{}, ErrDate
		}
		return t, nil
	}
	summer, noSummer := strict.Instant(local + "+02:00")
	winter, noWinter := strict.Instant(local + "+01:00")
	inSummer := noSummer == nil && parisOffset(summer) == 2*60*60
	inWinter := noWinter == nil && parisOffset(winter) == 60*60
	switch {
	case inSummer && inWinter:
		return time.Time{}, strict.Instants(ErrHourTwice, z.in(summer), z.in(winter))
	case inSummer:
		return summer, nil
	case inWinter:
		return winter, nil
	case noSummer != nil || noWinter != nil:
		return time.Time{}, ErrDate
	}
	change, unit := lastSunday(winter.Year(), time.March), time.Minute
	if winter.Second() != 0 || winter.Nanosecond() != 0 {
		unit = time.Second
	}
	return time.Time{}, strict.Instants(ErrHourSkipped, z.in(change.Add(-unit)), z.in(change))
}

// typing is what is left to read of a text that was typed.
type typing struct{ rest string }

// days reads a date and returns the days that it may mean, as in RFC 3339; none
// if it is no date. One that is not sure is a guess.
func (in *typing) days(french bool) (days []string, sure bool) {
	if article := *in; article.word() == "le" {
		*in = article
	}
	a, monthFirst := in.part()
	gap := in.take("/.-")
	b, monthSecond := in.part()
	if monthFirst {
		in.take(",")
	}
	if in.take("/.-") != gap {
		return nil, false
	}
	in.spaces()
	c := in.digits(4)
	switch {
	case monthFirst && monthSecond:
		return nil, false
	case monthFirst:
		return dayOf(c, a, b)
	case monthSecond:
		return dayOf(c, b, a)
	case gap == "":
		return nil, false
	case len(a) == 4:
		return dayOf(a, b, c)
	}
	return inNumbers(french, a, b, c)
}

// part reads the day or the month of a date, or a year that comes first, and
// the spaces around it; named says that it is a month by its name.
func (in *typing) part() (digits string, named bool) {
	in.spaces()
	if digits = in.digits(4); digits != "" {
		in.ordinal()
	} else {
		digits, named = monthNamed(in.word()), true
		in.take(".")
	}
	in.spaces()
	return digits, named
}

// inNumbers returns the days that a date in numbers may mean: the day is first, or
// in English perhaps the month.
func inNumbers(french bool, a, b, year string) (days []string, sure bool) {
	days, sure = dayOf(year, b, a)
	other, _ := dayOf(year, a, b)
	switch {
	case !french && padded(a) != padded(b):
		return append(days, other...), sure
	case french && padded(b) > "12" && padded(a) <= "12":
		return other, false
	}
	return days, sure
}

// dayOf returns a day as in RFC 3339, in a list of one; an empty list if a part is
// too long or not there. A year of two digits is guessed to be of this century.
func dayOf(year, month, day string) (days []string, sure bool) {
	if sure = len(year) == 4; len(year) == 2 {
		year = "20" + year
	}
	if len(year) != 4 || len(padded(month)) != 2 || len(padded(day)) != 2 {
		return nil, false
	}
	return []string{year + "-" + padded(month) + "-" + padded(day)}, sure
}

// padded writes a number of one digit with two.
func padded(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}

// between reads what stands between a date and an hour.
func (in *typing) between() {
	in.spaces()
	in.take(",-")
	in.spaces()
	next := *in
	switch next.word() {
	case "t", "a", "at":
		*in = next
		in.spaces()
	}
}

// hour reads an hour and returns it as in RFC 3339: "17:00:30.5".
func (in *typing) hour() (string, bool) {
	hour, minute, second := padded(in.digits(2)), "00", "00"
	if hour == "" {
		return "", false
	}
	if in.take(":") != "" {
		if minute = in.digits(2); in.take(":") != "" {
			second = in.digits(2) + in.fraction()
		}
		return hour + ":" + minute + ":" + second, true
	}
	in.spaces()
	switch in.word() {
	case "h", "heure", "heures":
	default:
		return "", false
	}
	in.spaces()
	if digits := in.digits(2); digits != "" {
		minute = digits
		if in.unit("min", "mn", "minutes") {
			in.spaces()
			if digits := in.digits(2); digits != "" {
				second = padded(digits) + in.fraction()
				if !in.unit("s", "secondes") {
					return "", false
				}
			}
		}
	}
	return hour + ":" + minute + ":" + second, true
}

// fraction reads the fraction of a second, with a point or a comma.
func (in *typing) fraction() string {
	if in.take(".,") == "" {
		return ""
	}
	return "." + in.digits(9)
}

// clock reads the name of the clock behind an hour, if there is one, into z:
// « (heure de Paris) », "(Paris time)", "(UTC−4)". It reports whether what is there
// names a clock.
func (in *typing) clock(z *Zone) bool {
	if in.end() {
		return true
	}
	bracket := in.take("(") != ""
	switch in.word() {
	case "heure":
		if !in.unit("de") || !in.unit("paris") {
			return false
		}
		*z = Zone{}
	case "paris":
		if !in.unit("time") {
			return false
		}
		*z = Zone{}
	case "utc":
		fixed, err := ParseZone(in.ahead())
		if err != nil {
			return false
		}
		*z = fixed
	default:
		return false
	}
	return !bracket || in.take(")") != ""
}

// ahead reads how far a clock is ahead of UTC, and returns it as [ParseZone] reads
// it: "+00:00" if nothing is there.
func (in *typing) ahead() string {
	sign := "+"
	switch in.take("+-−") {
	case "":
		return "+00:00"
	case "-", "−":
		sign = "-"
	}
	hours, minutes := padded(in.digits(2)), "00"
	if in.take(":") != "" {
		minutes = in.digits(2)
	}
	return sign + hours + ":" + minutes
}

// ordinal reads what makes an ordinal of a number: "er", "st", "nd", "rd", "th".
func (in *typing) ordinal() {
	next := *in
	switch next.word() {
	case "er", "st", "nd", "rd", "th":
		*in = next
	}
}

// unit reads one of these words, behind spaces if there are any, and reports
// whether it is there.
func (in *typing) unit(words ...string) bool {
	next := *in
	next.spaces()
	word := next.word()
	for _, unit := range words {
		if word == unit {
			*in = next
			return true
		}
	}
	return false
}

// spaces reads spaces of any kind.
func (in *typing) spaces() {
	in.rest = strings.TrimLeftFunc(in.rest, func(r rune) bool { return unicode.Is(unicode.Zs, r) })
}

// end reads spaces, and reports whether nothing is behind them.
func (in *typing) end() bool {
	in.spaces()
	return in.rest == ""
}

// digits reads a number; none, if it has more digits than that.
func (in *typing) digits(most int) string {
	n := 0
	for n < len(in.rest) && '0' <= in.rest[n] && in.rest[n] <= '9' {
		n++
	}
	if n > most {
		return ""
	}
	digits := in.rest[:n]
	in.rest = in.rest[n:]
	return digits
}

// word reads letters, and returns them without capitals and accents.
func (in *typing) word() string {
	after := strings.TrimLeftFunc(in.rest, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
	word := in.rest[:len(in.rest)-len(after)]
	in.rest = after
	return wording.Fold(word)
}

// take reads one of these characters, if it comes next.
func (in *typing) take(chars string) string {
	r, size := utf8.DecodeRuneInString(in.rest)
	if size == 0 || !strings.ContainsRune(chars, r) {
		return ""
	}
	in.rest = in.rest[size:]
	return string(r)
}
