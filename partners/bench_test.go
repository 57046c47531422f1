package partners_test

import (
	"strconv"
	"testing"

	"github.com/aap-lit/aap/partners"
)

func BenchmarkRecognise(b *testing.B) {
	for _, name := range []string{
		"DREAL Bretagne",
		"préfecture d'Ille-et-Vilaine",
		"D.R.A.C. d'Occitanie",
		"direction départementale des territoires et de la mer de l'Hérault",
		"Conseil départemental de la Gironde",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				partners.Recognise(name)
			}
		})
	}
}

func BenchmarkParseID(b *testing.B) {
	for _, text := range []string{"243300316", "732\u202f829\u202f320\u202f00074\n", "003970-001", "FR40303265045"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = partners.ParseID(text)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	number := id(b, "243300316")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := partners.New("Bordeaux Métropole", partners.LocalAuthority, number); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSurvey(b *testing.B) {
	for _, n := range []int{3, 16, 500} { // twice as many entries
		list := crowd(b, n)
		b.Run(strconv.Itoa(len(list)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				partners.Survey(list, nil)
			}
		})
	}
}

func BenchmarkPartnerJSON(b *testing.B) {
	data := []byte(`{"name": "Bordeaux Métropole", "category": "local-authority", "id": "243300316"}`)
	b.ReportAllocs()
	for b.Loop() {
		var p partners.Partner
		if err := p.UnmarshalJSON(data); err != nil {
			b.Fatal(err)
		}
	}
}
