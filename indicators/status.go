package indicators

import (
	"math/big"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Status says where an indicator stands compared with the plan (état
// d'avancement). The zero value is NoData. A value that is not one of the
// constants has no word.
type Status uint8

// The statuses, and their words in JSON.
const (
	NoData   Status = iota // no-data: there is nothing to compare (pas de données)
	Behind                 // behind: short of the planned line (en retard)
	OnTrack                // on-track: on the planned line or ahead of it (en bonne voie)
	Achieved               // achieved: the target is reached or passed (atteint)
)

var statusWords = strict.Words{"no-data", "behind", "on-track", "achieved"}

// String returns the word of the status, "" for a value that is not one of the
// constants.
func (s Status) String() string { return statusWords.Of(uint8(s)) }

// Label returns the name of the status for people, "" for a value that is not one
// of the constants.
func (s Status) Label(tag language.Tag) string {
	return wording.Label(tag, "indicators.status.", s.String())
}

// MarshalText writes the word of the status; a value without one is [ErrWord].
func (s Status) MarshalText() ([]byte, error) { return statusWords.Text(uint8(s)) }

// UnmarshalText reads the word of a status; any other text is [ErrWord].
func (s *Status) UnmarshalText(text []byte) error { return strict.ReadWord(statusWords, text, s) }

// Status compares the latest observation at or before the end of a month with the
// straight line from the baseline to the target, see [Indicator.Expected]. It
// returns [Achieved] if the target is reached, whatever the month; else [OnTrack] if
// the value is on the line or ahead of it; else [Behind]. An old observation stands
// until the next one, and is compared with the line at the month asked about.
//
// It returns [NoData] where [Indicator.Progress] is undefined, with one exception:
// a value that equals the target has reached it, whatever the baseline was.
func (i Indicator) Status(month int) Status {
	if actual, _ := i.Actual(month); actual.Value.available && actual.Value == i.spec.Target.Value {
		return Achieved
	}
	covered, undefined := i.covered(month)
	switch {
	case undefined != 0:
		return NoData
	case covered.Cmp(big.NewRat(1, 1)) >= 0:
		return Achieved
	case covered.Cmp(i.elapsed(month)) >= 0:
		return OnTrack
	}
	return Behind
}

// elapsed returns the part of the time from the baseline to the target that is over
// at the end of a month, 1 from the target's month on. There is a target.
func (i Indicator) elapsed(month int) *big.Rat {
	from, to := i.spec.Baseline.Month, i.spec.Target.Month
	return big.NewRat(int64(min(month, to)-from), int64(to-from))
}

// Expected returns the value that the straight line from the baseline to the target
// has at the end of a month (valeur attendue), exactly. After the target's month the
// line stays at the target. Expected returns 0 and false before the baseline, and if
// the baseline or the target is not available.
func (i Indicator) Expected(month int) (Ratio, bool) {
	base, target := i.spec.Baseline, i.spec.Target
	if !base.Value.available || !target.Value.available || month < base.Month {
		return Ratio{}, false
	}
	way := big.NewRat(target.Value.millionths-base.Value.millionths, million)
	way.Mul(way, i.elapsed(month))
	return strict.RatioOf(way.Add(way, big.NewRat(base.Value.millionths, million))), true
}
