// Package indicators follows what a project set out to change: where an indicator
// stood, where it is meant to stand, what was observed since, and how far along
// that is. The evaluation of a laboratory is made of indicators that measure its
// impact (flyer of the call, « Ce qui caractérise un laboratoire d'innovation
// publique », 7).
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
// Several formulas of progress are in use, and they disagree. Here it is the part of
// the way from the baseline to the target that has been covered, (actual − baseline)
// / (target − baseline): below zero if things went the wrong way, above one if the
// target is passed. It serves targets above the baseline and below it alike. Actual
// is the latest observation at or before the month asked about; it stands until the
// next one.
//
// The status compares the same observation with the straight line from the baseline
// to the target, at the month asked about. It is [Achieved] while the target is
// reached, whatever the month, [OnTrack] on the line or ahead of it, else [Behind].
// From the target's month on the line is the target itself, so that a status is
// achieved or behind.
//
// What is unknown is not zero. A baseline that equals the target, a month without an
// observation, a value that is not available and a target that nobody set each leave
// the progress undefined, and [Undefined] says which it is. The status is then [NoData], with
// one exception: a value that equals the target has reached it, whichever way was
// meant.
//
// Values are levels, so those of one indicator at several months are never added up.
// [Aggregation.Of] puts together the values of several projects at one month, and
// only as the indicator declares.
//
// # What it guarantees
//
// Everything is exact: a value is a whole number of millionths inside, progress is a
// fraction ([Ratio]), and no binary float is used. A status flips exactly on the
// line. Numbers are rounded only to be shown, half away from zero.
//
// Values that a function of this package returns without an error stay right: they
// are immutable and may be shared between goroutines. The faults of an input are
// reported together, each an [Error] with a place, a stable code and words in French
// and in English. JSON is read strictly, also by json.Unmarshal. The same input gives
// the same bytes, whatever a host does to the package variables of
// github.com/shopspring/decimal.
//
// Give a value of this package a field with a name in a struct of yours. A struct
// that embeds an [Indicator] or a [Set] has its MarshalJSON and UnmarshalJSON too, so
// encoding/json writes that value alone, without the other fields, and refuses them
// when it reads.
//
// # Units
//
// A value is a decimal of at most six places from −10¹² to 10¹², in the unit that the
// indicator names, or it is not available. It stands at the end of a month of the
// project: months count from 1, 0 is the start, and the last is 120. Progress is a
// ratio: 1 is the whole way.
package indicators
