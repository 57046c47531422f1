package eligibility

import "time"

// The first second of 1900 and of 31 December 9999, in UTC, as Unix time: the
// bounds of the instants that [Decode] takes.
const firstSecond, endSecond = -2_208_988_800, 253_402_214_400

// writable reports whether an instant can be written in RFC 3339 and read back,
// and was meant.
func writable(t time.Time) bool {
	s := t.Unix()
	return firstSecond <= s && s < endSecond
}
