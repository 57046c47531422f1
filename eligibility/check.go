package eligibility

import (
	"strconv"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// Check finds the faults of a dossier made in Go: those, with their pointers,
// that [Decode] would find in its JSON, such as a title of 300 characters or more
// than 1000 agents. A line end before or behind a title or an agent's name is none:
// a form sends it, and MarshalJSON leaves it out. What was parsed — regions, services,
// partners, budgets — is right already. [Call.Evaluate] needs no check: what is out of
// range counts as unknown there. A nil dossier has no faults.
func (d *Dossier) Check() error {
	if d == nil {
		return nil
	}
	var faults strict.Faults
	d.checkWritten(&faults)
	for i := range d.Team {
		if answer := d.Team[i].StateService; answer > No {
			faults.Add(strict.Pointer("team", i, "state-service"), ErrType, strconv.Itoa(int(answer)))
		}
	}
	if by := d.Deposit.By; by != by.known() {
		faults.Under("/deposit/by", strict.UnknownWord(strconv.Itoa(int(by)), authorityWords))
	}
	if at := d.Deposit.At; !at.IsZero() && !writable(at) {
		faults.Add("/deposit/at", ErrInstant, "")
	}
	if d.Seed > No {
		faults.Add("/seed", ErrType, strconv.Itoa(int(d.Seed)))
	}
	if beyond := d.Growing &^ AllLists; beyond != 0 {
		faults.Under("/growing", strict.UnknownWord(strconv.Itoa(int(beyond)), listWords))
	}
	if err := faults.Err(); err != nil {
		return err
	}
	_, err := d.MarshalJSON()
	return err
}

// checkWritten records what could not be read back if it were written. What is out of
// range is none of it: it counts as unknown, and is not written.
func (d *Dossier) checkWritten(faults *strict.Faults) {
	text := func(pointer, value, quoted string) {
		err := strict.CheckText(strict.TrimLines(value))
		if !utf8.ValidString(value) {
			err = ErrEncoding
		}
		if err != nil {
			faults.Add(pointer, err, quoted)
		}
	}
	text("/title", d.Title, d.Title)
	for i := range d.Team {
		text(strict.Pointer("team", i, "name"), d.Team[i].Name, "") // nobody else's business
	}
	for i := range d.Partners {
		if d.Partners[i] == (partners.Partner{}) {
			faults.Add(strict.Pointer("partners", i, "name"), ErrMissing, "")
			faults.Add(strict.Pointer("partners", i, "category"), ErrMissing, "")
		}
		id := d.Partners[i].ID().String()
		if _, err := partners.ParseID(id); id != "" { // one that fails its check is taken from Go, and not read back
			faults.Under(strict.Pointer("partners", i, "id"), err)
		}
	}
	if len(d.Team) > maxList {
		faults.Add("/team", tooMany(), "")
	}
	if len(d.Partners) > maxList {
		faults.Add("/partners", tooMany(), "")
	}
}
