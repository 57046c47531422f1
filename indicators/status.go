package indicators

import (
	"math/big"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Status compares an indicator with what was planned (état d'avancement).
// The zero value is NoData; a value not listed here has no word.
type Status uint8

// The statuses, and their words in JSON.
const (
	NoData   Status = iota // no-data: it cannot be told (pas de données)
	Behind                 // behind: short of the line (en retard)
	OnTrack                // on-track: on the line or ahead of it (en bonne voie)
	Achieved               // achieved: the target is reached or passed (atteint)
)

var statusWords = strict.Words{"no-data", "behind", "on-track", "achieved"}

// String is the word of the status, "" for a value that is none.
func (s Status) String() string { return statusWords.Of(uint8(s)) }

// Label is the name of the status for people, "" for a value that is none.
func (s Status) Label(tag language.Tag) string {
	return wording.Label(tag, "indicators.status.", s.String())
}

// MarshalText writes the word of the status; another value is [ErrWord].
func (s Status) MarshalText() ([]byte, error) { return statusWords.Text(uint8(s)) }

// UnmarshalText reads the word of a status; another word is [ErrWord].
func (s *Status) UnmarshalText(text []byte) error { return strict.ReadWord(statusWords, text, s) }

// Status compares the latest observation at or before the end of a month with
// the straight line from the baseline to the target, see [Indicator.Expected]:
// achieved when the target is reached, whatever the month; else on track when
// the value is on the line or nearer to the target than the line is; else
// behind. An old observation is compared with the line of the month asked
// about: it stands until the next.
//
// It is no-data whenever [Indicator.Progress] has no ratio, before the
// baseline included; but a value that equals the target has reached it,
// whatever the baseline was.
func (i Indicator) Status(month int) Status {
	if actual, _ := i.Actual(month); actual.Value.available && actual.Value == i.spec.Target.Value {
		return Achieved
	}
	covered, reason := i.covered(month)
	switch {
	case reason != 0:
		return NoData
	case covered.Cmp(big.NewRat(1, 1)) >= 0:
		return Achieved
	case covered.Cmp(i.elapsed(month)) >= 0:
		return OnTrack
	}
	return Behind
}

// elapsed is the part of the time from the baseline to the target that is over
// at the end of a month, 1 from the target on. There is a target.
func (i Indicator) elapsed(month int) *big.Rat {
	from, to := i.spec.Baseline.Month, i.spec.Target.Month
	return big.NewRat(int64(min(month, to)-from), int64(to-from))
}

// Expected is the value that the straight line from the baseline to the target
// has at the end of a month (valeur attendue), exact; the line stays at the
// target after the target's month. False, and 0, before the baseline and when
// the baseline or the target is not available.
func (i Indicator) Expected(month int) (Rational, bool) {
	base, target := i.spec.Baseline, i.spec.Target
	if !base.Value.available || !target.Value.available || month < base.Month {
		return Rational{}, false
	}
	way := big.NewRat(target.Value.millionths-base.Value.millionths, million)
	way.Mul(way, i.elapsed(month))
	return rational(way.Add(way, big.NewRat(base.Value.millionths, million))), true
}
