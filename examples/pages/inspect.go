package pages

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"
)

// An inspector looks at pages.
type inspector struct {
	browser context.Context
	axe     string // its source
	shots   string // the folder for pictures and PDFs; empty for none
}

// pageTime bounds the time spent on one page, on a busy machine.
const pageTime = 2 * time.Minute

// inspect looks at the page at an address in every view, and returns what is
// wrong with it. The name is that of its pictures.
func (i inspector) inspect(name, address string) ([]finding, error) {
	t, err := open(i.browser, address)
	if err != nil {
		return nil, err
	}
	defer t.close()
	ctx, cancel := context.WithTimeout(t.ctx, pageTime)
	defer cancel()
	var findings []finding
	for _, v := range views {
		faults, err := i.look(ctx, v, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", v.name, err)
		}
		findings = merge(findings, v, append(faults, t.heard()...))
	}
	return findings, nil
}

// look is one view of the page.
func (i inspector) look(ctx context.Context, v view, name string) ([]fault, error) {
	if err := v.show(ctx); err != nil {
		return nil, err
	}
	faults, err := measure(ctx, v)
	if err != nil {
		return nil, err
	}
	if v.media == "print" {
		pdf, found, err := printPage(ctx)
		if err != nil {
			return nil, err
		}
		return append(faults, found...), i.keep(name+"-"+v.name+".pdf", pdf)
	}
	if i.shots != "" {
		png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		if err != nil {
			return nil, err
		}
		if err := i.keep(name+"-"+v.name+".png", png); err != nil {
			return nil, err
		}
	}
	if !v.axe {
		return faults, nil
	}
	found, err := axe(ctx, i.axe)
	return append(faults, found...), err
}

// keep writes a file for eyes.
func (i inspector) keep(file string, data []byte) error {
	if i.shots == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(i.shots, file), data, 0o644)
}
