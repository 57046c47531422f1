// Package pages looks at the HTML pages of the examples in a real browser: at
// the widths of a phone and of a desk, in the light and in the dark, and on A4.
//
// A page passes when nothing is cut, hidden, overlapping or out of sight, when
// it asks the network for nothing, runs nothing and prints, and when axe-core
// finds nothing against WCAG 2.1 A and AA or its own good practice.
//
//	apt-get install chromium && npm ci
//	go test -count=1 ./...                      # -count=1: the pages come from another module
//	go test -count=1 ./... -args -shots DIR     # keeps pictures and PDFs in DIR
//	go test -count=1 ./... -args -root CHECKOUT # the pages of another checkout
package pages
