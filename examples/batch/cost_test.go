//go:build unix

package main

import (
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A cost is what the process has spent.
type cost struct {
	cpu    time.Duration
	memory int // MiB, the most that it has held
}

func spent(t testing.TB) cost {
	t.Helper()
	var use syscall.Rusage
	require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &use))
	return cost{time.Duration(use.Utime.Nano() + use.Stime.Nano()), int(use.Maxrss >> 10)}
}
