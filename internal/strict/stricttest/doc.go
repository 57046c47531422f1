// Package stricttest holds the checks that every package with values in JSON makes
// of them: what is written can be read back, or says that it cannot; words and
// faults are what they are listed to be; a host's settings change nothing.
package stricttest
