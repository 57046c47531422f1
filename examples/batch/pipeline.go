package main

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/aap-lit/aap/eligibility"
)

// A job is what a run is asked for.
type job struct {
	patterns []string // of the files to read
	folder   string   // to write to
	shards   int      // how many files the reports are spread over
	call     eligibility.Call
	lang     string // of what is said of bad inputs
	messages string // of the messages in reports; "" for none
}

// counts returns the path of the file of counts.
func (j *job) counts() string { return j.folder + "/counts.json" }

// pipeline puts the job together.
//
//	files → lines ─┬→ reports → files, with one of places beside each
//	               ├→ bad inputs → files
//	               └→ counts, with those of lines read and of lines written → one file
func (j *job) pipeline(s beam.Scope) error {
	call, err := j.call.MarshalJSON()
	if err != nil {
		return err
	}
	lines, read := read(s, j.patterns)
	appraise := &appraiseFn{Call: call, Lang: j.lang, Messages: j.messages}
	reports, bad, counted := beam.ParDo3(s.Scope("Appraise"), appraise, lines)
	writeCounts(s, j.counts(), read, counted,
		write(s, writeFn{Folder: j.folder, Name: countReports, Shards: j.shards, Places: "places"}, reports),
		write(s, writeFn{Folder: j.folder, Name: countBad, Shards: j.shards}, bad))
	return nil
}
