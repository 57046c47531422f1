package scoringtest

import (
	"math/big"
	"slices"
	"strings"
)

// shown writes a number as the results have it.
func shown(r *big.Rat) any {
	if r == nil {
		return nil
	}
	return map[string]any{"exact": r.RatString(), "decimal": rounded(r, 2)}
}

// rounded is a number with some decimals, half away from zero.
func rounded(r *big.Rat, places int) string {
	text := r.FloatString(places)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}

func money(r *big.Rat) any {
	if r == nil {
		return nil
	}
	return r.FloatString(2)
}

// list is a list that is not null when it is empty.
func list[T any](all []T) []T { return append([]T{}, all...) }

func (o *oracle) scores() []any {
	scores := []any{}
	for p, project := range o.Projects {
		criteria, unmarked, failed := []any{}, []string{}, []any{}
		for i, c := range o.Grid.Criteria {
			mark := o.marks[p][i]
			if mark == nil {
				criteria = append(criteria, map[string]any{"code": c.Code, "mark": nil, "contribution": nil})
				unmarked = append(unmarked, c.Code)
				continue
			}
			criteria = append(criteria, map[string]any{
				"code": c.Code, "mark": shown(mark),
				"contribution": shown(new(big.Rat).Mul(mark, o.weights[i])),
			})
		}
		for _, f := range o.rules.failed(o, p, o.weighted[p]) {
			failed = append(failed, map[string]any{
				"on": f.on, "value": plainNumber(number(f.floor.Value)), "strict": f.floor.Strict,
				"missing": shown(new(big.Rat).Sub(number(f.floor.Value), f.mark)),
			})
		}
		scores = append(scores, map[string]any{
			"project": project.Code, "total": shown(o.weighted[p]), "unweighted": shown(o.unweighted[p]), "criteria": criteria,
			"passes": len(failed) == 0 && len(unmarked) == 0, "failed": failed, "unmarked": unmarked,
			"short-of-quorum": list(o.rules.short(o, p)),
		})
	}
	return scores
}

// plainNumber writes a decimal number without zeros at its end.
func plainNumber(r *big.Rat) string {
	for places := range 6 {
		text := r.FloatString(places)
		if number(text).Cmp(r) == 0 {
			return text
		}
	}
	return r.FloatString(6)
}

func (o *oracle) ranking(classes []oracleClass) []any {
	ranking := []any{}
	for _, row := range o.rules.ranks(o, classes) {
		ranking = append(ranking, map[string]any{"rank": row.rank, "projects": o.codes(row.projects), "separated-by": row.by})
	}
	return ranking
}

func (o *oracle) codes(projects []int) []string {
	codes := []string{}
	for _, p := range projects {
		codes = append(codes, o.Projects[p].Code)
	}
	return codes
}

func (o *oracle) funding() (rows []any, outcome any, err error) {
	statuses, err := o.statuses(o.classes(nil), o.rules.envelope(o))
	if err != nil {
		return nil, nil, err
	}
	rows = []any{}
	for p, project := range o.Projects {
		margin := map[string]any{"points": nil, "euros": nil}
		row := map[string]any{"project": project.Code, "remaining": nil, "margin": margin}
		rows = append(rows, row)
		s, isRanked := statuses[p]
		row["status"], row["reason"] = s.status, s.reason
		if !isRanked {
			row["status"], row["reason"] = "unranked", o.rules.standing(o, p, o.weighted[p])
			if row["reason"] == "floor" {
				row["status"] = "refused"
			}
		}
		if row["status"] != "unranked" {
			if err := o.margin(p, s, margin); err != nil {
				return nil, nil, err
			}
		}
		row["remaining"] = money(s.remaining)
		if s.places != nil {
			row["places"] = placesJSON(s.places)
		}
	}
	return rows, o.outcomeOf(statuses).json(), nil
}

func (o *oracle) margin(p int, s oracleStatus, margin map[string]any) error {
	points, err := o.rules.points(o, p, s)
	if err != nil {
		return err
	}
	if points != nil {
		distance := new(big.Rat).Sub(points.lowest, o.weighted[p])
		if s.status == "funded" {
			distance.Neg(distance)
		}
		margin["points"] = map[string]any{
			"exact": distance.RatString(), "decimal": rounded(distance, 2), "included": points.included,
		}
	}
	euros, err := o.rules.euros(o, p, s)
	margin["euros"] = money(euros)
	return err
}

// An oracleOutcome is the result as a whole: who is funded, who is tied, and for
// how many places; and who lacks a mark or the quorum.
type oracleOutcome struct {
	funded, tied, lacking []string
	places                *[2]int
	order                 []oracleClass
}

func (o *oracle) outcome() (oracleOutcome, error) {
	statuses, err := o.statuses(o.classes(nil), o.rules.envelope(o))
	return o.outcomeOf(statuses), err
}

func (o *oracle) outcomeOf(statuses map[int]oracleStatus) oracleOutcome {
	var funded, tied, lacking []int
	for p := range o.Projects {
		switch statuses[p].status {
		case "funded":
			funded = append(funded, p)
		case "tied":
			tied = append(tied, p)
		}
		if why := o.rules.standing(o, p, o.weighted[p]); why == "no-mark" || why == "no-quorum" {
			lacking = append(lacking, p)
		}
	}
	return oracleOutcome{o.codes(funded), o.codes(tied), o.codes(lacking), o.places(statuses), o.classes(nil)}
}

func (r oracleOutcome) json() map[string]any {
	return map[string]any{"funded": r.funded, "tied": r.tied, "places": placesJSON(r.places)}
}

func placesJSON(places *[2]int) any {
	if places == nil {
		return nil
	}
	return map[string]any{"least": places[0], "most": places[1]}
}

func sameOutcome(a, b oracleOutcome) bool {
	return slices.Equal(a.funded, b.funded) && slices.Equal(a.tied, b.tied)
}

// places adds up those of the classes that cross the line; the tied that hang
// on the last of them share its money.
func (o *oracle) places(statuses map[int]oracleStatus) *[2]int {
	var all *[2]int
	var last oracleStatus
	var hanging []*big.Rat
	for _, class := range o.classes(nil) {
		for _, p := range class.projects {
			s := statuses[p]
			if s.status != "tied" {
				continue
			}
			if all == nil {
				all = &[2]int{}
			}
			if s.reason == "hangs-on-a-tie" {
				hanging = append(hanging, o.requests[p])
				continue
			}
			all[0], all[1] = all[0]+s.places[0], all[1]+s.places[1]
			last = s
			break
		}
	}
	if len(hanging) > 0 {
		for _, p := range last.class {
			if statuses[p].status == "tied" {
				hanging = append(hanging, o.requests[p])
			}
		}
		all[1] += packed(hanging, last.remaining) - last.places[1]
	}
	return all
}
