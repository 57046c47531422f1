package pages

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A found is a finding by what a page's maker needs to know of it: the kind,
// where, and in which of the views, in their order.
type found struct{ kind, selector, views string }

const (
	everywhere = "390-light 390-dark 1280-light 1280-dark a4"
	onPhone    = "390-light 390-dark"
	byAxe      = "390-light 1280-dark"
	inLight    = "390-light 1280-light"
	inDark     = "390-dark 1280-dark"
	onPaper    = "a4"
	onLoading  = "390-light"
)

// A page with a known flaw has to be found out, where it is, and in nothing else.
func TestFixtures(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		page, reason string
		want         []found
	}{
		{"good", "wrapped, tight, raised, closed, spoken, scrolled, generated, slanted and shaded text is sound", nil},
		{"clipped", "text may not end in a box that hides its rest, nor a word where the box does", []found{
			{"clipped", "#hidden", everywhere},
			{"clipped", "#folded", everywhere},
			{"clipped", "#dots", everywhere},
			{"clipped", "#deep", everywhere},
			{"broken", "#narrow", everywhere},
			{"broken", "#amount", everywhere},
		}},
		{"overlap", "no text over a text: in HTML, from a style sheet, in a drawing, at a slant", []found{
			{"overlap", "#a", everywhere},
			{"overlap", "#c>span", everywhere},
			{"overlap", "#tight", everywhere},
			{"overlap", "#d", everywhere},
			{"overlap", "#g", everywhere},
			{"crossed", "#h", everywhere},
		}},
		{"scroll", "a page as wide as a desk does not fit a phone", []found{
			{"scroll", "", onPhone},
			{"outside", "#wide", onPhone},
		}},
		{"outside", "text is on the page, in its drawing, and no dust", []found{
			{"outside", "#left", everywhere},
			{"drawing", "#long", everywhere},
			{"small", "#tiny", everywhere},
		}},
		{"contrast", "each scheme is looked at, and drawings as well", []found{
			{"contrast", "#pale", inLight + " a4"},
			{"axe color-contrast", "#pale", "390-light"},
			{"contrast", "#dim", inDark},
			{"axe color-contrast", "#dim", "1280-dark"},
			{"contrast", "#faint", inLight + " a4"},
			{"contrast", "#bar", everywhere},
			{"covered", "#under", everywhere},
		}},
		{"unnamed", "a picture has words", []found{
			{"axe image-alt", "#picture", byAxe},
			{"axe svg-img-alt", "#drawing", byAxe},
		}},
		{"mute", "a page tells its language and that it fits a phone", []found{
			{"viewport", "", everywhere},
			{"axe html-has-lang", "html", byAxe},
		}},
		{"active", "a page runs nothing and asks for nothing", []found{
			{"request", "", onLoading},
			{"console", "", onLoading}, // what it says
			{"console", "", onLoading}, // what it throws
			{"console", "", onLoading}, // what it could not load
			{"active", "body>main>script", everywhere},
			{"active", "#acts", everywhere},
			{"active", "#link", everywhere},
		}},
		{"paper", "paper does not scroll, and is A4 upright", []found{
			{"clipped", "#line", onPaper},
			{"small", "#fine", onPaper},
			{"pdf", "", onPaper},
		}},
	} {
		t.Run(test.page, func(t *testing.T) {
			t.Parallel()
			path, err := filepath.Abs("fixtures/" + test.page + ".html")
			require.NoError(t, err)
			findings, err := eyes.inspect("fixture-"+test.page, "file://"+path)
			require.NoError(t, err)
			var got []found
			for _, f := range findings {
				t.Log(f)
				got = append(got, found{f.Kind, f.Selector, f.where()})
			}
			require.ElementsMatch(t, test.want, got, test.reason)
		})
	}
}
