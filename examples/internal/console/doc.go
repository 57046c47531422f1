// Package console is what the example programs share: the command line, the
// inputs, dealt with on all cores, and what is wrong with them, phrases in two
// languages, texts that are fit to be seen, a page of eighty columns, and drawings
// for a page of HTML.
package console
