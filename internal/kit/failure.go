package kit

import (
	"cmp"
	"fmt"
	"slices"
)

// A Failure is what an engine fails of the cases that it was put to. It is an error
// whose text a person reads: how many cases of which themes, what differs how often,
// and then a case of each theme, with what was asked, the reason and the difference;
// first those that fail for what they are about.
// What does not fit in [MaxLines] lines is counted.
type Failure struct {
	level   Level
	results []Result // of all cases asked, also those passed
	gone    error    // why others were not
	unasked int
}

// Judge returns a *[Failure] if a case is not passed, and nil otherwise. The results
// are those of all cases put to the engine at a level.
func Judge(level Level, results []Result) error {
	f := &Failure{level: level, results: slices.Clone(results)}
	return f.orNone()
}

// failed reports whether a case is not passed.
func (f *Failure) failed() bool {
	return slices.ContainsFunc(f.results, func(r Result) bool { return !r.Passed() })
}

// orNone returns the failure; nil if there is none.
func (f *Failure) orNone() error {
	if !f.failed() {
		return nil
	}
	return f
}

// Level returns how closely the answers were looked at.
func (f *Failure) Level() Level { return f.level }

// Tried returns how many cases were put to the engine.
func (f *Failure) Tried() int { return len(f.results) }

// Unasked returns how many cases were not put to the engine, as it answers no more
// ([ErrGone]).
func (f *Failure) Unasked() int { return f.unasked }

// Cases returns the cases that failed, in their order.
func (f *Failure) Cases() []Result {
	return slices.DeleteFunc(slices.Clone(f.results), Result.Passed)
}

// Clearest returns the failed case that the text shows first: one that fails for what it
// is about. It is the zero Result if none failed: the engine was gone before.
func (f *Failure) Clearest() Result {
	if firsts := f.firsts(); len(firsts) > 0 {
		return firsts[0]
	}
	return Result{}
}

// Unwrap returns the errors of the engine, for [errors.Is] and [errors.As].
func (f *Failure) Unwrap() []error {
	var all []error
	if f.gone != nil {
		all = append(all, f.gone)
	}
	for _, r := range f.results {
		if r.Err != nil {
			all = append(all, r.Err)
		}
	}
	return all
}

// A count is how many failed cases have something in common, of how many.
type count struct {
	what          string
	failed, tried int
}

// add counts one more case under a name.
func add(counts []count, what string, failed bool) []count {
	i := slices.IndexFunc(counts, func(c count) bool { return c.what == what })
	if i < 0 {
		i, counts = len(counts), append(counts, count{what: what})
	}
	counts[i].tried++
	if failed {
		counts[i].failed++
	}
	return counts
}

// most puts the counts with the most failures first, and leaves out those without.
func most(counts []count) []count {
	counts = slices.DeleteFunc(counts, func(c count) bool { return c.failed == 0 })
	slices.SortStableFunc(counts, func(a, b count) int { return cmp.Compare(b.failed, a.failed) })
	return counts
}

// themes counts the cases of each theme.
func (f *Failure) themes() []count {
	var counts []count
	for _, r := range f.results {
		counts = add(counts, r.Theme(), !r.Passed())
	}
	return most(counts)
}

// whats counts the failed cases by each thing that differs in them.
func (f *Failure) whats() []count {
	var counts []count
	for _, r := range f.Cases() {
		var seen []string
		if r.Err != nil {
			seen = append(seen, noAnswer(r.Err))
		}
		for _, d := range r.Differences {
			if !slices.Contains(seen, d.What) {
				seen = append(seen, d.What)
			}
		}
		for _, what := range seen {
			counts = add(counts, what, true)
		}
	}
	return most(counts)
}

// noAnswer says that there is none, and why.
func noAnswer(err error) string { return "no answer: " + firstLine(err.Error()) }

// header says how much is wrong, and why no more was asked.
func (f *Failure) header() []string {
	line := fmt.Sprintf("%d of %d cases fail at level %s", len(f.Cases()), len(f.results), f.level)
	if f.gone == nil {
		return []string{line}
	}
	why := Result{Err: f.gone}.wrong()
	return append([]string{fmt.Sprintf("%s; %d were not asked", line, f.unasked)}, capped(why, reasons)...)
}
