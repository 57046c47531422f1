// Command batch appraises dossiers by the million on Apache Beam: files of JSON lines in,
// files of reports, of bad inputs and of counts out. README.md is its page. The dossiers
// in samples are fictitious.
//
//	go run .                             the samples, in this process
//	go run . -out results 'in/*.jsonl*'  files, compressed by gzip or not
//	go run . -runner flink …             on a cluster, see the page
//
// A report is what the program appraise writes of the dossier, to the byte. Beside each
// file of reports stands one that says, line for line, where their dossiers are.
//
// What it does not do: indicators and the marks of a jury, which appraise reads beside a
// dossier, are unknown members here; dossiers are not read from a stream without an end.
package main
