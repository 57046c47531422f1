//go:build unix

package main

import (
	"syscall"
	"time"
)

// spent returns the time that this process has had of the processors, those that
// collect its garbage included: others share the machine, and the clock on the wall
// runs for them as well.
func spent() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return time.Duration(time.Now().UnixNano())
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
