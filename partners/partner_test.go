package partners_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

// id reads a number that is right.
func id(t testing.TB, text string) partners.ID {
	t.Helper()
	if text == "" {
		return partners.ID{}
	}
	id, err := partners.ParseID(text)
	require.NoError(t, err)
	return id
}

// partner makes a partner that is right.
func partner(t testing.TB, name string, category partners.Category, number string) partners.Partner {
	t.Helper()
	p, err := partners.New(name, category, id(t, number))
	require.NoError(t, err)
	return p
}

type flaw = stricttest.Flaw

func TestNew(t *testing.T) {
	long := strings.Repeat("é", 200)
	for _, c := range []struct {
		name     string
		category partners.Category
		faults   []flaw
		reason   string
	}{
		{"Bordeaux Métropole", partners.LocalAuthority, nil, "a name and a category are enough"},
		{"3", partners.Company, nil, "one digit is a name"},
		{"L’Établi", partners.Other, nil, "other is a category"},
		{long, partners.Users, nil, "200 characters, 400 bytes"},
		{long + "é", partners.Users, []flaw{{"/name", "too-long"}}, "201 characters"},
		{strings.Repeat("a", 201), partners.Users, []flaw{{"/name", "too-long"}}, "201 characters, one byte each"},
		{"", partners.Company, []flaw{{"/name", "missing"}}, "no name"},
		{"«  » !", partners.Company, []flaw{{"/name", "missing"}}, "a name without letter or digit is none"},
		{"\u0301", partners.Company, []flaw{{"/name", "missing"}}, "nor is an accent"},
		{"Atelier\u200b", partners.Company, []flaw{{"/name", "text"}}, "a space that nobody sees would make another actor"},
		{"\u0410telier", partners.Company, []flaw{{"/name", "text"}}, "and so would a Cyrillic А"},
		{"Atelier\nDesign", partners.Company, []flaw{{"/name", "text"}}, "a control character"},
		{"Ate\u0085lier", partners.Company, []flaw{{"/name", "text"}}, "a control character beyond ASCII"},
		{"\u200bAtelier", partners.Company, []flaw{{"/name", "text"}}, "what nobody sees is no space, at an end either"},
		{"Atelier\x00\n", partners.Company, []flaw{{"/name", "text"}}, "a control character before a line end"},
		{" \r\n", partners.Company, []flaw{{"/name", "missing"}}, "what a form makes of nothing"},
		{long + "\n", partners.Users, []flaw{{"/name", "too-long"}}, "200 characters and a line end: JSON and its schema count them too"},
		{"Atelier\xff", partners.Company, []flaw{{"/name", "text"}}, "not UTF-8"},
		{"Atelier", 0, []flaw{{"/category", "missing"}}, "no category"},
		{"Atelier", partners.Other + 1, []flaw{{"/category", "missing"}}, "a category beyond the last is unknown"},
		{"", 99, []flaw{{"/name", "missing"}, {"/category", "missing"}}, "both at once"},
	} {
		p, err := partners.New(c.name, c.category, partners.ID{})
		require.Equal(t, c.faults, stricttest.Flaws(err), c.reason)
		if c.faults != nil {
			require.Equal(t, partners.Partner{}, p, c.reason)
			continue
		}
		require.Equal(t, c.name, p.Name(), c.reason)
		require.Equal(t, c.category, p.Category(), c.reason)
		require.Equal(t, partners.ID{}, p.ID(), c.reason)
		require.True(t, p.Same(p), c.reason)
	}
}

// TestNewLeavesOutWhatAFormAdds: spaces and line ends around a name accuse nobody,
// and two entries that differ by them alone are ==.
func TestNewLeavesOutWhatAFormAdds(t *testing.T) {
	plain := partner(t, "Ville de Rennes", partners.LocalAuthority, "213502388")
	for _, c := range []struct{ before, after, reason string }{
		{" ", "", "a space before"},
		{"", " ", "a space after"},
		{"", "\n", "a line end"},
		{"", "\r\n", "a line end of Windows"},
		{"\t", "\t", "tabs of a spreadsheet"},
		{"\u00a0", "\u202f", "no-break spaces"},
		{"\u2009", "\u3000", "other spaces"},
		{"", "\u0085\u2028\u2029", "other line ends"},
	} {
		p, err := partners.New(c.before+"Ville de Rennes"+c.after, partners.LocalAuthority, id(t, c.before+"213502388"+c.after))
		require.NoError(t, err, c.reason)
		require.True(t, plain == p, c.reason)

		data, err := json.Marshal(map[string]string{
			"name": c.before + "Ville de Rennes" + c.after, "category": "local-authority", "id": c.before + "213502388" + c.after,
		})
		require.NoError(t, err)
		var read partners.Partner
		require.NoError(t, json.Unmarshal(data, &read), c.reason)
		require.True(t, plain == read, c.reason)
	}
	inside := partner(t, " Ville  de Rennes", partners.LocalAuthority, "")
	require.Equal(t, "Ville  de Rennes", inside.Name(), "spaces in a name are the name's")
}

// TestNewTakesAKnownBadNumber: the register holds numbers that fail Luhn's
// check, and a Go caller may say so.
func TestNewTakesAKnownBadNumber(t *testing.T) {
	bad, err := partners.ParseID("889742876")
	require.ErrorIs(t, err, partners.ErrChecksum)
	p, err := partners.New("Une association", partners.Association, bad)
	require.NoError(t, err)
	require.Equal(t, bad, p.ID())
	again, err := partners.New("Son autre nom", partners.Association, bad)
	require.NoError(t, err)
	require.True(t, p.Same(again))
}

