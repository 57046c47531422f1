package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stderr)) }

// run returns the exit status: 2 for a command line that is wrong.
func run(args []string, out io.Writer) int {
	o, err := parse(args, out)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	log := o.logger(out)
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		log.Error("cannot listen", "error", err.Error())
		return 1
	}
	log.Info("listening", "address", listener.Addr().String())
	if err := serve(listener, newService(o.limits, log).server(), o.grace); err != nil {
		log.Error("stopped", "error", err.Error())
		return 1
	}
	log.Info("stopped")
	return 0
}

// serve serves until SIGINT or SIGTERM, and ends with the answers under way.
func serve(listener net.Listener, server *http.Server, grace time.Duration) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop() // a second signal ends the program at once
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	return server.Shutdown(ctx)
}
