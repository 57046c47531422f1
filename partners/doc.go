// Package partners knows who takes part in a laboratory beside its bearers: the
// "other actors of the territory" (autres acteurs du territoire) that a call
// asks a project to associate.
//
// It decides four things. What kind of actor a partner is, [Category]: the six
// kinds that the flyer of the call lists, and other, which is recorded and
// counts for nothing. Whether two entries are one actor, [Partner.Same]: they
// are when they have the same SIREN or, failing a number, the same folded name;
// nothing else merges. How many actors there are and which kinds they cover,
// [Survey]. And which State service or public operator a name stands for,
// [Recognise], from a catalogue that package eligibility shares.
//
//	sgar, _ := partners.New("SGAR Bretagne", partners.Other, partners.ID{})
//	id, err := partners.ParseID("213 502 388") // err: malformed, or check digit
//	city, err := partners.New("Ville de Rennes", partners.LocalAuthority, id)
//	list := []partners.Partner{sgar, city, city}
//	n, covered := partners.Survey(list, nil) // 1, because other does not count
//	covered.Missing()                        // the five other categories
//	kind, place := sgar.Institution()        // SGAR, "bretagne"
//	kind.Class()                             // a State service
//
// Values are immutable and comparable, and the zero value of each is safe and
// stands for nothing: no category, no number, nobody. No function panics, keeps
// state or depends on anything but its arguments. [Survey] allocates nothing
// when there are at most 32 actors.
//
// Errors are bad input, see [Error]. A number that fails its check digit is
// returned together with [ErrChecksum], because the register holds some; JSON
// refuses it.
package partners
