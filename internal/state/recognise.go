package state

// Recognise returns the institution that a name is of, where nothing but a
// place, or a part of it, follows: "ARS Electronica" is none, nor is "DAC de
// Rennes", for the DAC, the DEAL, the DAAF and the DM are recognised with a
// place overseas only. The names of local authorities and the like, and of
// courts, say enough of themselves: "Mairie de Xville" is a commune. What is
// open to doubt is not recognised: 0.
func Recognise(name string) Institution {
	t := catalogue()
	r := Read(name)
	row := t.institution(r.Institution())
	m := r.In(Year)
	switch {
	case r.n != 1 || !r.exact || m.Reason != 0 && m.Reason != reasonOf[row.class]:
		return 0
	case r.named[0].place == 0 && m.services[0].Own == 0 && row.class == StateService && overseas(t, row):
		return 0
	}
	return r.Institution()
}

// overseas reports whether an institution exists overseas only.
func overseas(t *tables, row *institution) bool {
	return !row.land.empty() && !row.land.meets(t.groups["metro"])
}
