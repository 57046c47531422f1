package partners_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/partners"
)

func ExampleNew() {
	id, err := partners.ParseID("243 300 316")
	if err != nil {
		fmt.Println(err)
		return
	}
	city, err := partners.New("Bordeaux Métropole", partners.LocalAuthority, id)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(city.Name(), city.ID())
	fmt.Println(city.Category().Label(language.French))
	// Output:
	// Bordeaux Métropole 243300316
	// collectivité territoriale ou établissement public local
}

func ExamplePartner_Same() {
	a, _ := partners.New("Les Petits Débrouillards", partners.Association, partners.ID{})
	b, _ := partners.New("LES PETITS-DÉBROUILLARDS", partners.Association, partners.ID{})
	fmt.Println(a.Same(b))
	// Output: true
}

func ExamplePartner_Institution() {
	p, _ := partners.New("D.R.A.C. d'Occitanie", partners.PublicOperator, partners.ID{})
	fmt.Println(p.Institution().Class(), p.Institution())
	// Output: state-service DRAC
}

func ExamplePartner_UnmarshalJSON() {
	var p partners.Partner
	err := json.Unmarshal([]byte(`{"name": "Bordeaux Métropole", "category": "commune", "id": "243300317"}`), &p)
	fmt.Println(errors.Is(err, partners.ErrWord), errors.Is(err, partners.ErrChecksum))
	// Output: true true
}

func ExampleParseID() {
	for _, text := range []string{
		"130\u202f008\u202f527\u202f00017\n", // narrow no-break spaces, and a line end
		"w9r 1 234 567",
		"1 234 567.001",
		"a12345-001",
	} {
		id, err := partners.ParseID(text)
		fmt.Println(id.Kind(), id, err)
	}

	id, err := partners.ParseID("889742876") // registered, though it fails the check
	fmt.Println(id, errors.Is(err, partners.ErrChecksum))
	// Output:
	// siret 13000852700017 <nil>
	// rna W9R1234567 <nil>
	// ridet 1234567.001 <nil>
	// tahiti A12345-001 <nil>
	// 889742876 true
}

// What is typed in place of a number is said to be so, with the number where it
// holds one.
func ExampleParseID_refused() {
	for _, text := range []string{"35238", "FR40303265045", "SIRET : 732 829 320 00074", "1234567 001"} {
		_, err := partners.ParseID(text)
		var fault *partners.Error
		if errors.As(err, &fault) {
			fmt.Printf("%s %q %q\n", fault.Code(), fault.Seems(), fault.Nearest())
		}
	}
	// Output:
	// identifier "commune-code" ""
	// identifier "vat-number" "303265045"
	// identifier "" "73282932000074"
	// identifier "ten-digits" "1234567.001"
}

func ExampleID_SIREN() {
	id, _ := partners.ParseID("130 008 527 00017")
	fmt.Println(id.SIREN(), id.SIREN().Kind())
	// Output: 130008527 siren
}

func ExampleCategories() {
	for _, category := range partners.Categories() {
		fmt.Println(category)
	}
	// Output:
	// public-operator
	// local-authority
	// academia
	// company
	// association
	// users
}

func ExampleCoverageOf() {
	covered := partners.CoverageOf(partners.Company, partners.Users, partners.Company)
	fmt.Println(covered.Len(), covered.Has(partners.Users))
	for _, category := range covered.Missing() {
		fmt.Println(category.Label(language.English))
	}
	// Output:
	// 2 true
	// public operator
	// local authority or local public body
	// higher education and research body
	// association linked to the region’s policies
}

func ExampleSurvey() {
	city, _ := partners.New("Ville de Rennes", partners.LocalAuthority, partners.ID{})
	again, _ := partners.New("VILLE DE RENNES", partners.LocalAuthority, partners.ID{})
	dreal, _ := partners.New("DREAL Bretagne", partners.PublicOperator, partners.ID{})

	n, covered := partners.Survey([]partners.Partner{city, again, dreal}, func(_ partners.Category, class partners.Class) bool {
		return class != partners.StateService
	})
	fmt.Println(n, covered.Has(partners.LocalAuthority), covered.Has(partners.PublicOperator))
	// Output: 1 true false
}

func ExampleDuplicates() {
	id, _ := partners.ParseID("213502388")
	a, _ := partners.New("Ville de Rennes", partners.LocalAuthority, id)
	b, _ := partners.New("Ville de Rennes", partners.LocalAuthority, partners.ID{})
	fmt.Println(a.Same(b), partners.Duplicates([]partners.Partner{a, b}))
	// Output: false [[0 1]]
}

func ExampleRecognise() {
	for _, name := range []string{
		"Direction départementale des territoires et de la mer de l'Hérault",
		"Caisse des dépôts",
		"Mairie de Rennes",
		"CDC du Pays Thouarsais", // a communauté de communes
		"Association des amis de la DREAL",
	} {
		institution := partners.Recognise(name)
		fmt.Printf("%q %q\n", institution, institution.Class())
	}
	// Output:
	// "DDTM" "state-service"
	// "CDC" "public-operator"
	// "COMMUNE" "local-authority"
	// "" ""
	// "" ""
}
