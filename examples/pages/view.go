package pages

import (
	"context"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A view is a way to look at a page. Its width is in CSS pixels.
type view struct {
	name          string // its width and scheme, or its paper
	width, height int64
	scheme        string // light or dark
	media         string // screen or print
	axe           bool   // whether axe-core looks too
}

// paper is what a sheet of A4 leaves between margins of 16 mm, the 178 mm that
// the pages print on.
var paper = view{"a4", 673, 1000, "light", "print", false}

// views are all the ways a page is looked at. axe-core, which is slow, sees each
// width and each scheme once: all other views measure contrasts too, by contrast.js.
var views = []view{
	{"390-light", 390, 844, "light", "screen", true},
	{"390-dark", 390, 844, "dark", "screen", false},
	{"1280-light", 1280, 900, "light", "screen", false},
	{"1280-dark", 1280, 900, "dark", "screen", true},
	paper,
}

// show lays the page out as the view asks.
func (v view) show(ctx context.Context) error {
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(v.width, v.height)); err != nil {
		return err
	}
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media:    v.media,
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: v.scheme}},
	})
	return err
}
