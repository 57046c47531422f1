// Package store keeps dossiers and reports in a database: SQLite or PostgreSQL,
// by database/sql, in tables that other programs can read.
//
//	s, err := store.Open(ctx, "portal.db") // or "postgres://…"
//	id, err := s.Keep(ctx, &dossier)       // err: the faults, see eligibility.Faults
//	dossier, err = s.Dossier(ctx, id)      // as it went in
//	s.Archive(ctx, id, dossier.Region, call.Evaluate(&dossier, rules...), time.Now())
//	s.Find(ctx, store.Filter{Rule: "share", Outcome: &notMet, Region: bretagne})
//
// What comes out is equal to what went in. What is not known is NULL, and never
// zero or false; a list that is known to be empty is not one that is not known, and
// one that may grow stays so. Words are words: no column takes the number that
// stands for one in Go. Amounts are exact. A dossier is stored with all its rows or
// not at all, and what Keep returned stays, whatever happens to the program.
//
// A region, a word, an amount goes in and out by the Value and Scan of its type.
// The two databases differ in dialect.go and in the types of the migrations' columns,
// and nowhere else.
package store
