// Package budget computes the money side of a call for projects: what a project
// costs month by month, what it asks for, and how that compares with a cap on the
// cost and with the share of the cost that the call pays.
//
// The rule of the French call « Laboratoires d'innovation territoriale » (2016)
// is [LIT2016]; other calls are described by [Terms].
//
//	plan, err := budget.NewPlan(
//		[]budget.Line{{Kind: budget.Contractor, Amount: cost, From: 1, To: 24}},
//		[]budget.Resource{{Source: budget.FromPIA, Amount: asked}},
//	)
//	if err != nil {
//		return err // every fault, each with its place: /lines/0/to
//	}
//	found := budget.LIT2016().Assess(plan)
//	if excess, ok := found.ShareExcess.Amount(); ok {
//		fmt.Println("asks too much by", excess.Format(language.French))
//	}
//
// # Guarantees
//
// An [Amount] is a whole number of cents. No binary float is used anywhere, and
// every rounding is named where it happens:
//
//   - the first j of the n months of a line cost ⌊cents·j/n⌋, so that months add
//     up to the line ([Plan.First], [Plan.Schedule]);
//   - a share is ⌊rate·base⌋ ([Rule.Share]), and [Rule.BaseFor] is its exact
//     inverse;
//   - the value of agents' time is rounded half up to the cent, once
//     ([AgentDays]);
//   - [Split] never loses a cent.
//
// Unknown is not zero. A list of lines or of resources that is nil, or that JSON
// leaves out or gives as null, is unknown; an empty one is known to be empty. A
// [Figure] that needs an unknown list is none.
//
// Values that a function of this package returns without an error stay right:
// they are immutable and may be shared between goroutines. The faults of an input
// are reported together, each an [Error] with a place, a stable code and words in
// French and in English. JSON is read strictly, also by json.Unmarshal: unknown,
// repeated or wrongly cased members are faults.
//
// The same input gives the same bytes, whatever a host does to the package
// variables of github.com/shopspring/decimal.
//
// # In a database
//
// What is one column goes in and out of database/sql by itself: an [Amount] as its
// decimals, "12345.67", a [Figure] also as NULL, a [Kind], [Source] or [Base] as its
// word. The number that stands for a word in Go is never stored, and is an error
// when it is read.
//
// # In a struct of yours
//
// Give a value of this package a field with a name. A struct that embeds a [Plan]
// has its MarshalJSON and UnmarshalJSON too, so encoding/json writes the plan
// alone, without the other fields, and refuses them when it reads.
//
// # Units
//
// Amounts are in euros, from 0 to 10¹² €, and so are the sums of the lines and of
// the resources of a plan. Months are those of the project: the first is 1, the
// last at most 120, and both ends of a period are included. Whether amounts
// include VAT is for the call to say; nothing here depends on it.
package budget
