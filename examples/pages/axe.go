package pages

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

//go:embed axe.js
var axeScript string

// axeSum is the SHA-256 of axe.min.js in the version that package-lock.json pins.
const axeSum = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"

var (
	errNoAxe    = errors.New("no axe-core: run npm ci in examples/pages")
	errOtherAxe = errors.New("axe-core is not the version of package-lock.json: run npm ci in examples/pages")
)

// readAxe reads axe-core from the folder where npm installs it.
func readAxe(modules string) (string, error) {
	source, err := os.ReadFile(filepath.Join(modules, "axe-core", "axe.min.js"))
	if err != nil {
		return "", fmt.Errorf("%w (%w)", errNoAxe, err)
	}
	if sum := sha256.Sum256(source); hex.EncodeToString(sum[:]) != axeSum {
		return "", errOtherAxe
	}
	return string(source), nil
}

// axe is what axe-core holds against the page as it stands, and what it could
// not decide but contrasts, which contrast.js measures.
func axe(ctx context.Context, source string) ([]fault, error) {
	if err := chromedp.Do(ctx, chromedp.Evaluate[chromedp.Void](source)); err != nil {
		return nil, err
	}
	awaited := func(p *runtime.EvaluateParams) { p.AwaitPromise = new(true) }
	return chromedp.Run(ctx, chromedp.Evaluate[[]fault]("("+axeScript+")()", awaited))
}
