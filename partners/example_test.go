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
	id, err := partners.ParseID("130 008 527 00017")
	fmt.Println(id, id.SIREN(), err)

	id, err = partners.ParseID("889742876") // registered, though it fails the check
	fmt.Println(id, errors.Is(err, partners.ErrChecksum))
	// Output:
	// 13000852700017 130008527 <nil>
	// 889742876 true
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
	// association linked to the region's policies
}

func ExampleSurvey() {
	city, _ := partners.New("Ville de Rennes", partners.LocalAuthority, partners.ID{})
	again, _ := partners.New("VILLE DE RENNES", partners.LocalAuthority, partners.ID{})
	dreal, _ := partners.New("DREAL Bretagne", partners.PublicOperator, partners.ID{})

	n, covered := partners.Survey([]partners.Partner{city, again, dreal}, func(p *partners.Partner) bool {
		return p.Institution().Class() != partners.StateService
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
