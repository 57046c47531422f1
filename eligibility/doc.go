// Package eligibility decides whether a dossier may stand in a call for
// projects, and says why, on what ground and what to do about it.
//
// Answers are exact, to the cent and to the nanosecond. They are complete: where
// the facts given settle a verdict, it is given, and where they do not, the report
// names the questions still worth asking. They are useful to someone refused: each
// rule that is not met comes with its figures, its source and its repair, and a
// plan says what to change for the whole dossier to pass.
//
//	d, err := eligibility.Decode(file)
//	if err != nil {
//		return err // bad input; an ineligible dossier is no error
//	}
//	report := eligibility.LIT2016().Evaluate(&d)
//	fmt.Println(report.Verdict())
//	for _, f := range report.Findings() {
//		fmt.Println(f.Code(), f.Outcome(), f.Message(language.French))
//	}
//	repaired, err := eligibility.LIT2016().Apply(&d, report.Plan())
//
// The rules are those of « Laboratoires d'innovation territoriale » (2016),
// [LIT2016]; [New] makes a call of other [Terms], which may stand in JSON.
// [Call.Clauses] tells the rules as data, with their sources.
//
// # From a row to a report
//
// Words, regions, services, numbers and amounts are read from the columns of a
// database as they come, [budget.NewPlan] makes a plan of the lines, [Call.Evaluate]
// judges, with rules of your own beside those of the call ([NewHostRule]), and
// [Finding.Message] says it in French. Whoever keeps dossiers in JSON needs [Decode]
// alone. Three examples lead the way:
//
//   - RowsToReport: the tables of a portal, a dossier, a report in French.
//   - Draft: a form not yet filled in, of which the lists grow, and a cost that is
//     not known yet.
//   - Storing: dossiers and verdicts put into a database, and found again.
//
// [Zone.ParseInput], [budget.ParseInput] and [partners.ParseID] read what people type.
// [Terms] in JSON are a call of your own, with its name, its sources and its dates.
//
// # Known, growing, decided, complete
//
// A dossier may be half empty. A fact that is not given is unknown, and unknown
// is never zero, never false and never empty: a missing budget does not keep
// the cap. A list that is given is final, unless [Dossier].Growing names it:
// then entries may be added to it, and none taken away.
//
// A completion of a dossier gives every unknown fact a value and closes every
// growing list. A finding is decided, met or not met, when all completions
// agree on it; it is unknown only when two of them disagree. A verdict likewise
// is eligible when every completion is, ineligible when none is, and
// undetermined only when it truly hangs on what is not known. This is complete:
// no verdict is withheld that the facts given already settle, whichever the
// rules they settle it by. There is one limit: how few services a team is, of which
// dozens of names may each be one of several services, is searched for in a bounded
// number of steps; beyond, the count stays an interval.
//
// Take a dossier of which nothing is known but a request of 250 000.01 €. The
// cap is unknown: a budget may well stay within 500 000 €. The share is
// unknown: half of some budget is 250 000.01 €. Yet no budget does both, for
// half of 500 000 € is 250 000 €. The dossier is ineligible, by a [Conflict]
// between the cap and the share, and its plan is to ask for one cent less.
//
// Two rules speak of the region together in the same way: a team of Bretagne
// and a deposit for Occitanie cannot both be right, wherever the project is.
//
// What an undetermined dossier hangs on, [Report.Open] lists, and
// [Call.Witnesses] proves: two completions that differ in one fact, the one
// eligible, the other not. A service that is not given or not recognised
// neither counts nor is dismissed; [Agent].StateService settles whether it
// counts, and a service named later is taken to agree with that answer.
//
// # Services
//
// Services are counted by units: two names of one service are one, "DDT 35" and
// "DDTM d'Ille-et-Vilaine" for instance; a unit counts with the service it is part
// of; a service counts in the regions that it serves and in no other; one without
// its place counts as one of the project's region where none of its kind is named
// with its place. What a name means is read from a catalogue of the services of
// the State as they stood in 2016, see [ParseService] and [Terms].
// [Call.Standings] tells how each agent counts, and why one does not.
//
// # Readings
//
// The text of the call leaves five choices. Each is a field of [Terms], a report
// tells what the other choice would change, see [Report.Effects], and
// [Call.With] makes the same call under other [Readings].
//
//   - [Terms].Hierarchy: a unit and the service it is part of count [HierarchyOnce]
//     (default) or [HierarchySeparately]: the SGAR and the préfecture de région, an
//     unité départementale and its DIRECCTE, a DSDEN and the rectorat of its
//     académie. The préfecture of the chief town's département is that of the
//     region under both.
//   - [Terms].Level: the services of the region's departments count too,
//     [LevelAny] (default), or do not, [LevelRegional].
//   - [Terms].Actors: the partners in the six categories that the call lists count,
//     [ActorsListed] (default), or those in any category, [ActorsAny].
//   - [Terms].Budget.CapBase: the cap is on the whole project (default) or on
//     the funded months alone.
//   - [Terms].Budget.ShareBase: the funded share is of the cost of the funded
//     months (in the call of 2016) or of the whole project (in terms that do not
//     say).
//
// Fixed readings, each told with what else the text could mean by
// [Clause.Reading]: receipt counts, both ends of the window included; the
// representative of the State overseas deposits under whatever title; a State
// service, a central administration or a court does not count as an actor beside
// the State, by its name and unless its number is not one of the State's, and one
// actor is enough; each académie's rectorat is a service of its
// own; a partner's category is believed; a cost is spread evenly over its months;
// the share is a ceiling, rounded down to the cent; a request of 0 € and a budget of
// 0 € are right.
//
// Not decided here: the basis of VAT, other ceilings of public aid, State aid
// to companies, which costs are eligible, and the merits of the project, which
// are the jury's.
//
// # Guarantees
//
// Everything is exact: amounts are whole cents, nothing is decided on a rounded
// number. Everything is pure: no clock, no environment, no network, no mutable
// state; the same dossier gives the same bytes. Nothing that is read makes a
// function panic. Codes and the JSON are stable; sentences are not. The names
// of agents never appear in reports or errors.
//
// What is one column goes in and out of database/sql by itself: a [Verdict], an
// [Outcome] and every other kind as its word, a [Region] and a [Service] by its
// name, an [Answer] as a truth; what is not known as NULL. The number that stands
// for a word in Go is never stored, and is an error when it is read.
//
// Give a [Report] or a [Dossier] a field with a name. A struct that embeds one
// takes over its MarshalJSON and UnmarshalJSON: encoding/json then writes that
// value alone, without the other fields, and refuses them when it reads.
package eligibility
