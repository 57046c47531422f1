//go:build !unix

package main

import "time"

// spent returns the time on the wall, where that of the process is not to be had.
func spent() time.Duration { return time.Duration(time.Now().UnixNano()) }
