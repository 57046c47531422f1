package strict

import "time"

// An instant is of the years 1900 to 9999: earlier ones are slips of the pen. The
// last day of 9999 is left out, because at some offsets its year has five digits,
// which RFC 3339 cannot write.
const minYear, maxYear = 1900, 9999

// Instant reads an RFC 3339 date and time with its offset, such as
// 2016-09-28T17:00:00+02:00, and returns it in UTC. Anything else is
// [ErrInstant]: so are a date that the calendar does not have, a leap second, a
// year before 1900 (as written or in UTC) and the last day of 9999. The shape is
// checked here because time.Parse also takes "17:00:00,5", an offset of +24:00
// and the names of the host's own zone.
func Instant(text string) (time.Time, error) {
	const shape = "dddd-dd-ddTdd:dd:dd"
	if len(text) < len(shape)+1 || len(text) > len(shape)+len(".123456789+00:00") || !shaped(text, shape) {
		return time.Time{}, ErrInstant
	}
	rest := text[len(shape):]
	nanos := 0
	if rest[0] == '.' {
		n := 1
		for unit := 100_000_000; n < len(rest) && isDigit(rest[n]); n++ {
			nanos += int(rest[n]-'0') * unit
			unit /= 10
		}
		if n == 1 || n > 10 {
			return time.Time{}, ErrInstant
		}
		rest = rest[n:]
	}
	offset, ok := offsetSeconds(rest)
	if !ok {
		return time.Time{}, ErrInstant
	}
	year, month, day := two(text[0:])*100+two(text[2:]), two(text[5:]), two(text[8:])
	hour, minute, second := two(text[11:]), two(text[14:]), two(text[17:])
	if year < minYear || hour > 23 || minute > 59 || second > 59 {
		return time.Time{}, ErrInstant
	}
	local := time.Date(year, time.Month(month), day, hour, minute, second, nanos, time.UTC)
	if local.Day() != day || int(local.Month()) != month { // 31 June rolls over
		return time.Time{}, ErrInstant
	}
	t := local.Add(-time.Duration(offset) * time.Second)
	if t.Year() < minYear || t.AddDate(0, 0, 1).Year() > maxYear {
		return time.Time{}, ErrInstant
	}
	return t, nil
}

// offsetSeconds reads "Z" or "+02:00", and returns the seconds east of UTC.
func offsetSeconds(text string) (int, bool) {
	if text == "Z" {
		return 0, true
	}
	if len(text) != 6 || !shaped(text[1:], "dd:dd") || (text[0] != '+' && text[0] != '-') {
		return 0, false
	}
	hours, minutes := two(text[1:]), two(text[4:])
	if hours > 23 || minutes > 59 {
		return 0, false
	}
	seconds := hours*3600 + minutes*60
	if text[0] == '-' {
		seconds = -seconds
	}
	return seconds, true
}

// shaped reports whether text begins with the shape, where d is any digit.
func shaped(text, shape string) bool {
	for i := range len(shape) {
		if shape[i] == 'd' && isDigit(text[i]) || shape[i] == text[i] && shape[i] != 'd' {
			continue
		}
		return false
	}
	return true
}

// two returns the number that the first two digits of text write.
func two(text string) int { return int(text[0]-'0')*10 + int(text[1]-'0') }
