package state_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/state"
)

// TestReasons: why a name does not count, and what an answer that it is a State
// service must not count twice.
func TestReasons(t *testing.T) {
	for _, c := range []struct {
		name     string
		why      state.Reason
		services []string // names of the same units or kinds
		reason   string
	}{
		{"Mission Xville", state.UnknownName, nil, "no institution"},
		{"Bretagne", state.UnknownName, nil, "a place alone"},
		{"Association des amis de la DREAL", state.UnknownName, nil, "the name is of something else"},
		{"Usagers de la préfecture", state.UnknownName, nil, "the name is of something else"},
		{"M. Dupont, DREAL Bretagne", state.UnknownName, nil, "what is before it is not known"},
		{"DREAL Xville", state.PlaceUnread, []string{"DREAL"}, "a place that is none"},
		{"DREAL Bretagne, Normandie", state.PlaceUnread, []string{"DREAL"}, "two places"},
		{"DDT 35 et 22", state.PlaceUnread, []string{"DDT"}, "two places"},
		{"DDT de la Marne (52)", state.PlaceUnread, []string{"DDT"}, "two places"},
		{"DRIEE Xville", state.PlaceUnread, []string{"DRIEE"}, "there is but one, and perhaps this is not it"},
		{"Trésorerie de Nantes-en-Ratier", state.PlaceUnread, []string{"trésorerie"}, "no quarter of Nantes"},
		{"IA", state.UnknownName, nil, "it says something only with a place"},
		{"DREAL Bretagne / Conseil régional", state.TwoServices, []string{"DREAL Bretagne"}, "one of them of the State"},
		{"Police nationale - DDSP", 0, []string{"DDSP"}, "one of those that share the name"},
		{"DDT Développement", state.PlaceUnread, []string{"DDT"}, "a word that is no place"},
		{"Trésorerie de Saint-Denis-d'Anjou", state.PlaceUnread, []string{"trésorerie"}, "the beginning of another place"},
		{"ARS Electronica", state.PlaceUnread, nil, "nobody's agency, and no State service"},
		{"SGAR et DREAL Bretagne", state.TwoServices, []string{"SGAR Bretagne", "DREAL Bretagne"}, "two services"},
		{"DDCS/DDPP 29", state.TwoServices, []string{"DDCS 29", "DDPP 29"}, "two services, there"},
		{"DREAL Bretagne et Conseil régional", state.TwoServices, []string{"DREAL Bretagne"}, "one of them of the State"},
		{"DDI 35", state.TwoServices, []string{"DDTM 35", "DDCSPP 35"}, "a name that several share"},
		{"UD 35", state.TwoServices, []string{"UD DIRECCTE 35", "UD DREAL 35"}, "a name that several share"},
		{"DDCSPP 69", state.NotThere, []string{"DDCSPP Auvergne-Rhône-Alpes"}, "there is a DDPP, and a DDCS or a DRDJSCS"},
		{"DDCS du Rhône", state.NotThere, []string{"DDCS Auvergne-Rhône-Alpes"}, "it may be the DRDJSCS"},
		{"DEAL Val-de-Marne", state.NotThere, []string{"DREAL Île-de-France"}, "overseas alone"},
		{"DRIEE Bretagne", state.NotThere, []string{"DREAL Bretagne"}, "Île-de-France's"},
		{"DDT 92", state.NotThere, []string{"DDT Île-de-France"}, "the DRIEA's unit stands in"},
		{"DAC Rennes", state.NotThere, []string{"DRAC Bretagne"}, "overseas alone: it is the town's"},
		{"DGS 35", state.NotThere, nil, "a central administration has no place"},
		{"DREETS Bretagne", state.AnotherTime, []string{"DIRECCTE Bretagne", "DRJSCS Bretagne"}, "came from two"},
		{"CETE de l'Ouest", state.AnotherTime, nil, "became part of an operator"},
		{"Tribunal d'instance de Rennes", state.InCourt, nil, ""},
		{"ARS Bretagne", state.InOperator, nil, ""},
		{"CNRS Bretagne", state.InOperator, nil, "of research"},
		{"Mairie de Brest", state.InLocal, nil, ""},
		{"Conseil départemental d'Ille-et-Vilaine, direction des affaires culturelles", state.InLocal, nil, "a part of it"},
		{"Région Bretagne", state.InLocal, nil, "and no place"},
		{"CAF 35", state.InSocial, nil, ""},
		{"Ministère de l'Intérieur", state.InCentral, nil, ""},
		{"DGFiP", state.InCentral, nil, ""},
	} {
		m := state.Read(c.name).In(state.Year)
		require.Equal(t, c.why.String(), m.Reason.String(), "%s: %s", c.name, c.reason)
		require.Len(t, m.Services(), len(c.services), c.name)
		for i, s := range m.Services() {
			same := service(t, c.services[i])
			if c.why == state.PlaceUnread || c.why == state.NotThere {
				same.Own, same.Whole = 0, 0
				require.Equal(t, same.OwnKind, s.OwnKind, c.name)
				require.Equal(t, same.Regions, s.Regions, c.name)
				require.Zero(t, s.Own+s.Whole, c.name)
				continue
			}
			require.Equal(t, same, s, c.name)
		}
	}
}

func TestReasonWords(t *testing.T) {
	words := map[string]bool{}
	for r := state.Reason(1); r <= state.InCentral; r++ {
		require.NotEmpty(t, r.String())
		require.False(t, words[r.String()])
		words[r.String()] = true
		require.Equal(t, r >= state.InOperator, r.Settled(), r)
	}
	require.True(t, state.Reason(0).Settled())
	require.Empty(t, state.Reason(0).String()+(state.InCentral+1).String())
}
