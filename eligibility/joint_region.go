package eligibility

import (
	"math/bits"
	"sync"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// The rules team and deposit speak of one region, that of the project: a team
// of Bretagne and a deposit for Occitanie cannot both be right, wherever the
// project is. This file holds what the two share.
type regionJoint struct{}

// readRegion takes in who deposits, where and when, and the regions that the
// project may be in.
func (r *ruling) readRegion(d *Dossier) {
	r.region, r.depositAt = d.Region, d.Deposit.Region
	r.by = d.Deposit.By.known()
	r.candidates = everywhere
	if r.region.Known() {
		r.candidates = r.region.bit()
	}
	r.narrowDeposit()
}

// narrowDeposit finds the candidates for which the deposit is, or may be, right.
func (r *ruling) narrowDeposit() {
	r.deposit = r.candidates
	if r.by != 0 {
		r.deposit &= regionsOf(r.by)
	}
	if r.depositAt.Known() {
		r.deposit &= r.depositAt.bit()
	}
}

// regionsOf returns the regions in which an authority represents the State.
func regionsOf(a Authority) uint32 { return authorityRegions()[a] }

var authorityRegions = sync.OnceValue(func() *[AuthorityOther + 1]uint32 {
	var sets [AuthorityOther + 1]uint32
	for _, r := range Regions() {
		for a := range sets {
			if r.Accepts(Authority(a)) {
				sets[a] |= r.bit()
			}
		}
	}
	return &sets
})

// regionsLeft returns the regions in which both the team and the deposit may be
// right.
func (c *call) regionsLeft(r *ruling) uint32 {
	set := r.candidates
	if c.has[RuleTeam] {
		set &= r.team.possibly
	}
	if c.has[RuleDeposit] {
		set &= r.deposit
	}
	return set
}

func (regionJoint) codes() [2]Code { return [...]Code{RuleTeam, RuleDeposit} }

func (regionJoint) possible(e *evaluation) bool { return e.possible.region }

func (regionJoint) facts(*evaluation) (ConflictFacts, bool) { return ConflictFacts{}, false }

func (regionJoint) message(tag language.Tag, _ *evaluation) string {
	return wording.Text(tag, "conflict.team-deposit")
}

func (regionJoint) repairs(e *evaluation) []Repair {
	return []Repair{e.depositBy(), e.addServices(e.deposit)}
}

// planDeposit enters a deposit where one is needed, and settles the regions for
// which services are added.
func (p *planning) planDeposit() {
	switch {
	case !p.call.has[RuleDeposit]:
		p.regions = p.candidates
	case p.lost(RuleDeposit) || conflicting(p.evaluation, regionJoint{}):
		by := p.depositBy()
		p.add(RuleDeposit, by)
		p.regions = p.candidates & by.Region.bit()
	default:
		p.regions = p.deposit
	}
}

// addServices returns how many services to add for the team to be possible in one
// of the regions: as many as the region that lacks fewest does.
func (e *evaluation) addServices(regions uint32) Repair {
	lack := 0
	if e.call.has[RuleTeam] && e.team.final && regions&e.team.possibly == 0 {
		lack = e.call.terms.MinServices
		for _, r := range Regions() {
			if regions&r.bit() != 0 {
				lack = min(lack, e.call.terms.MinServices-e.team.possible(r))
			}
		}
	}
	return Repair{Action: AddServices, Count: lack}
}

// depositBy returns the deposit by the representative of the State in a region: the
// one given, else one in which the team may be right — that of the deposit if
// it is one of these, else the one with most services of the team —, else that
// of the deposit, else the one with most services of the team.
func (r *ruling) depositBy() Repair {
	region := r.region
	if !region.Known() {
		region = r.likely(r.team.possibly, r.depositAt)
	}
	return Repair{Action: DepositBy, Authority: region.Authority(), Region: region}
}

// likely chooses a region of a set, of all if the set is empty: the one
// preferred if it is there, else the one with most services of the team.
func (r *ruling) likely(set uint32, preferred Region) Region {
	if set == 0 {
		set = everywhere
	}
	if preferred.Known() && set&preferred.bit() != 0 {
		return preferred
	}
	best := Region{}
	for _, region := range Regions() {
		if set&region.bit() != 0 && (!best.Known() || r.team.in[region.index] > r.team.in[best.index]) {
			best = region
		}
	}
	return best
}

// The region is open if it is not known. When the deposit is judged, any other
// region than that of the deposit is wrong. Without that rule the region matters
// if the same team may be enough in one region and not in another.
func (regionFact) open(e *evaluation) bool {
	if e.region.Known() {
		return false
	}
	if e.call.has[RuleDeposit] {
		return true
	}
	_, ok := e.apart()
	return ok
}

// A pair is two regions of which a team may be enough in the one, and not in the
// other, and how many services that count in both it takes at least.
type pair struct {
	high, low Region
	common    int
}

// apart finds two regions that a completion of the team tells apart.
func (e *evaluation) apart() (pair, bool) {
	if !e.team.final {
		return e.growApart()
	}
	t, required := &e.team, e.call.terms.MinServices
	openings := e.call.openings(e.agents, e.candidates)
	for _, high := range Regions() {
		for _, low := range Regions() {
			if low == high {
				continue
			}
			alone, both := 0, 0 // services that may be added in the region high alone, and in both
			for _, o := range openings {
				switch {
				case !o.named && !o.declared:
					alone++ // the service may be one of that region
				case o.adds&high.bit() == 0:
				case o.adds&low.bit() == 0:
					alone++
				default:
					both++
				}
			}
			alone = min(alone, int(t.more[high.index])+t.unnamed-t.anonymous) // fewer, if two may be one
			common := max(0, required-t.names-int(t.in[high.index])-alone)
			if common <= both && max(int(t.in[low.index])+t.names+common, min(t.anonymous, 1)) < required {
				return pair{high, low, common}, true
			}
		}
	}
	return pair{}, false
}

// growApart finds a region in which a team that may grow need not be enough; it may
// be so in any other. One of the 18 regions has the services to show that, which a
// collectivity may not have.
func (e *evaluation) growApart() (pair, bool) {
	low := e.candidates &^ e.team.surely
	if low == 0 {
		return pair{}, false
	}
	p := pair{low: Region{uint8(bits.TrailingZeros32(low))}}
	const regions = uint32(1<<18-1) << 1
	p.high = e.likely(regions&^p.low.bit(), Region{})
	return p, true
}

// The project is put in a region where team and deposit may both be right. If
// the team is the fact asked, it is not yet enough there: were it enough in some
// regions alone, the region would be open, and asked first.
func (regionFact) complete(w *completion, d *Dossier) {
	w.where = w.likely(w.call.regionsLeft(&w.ruling), w.depositAt)
	if w.teamTellsRegions() {
		p, _ := w.apart()
		w.where = p.high
	}
	d.Region = w.where
}

func (regionFact) spoil(w *completion, d, _ *Dossier) { w.elsewhere(d, &d.Region) }

// elsewhere sets a region of d to the first that makes it ineligible.
func (w *completion) elsewhere(d *Dossier, region *Region) {
	for _, *region = range Regions() {
		if (Call{c: w.call}).Verdict(d) == Ineligible {
			return
		}
	}
}

// teamTellsRegions reports whether the region is the fact asked and only the
// team can tell the two regions apart, as no deposit is judged.
func (w *completion) teamTellsRegions() bool {
	return w.asked == fact(regionFact{}) && !w.call.has[RuleDeposit]
}
