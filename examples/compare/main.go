package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(2)
	}
}

// run is the program.
func run(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	rounds := flags.Int("rounds", 20, "how often each time is taken")
	var files []string
	flags.Func("write", "a file to put the tables into, between the comments that name them; may be given again",
		func(file string) error { files = append(files, file); return nil })
	first := flags.String("first", "", "an engine, to print how long its first verdict takes, and nothing else")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%w: %q", errArgument, flags.Arg(0))
	}
	if *first != "" {
		e, err := engineNamed(*first)
		if err != nil {
			return err
		}
		_, _, _, took, err := start(e)
		if err == nil {
			_, err = fmt.Fprintln(stdout, took)
		}
		return err
	}
	compared, err := compareTable(ctx, max(1, *rounds))
	if err != nil {
		return err
	}
	slipped, err := slipTable()
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := write(file, map[string]string{"compare": compared, "slips": slipped}); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(stdout, "%s\n%s", compared, slipped)
	return err
}

var (
	errArgument = errors.New("an argument that is no option")
	errNoPart   = errors.New("no place for a table")
)

// write puts the tables that a file has a place for into it.
func write(file string, tables map[string]string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text, written := string(data), false
	for name, table := range tables {
		if before, _, after, ok := part(text, name); ok {
			text, written = before+table+after, true
		}
	}
	if !written {
		return fmt.Errorf("%s: %w", file, errNoPart)
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

// part returns the part of a text between the two comments that name it.
func part(text, name string) (before, inside, after string, ok bool) {
	opening, closing := "<!-- "+name+" -->\n", "<!-- /"+name+" -->\n"
	start, end := strings.Index(text, opening), strings.Index(text, closing)
	if start < 0 || end < start {
		return "", "", "", false
	}
	start += len(opening)
	return text[:start], text[start:end], text[end:], true
}
