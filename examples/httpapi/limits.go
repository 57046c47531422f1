package main

import (
	"flag"
	"fmt"
	"io"
	"log/slog"
	"time"
)

// mostBody is how long the library lets a dossier be.
const mostBody = 1 << 20

// Limits are what clients can take of the service.
type limits struct {
	body      int64 // bytes of one body
	bodies    int64 // bytes of all bodies at a time
	header    int   // bytes of the headers of a request
	atOnce    int   // dossiers being appraised
	perClient int   // requests of one client being read or appraised
	proxies   int   // of the operator's own, before the service

	headerTime, readTime, writeTime, idleTime, grace time.Duration
}

// usual are the limits of the flags that are not given.
func usual() limits {
	return limits{
		body: mostBody, bodies: 64 << 20, header: 16 << 10, atOnce: 64, perClient: 32,
		headerTime: 5 * time.Second, readTime: 10 * time.Second, writeTime: 20 * time.Second, idleTime: time.Minute,
		grace: 25 * time.Second,
	}
}

// Options are what the command line asks for.
type options struct {
	limits
	listen string
	log    string
}

// usage is what -h says before the flags.
const usage = `Usage: httpapi [options]

Appraises dossiers of the call for projects « Laboratoires d'innovation
territoriale » (2016) over HTTP, and logs a line a request to standard error.

`

// parse reads the command line, and says to out what is wrong with it, or how
// to use it.
func parse(args []string, out io.Writer) (options, error) {
	o := options{limits: usual()}
	flags := flag.NewFlagSet("httpapi", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.Usage = func() {
		_, _ = io.WriteString(out, usage)
		flags.PrintDefaults()
	}
	flags.StringVar(&o.listen, "listen", "127.0.0.1:8080", "`address` to listen on; the loopback, for a proxy on the same machine")
	flags.StringVar(&o.log, "log", "text", "`format` of the log: text or json")
	flags.IntVar(&o.proxies, "proxies", 0, "`number` of proxies of yours that every request comes through: a client is\nthen known by what the first of them wrote in X-Forwarded-For, and by the\naddress it connects from if 0. With more than there are, clients can pass\nfor others")
	flags.Int64Var(&o.body, "body", o.body, "`bytes` of a body, at most 1 MiB, which the library reads; beyond: 413.\nKeeps one request from taking memory and time")
	flags.Int64Var(&o.bodies, "bodies", o.bodies, "`bytes` of all bodies that are being read or appraised; beyond: 503.\nKeeps many requests from taking all memory")
	flags.IntVar(&o.header, "headers", o.header, "`bytes` of the headers of a request; beyond: 431")
	flags.IntVar(&o.atOnce, "at-once", o.atOnce, "`number` of dossiers being appraised; beyond: 503. A body that is still\narriving counts for none. One takes about a millisecond, the worst that a\nbody can hold a quarter of a second: all together must end in -write-time")
	flags.IntVar(&o.perClient, "per-client", o.perClient, "`number` of requests of one client being read or appraised; beyond: 429.\nKeeps one client from taking all places. Raise it if all dossiers come\nfrom one portal")
	flags.DurationVar(&o.headerTime, "header-time", o.headerTime, "`time` for the headers of a request to arrive. Lets go of who connects and\nsays nothing")
	flags.DurationVar(&o.readTime, "read-time", o.readTime, "`time` for a whole request to arrive; beyond: 408. Lets go of who sends a\nbody slowly, or none")
	flags.DurationVar(&o.writeTime, "write-time", o.writeTime, "`time` from the headers of a request to the end of its answer; more than\n-read-time, or who was too slow is not told. Lets go of who does not read")
	flags.DurationVar(&o.idleTime, "idle-time", o.idleTime, "`time` that a connection is kept for another request; more than that of the\nproxy, or it sends requests to connections that have just been closed")
	flags.DurationVar(&o.grace, "grace", o.grace, "`time` for the requests under way to be answered after SIGTERM; not less than\n-write-time, or some are not")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	err := o.check()
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if err != nil {
		_, _ = fmt.Fprintf(out, "httpapi: %v\n“httpapi -h” tells how to use it.\n", err)
	}
	return o, err
}

// check refuses limits that are none, or that defeat one another.
func (o options) check() error {
	for name, limit := range map[string]int64{
		"body": o.body, "bodies": o.bodies, "headers": int64(o.header), "at-once": int64(o.atOnce), "per-client": int64(o.perClient),
		"header-time": int64(o.headerTime), "read-time": int64(o.readTime), "write-time": int64(o.writeTime),
		"idle-time": int64(o.idleTime), "grace": int64(o.grace),
	} {
		if limit <= 0 {
			return fmt.Errorf("-%s must be more than 0", name)
		}
	}
	switch {
	case o.proxies < 0:
		return fmt.Errorf("-proxies must not be less than 0")
	case o.body > mostBody:
		return fmt.Errorf("-body must be at most %d", mostBody)
	case o.bodies < o.body:
		return fmt.Errorf("-bodies must not be less than -body")
	case o.writeTime <= o.readTime:
		return fmt.Errorf("-write-time must be more than -read-time")
	case o.grace < o.writeTime:
		return fmt.Errorf("-grace must not be less than -write-time")
	case o.log != "text" && o.log != "json":
		return fmt.Errorf("-log must be text or json")
	}
	return nil
}

// logger returns the log that the command line asks for.
func (o options) logger(out io.Writer) *slog.Logger {
	if o.log == "json" {
		return slog.New(slog.NewJSONHandler(out, nil))
	}
	return slog.New(slog.NewTextHandler(out, nil))
}
