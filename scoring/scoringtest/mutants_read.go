package scoringtest

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfReading() []mistake {
	return []mistake{
		{
			name: "off-step-is-rounded", witness: "faulty-session/mark-off-the-step",
			says: kit.Text{
				"Une note entre deux pas de l'échelle est arrondie au pas le plus proche au lieu d'être refusée.",
				"A mark between two steps of the scale is rounded to the nearer one instead of refused.",
			},
			place:  code("step = Math.round(mark / 0.5)"),
			before: eachMark(onTheStep),
		},
		{
			name: "off-scale-is-clamped", witness: "faulty-session/mark-above-the-scale",
			says: kit.Text{
				"Une note hors de l'échelle est ramenée à son extrémité au lieu d'être refusée.",
				"A mark off the scale is brought to its end instead of refused.",
			},
			place:  code("min(max(mark, 0), 5)"),
			before: eachMark(onTheScale),
		},
		{
			name: "missing-mark-is-accepted", witness: "faulty-session/mark-not-given",
			says: kit.Text{
				"Une note qui manque est laissée de côté sans un mot, que la grille le permette ou non.",
				"A mark that is missing is left out without a word, whether the grid allows it or not.",
			},
			place: kit.Text{"une jointure externe des bulletins et des critères", "a left join of ballots and criteria"},
			before: func(session map[string]any) {
				if grid, given := session["grid"].(map[string]any); given {
					grid["absent"] = map[string]any{"not-given": "leave-out"}
				}
			},
		},
		{
			name: "unknown-criterion-is-ignored", witness: "faulty-session/unknown-criterion",
			says: kit.Text{
				"La note d'un critère que la grille n'a pas est ignorée.",
				"A mark on a criterion that the grid does not have is ignored.",
			},
			place:  code("for criterion in grid: ballot.get(criterion)"),
			before: withoutStrangeMarks,
		},
		{
			name: "unknown-project-is-ignored", witness: "faulty-session/unknown-project",
			says: kit.Text{
				"Un bulletin sur un projet inconnu est ignoré.",
				"A ballot on an unknown project is ignored.",
			},
			place: kit.Text{"une jointure interne des bulletins et des projets", "an inner join of ballots and projects"},
			before: func(session map[string]any) {
				known := codesOf(session["projects"])
				keepBallots(session, func(b map[string]any) bool { return slices.Contains(known, fmt.Sprint(b["project"])) })
			},
		},
		{
			name: "last-ballot-counts", witness: "faulty-session/ballot-twice",
			says: kit.Text{
				"D'un évaluateur qui vote deux fois sur un projet, le dernier bulletin compte.",
				"Of an assessor with two ballots on a project, the last one counts.",
			},
			place: kit.Text{"ballots[assessor, project] = ballot, dans un dictionnaire", "ballots[assessor, project] = ballot, in a map"},
			before: func(session map[string]any) {
				last := map[string]any{}
				keepBallots(session, func(b map[string]any) bool { last[ballotKey(b)] = b; return true })
				seen := map[string]bool{}
				keepBallots(session, func(b map[string]any) bool {
					key := ballotKey(b)
					for name, value := range last[key].(map[string]any) {
						b[name] = value
					}
					first := !seen[key]
					seen[key] = true
					return first
				})
			},
		},
		{
			name: "look-alikes-are-one", witness: "faulty-session/code-of-another-space",
			says: kit.Text{
				"Deux codes qui se ressemblent à l'œil sont pris pour un seul, au lieu d'être refusés.",
				"Two codes that look alike are taken for one instead of refused.",
			},
			place:  kit.Text{"une clé nettoyée avant la recherche : NFKC, trim, tirets", "a key cleaned before the look-up: NFKC, trim, dashes"},
			before: withPlainCodes,
		},
		{
			name: "apostrophe-loses-the-mark", witness: "marks/apostrophe-in-a-label",
			says: kit.Text{
				"Les notes d'un critère dont le libellé porte une apostrophe sont perdues.",
				"The marks on a criterion with an apostrophe in its label are lost.",
			},
			place:  kit.Text{"des colonnes de tableur retrouvées par leur libellé, apostrophe droite dans l'un et courbe dans l'autre", "columns of a spreadsheet found by their labels, a straight apostrophe in one and a curly one in the other"},
			before: withoutApostrophes,
		},
		{
			name: "envelope-of-nothing-is-none", witness: "stop/requests-of-nothing",
			says: kit.Text{
				"Une enveloppe de zéro euro est prise pour l'absence d'enveloppe.",
				"An envelope of no euros is taken for no envelope.",
			},
			place: kit.Text{"if (envelope), où 0 est faux", "if (envelope) where 0 is false"},
			before: func(session map[string]any) {
				if envelope, given := session["envelope"]; given && number(envelope).Sign() == 0 {
					delete(session, "envelope")
					delete(session, "line")
				}
			},
		},
		{
			name: "first-fault-only", witness: "faulty-session/all-faults-together",
			says: kit.Text{
				"Seule la première erreur d'une session est signalée.",
				"Only the first fault of a session is told.",
			},
			place: code("return err"),
			after: func(answer map[string]any) {
				if faults, faulty := answer["errors"].([]any); faulty {
					answer["errors"] = faults[:min(1, len(faults))]
				}
			},
		},
		{
			name: "faults-without-a-place", witness: "faulty-session/mark-off-the-step",
			says: kit.Text{
				"Les erreurs sont dites, mais non leur place dans la session.",
				"Faults are told, but not where they are in the session.",
			},
			place: code("errors.New(\"invalid mark\")"),
			after: func(answer map[string]any) {
				faults, _ := answer["errors"].([]any)
				for _, f := range faults {
					f.(map[string]any)["pointer"] = ""
				}
			},
		},
	}
}

