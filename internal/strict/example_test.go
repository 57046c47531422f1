package strict_test

import (
	"errors"
	"fmt"

	"github.com/aap-lit/aap/internal/strict"
)

func ExampleRead() {
	var title string
	var months int
	err := strict.Read([]byte(`{"title": "Atelier", "Months": 18, "title": "Fabrique"}`), func(r *strict.Reader) {
		for key := range r.Object("title", "months") {
			switch key {
			case "title":
				title, _ = r.Text()
			case "months":
				months, _ = r.Int(1, 120)
			}
		}
		r.Require("months")
	})
	fmt.Println(title, months)
	for _, fault := range faultsOf(err) {
		fmt.Println(fault.Pointer, fault.Code())
	}
	// Output:
	// Atelier 0
	// /Months unknown-key
	// /title duplicate-key
	// /months missing
}

func ExamplePointer() {
	fmt.Println(strict.Pointer("budget", "lines", 3, "amount"))
	fmt.Println(strict.Pointer("a/b"))
	// Output:
	// /budget/lines/3/amount
	// /a~1b
}

func ExampleFaults() {
	var faults strict.Faults
	faults.Add("/amount", strict.ErrNegative, "-1")
	faults.Add("/from", strict.ErrMissing, "")

	var all strict.Faults
	all.Under(strict.Pointer("lines", 0), faults.Err())
	for _, fault := range faultsOf(all.Err()) {
		fmt.Println(fault.Pointer, fault.Code(), fault.Input)
	}
	// Output:
	// /lines/0/amount negative -1
	// /lines/0/from missing
}

func ExampleDecimal() {
	d, err := strict.Decimal("1.5000")
	fmt.Println(d.Coefficient(), d.Exponent(), err)
	_, err = strict.Decimal("1e9")
	fmt.Println(errors.Is(err, strict.ErrNumber))
	// Output:
	// 15000 -4 <nil>
	// true
}

func ExampleUnits() {
	d, _ := strict.Decimal("1.5000")
	fmt.Println(strict.Units(d, 2))
	d, _ = strict.Decimal("1.505")
	_, err := strict.Units(d, 2)
	fmt.Println(errors.Is(err, strict.ErrPrecision))
	// Output:
	// 150 <nil>
	// true
}

func ExampleInstant() {
	fmt.Println(strict.Instant("2016-09-28T17:00:00+02:00"))
	_, err := strict.Instant("2016-09-28T17:00:00,5+02:00")
	fmt.Println(errors.Is(err, strict.ErrInstant))
	// Output:
	// 2016-09-28 15:00:00 +0000 UTC <nil>
	// true
}
