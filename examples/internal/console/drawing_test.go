package console

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDrawing(t *testing.T) {
	d := NewDrawing("c1", "bar", "A : <b>", "b\u202e", "width", "100%", "height", 22)
	d.Open("defs")
	d.Shape("rect", "class", `x"y`, "x", 3)
	d.Close("defs")
	d.Text("a & b", "y", 4)
	require.Equal(t, `<svg class="bar" width="100%" height="22" role="img" aria-labelledby="c1-t c1-d">`+
		"<title id=\"c1-t\">A\u00a0: &lt;b&gt;</title>"+`<desc id="c1-d">b\u202e</desc>`+
		`<defs><rect class="x&#34;y" x="3"/></defs><text y="4">a &amp; b</text></svg>`, string(d.Done()))
}
