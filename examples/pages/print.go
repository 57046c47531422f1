package pages

import (
	"context"
	"fmt"
	"regexp"
	"strconv"

	"github.com/chromedp/chromedp"
)

var (
	sheets = regexp.MustCompile(`/Type\s*/Page\b`)
	boxes  = regexp.MustCompile(`/MediaBox\s*\[0 0 ([0-9.]+) ([0-9.]+)\]`)
)

// printPage prints the page on the paper that it asks for, and returns a fault
// when that is not A4 or no sheet comes out at all.
func printPage(ctx context.Context) (pdf []byte, faults []fault, err error) {
	pdf, err = chromedp.Run(ctx, chromedp.PrintToPDF(
		chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPrintBackground(), chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		return nil, nil, err
	}
	if len(sheets.FindAll(pdf, -1)) == 0 {
		faults = append(faults, fault{Kind: "pdf", Detail: "no page"})
	}
	for _, box := range boxes.FindAllSubmatch(pdf, -1) {
		if !near(box[1], 595) || !near(box[2], 842) {
			faults = append(faults, fault{Kind: "pdf", Detail: fmt.Sprintf("a page of %s × %s points is not A4", box[1], box[2])})
		}
	}
	return pdf, faults, nil
}

// near reports whether a length is the one wanted, to a point.
func near(text []byte, points float64) bool {
	length, err := strconv.ParseFloat(string(text), 64)
	return err == nil && length > points-1 && length < points+1
}
