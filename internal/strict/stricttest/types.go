package stricttest

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// Types checks what each exported type of the package in the working directory
// promises, on at least one sample of it; a type without a sample fails. Aliases
// are left to the package that declares their type.
//
// A sample is written in JSON without {}, internal numbers or Go's names of
// fields, and read back as it was; or the reading says that it is encode-only, or
// both say that it has no JSON.
// Reading is strict, leaves the value alone on an error, and refuses a nil
// pointer. A type that can be compared with == holds nothing for which that would
// be wrong. What is written as a text goes into a database and comes back as that
// text, and no number that stands for a word ever does.
func Types(t *testing.T, samples ...any) {
	t.Helper()
	var sampled []string
	for _, sample := range samples {
		name := reflect.TypeOf(sample).Name()
		sampled = append(sampled, name)
		t.Run(name, func(t *testing.T) { checkType(t, sample) })
	}
	slices.Sort(sampled)
	require.Equal(t, exportedTypes(t), slices.Compact(sampled), "every exported type has a sample")
}

// exportedTypes returns the names of the types that the package declares.
func exportedTypes(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var names []string
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() && !spec.Assign.IsValid() {
				names = append(names, spec.Name.Name)
			}
			return true
		})
	}
	slices.Sort(names)
	return names
}

func checkType(t *testing.T, sample any) {
	of := reflect.TypeOf(sample)
	require.False(t, of.Comparable() && indirect(of), "== compiles, and compares a pointer")
	checkSQL(t, sample)
	if none, ok := reflect.Zero(reflect.PointerTo(of)).Interface().(json.Unmarshaler); ok {
		require.Error(t, none.UnmarshalJSON([]byte("{}")), "a nil receiver is an error, and no panic")
	}
	data, err := json.Marshal(sample)
	if errors.Is(err, strict.ErrNoJSON) {
		require.ErrorIs(t, json.Unmarshal([]byte("{}"), reflect.New(of).Interface()), strict.ErrNoJSON)
		return
	}
	require.NoError(t, err)
	require.NotEqual(t, "{}", string(data), "nothing is written")
	require.False(t, data[0] == '-' || unicode.IsDigit(rune(data[0])), "an internal number is written: %s", data)
	require.NotRegexp(t, `"\p{Lu}[^"\\]*":`, string(data), "the name of a field in Go is written")

	into := reflect.New(of)
	err = json.Unmarshal(data, into.Interface())
	if errors.Is(err, strict.ErrEncodeOnly) {
		require.True(t, into.Elem().IsZero(), "left as it was")
		return
	}
	checkNil(t, reflect.Zero(into.Type()).Interface(), data)
	require.NoError(t, err, "%s is written, and must be read back or refused as encode-only", data)
	require.Equal(t, sample, into.Elem().Interface(), "%s is read back as another value", data)
	again, err := json.Marshal(into.Elem().Interface())
	require.NoError(t, err)
	require.Equal(t, string(data), string(again))

	for _, wrong := range spoilt(data) {
		require.Error(t, json.Unmarshal(wrong, into.Interface()), "%s", wrong)
		require.Equal(t, sample, into.Elem().Interface(), "left as it was by %s", wrong)
	}
}

// checkNil checks that reading into a nil pointer is an error.
func checkNil(t *testing.T, pointer any, data []byte) {
	text, read := pointer.(encoding.TextUnmarshaler)
	if read {
		require.ErrorIs(t, text.UnmarshalText([]byte("x")), strict.ErrNil)
		require.ErrorIs(t, text.UnmarshalText(nil), strict.ErrNil)
	}
	whole, ok := pointer.(json.Unmarshaler)
	if !ok {
		require.True(t, read, "nothing reads the type strictly")
		return
	}
	require.ErrorIs(t, whole.UnmarshalJSON(data), strict.ErrNil)
	require.Error(t, whole.UnmarshalJSON(nil))
}

// spoilt returns JSON that differs from data by what strict reading refuses.
func spoilt(data []byte) [][]byte {
	wrong := [][]byte{[]byte("[[]]"), []byte("\"no such\u200bword\"")} // what cannot be seen stands in no word and no name
	if body, ok := bytes.CutSuffix(data, []byte("}")); ok {
		first := body[1:bytes.IndexByte(body, ':')]
		wrong = append(wrong,
			slices.Concat(body, []byte(`,"unknown":1}`)),
			slices.Concat(body, []byte(`,`), first, []byte(`:null}`)), // a second time
			bytes.Replace(data, first, bytes.ToUpper(first), 1),
		)
	}
	return wrong
}

// indirect reports whether a value of a type may hold what stands for a value in
// place of the value.
func indirect(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan, reflect.Interface:
		return true
	case reflect.Array:
		return indirect(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if indirect(t.Field(i).Type) {
				return true
			}
		}
	}
	return false
}
