// Command portal is the back of a portal for grants: it keeps dossiers in the
// tables of a database, reads them back, judges them by the call and by a rule of
// its own, archives the reports, and finds these again by verdict, rule and region.
// The dossiers are fictitious. It is for whoever builds such a portal on the
// library; the tables and all that speaks to them are in package store.
//
//	go run .                         a SQLite file that is gone at the end
//	go run . -database portal.db     one that stays
//	go run . -database "postgres://user@host/name"
//	DATABASE_URL=… go run . -lang en
//
// The database is made ready when it is opened: the migrations in store/migrations
// that it has not had are carried out. Each run adds the dossiers anew.
//
// The tests run on SQLite, and on PostgreSQL where DATABASE_URL names one, as a
// URL, in schemas that they make and drop. The script portal in .ci starts one for
// that, of Debian's packages, and stops it:
//
//	go test ./...
//	go test ./store -run TestMany -v -parallel 1 -many 10000   how long things take
//
// What it does not do: it has no pages and no accounts; of two people who change
// one dossier at once, the last wins; nothing is ever deleted.
package main
