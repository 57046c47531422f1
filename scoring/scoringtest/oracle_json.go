package scoringtest

import (
	"math/big"
	"slices"
)

// shown writes a number as the results have it.
func shown(r *big.Rat) any {
	if r == nil {
		return nil
	}
	return map[string]any{"exact": r.RatString(), "decimal": decimals(r)}
}

// decimals is a number with two decimals, half away from zero.
func decimals(r *big.Rat) string {
	text := r.FloatString(2)
	if text == "-0.00" {
		return "0.00"
	}
	return text
}

func money(r *big.Rat) any {
	if r == nil {
		return nil
	}
	return r.FloatString(2)
}

func (o *oracle) scores() []any {
	scores := []any{}
	for p := range o.Projects {
		criteria, failed, unmarked, short := []any{}, []any{}, []any{}, []any{}
		fail := func(on string, f oracleFloor, mark *big.Rat) {
			failed = append(failed, map[string]any{
				"on": on, "value": plainNumber(number(f.Value)), "strict": f.Strict,
				"missing": shown(new(big.Rat).Sub(number(f.Value), mark)),
			})
		}
		for i, c := range o.Grid.Criteria {
			mark := o.marks[p][i]
			if o.dealt[p][i] < o.Grid.Quorum {
				short = append(short, c.Code)
			}
			if mark == nil {
				criteria = append(criteria, map[string]any{"code": c.Code, "mark": nil, "contribution": nil})
				unmarked = append(unmarked, c.Code)
				continue
			}
			criteria = append(criteria, map[string]any{
				"code": c.Code, "mark": shown(mark),
				"contribution": shown(new(big.Rat).Mul(mark, number(c.Weight))),
			})
			if c.Floor != nil && !c.Floor.passedBy(mark) {
				fail(c.Code, *c.Floor, mark)
			}
		}
		score := map[string]any{"project": o.Projects[p].Code, "total": nil, "unweighted": nil, "criteria": criteria}
		if o.weighted[p] != nil {
			score["total"], score["unweighted"] = shown(o.weighted[p]), shown(o.unweighted[p])
			for _, f := range o.Grid.Floors {
				total := o.weighted[p]
				if f.On == "unweighted" {
					total = o.unweighted[p]
				}
				if !f.passedBy(total) {
					fail(f.On, f, total)
				}
			}
		}
		score["failed"], score["unmarked"], score["short-of-quorum"] = failed, unmarked, short
		score["passes"] = len(failed) == 0 && len(unmarked) == 0
		scores = append(scores, score)
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
	rank := 1
	for _, class := range classes {
		codes := []any{}
		slices.Sort(class.projects)
		for _, p := range class.projects {
			codes = append(codes, o.Projects[p].Code)
		}
		ranking = append(ranking, map[string]any{"rank": rank, "projects": codes, "separated-by": class.by})
		rank += len(codes)
	}
	return ranking
}

func (o *oracle) funding() (rows []any, outcome any, err error) {
	envelope := number(o.Envelope)
	statuses, err := o.statuses(o.classes(nil), envelope)
	if err != nil {
		return nil, nil, err
	}
	rows = []any{}
	funded, tied := []any{}, []any{}
	for p, project := range o.Projects {
		margin := map[string]any{"points": nil, "euros": nil}
		row := map[string]any{"project": project.Code, "remaining": nil, "margin": margin}
		rows = append(rows, row)
		s, isRanked := statuses[p]
		if !isRanked {
			row["status"], row["reason"] = "unranked", o.standing(p, o.weighted[p])
			if row["reason"] == "floor" {
				row["status"] = "refused"
			} else {
				continue
			}
		}
		if err := o.margin(p, s, envelope, margin); err != nil {
			return nil, nil, err
		}
		if !isRanked {
			continue
		}
		row["status"], row["reason"], row["remaining"] = s.status, s.reason, money(s.remaining)
		if s.places != nil {
			row["places"] = map[string]any{"least": s.places[0], "most": s.places[1]}
		}
		switch s.status {
		case "funded":
			funded = append(funded, project.Code)
		case "tied":
			tied = append(tied, project.Code)
		}
	}
	return rows, map[string]any{"funded": funded, "tied": tied, "places": o.places(statuses)}, nil
}

func (o *oracle) margin(p int, s oracleStatus, envelope *big.Rat, margin map[string]any) error {
	lowest, included, err := o.points(p, envelope)
	if err != nil {
		return err
	}
	if lowest != nil {
		distance := new(big.Rat).Sub(lowest, o.weighted[p])
		if s.status == "funded" {
			distance.Neg(distance)
		}
		margin["points"] = map[string]any{
			"exact": distance.RatString(), "decimal": decimals(distance), "included": included,
		}
	}
	switch s.status {
	case "":
	case "funded":
		margin["euros"] = money(s.left)
	default:
		missing, err := o.missing(p, s, envelope)
		if err != nil {
			return err
		}
		margin["euros"] = money(missing)
	}
	return nil
}

// places adds up those of the classes that cross the line; the tied that hang
// on the last of them share its money.
func (o *oracle) places(statuses map[int]oracleStatus) any {
	least, most := 0, 0
	tied := false
	var last oracleStatus
	var hanging []*big.Rat
	for _, class := range o.classes(nil) {
		for _, p := range class.projects {
			s := statuses[p]
			if s.status != "tied" {
				continue
			}
			tied = true
			if s.reason == "hangs-on-a-tie" {
				hanging = append(hanging, number(o.Projects[p].Request))
				continue
			}
			least, most = least+s.places[0], most+s.places[1]
			last = s
			break
		}
	}
	if !tied {
		return nil
	}
	if len(hanging) > 0 {
		for _, p := range last.class {
			if statuses[p].status == "tied" {
				hanging = append(hanging, number(o.Projects[p].Request))
			}
		}
		most += packed(hanging, last.remaining) - last.places[1]
	}
	return map[string]any{"least": least, "most": most}
}
