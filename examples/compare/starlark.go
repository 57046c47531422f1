package main

import (
	"fmt"
	"time"

	startime "go.starlark.net/lib/time"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
	"go.starlark.net/syntax"
)

// starlarkPolicy is the rules in Starlark, to which an unknown is None.
type starlarkPolicy struct {
	thread       starlark.Thread
	brief, whole starlark.Value
}

func compileStarlark(text string) (policy, error) {
	p := &starlarkPolicy{}
	globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &p.thread, "lit.star", text, starlark.StringDict{
		"time":   startime.Module,
		"struct": starlark.NewBuiltin("struct", starlarkstruct.Make),
	})
	if err != nil {
		return nil, err
	}
	globals.Freeze()
	p.brief, p.whole = globals["verdict"], globals["report"]
	return p, nil
}

func (p *starlarkPolicy) prepare(f *facts) (any, error) {
	places := make([]starlark.Value, len(f.Places))
	for i, place := range f.Places {
		places[i] = object(starlark.StringDict{
			"name": starlark.String(place.Name), "possible": starlark.MakeInt(place.Possible), "accepts": texts(place.Accepts),
		})
	}
	lines, resources := starlark.Value(starlark.None), starlark.Value(starlark.None)
	if f.Lines != nil {
		all := make([]starlark.Value, len(f.Lines))
		for i, line := range f.Lines {
			all[i] = object(starlark.StringDict{
				"cents": starlark.MakeInt64(line.Cents), "from_": starlark.MakeInt(line.From), "to": starlark.MakeInt(line.To),
			})
		}
		lines = starlark.NewList(all)
	}
	if f.Resources != nil {
		all := make([]starlark.Value, len(f.Resources))
		for i, resource := range f.Resources {
			all[i] = object(starlark.StringDict{"cents": starlark.MakeInt64(resource.Cents), "pia": starlark.Bool(resource.PIA)})
		}
		resources = starlark.NewList(all)
	}
	d := object(starlark.StringDict{
		"region":     value(f.Region),
		"places":     starlark.NewList(places),
		"team":       object(starlark.StringDict{"sure": starlark.MakeInt(f.Team.Sure), "possible": starlark.MakeInt(f.Team.Possible)}),
		"actors":     starlark.MakeInt(f.Actors),
		"lines":      lines,
		"resources":  resources,
		"deposit":    object(starlark.StringDict{"by": value(f.Deposit.By), "region": value(f.Deposit.Region), "at": value(f.Deposit.At)}),
		"seed":       value(f.Seed),
		"growing":    texts(f.Growing),
		"cap_base":   starlark.String(f.CapBase),
		"share_base": starlark.String(f.ShareBase),
	})
	d.Freeze()
	return d, nil
}

func object(members starlark.StringDict) *starlarkstruct.Struct {
	return starlarkstruct.FromStringDict(starlarkstruct.Default, members)
}

func texts(all []string) starlark.Value {
	values := make([]starlark.Value, len(all))
	for i, text := range all {
		values[i] = starlark.String(text)
	}
	return starlark.NewList(values)
}

func value(v any) starlark.Value {
	switch v := v.(type) {
	case string:
		return starlark.String(v)
	case bool:
		return starlark.Bool(v)
	case time.Time:
		return startime.Time(v)
	}
	return starlark.None
}

func (p *starlarkPolicy) verdict(prepared any) (string, error) {
	value, err := starlark.Call(&p.thread, p.brief, starlark.Tuple{prepared.(starlark.Value)}, nil)
	verdict, _ := starlark.AsString(value)
	return verdict, err
}

func (p *starlarkPolicy) report(f *facts) ([]byte, error) {
	prepared, err := p.prepare(f)
	if err != nil {
		return nil, err
	}
	value, err := starlark.Call(&p.thread, p.whole, starlark.Tuple{prepared.(starlark.Value)}, nil)
	if err != nil {
		return nil, err
	}
	all, ok := value.(*starlarkstruct.Struct)
	if !ok {
		return nil, fmt.Errorf("a %s for a report", value.Type())
	}
	members := starlark.StringDict{}
	all.ToStringDict(members)
	a := answer{figures: map[string]int64{}}
	a.verdict, _ = starlark.AsString(members["verdict"])
	for said := range starlark.Elements(members["outcomes"].(starlark.Iterable)) {
		var o any
		if decided, ok := said.(starlark.Bool); ok {
			o = bool(decided)
		}
		a.outcomes = append(a.outcomes, outcomeOf(o))
	}
	for name, figure := range starlark.Entries(members["figures"].(starlark.IterableMapping)) {
		text, _ := starlark.AsString(name)
		cents := int64(0)
		if err := starlark.AsInt(figure, &cents); err != nil {
			return nil, err
		}
		a.figures[text] = cents
	}
	return f.write(a)
}
