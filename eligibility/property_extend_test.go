package eligibility_test

import (
	"testing"

	"github.com/aap-lit/aap/eligibility"
)

// Nothing that is added to a dossier changes what was decided.
func TestDecidedStaysDecided(t *testing.T) { property(t, (*scene).checkExtension) }
func FuzzDecidedStaysDecided(f *testing.F) { fuzzed(f, (*scene).checkExtension) }

func (s *scene) checkExtension() error {
	d := s.dossier
	before := s.Evaluate(&d)
	for range 1 + s.below(4) {
		s.answer(&d)
		after := s.Evaluate(&d)
		if err := s.kept(before, after, d); err != nil {
			return err
		}
		before = after
	}
	s.finish(&d)
	after := s.Evaluate(&d)
	if err := s.kept(before, after, d); err != nil {
		return err
	}
	return s.decided(after, d)
}

// kept compares what two reports decide, the later of a dossier that says
// more.
func (s *scene) kept(before, after eligibility.Report, d eligibility.Dossier) error {
	if v := before.Verdict(); v != eligibility.Undetermined && v != after.Verdict() {
		return s.errorf("the verdict was %v, and is %v of\n%s\nout of", v, after.Verdict(), show(d))
	}
	for _, f := range before.Findings() {
		if now, _ := after.Finding(f.Code()); f.Outcome() != eligibility.Unknown && f.Outcome() != now.Outcome() {
			return s.errorf("%v was %v, and is %v of\n%s\nout of", f.Code(), f.Outcome(), now.Outcome(), show(d))
		}
	}
	return nil
}

// decided tells whether nothing at all is left open of a complete dossier.
func (s *scene) decided(r eligibility.Report, d eligibility.Dossier) error {
	met := true
	for _, f := range r.Findings() {
		if f.Outcome() == eligibility.Unknown {
			return s.errorf("%v is unknown of the complete\n%s\nout of", f.Code(), show(d))
		}
		met = met && f.Outcome() == eligibility.Met
	}
	if met != (r.Verdict() == eligibility.Eligible) || met == (r.Verdict() == eligibility.Ineligible) {
		return s.errorf("%v, all rules met: %v, of the complete\n%s\nout of", r.Verdict(), met, show(d))
	}
	if codes := s.lies(r, &d); len(codes) > 0 {
		return s.errorf("%v: not so of the complete\n%s\nout of", codes, show(d))
	}
	if len(r.Open()) > 0 || len(r.Conflicts()) > 0 {
		return s.errorf("open %v, conflicts %v of the complete\n%s\nout of", r.Open(), r.Conflicts(), show(d))
	}
	return nil
}
