package strict_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestObjectKeys(t *testing.T) {
	cases := []struct {
		reason, input string
		want          map[string]int
		faults        []string
	}{
		{"no member", `{}`, map[string]int{}, nil},
		{"members in any order", `{"from":2,"a":1}`, map[string]int{"a": 1, "from": 2}, nil},
		{"an escaped key is the same key", `{"\u0061":1,"fr\u006Fm":2}`, map[string]int{"a": 1, "from": 2}, nil},
		{"an unknown key", `{"a":1,"b":2}`, map[string]int{"a": 1}, []string{"/b unknown-key"}},
		{"every unknown key", `{"x":1,"y":[2,{"z":3}],"a":1}`, map[string]int{"a": 1}, []string{"/x unknown-key", "/y unknown-key"}},
		{"the empty key", `{"":1}`, map[string]int{}, []string{"/ unknown-key"}},
		{"a capital", `{"A":1}`, map[string]int{}, []string{"/A unknown-key"}},
		{"a capital within", `{"From":1}`, map[string]int{}, []string{"/From unknown-key"}},
		{"an s that encoding/json takes for an s", `{"\u017feed":1}`, map[string]int{}, []string{"/\u017feed unknown-key"}},
		{"a space in the key", `{"a ":1}`, map[string]int{}, []string{"/a  unknown-key"}},
		{"the end of a known key", `{"rom":1}`, map[string]int{}, []string{"/rom unknown-key"}},
		{"a key given twice: the first counts", `{"a":1,"a":2}`, map[string]int{"a": 1}, []string{"/a duplicate-key"}},
		{"a key given twice, once escaped", `{"a":1,"\u0061":2}`, map[string]int{"a": 1}, []string{"/a duplicate-key"}},
		{"a key given twice, both escaped", `{"\u0061":1,"\u0061":2}`, map[string]int{"a": 1}, []string{"/a duplicate-key"}},
		{"a key given twice with the same value", `{"a":1,"a":1}`, map[string]int{"a": 1}, []string{"/a duplicate-key"}},
		{"a key given three times", `{"a":1,"a":2,"a":3}`, map[string]int{"a": 1}, []string{"/a duplicate-key"}},
		{"two keys given twice", `{"a":1,"from":2,"from":3,"a":4}`, map[string]int{"a": 1, "from": 2}, []string{"/from duplicate-key", "/a duplicate-key"}},
		{"an unknown key given twice", `{"x":1,"x":2}`, map[string]int{}, []string{"/x unknown-key"}},
		{"a key of two cases", `{"a":1,"A":2}`, map[string]int{"a": 1}, []string{"/A unknown-key"}},
		{"a control character in a key", `{"x\ny":1}`, map[string]int{}, []string{`/x\ny unknown-key`}},
		{"a NUL behind a known key", `{"a\u0000":1}`, map[string]int{}, []string{`/a\x00 unknown-key`}},
		{"a zero-width space in a key", `{"a` + "\u200b" + `":1}`, map[string]int{}, []string{`/a\u200b unknown-key`}},
		{"a slash and a tilde in a key", `{"a/b~c":1}`, map[string]int{}, []string{"/a~1b~0c unknown-key"}},
		{"a Cyrillic a", `{"а":1}`, map[string]int{}, []string{"/а unknown-key"}},
		{"a list is no object", `[{"a":1}]`, map[string]int{}, []string{" type"}},
		{"null is no object", `null`, map[string]int{}, []string{" type"}},
		{"a text is no object", `"a"`, map[string]int{}, []string{" type"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got := map[string]int{}
			err := strict.Read([]byte(c.input), func(r *strict.Reader) {
				for key := range r.Object("a", "from", "seed") {
					got[key], _ = r.Int(0, 9)
				}
			})
			require.Equal(t, c.want, got)
			require.Equal(t, c.faults, listed(err))
		})
	}
}

func TestObjectKeysAtEveryLevel(t *testing.T) {
	err := new(node).UnmarshalJSON([]byte(`{"X":0,"node":{"bool":true,"X":0,"bool":false,"list":[{},{"Int":1}]},
		"raw":{"X":0,"maybe":null,"maybe":null,"raw":{"\u0074ext":"a","text":"b"}}}`))
	require.Equal(t, []string{
		"/X unknown-key",
		"/node/X unknown-key",
		"/node/bool duplicate-key",
		"/node/list/1/Int unknown-key",
		"/raw/X unknown-key",
		"/raw/maybe duplicate-key",
		"/raw/raw/text duplicate-key",
	}, listed(err))
}

func TestObjectKeyOfAMegabyte(t *testing.T) {
	key := strings.Repeat("k", 1<<20)
	err := new(node).UnmarshalJSON([]byte(`{"` + key + `":1,"list":[{"` + key + `x":2}]}`))
	cut := strings.Repeat("k", 40) + "…"
	got := faultsOf(err)
	require.Len(t, got, 2)
	require.Regexp(t, "^/"+cut+"[0-9a-f]+$", got[0].Pointer)
	require.Regexp(t, "^/list/0/"+cut+"[0-9a-f]+$", got[1].Pointer)
	require.Less(t, len(err.Error()), 700)
}

// A key that is not known here comes with those that are, and with the one that
// was probably meant.
func TestObjectSaysWhichKeysItKnows(t *testing.T) {
	keys := []string{"title", "region", "seed"}
	read := func(input string, keys ...string) *strict.Error {
		return faultsOf(strict.Read([]byte(input), func(r *strict.Reader) {
			for range r.Object(keys...) {
				r.Int(0, 9)
			}
		}))[0]
	}
	cases := []struct{ reason, key, nearest string }{
		{"a slip of the pen", "regoin", "region"},
		{"another case", "Title", "title"},
		{"another word", "budget", ""},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			e := read(`{"`+c.key+`":1}`, keys...)
			require.Equal(t, "/"+c.key+" unknown-key "+c.key, e.Pointer+" "+e.Code()+" "+e.Input)
			require.Equal(t, keys, e.Allowed())
			require.Equal(t, c.nearest, e.Nearest())
		})
	}
	require.Empty(t, read(`{"a":1}`, strings.Split("bcdefghijklmn", "")...).Allowed(), "thirteen are too many to list")
}

