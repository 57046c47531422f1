package pages

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/chromedp/chromedp"
)

// The scripts that measure a page, which are one function's body: all but the
// last declare.
var (
	//go:embed texts.js
	textsScript string
	//go:embed generated.js
	generatedScript string
	//go:embed layout.js
	layoutScript string
	//go:embed contrast.js
	contrastScript string
	//go:embed measure.js
	measureScript string
)

// measure is what is wrong with the texts of the page as the view shows it.
func measure(ctx context.Context, v view) ([]fault, error) {
	return chromedp.Run(ctx, chromedp.Evaluate[[]fault](fmt.Sprintf(
		"(() => { const width = %d, printed = %t;\n%s%s%s%s%s})()", v.width, v.media == "print",
		textsScript, generatedScript, layoutScript, contrastScript, measureScript)))
}
