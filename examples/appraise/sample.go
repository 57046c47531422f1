package main

import (
	"embed"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

//go:embed samples/*.json
var sampleFiles embed.FS

// samples are the embedded dossiers; the first is the one appraised when
// nothing is asked for. What stands under the name of a real laboratory is
// public, and nothing else stands there: a list that the public sources do not
// give in full is growing.
var samples = []struct {
	name  string
	about phrase
}{
	{"complete", phrase{"dossier fictif et complet, avec ses indicateurs", "a fictitious, complete dossier, with its indicators"}},
	{"jury", phrase{"le même, avec les notes fictives de cinq évaluateurs", "the same, with the fictitious marks of five assessors"}},
	{"refused", phrase{"dossier fictif qui enfreint plusieurs règles", "a fictitious dossier that breaks several rules"}},
	{"labase", phrase{"LaBase (Nouvelle-Aquitaine) : les seuls faits publics, donc incomplet", "LaBase (Nouvelle-Aquitaine): public facts alone, so incomplete"}},
	{"labo", phrase{"Lab’O (Occitanie) : les seuls faits publics, donc incomplet", "Lab’O (Occitanie): public facts alone, so incomplete"}},
}

func sampleNames() []string {
	names := make([]string, len(samples))
	for i, s := range samples {
		names[i] = s.name
	}
	return names
}

func readSample(name string) ([]byte, error) {
	return sampleFiles.ReadFile("samples/" + name + ".json")
}

// listing names the samples, one a line.
func listing(tag language.Tag) string {
	var b strings.Builder
	for _, s := range samples {
		fmt.Fprintf(&b, "%-9s %s\n", s.name, s.about.In(tag))
	}
	return b.String()
}