// Two keys that begin alike are two places, and each is told once.
func TestObjectKeysThatBeginAlike(t *testing.T) {
	long := strings.Repeat("k", 40)
	read := func(input string, keys ...string) error {
		return strict.Read([]byte(input), func(r *strict.Reader) {
			for range r.Object(keys...) {
				r.Int(0, 9)
			}
		})
	}
	unknown := `{"` + long + `a":1,"` + long + `b":1,"` + long + `a":2,"` + long + `":1}`
	require.Len(t, faultsOf(read(unknown)), 3)
	known := `{"` + long + `a":true,"` + long + `b":true}`
	require.Len(t, faultsOf(read(known, long+"a", long+"b")), 2)
	var all strict.Faults
	all.Under("/below", read(unknown))
	require.Len(t, faultsOf(all.Err()), 3, "and they stay so below another value")
}

func TestObjectOf64Keys(t *testing.T) {
	var keys, members []string
	for i := range 64 {
		key := string(rune('a'+i/26)) + string(rune('a'+i%26))
		keys = append(keys, key)
		members = append(members, `"`+key+`":1`)
	}
	read := func(members ...string) (n int, err error) {
		err = strict.Read([]byte("{"+strings.Join(members, ",")+"}"), func(r *strict.Reader) {
			for range r.Object(keys...) {
				one, _ := r.Int(1, 1)
				n += one
			}
			r.Require(keys[63])
		})
		return n, err
	}
	n, err := read(members...)
	require.NoError(t, err)
	require.Equal(t, 64, n)
	_, err = read(append(members, members[63])...)
	require.Equal(t, []string{"/" + keys[63] + " duplicate-key"}, listed(err))
	_, err = read(members[:63]...)
	require.Equal(t, []string{"/" + keys[63] + " missing"}, listed(err))
}

func TestRequire(t *testing.T) {
	cases := []struct {
		reason, input string
		faults        []string
	}{
		{"all there", `{"from":1,"to":2,"in":{"a":1}}`, nil},
		{"none there", `{}`, []string{"/from missing", "/to missing"}},
		{"one there", `{"to":2}`, []string{"/from missing"}},
		{"what is not required may be left out", `{"from":1,"to":2}`, nil},
		{"a wrong value is not a missing one", `{"from":"a","to":2}`, []string{"/from type"}},
		{"a null is not a missing one", `{"from":null,"to":2}`, []string{"/from type"}},
		{"a wrongly cased key is missing", `{"From":1,"to":2}`, []string{"/From unknown-key", "/from missing"}},
		{"an inner object does not answer for the outer one", `{"in":{"from":1,"to":2,"a":1}}`, []string{"/in/from unknown-key", "/in/to unknown-key", "/from missing", "/to missing"}},
		{"the outer object does not answer for an inner one", `{"from":1,"to":2,"in":{}}`, []string{"/in/a missing"}},
		{"of a value that is no object nothing is required", `[]`, []string{" type"}},
		{"of a null neither", `null`, []string{" type"}},
		{"of an inner value that is no object neither", `{"from":1,"to":2,"in":3}`, []string{"/in type"}},
		{"a fault of form comes alone", `{`, []string{" syntax"}},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			err := strict.Read([]byte(c.input), func(r *strict.Reader) {
				for key := range r.Object("from", "to", "in") {
					if key != "in" {
						r.Int(0, 9)
						continue
					}
					for range r.Object("a") {
						r.Int(0, 9)
					}
					r.Require("a")
				}
				r.Require("from", "to")
			})
			require.Equal(t, c.faults, listed(err))
		})
	}
}

func TestRequireNothingOfTheObjectBefore(t *testing.T) {
	err := strict.Read([]byte(`[{},3,{"a":1}]`), func(r *strict.Reader) {
		for range r.Array() {
			for range r.Object("a") {
				r.Int(0, 9)
			}
			r.Require("a")
		}
	})
	require.Equal(t, []string{"/0/a missing", "/1 type"}, listed(err))
}

func TestRequireBeforeAnyObject(t *testing.T) {
	require.NoError(t, strict.Read([]byte("1"), func(r *strict.Reader) {
		r.Int(1, 1)
		r.Require("a")
	}))
}

// encoding/json hands our types their raw text, so that they stay as strict
// within a host's own types.
func TestWithinEncodingJSON(t *testing.T) {
	cases := []struct {
		reason, input, fault string
	}{
		{"a good value", `{"Node": {"int":1} }`, ""},
		{"a duplicate key", `{"Node":{"int":1,"int":2}}`, "/int duplicate-key"},
		{"a wrongly cased key", `{"Node":{"INT":1}}`, "/INT unknown-key"},
		{"a lone surrogate", `{"Node":{"text":"\ud800"}}`, "/text encoding"},
		{"invalid UTF-8", `{"Node":{"text":"` + "\xff" + `"}}`, "/text encoding"},
		{"nesting beyond 64", `{"Node":` + nested("[", "", "]", 65) + `}`, " depth"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			var host struct{ Node *node }
			err := json.Unmarshal([]byte(c.input), &host)
			if c.fault == "" {
				require.NoError(t, err)
				require.Equal(t, node{"int": "1"}, *host.Node)
				return
			}
			require.Equal(t, []string{c.fault}, listed(err))
		})
	}
}
