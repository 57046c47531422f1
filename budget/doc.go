// Package budget computes the money side of a call for projects: what a
// project costs month by month, what it asks for, and how that compares with a
// cap on the cost and a funded share of it.
//
// The rule of the French call « Laboratoires d'innovation territoriale » (2016)
// is [LIT2016]; other calls are described by [Terms].
//
//	plan, err := budget.NewPlan(
//		[]budget.Line{{Kind: budget.Contractor, Amount: cost, From: 1, To: 24}},
//		[]budget.Resource{{Source: budget.PIA, Amount: asked}},
//	)
//	if err != nil {
//		return err // every fault, each with its place: /lines/0/to
//	}
//	found := budget.LIT2016().Assess(plan)
//	if excess, ok := found.ShareExcess(); ok {
//		fmt.Println("asks too much by", budget.Format(language.French, excess))
//	}
//
// # Guarantees
//
// An [Amount] is a whole number of cents. No binary float is used anywhere, and
// every rounding is named where it happens:
//
//   - the first j of the n months of a line cost ⌊cents·j/n⌋, so months add up
//     to the line ([Plan.First], [Plan.Schedule]);
//   - a share is ⌊rate·base⌋ ([Rule.Share]), and [Rule.BaseFor] is its exact
//     inverse;
//   - valued time is rounded half up to the cent, once ([AgentDays]);
//   - [Split] never loses a cent.
//
// Unknown is not zero. A list of lines or of resources that is nil, or null or
// left out in JSON, is unknown; an empty one is known to be empty. What an
// [Assessment] cannot answer for want of a list, it does not answer.
//
// Values that a function of this package returns without an error are right
// for good: they are immutable and may be shared between goroutines. Faults of
// an input are reported together, each an [Error] with a place, a stable code
// and words in French and in English. JSON is read strictly: unknown, repeated
// or wrongly cased members are faults, also under json.Unmarshal.
//
// The same input gives the same bytes, whatever a host does to the package
// variables of github.com/shopspring/decimal.
//
// # Units
//
// Amounts are in euros, from 0 to 10¹² €, and so are the sums of the lines and
// of the resources of a plan. Months are those of the project: the first is 1,
// the last at most 120, and both ends of a period are included. Whether
// amounts include VAT is for the call to say; nothing here depends on it.
package budget