func TestSame(t *testing.T) {
	type entry struct{ name, number string }
	for _, c := range []struct {
		a, b   entry
		same   bool
		reason string
	}{
		{entry{"Bordeaux Métropole", ""}, entry{"BORDEAUX-METROPOLE", ""}, true, "case, accents, punctuation"},
		{entry{"L’Atelier", ""}, entry{"l'atelier", ""}, true, "two apostrophes"},
		{entry{"Cœur de ville", ""}, entry{"Coeur de ville", ""}, true, "a ligature"},
		{entry{"Bordeaux Métropole", ""}, entry{"Métropole Bordeaux", ""}, false, "another order is another name"},
		{entry{"Bordeaux", ""}, entry{"Bordeaux Métropole", ""}, false, "a prefix is another name"},
		{entry{"Bordeaux Métropole", "243300316"}, entry{"La métropole", "243 300 316"}, true, "one number, two names"},
		{entry{"CDC Paris", "18002002600019"}, entry{"Caisse des dépôts", "180020026"}, true, "an establishment and its legal person"},
		{entry{"Bordeaux Métropole", "243300316"}, entry{"Bordeaux Métropole", ""}, false, "a number and none do not merge"},
		{entry{"Ville de Rennes", "213502388"}, entry{"Ville de Rennes", "243300316"}, false, "two numbers are two actors"},
		{entry{"1di25cq5pckkk", ""}, entry{"3qb0vgwbl5mzh", ""}, false, "two names with one hash (64-bit FNV-1a 44522571b1808597)"},
		{entry{"243300316", ""}, entry{"Bordeaux Métropole", "243300316"}, false, "a name made of digits is no number"},
		{entry{"Les Petits Débrouillards", "W9R1234567"}, entry{"Débrouillards Réunion", "w9r 1234567"}, true, "one RNA number"},
		{entry{"Débrouillards", "W123456789"}, entry{"Débrouillards", "W123456780"}, false, "two RNA numbers"},
		{entry{"Débrouillards", "W123456789"}, entry{"Débrouillards", "213502388"}, false, "two registers are two numbers"},
		{entry{"Province Sud", "1234567"}, entry{"Direction de la culture", "1234567.001"}, true, "RIDET: an establishment and its legal person"},
		{entry{"Musée", "1234567.002"}, entry{"Théâtre", "1234567.001"}, true, "RIDET: two establishments of one"},
		{entry{"Musée", "1234568.001"}, entry{"Musée", "1234567.001"}, false, "RIDET: of two"},
		{entry{"Port autonome", "003970"}, entry{"Capitainerie", "003970-001"}, true, "TAHITI: an establishment and its legal person"},
		{entry{"Port autonome", "A03970"}, entry{"Port autonome", "003970"}, false, "TAHITI: a letter and a digit"},
		{entry{"A", "0003970"}, entry{"A", "003970"}, false, "one figure in two registers"},
		{entry{"A", "000003970"}, entry{"A", "0003970"}, false, "and in two others"},
	} {
		a := partner(t, c.a.name, partners.LocalAuthority, c.a.number)
		b := partner(t, c.b.name, partners.Company, c.b.number)
		require.Equal(t, c.same, a.Same(b), c.reason)
		require.Equal(t, c.same, b.Same(a), c.reason)
	}
}

// TestLabs takes what is public about a real laboratory.
func TestLabs(t *testing.T) {
	department := partner(t, "Conseil départemental de la Gironde", partners.LocalAuthority, "223300013")
	city := partner(t, "Bordeaux Métropole", partners.LocalAuthority, "243300316")
	n, covered := partners.Survey([]partners.Partner{department, city}, nil)
	require.Equal(t, 2, n)
	require.Equal(t, partners.CoverageOf(partners.LocalAuthority), covered)
	require.Equal(t, partners.LocalBody, department.Institution().Class())
	require.Equal(t, partners.LocalBody, city.Institution().Class())
}

// TestNumberOfAnother: a name that is a State service's is somebody else's where the
// number is none that the State has.
func TestNumberOfAnother(t *testing.T) {
	const sie, tribunal, ministry = partners.StateService, partners.Court, partners.CentralAdministration
	for _, c := range []struct {
		reason, name, id string
		want             partners.Class
	}{
		{"no number tells", "SIE du Finistère", "", sie},
		{"a préfecture's own", "Préfecture du Gers", "17320001500019", sie},
		{"a DDT's own", "DDT de la Marne", "13000852700017", sie},
		{"a ministry's own", "Ministère de la culture", "110046018", ministry},
		{"a local authority's SIREN", "SIE du Finistère", "243500139", 0},
		{"its SIRET", "SIE du Finistère", "23350001600040", 0},
		{"a company's", "DRAC", "732829320", 0},
		{"La Poste's", "DREAL Bretagne", "35600000000048", 0},
		{"an association's", "CIO", "W123456789", 0},
		{"a company that is called like a court", "Tribunal de commerce de Rennes", "732829320", 0},
		{"a number of Nouvelle-Calédonie does not tell", "Tribunal de commerce de Rennes", "1234567", tribunal},
		{"a number of Polynésie française does not tell", "SIE du Finistère", "A12345", sie},
		{"a body that is no State service stays what it is", "ARS Bretagne", "732829320", partners.Operator},
	} {
		var id partners.ID
		if c.id != "" {
			var err error
			id, err = partners.ParseID(c.id)
			require.NoError(t, err, c.reason)
		}
		p, err := partners.New(c.name, partners.LocalAuthority, id)
		require.NoError(t, err, c.reason)
		require.Equal(t, c.want, p.Class(), c.reason)
		require.Equal(t, c.want != 0, p.Institution() != 0, c.reason)
	}
}
