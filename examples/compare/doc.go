// Command compare writes the rules of the call in four policy languages — CEL, Rego,
// Expr and Starlark — and holds them against the library in one run: how many cases
// of the kit each gets right, level by level, and what it takes in time, in
// allocations and in bytes of a program. It prints two tables in Markdown.
//
//	go run .                                            the tables; half a minute
//	go run . -write ../../README.md -write README.md    and puts them where they stand
//	go test ./...                                       what they get right, held against the tables
//
// It is for whoever wonders whether to write such rules in a policy language. The
// policies are in the folder policies; README.md says what was made easy for them,
// and what surprised. The programs in the folder size show what an engine adds to
// one.
//
// Speed is printed and judged by nobody: it hangs on the machine. The program builds
// others with the go command, and runs in its own folder.
package main
