package eligibility

import (
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// paris is the offset of Paris in summer, at which instants are written.
var paris = time.FixedZone("", 2*60*60)

// local is an instant as it is written; an instant not known stays so.
func local(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.In(paris)
}

// instant says an instant in a sentence.
func instant(tag language.Tag, t time.Time) string { return wording.Instant(tag, local(t)) }

// The first second of 1900 and of 31 December 9999, in UTC, as Unix time: the
// bounds of the instants that [Decode] takes.
const firstSecond, endSecond = -2_208_988_800, 253_402_214_400

// writable reports whether an instant can be written in RFC 3339 and read back,
// and was meant.
func writable(t time.Time) bool {
	s := t.Unix()
	return firstSecond <= s && s < endSecond
}
