package main

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

// What the program says.
var (
	sayDamaged   = console.Phrase{"le fichier compressé est endommagé : la suite n’est pas lue", "the compressed file is damaged: what follows is not read"}
	sayBadShards = console.Phrase{"-shards %d : de 1 à 99999", "-shards %d: 1 to 99999"}
	sayNoFile    = console.Phrase{"aucun fichier ne correspond à %s", "no file matches %s"}
	sayNotEmpty  = console.Phrase{"-out %s : le dossier n’est pas vide", "-out %s: the folder is not empty"}
	saySubmitted = console.Phrase{"L’exécution est lancée ; les résultats seront dans %s.", "The run is submitted; its results will be in %s."}
	sayFolder    = console.Phrase{"Résultats dans %s.", "Results in %s."}
	sayInputs    = console.Count{{"%d entrée lue", "%d input read"}, {"%d entrées lues", "%d inputs read"}}
	sayBad       = console.Count{{"%d erronée", "%d bad"}, {"%d erronées", "%d bad"}}
	sayUsage     = console.Phrase{usageFR, usageEN}
)

const usageFR = `Usage : batch [options] [fichier ou motif…]

Apprécie des dossiers, un par ligne en JSON, compressés ou non par gzip. Sans
fichier, des dossiers fictifs servent d’exemple.

  -out DOSSIER       où écrire, vide ou à créer (sinon un dossier temporaire)
  -shards N          nombre de fichiers de rapports (16)
  -call FICHIER      termes de l’appel (sinon celui de 2016)
  -readings FICHIER  lectures de l’appel, sinon les siennes
  -messages fr|en    ajoute des messages aux rapports
  -lang fr|en        langue de ce qui est dit ici et des entrées erronées
  -log NIVEAU        ce que dit Beam : debug, info, warn (par défaut), error

Code de retour : 0 si tout est apprécié, 1 si des entrées sont erronées, 2 si la
ligne de commande l’est ou si l’exécution a échoué.

Options de Beam, dont -runner :`

const usageEN = `Usage: batch [options] [file or pattern…]

Appraises dossiers, one a line in JSON, compressed by gzip or not. Without a
file, fictitious dossiers serve as an example.

  -out FOLDER        where to write, empty or not yet there (else a temporary one)
  -shards N          number of files of reports (16)
  -call FILE         the terms of the call (else that of 2016)
  -readings FILE     readings of the call, other than its own
  -messages fr|en    add messages to the reports
  -lang fr|en        language of what is said here and of bad inputs
  -log LEVEL         what Beam says: debug, info, warn (the default), error

Exit status: 0 if all is appraised, 1 if some inputs are bad, 2 if the command
line is wrong or the run failed.

Options of Beam, -runner among them:`

// summary returns the counts in words: inputs, then verdicts.
func summary(tag language.Tag, counts *Counts, folder string) string {
	var b strings.Builder
	_, _ = fmt.Fprintf(&b, "%s, %s\n", sayInputs.Of(tag, int(counts.Inputs)), sayBad.Of(tag, int(counts.Bad)))
	for _, verdict := range []eligibility.Verdict{eligibility.Eligible, eligibility.Ineligible, eligibility.Undetermined} {
		_, _ = fmt.Fprintf(&b, "%8d  %s\n", counts.Verdicts[verdict.String()], verdict.Label(tag))
	}
	_, _ = fmt.Fprintln(&b, sayFolder.With(tag, folder))
	return b.String()
}
