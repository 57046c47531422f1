package wording_test

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

func ExampleEuro() {
	fmt.Printf("%+q\n", wording.Euro(language.French, 1234567))
	fmt.Println(wording.Euro(language.English, 1234567))
	// Output:
	// "12\u202f345,67\u00a0\u20ac"
	// €12,345.67
}

func ExampleNumber() {
	fmt.Printf("%+q\n", wording.Number(language.French, "12345.5"))
	fmt.Println(wording.Number(language.English, "12345.5"))
	// Output:
	// "12\u202f345,5"
	// 12,345.5
}

func ExamplePercent() {
	fmt.Printf("%+q\n", wording.Percent(language.French, "12.5"))
	fmt.Println(wording.Percent(language.English, "12.5"))
	// Output:
	// "12,5\u00a0%"
	// 12.5%
}

func ExampleInstant() {
	closing := time.Date(2016, 9, 28, 17, 0, 0, 0, time.UTC)
	fmt.Println(wording.Instant(language.French, closing, "UTC", false))
	fmt.Println(wording.Instant(language.English, closing, "UTC", true))
	// Output:
	// 28 septembre 2016 à 17 h (UTC)
	// 28 September 2016 at 17:00:00 (UTC)
}

func ExampleIsFrench() {
	fmt.Println(wording.IsFrench(language.CanadianFrench), wording.IsFrench(language.German), wording.IsFrench(language.BritishEnglish))
	// Output: true true false
}

func ExampleFold() {
	fmt.Println(wording.Fold("L'Hôtel-Dieu"))
	fmt.Println(wording.Fold("  l’HÔTEL  dieu"))
	// Output:
	// l hotel dieu
	// l hotel dieu
}
