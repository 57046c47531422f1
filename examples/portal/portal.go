package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/portal/store"
)

// A portal keeps dossiers and judges them.
type portal struct {
	page  *strings.Builder
	tag   language.Tag
	store *store.Store
	call  eligibility.Call
	rule  eligibility.HostRule
	now   func() time.Time
}

func (p *portal) say(phrase console.Phrase, args ...any) {
	fmt.Fprintln(p.page, phrase.With(p.tag, args...))
}

// show keeps the samples, judges them, and finds the reports.
func (p *portal) show(ctx context.Context) error {
	files, err := fs.Glob(samples, "samples/*.json")
	if err != nil {
		return err
	}
	for _, file := range files {
		data, err := samples.ReadFile(file)
		if err != nil {
			return err
		}
		d, err := eligibility.Decode(bytes.NewReader(data))
		if err != nil {
			return err
		}
		id, err := p.store.Keep(ctx, &d)
		if err != nil {
			return err
		}
		if err := p.judge(ctx, id); err != nil {
			return err
		}
	}
	if err := p.refuse(ctx); err != nil {
		return err
	}
	return p.find(ctx)
}

// judge reads a dossier back, says what the call and the portal's rule say of it,
// and archives that.
func (p *portal) judge(ctx context.Context, id int64) error {
	d, err := p.store.Dossier(ctx, id)
	if err != nil {
		return err
	}
	report := p.call.Evaluate(&d, p.rule)
	archived, err := p.store.Archive(ctx, id, d.Region, report, p.now())
	if err != nil {
		return err
	}
	p.say(console.Phrase{"Dossier %d, rapport %d : %s\n  %s", "Dossier %d, report %d: %s\n  %s"},
		id, archived, report.Verdict().Label(p.tag), d.Title)
	for _, f := range report.Findings() {
		if f.Outcome() == eligibility.NotMet {
			p.say(console.Phrase{"  ✗ %s", "  ✗ %s"}, f.Message(p.tag))
		}
	}
	for _, f := range report.Host() {
		p.say(console.Phrase{"  règle du portail : %s – %s", "  the portal's rule: %s – %s"}, f.Label(p.tag), f.Outcome().Label(p.tag))
	}
	for _, q := range report.Open() {
		p.say(console.Phrase{"  → %s – %s", "  → %s – %s"}, field(q.Path()), q.Message(p.tag))
	}
	return nil
}

// refuse sends a form with faults, which is not kept: each fault stands at its
// field.
func (p *portal) refuse(ctx context.Context) error {
	d := eligibility.Dossier{
		Title: strings.Repeat("long ", 50),
		Team:  []eligibility.Agent{{Name: "Camille\tExemple"}},
		Deposit: eligibility.Deposit{
			At: time.Date(216, 9, 27, 16, 0, 0, 0, time.UTC),
		},
	}
	_, err := p.store.Keep(ctx, &d)
	p.say(console.Phrase{"\nUn formulaire refusé :", "\nA form that is refused:"})
	for _, fault := range eligibility.Faults(err) {
		if fault.Pointer == "" {
			return err // of the database
		}
		p.say(console.Phrase{"  %s : %s", "  %s: %s"}, field(fault.Pointer), fault.Message(p.tag))
	}
	return nil
}

// field returns the name of a form's field by its place in the dossier:
// budget.lines.0.amount.
func field(pointer string) string {
	return strings.ReplaceAll(strings.TrimPrefix(pointer, "/"), "/", ".")
}

// find looks reports up, by verdict, by rule and by region.
func (p *portal) find(ctx context.Context) error {
	region, err := eligibility.ParseRegion("Bretagne")
	if err != nil {
		return err
	}
	eligible, notMet := eligibility.Eligible, eligibility.NotMet
	p.say(console.Phrase{"\nRapports retrouvés :", "\nReports found:"})
	for _, search := range []struct {
		what   console.Phrase
		filter store.Filter
	}{
		{console.Phrase{"éligibles", "eligible"}, store.Filter{Verdict: &eligible}},
		{console.Phrase{"équipe non conforme", "team not met"}, store.Filter{Rule: eligibility.RuleTeam.String(), Outcome: &notMet}},
		{console.Phrase{"apport des partenaires insuffisant", "partners bring too little"}, store.Filter{Rule: p.rule.Code(), Outcome: &notMet}},
		{console.Phrase{"en Bretagne", "in Bretagne"}, store.Filter{Region: region}},
	} {
		found, err := p.store.Find(ctx, search.filter)
		if err != nil {
			return err
		}
		ids := make([]string, len(found))
		for i, r := range found {
			ids[i] = fmt.Sprint(r.ID)
		}
		p.say(console.Phrase{"  %s : %s", "  %s: %s"}, search.what.In(p.tag), strings.Join(ids, ", "))
	}
	return nil
}
