package main

import (
	"cmp"
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/portal/store"
)

//go:embed samples
var samples embed.FS

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt) // so that a temporary file goes
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr, os.Getenv)
	stop()
	os.Exit(status)
}

// run is the program. Its status is 0, or 2 when something is wrong.
func run(ctx context.Context, args []string, stdout, stderr io.Writer, env func(string) string) int {
	tag := console.Language(env)
	flags := flag.NewFlagSet("portal", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Func("lang", "fr or en", console.LanguageInto(&tag))
	database := flags.String("database", "", "the file of a SQLite database, or the connection string of a PostgreSQL; else $DATABASE_URL, else a temporary file")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil: // told already
		return console.BadInput
	case flags.NArg() > 0: // a file, which would not be read
		flags.Usage()
		return console.BadInput
	}
	var page strings.Builder
	err = tour(ctx, &page, tag, cmp.Or(*database, env("DATABASE_URL")))
	if err == nil {
		_, err = io.WriteString(stdout, page.String())
	}
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "portal:", err)
		return console.BadInput
	}
	return 0
}

// tour writes a page that shows the portal at work on a database; on a temporary one if it is "".
func tour(ctx context.Context, page *strings.Builder, tag language.Tag, database string) (err error) {
	if database == "" {
		folder, err := os.MkdirTemp("", "portal-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		database = filepath.Join(folder, "portal.db")
	}
	kept, err := store.Open(ctx, database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	rule, err := partnersBring()
	if err != nil {
		return err
	}
	p := &portal{page: page, tag: tag, store: kept, call: eligibility.LIT2016(), rule: rule, now: time.Now}
	return p.show(ctx)
}