// objects are the objects of a list.
func objects(list any) []map[string]any {
	entries, _ := list.([]any)
	var all []map[string]any
	for _, e := range entries {
		if o, is := e.(map[string]any); is {
			all = append(all, o)
		}
	}
	return all
}

func codesOf(list any) []string {
	var codes []string
	for _, o := range objects(list) {
		codes = append(codes, fmt.Sprint(o["code"]))
	}
	return codes
}

func ballotKey(b map[string]any) string { return fmt.Sprintf("%q on %q", b["assessor"], b["project"]) }

// keepBallots leaves out the other ballots.
func keepBallots(session map[string]any, keep func(b map[string]any) bool) {
	if _, given := session["ballots"].([]any); !given {
		return
	}
	kept := []any{}
	for _, b := range objects(session["ballots"]) {
		if keep(b) {
			kept = append(kept, b)
		}
	}
	session["ballots"] = kept
}

// eachMark changes the marks that are numbers, of sessions with a grid.
func eachMark(change func(mark *big.Rat, scale oracleScale) *big.Rat) func(session map[string]any) {
	return func(session map[string]any) {
		grid, _ := session["grid"].(map[string]any)
		of, given := grid["scale"].(map[string]any)
		scale := oracleScale{number(of["min"]), number(of["max"]), number(of["step"])}
		if !given || scale.step.Sign() == 0 {
			return
		}
		for _, b := range objects(session["ballots"]) {
			marks, _ := b["marks"].(map[string]any)
			for code, mark := range marks {
				text := fmt.Sprint(mark)
				if m, is := new(big.Rat).SetString(text); is && !strings.ContainsAny(text, "eE") {
					marks[code] = plainNumber(change(m, scale))
				}
			}
		}
	}
}

type oracleScale struct{ min, max, step *big.Rat }

func onTheStep(mark *big.Rat, scale oracleScale) *big.Rat {
	steps := number(new(big.Rat).Quo(mark, scale.step).FloatString(0))
	return steps.Mul(steps, scale.step)
}

func onTheScale(mark *big.Rat, scale oracleScale) *big.Rat {
	switch {
	case mark.Cmp(scale.min) < 0:
		return scale.min
	case mark.Cmp(scale.max) > 0:
		return scale.max
	}
	return mark
}

func withoutStrangeMarks(session map[string]any) {
	grid, _ := session["grid"].(map[string]any)
	known := codesOf(grid["criteria"])
	for _, b := range objects(session["ballots"]) {
		marks, _ := b["marks"].(map[string]any)
		for code := range marks {
			if len(known) > 0 && !slices.Contains(known, code) {
				delete(marks, code)
			}
		}
	}
}

// withPlainCodes puts a plain space and a plain hyphen for those that look like
// them, in the codes of projects and assessors.
func withPlainCodes(session map[string]any) {
	plain := strings.NewReplacer("\u00a0", " ", "  ", " ", "\u2011", "-", "e\u0301", "é", "\u0410", "A")
	for _, list := range []string{"projects", "ballots"} {
		for _, o := range objects(session[list]) {
			for _, name := range []string{"code", "assessor", "project"} {
				if code, is := o[name].(string); is {
					o[name] = plain.Replace(code)
				}
			}
		}
	}
}

func withoutApostrophes(session map[string]any) {
	grid, _ := session["grid"].(map[string]any)
	for _, c := range objects(grid["criteria"]) {
		if !strings.ContainsAny(fmt.Sprint(c["label"]), "'’") {
			continue
		}
		for _, b := range objects(session["ballots"]) {
			if marks, is := b["marks"].(map[string]any); is {
				marks[fmt.Sprint(c["code"])] = "abstained"
			}
		}
	}
}
