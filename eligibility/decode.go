package eligibility

import (
	"io"
	"strconv"
	"time"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

const (
	maxInput = 1 << 20 // bytes of a dossier
	maxList  = 1000    // agents, or partners, of a dossier

	usualList = 8 // entries that most lists have
)

// Errors of [Decode], beside those of [ParseRegion], [ParseService], package
// budget and package partners.
var (
	ErrSyntax    error = strict.ErrSyntax    // not JSON
	ErrEncoding  error = strict.ErrEncoding  // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth     // JSON nested beyond 64
	ErrKey       error = strict.ErrKey       // unknown or wrongly cased member
	ErrDuplicate error = strict.ErrDuplicate // member or list named twice
	ErrType      error = strict.ErrType      // JSON value of another type, or value of a database
	ErrNull      error = strict.ErrNull      // null where an entry is required
	ErrTooMany   error = strict.ErrTooMany   // more than 1000 agents, or partners
)

// Decode reads one dossier of at most 1 MiB, to the end of r:
//
//	{"title": "Atelier", "region": "FR-BRE",
//	 "team": [{"name": "A. Exemple", "service": "DREAL Bretagne"},
//	  {"service": "Mission régionale X", "state-service": true}],
//	 "partners": [{"name": "Rennes Métropole", "category": "local-authority", "id": "243500139"}],
//	 "budget": {
//	  "lines": [{"label": "Designers", "kind": "contractor", "amount": "48000.00", "from": 1, "to": 18}],
//	  "resources": [{"label": "PIA", "source": "pia", "amount": "24000.00", "in-kind": false}]},
//	 "deposit": {"by": "region-prefect", "region": "Bretagne", "at": "2016-09-27T16:00:00+02:00"},
//	 "seed": true, "growing": ["lines"]}
//
// See [Dossier.UnmarshalJSON] for what is accepted, and the constants of
// [Authority], [budget.Kind], [budget.Source] and [partners.Category] for the
// words.
func Decode(r io.Reader) (Dossier, error) {
	return strict.Decode[Dossier](r, maxInput)
}

// The members of a dossier and of its parts, as they are written.
var (
	dossierKeys = []string{"title", "region", "team", "partners", "budget", "deposit", "seed", "growing"}
	agentKeys   = []string{"name", "service", "state-service"}
	depositKeys = []string{"by", "region", "at"}
)

// UnmarshalJSON reads a dossier strictly. Every member is optional; one that is
// null, or an empty text, is unknown. Unknown, duplicate and wrongly cased keys,
// null entries, wrong types and values out of bounds are faults, reported
// together, each an [Error] with its JSON Pointer; bad syntax, bad UTF-8 and
// nesting beyond 64 are reported alone. On an error d is left as it was. The
// names of agents are never quoted.
func (d *Dossier) UnmarshalJSON(data []byte) error {
	if err := strict.CheckSize(data, maxInput); err != nil {
		return err
	}
	return strict.Unmarshal(data, d, (*Dossier).read)
}

func (d *Dossier) read(r *strict.Reader) {
	for key := range r.Object(dossierKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "title":
			d.Title, _ = r.Text()
		case "region":
			r.Word(&d.Region)
		case "team":
			r.Private(true) // the names of agents are nobody else's business
			d.Team = readList(r, new(teamReader).read)
			r.Private(false)
		case "partners":
			d.Partners = readList(r, readPartner)
		case "budget":
			r.Into(&d.Budget)
		case "deposit":
			d.Deposit.read(r)
		case "seed":
			d.Seed = readAnswer(r)
		case "growing":
			d.Growing = readLists(r)
		}
	}
}

// readList reads a list of at most 1000 entries, none of them null.
func readList[T any](r *strict.Reader, read func(*T, *strict.Reader)) []T {
	list, long := []T{}, false
	for i := range r.Array() {
		if long = i >= maxList; long {
			r.Skip()
		} else if !r.RefuseNull() {
			if len(list) == 0 {
				list = make([]T, 0, usualList)
			}
			list = append(list, *new(T))
			read(&list[len(list)-1], r)
		}
	}
	if long {
		r.Fault(tooMany(), "")
	}
	return list
}

// tooMany is the fault of a list of more than 1000 entries.
func tooMany() error { return strict.Bounded(ErrTooMany, "", strconv.Itoa(maxList)) }

func readPartner(p *partners.Partner, r *strict.Reader) { r.Into(p) }

// A teamReader reads agents. Several of a team are often of one service: a name that
// one of the last few has given is not made out again.
type teamReader struct {
	last [8]Service
	n    int
}

func (t *teamReader) read(a *Agent, r *strict.Reader) {
	for key := range r.Object(agentKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "name":
			a.Name, _ = r.Text()
		case "service":
			r.Private(false)
			a.Service, _ = strict.Parse(r, t.service)
			r.Private(true)
		case "state-service":
			a.StateService = readAnswer(r)
		}
	}
}

func (t *teamReader) service(name string) (Service, error) {
	for i := range t.last {
		if t.last[i].name == name {
			return t.last[i], nil
		}
	}
	s, err := ParseService(name)
	t.last[t.n%len(t.last)] = s
	t.n++
	return s, err
}

func (d *Deposit) read(r *strict.Reader) {
	for key := range r.Object(depositKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "by":
			r.Word(&d.By)
		case "region":
			r.Word(&d.Region)
		case "at":
			d.At, _ = strict.Parse(r, instantOrNone)
		}
	}
}

// instantOrNone reads an instant; an empty text is unknown.
func instantOrNone(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	return strict.Instant(text)
}

// UnmarshalJSON reads an agent as it stands in a dossier, strictly; on an error a
// is left as it was. The agent's name is never quoted.
func (a *Agent) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, a, func(a *Agent, r *strict.Reader) {
		r.Private(true)
		new(teamReader).read(a, r)
	})
}

// UnmarshalJSON reads a deposit as it stands in a dossier, strictly; on an error
// d is left as it was.
func (d *Deposit) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, d, (*Deposit).read)
}
