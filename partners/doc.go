// Package partners knows who takes part in a laboratory beside those who bear it:
// the "other actors of the territory" (autres acteurs du territoire) that a call
// asks a project to associate.
//
//	id, err := partners.ParseID("213 502 388") // err: malformed, or check digit
//	city, err := partners.New("Ville de Rennes", partners.LocalAuthority, id)
//	sgar, err := partners.New("SGAR Bretagne", partners.Other, partners.ID{})
//	n, covered := partners.Survey([]partners.Partner{sgar, city, city}, nil)
//	fmt.Println(n)                          // 1: the city is one actor, and other is not counted
//	fmt.Println(covered.Missing())          // the five other categories
//	fmt.Println(sgar.Institution().Class()) // state-service
//
// A number may be a SIREN, a SIRET, an RNA number, a RIDET or a TAHITI number, told
// apart by its form ([ParseID]). Spaces and line ends around it and around a name are
// what a form adds, and are left out.
//
// It decides four things:
//
//   - what kind of actor a partner is ([Category]): one of the six that the flyer
//     of the call names, or other, which is recorded but not counted;
//   - whether two entries are one actor ([Partner.Same]): they are if they have the
//     same number, SIREN for a SIRET, or, when neither has one, the same folded name;
//   - how many actors there are, and which kinds they cover ([Survey]);
//   - which State service, public operator or other body a name stands for
//     ([Recognise]).
//
// Names are recognised by a catalogue of the State in its regions, and of the
// bodies around it, as they were in 2016, the year of the call: tables with their
// sources, in internal/state/data, by which package eligibility counts services
// too. A name of another time is recognised if it became, or came from, one of that
// year. Neither a category nor a count depends on what is recognised: a caller
// leaves out of [Survey] what is no partner.
//
// Values are immutable, can be compared with ==, and may be shared between
// goroutines. The zero value of each is safe and stands for nothing: no category,
// no number, nobody. No function panics, keeps state, or depends on anything but
// its arguments. [Survey] allocates nothing for up to 32 actors.
//
// Errors are bad input, see [Error]. A SIREN or SIRET that fails the check of its last
// digit is returned together with [ErrChecksum], because the register holds some; JSON
// refuses it.
//
// Give a value of this package a field with a name in a struct of yours. A struct
// that embeds a [Partner] has its MarshalJSON and UnmarshalJSON too, so
// encoding/json writes the partner alone, without the other fields, and refuses
// them when it reads.
package partners
