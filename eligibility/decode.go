package eligibility

import (
	"bytes"
	"io"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

const (
	maxInput   = 1 << 20 // bytes of a dossier
	usualInput = 1 << 14 // bytes that most dossiers stay below
	maxList    = 1000    // agents, or partners, of a dossier
)

// Errors of [Decode], beside those of [ParseRegion], [ParseService], package
// budget and package partners.
var (
	ErrSyntax    error = strict.ErrSyntax    // not JSON
	ErrEncoding  error = strict.ErrEncoding  // invalid UTF-8, or a lone surrogate
	ErrDepth     error = strict.ErrDepth     // JSON nested beyond 64
	ErrKey       error = strict.ErrKey       // unknown or wrongly cased member
	ErrDuplicate error = strict.ErrDuplicate // member or list named twice
	ErrType      error = strict.ErrType      // JSON value of another type
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
	data := bytes.NewBuffer(make([]byte, 0, usualInput))
	if _, err := data.ReadFrom(io.LimitReader(r, maxInput+1)); err != nil {
		return Dossier{}, err
	}
	var d Dossier
	err := d.UnmarshalJSON(data.Bytes())
	return d, err
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
	if len(data) > maxInput {
		return &Error{Err: ErrTooLong}
	}
	var in Dossier
	if err := strict.Read(data, in.read); err != nil {
		return err
	}
	*d = in
	return nil
}

func (d *Dossier) read(r *strict.Reader) {
	for key := range r.Object(dossierKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "title":
			d.Title = r.Text()
		case "region":
			r.Word(&d.Region)
		case "team":
			r.Quote(false) // the names of agents are nobody else's business
			d.Team = readList(r, readAgent)
			r.Quote(true)
		case "partners":
			d.Partners = readList(r, readPartner)
		case "budget":
			r.Into(&d.Budget)
		case "deposit":
			d.Deposit.read(r)
		case "seed":
			d.Seed = AnswerOf(r.Bool())
		case "growing":
			d.Growing = readLists(r)
		}
	}
}

// readList reads a list of at most 1000 entries, none of them null.
func readList[T any](r *strict.Reader, read func(*strict.Reader) T) []T {
	list, long := []T{}, false
	for i := range r.Array() {
		if r.Null() {
			r.Fault(ErrNull, "")
		} else if entry := read(r); i < maxList {
			list = append(list, entry)
		}
		long = i >= maxList
	}
	if long {
		r.Fault(ErrTooMany, "")
	}
	return list
}

func readPartner(r *strict.Reader) (p partners.Partner) {
	r.Into(&p)
	return p
}

func readAgent(r *strict.Reader) (a Agent) {
	for key := range r.Object(agentKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "name":
			a.Name = r.Text()
		case "service":
			r.Quote(true)
			r.Word(&a.Service)
			r.Quote(false)
		case "state-service":
			a.StateService = AnswerOf(r.Bool())
		}
	}
	return a
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
			if !r.Empty() {
				d.At = r.Instant()
			}
		}
	}
}
