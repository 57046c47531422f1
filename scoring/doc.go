// Package scoring ranks the projects of a jury's session and shares an
// envelope out along the ranking, so that each place can be defended.
//
//	session, err := scoring.Decode(file) // or NewSession, from Go values
//	if err != nil {
//		return err // every fault, each with a JSON Pointer
//	}
//	report := session.Report()
//	for _, class := range report.Ranking().Classes() {
//		fmt.Println(class.Rank(), class.Projects(), class.Message(language.French))
//	}
//	if funding, ok := report.Funding(); ok { // the session has an envelope
//		for _, d := range funding.Decisions() {
//			fmt.Println(d.Project(), d.Award(), d.Message(language.French))
//		}
//	}
//
// # What it decides
//
// A [Grid] says how projects are marked: a scale, criteria with their weights,
// floors, and what separates equals. [LIT2016] is a default drawn from the
// flyer of the call, which publishes no grid. A [Session] holds the projects
// and the ballots of the assessors. The mark of a project on a criterion is
// the mean, or the median, of those given; whoever abstained, stood aside or
// found the criterion not applicable leaves it. A criterion that nobody marked
// leaves the project unranked: nothing is made up in its place.
//
// There are two totals. The weighted sum, not divided by the weights, ranks;
// floors may be on it or on the unweighted sum. [Session.Rank] makes classes of
// equals, never an order that nobody decided. [Ranking.Fund] treats a class that
// does not fit whole as tied, unless all orders of its members fund the same.
//
// [Session.Agreement] measures how far the assessors agree. It decides nothing.
//
// [Funding.Stability] says how sure the result is: between which values each
// weight may move before others are funded or tied, and what becomes of the
// result without each assessor, and without each ballot of one who stood aside.
//
// # What it guarantees
//
// Every number is exact, from the mark to the euro: whole numbers, or fractions
// where these do not fit in 64 bits. Numbers are rounded only to be shown, marks
// and totals to two decimals, coefficients to three, half away from zero.
// Sentences show the fraction too, where two decimals seem to contradict a
// decision.
//
// The same session gives the same bytes. The order of projects, assessors and
// marks in it has no influence on ranks, funding and margins. There is no
// chance here: a draw is given with the session.
//
// Values are immutable once made and safe for concurrent use. Zero values may
// be used: the zero [Grid] is [LIT2016], the others rank and fund nobody.
//
// A [Grid] and a [Session] are written in JSON and read back strictly. Results
// are written and not read: a program that decodes one gets [ErrEncodeOnly].
//
// # Units
//
// Marks, weights and floors are decimals of at most six places; totals are in
// points of the scale; amounts are whole cents.
package scoring
