package pages

import (
	"context"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A tab is one page open in the browser, with what it asked for and said.
type tab struct {
	ctx   context.Context
	close func()

	mu     sync.Mutex
	faults []fault // requests and console errors, in order
}

// open opens the page at an address in a tab of its own.
func open(browser context.Context, address string) (*tab, error) {
	ctx, closeTab := chromedp.NewContext(browser)
	t := &tab{ctx: ctx, close: closeTab}
	err := chromedp.Do(ctx)
	if err == nil {
		err = chromedp.Listen(ctx, t.hear)
	}
	if err == nil {
		err = chromedp.Do(ctx, chromedp.Navigate(address))
	}
	if err != nil {
		closeTab()
		return nil, err
	}
	return t, nil
}

// hear notes the requests that leave the page and what goes wrong in it.
func (t *tab) hear(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, "file:") && !strings.HasPrefix(url, "data:") {
			t.note("request", url)
		}
	case *log.EventEntryAdded:
		t.note("console", e.Entry.Text)
	case *runtime.EventConsoleAPICalled:
		t.note("console", "console."+string(e.Type))
	case *runtime.EventExceptionThrown:
		t.note("console", e.ExceptionDetails.Text)
	}
}

func (t *tab) note(kind, detail string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.faults = append(t.faults, fault{Kind: kind, Detail: detail})
}

// heard is what was noted since it was last asked.
func (t *tab) heard() []fault {
	t.mu.Lock()
	defer t.mu.Unlock()
	faults := t.faults
	t.faults = nil
	return faults
}
