package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// statusBad is the exit status of a run that ended, and found bad inputs.
const statusBad = 1

// Beam keeps its flags in those of the process, and a worker is this program started
// again: ours stand with them.
func main() {
	o := newOptions(flag.CommandLine, os.Getenv)
	flag.Parse()
	beam.Init() // which a worker never leaves
	os.Exit(run(context.Background(), o, flag.Args(), os.Stdout, os.Stderr))
}

// options are what the command line asks for.
type options struct {
	lang           language.Tag
	messages       language.Tag // language.Und for none
	call, readings string       // files; "" for those of 2016
	out            string       // a folder; "" for a temporary one
	shards         int
}

// newOptions adds flags to those of Beam.
func newOptions(flags *flag.FlagSet, env func(string) string) *options {
	theirs := flag.NewFlagSet("", flag.ContinueOnError)
	theirs.SetOutput(flags.Output())
	flags.VisitAll(func(f *flag.Flag) { theirs.Var(f.Value, f.Name, f.Usage) })
	o := &options{lang: console.Language(env)}
	flags.Func("lang", "", console.LanguageInto(&o.lang))
	flags.Func("messages", "", console.LanguageInto(&o.messages))
	flags.StringVar(&o.call, "call", "", "")
	flags.StringVar(&o.readings, "readings", "", "")
	flags.StringVar(&o.out, "out", "", "")
	flags.IntVar(&o.shards, "shards", 16, "")
	log.LogLevel = "warn" // Beam tells each of its steps
	flags.StringVar(&log.LogLevel, "log", log.LogLevel, "")
	flags.Usage = func() {
		_, _ = fmt.Fprintln(flags.Output(), sayUsage.In(o.lang))
		theirs.PrintDefaults()
	}
	return o
}

// run is the program. Its status is 0, statusBad, or 2 when the command line is wrong
// or the run failed.
func run(ctx context.Context, o *options, patterns []string, stdout, stderr io.Writer) int {
	counts, folder, err := o.carryOut(ctx, patterns)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "batch:", err)
		return console.BadInput
	}
	if counts == nil {
		_, err = fmt.Fprintln(stdout, saySubmitted.With(o.lang, folder))
	} else {
		_, err = io.WriteString(stdout, summary(o.lang, counts, folder))
	}
	switch {
	case err != nil:
		return console.BadInput
	case counts != nil && counts.Bad > 0:
		return statusBad
	}
	return 0
}

// carryOut runs the job, and returns its counts and the folder that they are in; no
// counts where the run goes on elsewhere.
func (o *options) carryOut(ctx context.Context, patterns []string) (*Counts, string, error) {
	j, err := o.job(ctx, patterns)
	if err != nil {
		return nil, "", err
	}
	p, s := beam.NewPipelineWithRoot()
	if err := j.pipeline(s); err != nil {
		return nil, "", err
	}
	if err := beamx.Run(ctx, p); err != nil {
		return nil, "", err
	}
	if *jobopts.Async {
		return nil, j.folder, nil
	}
	counts, err := readCounts(ctx, j.counts())
	return counts, j.folder, err
}

// job returns what is asked for, after a look at all that can be wrong with it here.
func (o *options) job(ctx context.Context, patterns []string) (*job, error) {
	if len(patterns) == 0 {
		patterns = []string{"samples/*"}
	}
	if o.shards < 1 || o.shards > 99999 {
		return nil, errors.New(sayBadShards.With(o.lang, o.shards))
	}
	j := &job{patterns: patterns, shards: o.shards, lang: o.lang.String()}
	if o.messages != language.Und {
		j.messages = o.messages.String()
	}
	var err error
	if j.call, err = o.underCall(); err != nil {
		return nil, err
	}
	if err := o.match(ctx, patterns); err != nil { // a runner may have written counts before it comes to that
		return nil, err
	}
	j.folder, err = o.folder(ctx)
	return j, err
}

// underCall returns the call that inputs stand under, with the readings asked for.
func (o *options) underCall() (eligibility.Call, error) {
	call := eligibility.LIT2016()
	if err := o.readJSON(o.call, &call); err != nil || o.readings == "" {
		return call, err
	}
	readings := call.Readings()
	if err := o.readJSON(o.readings, &readings); err != nil {
		return call, err
	}
	return call.With(readings)
}

// readJSON reads a file of the command line, if one is named.
func (o *options) readJSON(name string, into interface{ UnmarshalJSON([]byte) error }) error {
	if name == "" {
		return nil
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	for _, fault := range console.FaultsIn(o.lang, eligibility.Faults(into.UnmarshalJSON(raw))) {
		err = errors.Join(err, fmt.Errorf("%s: %s: %s", name, fault.Pointer, fault.Message))
	}
	return err
}

// folder returns the folder to write to, which must have no file yet: what an earlier
// run has left would pass for this one's.
func (o *options) folder(ctx context.Context) (string, error) {
	if o.out == "" {
		return os.MkdirTemp("", "batch-")
	}
	folder := strings.TrimRight(o.out, "/")
	files, err := filesystem.New(ctx, folder)
	if err != nil {
		return "", err
	}
	defer files.Close()
	there, err := files.List(ctx, folder+"/*")
	if err == nil && len(there) > 0 {
		err = errors.New(sayNotEmpty.With(o.lang, o.out))
	}
	return folder, err
}
