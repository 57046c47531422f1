// Package state knows the services of the State in its regions as they were in
// 2016, and reads their names as people write them.
//
//	r := state.Read("D.D.T. d'Ille & Vilaine")
//	m := r.In(2016)
//	m.Services()[0].Own.Name() // DDTM Ille-et-Vilaine
//
// What is known is data, in the tables of the folder data: one row a thing,
// with its source. To correct one is to correct its row; a new institution, or
// a new spelling, is a row or a word in services.tsv or bodies.tsv.
//
// An [Institution] is a kind of service, such as the DREAL, or another body,
// such as a mairie: its [Class] tells which. Names tell a [Place]: a region, a
// département, a town, an académie. An institution at a place is a [Unit], what
// counts as one service, however it is spelled: "DDT 35" and "DDTM
// d'Ille-et-Vilaine" are one, "préfecture de Rennes" and "préfecture de région
// Bretagne" too. A unit may be part of another, its whole: a sous-préfecture is
// part of its préfecture, a DSDEN of the rectorat of its académie. A name that
// tells no place, or several, is a service of a [Kind] somewhere in a set of
// [Regions]; the préfectures are one kind.
//
// A [Reading] is what [Read] makes of a name, and [Reading.In] what that means in
// a year. Where it does not settle which State service is meant, a [Reason]
// says why. Reading is exact: accents, case, hyphens, word order and the usual
// misspellings listed in the tables make no difference, but no name is taken for
// another that it resembles; [Suggest] tells the one that may be meant.
//
// Counting services takes four rules:
//
//   - two settled names are one service where their units are equal (Own, or
//     Whole if a unit and the service it is part of count once);
//   - a settled name without a unit is one more service of its kind in a region
//     where no unit of that kind is, and several of them are one;
//   - a name that is not settled, of which it is said that it is a State
//     service, is one more only where none of its services is there;
//   - a name that is not known is told from others by its hash.
//
// The tables are read once, when they are first needed.
package state
