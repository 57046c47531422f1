package state_test

import (
	"fmt"

	"github.com/aap-lit/aap/internal/state"
)

func Example() {
	for _, name := range []string{
		"DREAL Bretagne, service climat",
		"préfecture de Rennes",
		"Sous-préfecture de Redon",
		"DEAL Val-de-Marne",
		"ARS Bretagne",
	} {
		m := state.Read(name).In(state.Year)
		if m.Reason != 0 {
			fmt.Printf("%s: %s\n", name, m.Reason)
			continue
		}
		s := m.Services()[0]
		fmt.Printf("%s: %s, part of %s\n", name, s.Own.Name(), s.Whole.Name())
	}
	// Output:
	// DREAL Bretagne, service climat: DREAL Bretagne, part of DREAL Bretagne
	// préfecture de Rennes: préfecture de région - Bretagne, part of préfecture de région - Bretagne
	// Sous-préfecture de Redon: sous-préfecture - Redon, part of préfecture de région - Bretagne
	// DEAL Val-de-Marne: not-there
	// ARS Bretagne: operator
}

func ExampleRead() {
	sure := state.Read("DDT 35").In(state.Year)
	same := state.Read("Direction départementale des territoires et de la mer d’Ille-et-Vilaine (DDTM)").In(state.Year)
	fmt.Println(sure.Services()[0] == same.Services()[0])
	// Output: true
}

func ExampleReading_In() {
	r := state.Read("DIRECCTE Bretagne")
	for _, year := range []int{2016, 2022} {
		m := r.In(year)
		fmt.Println(year, m.Services()[0].Own.Name())
	}
	// Output:
	// 2016 DIRECCTE Bretagne
	// 2022 DREETS Bretagne
}

func ExampleCandidates() {
	for _, unit := range state.Candidates("Sous-préfecture de Saint-Pierre", state.Year) {
		fmt.Println(unit.Name())
	}
	// Output:
	// sous-préfecture - Saint-Pierre (972)
	// sous-préfecture - Saint-Pierre (974)
}

func ExampleReading_Instead() {
	for _, unit := range state.Read("DDCSPP du Rhône").Instead(state.Year) {
		fmt.Println(unit.Name())
	}
	// Output:
	// DRJSCS Auvergne-Rhône-Alpes
	// DDPP Rhône
}

func ExampleSuggest() {
	fmt.Println(state.Suggest("DREAL Bretange"))
	fmt.Println(state.Suggest("DEAL Val-de-Marne"))
	// Output:
	// DREAL Bretagne
	// DRIEE Île-de-France
}

func ExampleRecognise() {
	fmt.Println(state.Recognise("CDC Bretagne").Name())
	fmt.Println(state.Recognise("CDC du Pays Thouarsais") == 0)
	// Output:
	// Caisse des dépôts et consignations
	// true
}

func ExampleReadRegion() {
	region, _ := state.ReadRegion("région PACA")
	fmt.Println(region.Name())
	region, departement := state.ReadRegion("Ille-et-Vilaine")
	fmt.Println(region == 0, departement.Name(), departement.Regions().Single().Name())
	// Output:
	// Provence-Alpes-Côte d'Azur
	// true Ille-et-Vilaine Bretagne
}
