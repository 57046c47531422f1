// Package indicators follows what a project set out to change: where an
// indicator stood, where it is meant to stand, what was observed since, and
// how far along that is. Indicators that measure the impact of a laboratory
// are what its evaluation is made of (flyer of the call, « Ce qui caractérise
// un laboratoire d'innovation publique », 7).
//
//	reached, err := indicators.New(indicators.Spec{
//		Code: "agents", Unit: "agents", Aggregation: indicators.Sum,
//		Baseline:     indicators.Point{Month: 0, Value: from}, // 15
//		Target:       indicators.Point{Month: 18, Value: to},  // 50
//		Observations: []indicators.Point{{Month: 12, Value: seen}}, // 53
//	})
//	if err != nil {
//		return err // every fault, each with its place: /target/month
//	}
//	fmt.Println(reached.Status(12), reached.Progress(12).Message(language.French)) // achieved 108,57 %
//
// # What it decides
//
// Progress has several formulas in use that disagree. Here it is the part of
// the way from the baseline to the target that is behind us, (actual −
// baseline) / (target − baseline), raw: below zero when things went the wrong
// way, above one when the target is passed. It serves targets above the
// baseline and below it alike. Actual is the latest observation at or before
// the month asked about; it stands until the next.
//
// The status compares the same observation with the straight line from the
// baseline to the target, at the month asked about: [Achieved] once the target
// is reached, whatever the month; [OnTrack] on the line or ahead of it;
// [Behind] else. At the target's month and after it the line stays at the
// target, so nothing is on track any more: it is achieved or behind.
//
// What cannot be told is not told. A baseline that equals the target, a month
// without an observation, a value that is not available and a target that
// nobody set are [Reason]s of their own, never zeros. The status is then
// [NoData], with one exception: a value that equals the target has reached it,
// whichever way was meant.
//
// Values are levels, so those of one indicator at several months are never
// added up. [Aggregate] puts together the values of several projects at one
// month, and only as the indicator declares.
//
// # What it guarantees
//
// Everything is exact: values are whole millionths inside, progress is a
// fraction ([Rational]), and no binary float is used. A status flips exactly
// on the line. Numbers are rounded only to be shown, half away from zero.
//
// Values that a function of this package returns without an error are right
// for good: they are immutable and may be shared between goroutines. Faults of
// an input are reported together, each an [Error] with a place, a stable code
// and words in French and in English. JSON is read strictly, also under
// json.Unmarshal. The same input gives the same bytes, whatever a host does to
// the package variables of github.com/shopspring/decimal.
//
// # Units
//
// A value is a decimal of at most six places from −10¹² to 10¹², in the unit
// that the indicator names, or it is not available. It stands at the end of a
// month of the project; months count from 1, and 0 is the start. The last is
// 120. Progress is a ratio: 1 is the whole way.
package indicators
