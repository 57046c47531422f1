package stricttest

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

// checkSQL checks that a type which is written as a text, or which Go holds as a
// number, goes into a database and comes back; and that a database is handed no
// other type. A struct with a field called Value can have no method of that name,
// and is one of the others.
func checkSQL(t *testing.T, sample any) {
	of := reflect.TypeOf(sample)
	_, written := sample.(encoding.TextMarshaler)
	_, stored := sample.(driver.Valuer)
	if of.Kind() == reflect.Struct {
		if _, taken := of.FieldByName("Value"); taken {
			written = false
		}
	}
	none := reflect.Zero(reflect.PointerTo(of)).Interface()
	_, scanned := none.(sql.Scanner)
	require.Equal(t, stored, scanned, "what is stored is read back")
	if !stored {
		require.False(t, written, "it is written as a text: give it Value and Scan, in sql.go")
		_, err := driver.DefaultParameterConverter.ConvertValue(sample)
		require.Error(t, err, "a database is handed an internal number: give it Value and Scan, in sql.go")
		return
	}
	value, err := driver.DefaultParameterConverter.ConvertValue(none)
	require.NoError(t, err)
	require.Nil(t, value, "a nil pointer is NULL")
	for _, src := range []any{nil, "x", []byte("x"), int64(1), true} {
		require.ErrorIs(t, none.(sql.Scanner).Scan(src), strict.ErrNil)
	}
	checkStored(t, sample)
	checkStored(t, reflect.Zero(of).Interface())
	checkNull(t, sample)
	checkOrdinals(t, sample)
}

// checkStored checks that a value is stored as its text, not as the number that Go
// holds, and is read back from all that a driver may give.
func checkStored(t *testing.T, value any) {
	stored, err := value.(driver.Valuer).Value()
	require.NoError(t, err)
	require.True(t, driver.IsValue(stored))
	given := []any{stored}
	switch stored := stored.(type) {
	case string:
		given = append(given, []byte(stored))
		text, err := written(value)
		require.NoError(t, err)
		require.Equal(t, string(text), stored, "the wire form is stored")
	case bool:
		given = append(given, map[bool]int64{true: 1}[stored], strconv.FormatBool(stored))
	default:
		require.Nil(t, stored)
		require.True(t, reflect.ValueOf(value).IsZero(), "NULL is the zero value")
	}
	for _, src := range given {
		into := reflect.New(reflect.TypeOf(value))
		require.NoError(t, into.Interface().(sql.Scanner).Scan(src))
		if data, ok := src.([]byte); ok {
			clear(data) // a driver uses them again
		}
		require.Equal(t, value, into.Elem().Interface(), "read back from %T", src)
	}
}

// written returns the text of a value, the content of its JSON where it has none.
func written(value any) ([]byte, error) {
	if text, ok := value.(encoding.TextMarshaler); ok {
		return text.MarshalText()
	}
	data, err := json.Marshal(value)
	var text string
	if json.Unmarshal(data, &text) == nil {
		return []byte(text), err
	}
	return data, err
}

// checkNull checks that NULL is read exactly where it is what the zero value is
// stored as.
func checkNull(t *testing.T, sample any) {
	of := reflect.TypeOf(sample)
	zero, err := reflect.Zero(of).Interface().(driver.Valuer).Value()
	require.NoError(t, err)
	into := reflect.New(of)
	into.Elem().Set(reflect.ValueOf(sample))
	err = into.Interface().(sql.Scanner).Scan(nil)
	if zero == nil {
		require.NoError(t, err)
		require.True(t, into.Elem().IsZero())
		return
	}
	require.ErrorIs(t, err, strict.ErrNull, "the zero value is stored as %q, and is not NULL", zero)
	require.Equal(t, sample, into.Elem().Interface(), "left as it was")
}

// checkOrdinals checks that the number that Go holds is not taken, nor anything
// else that is no text: a whole number is read only as what it says, such as 7 €.
func checkOrdinals(t *testing.T, sample any) {
	of := reflect.TypeOf(sample)
	into := reflect.New(of)
	into.Elem().Set(reflect.ValueOf(sample))
	refuse := func(want error, src any) {
		t.Helper()
		err := into.Interface().(sql.Scanner).Scan(src)
		require.Error(t, err, "%T %v", src, src)
		if want != nil {
			require.ErrorIs(t, err, want, "%T %v", src, src)
		}
		require.Equal(t, sample, into.Elem().Interface(), "left as it was by %v", src)
	}
	stored, _ := sample.(driver.Valuer).Value()
	if _, truth := stored.(bool); !truth {
		refuse(strict.ErrType, true)
		refuse(nil, "no such\u200bword")
	}
	for _, src := range []any{1.0, 7.5, time.Unix(0, 0), uint8(1), int32(1), struct{}{}} {
		if _, truth := stored.(bool); truth && reflect.TypeOf(src).ConvertibleTo(of) {
			continue // a truth in a small type of a driver
		}
		refuse(strict.ErrType, src)
	}
	for n := range int64(9) {
		one := reflect.New(of)
		err := one.Interface().(sql.Scanner).Scan(n)
		if err != nil {
			require.ErrorIs(t, err, strict.ErrType)
			require.True(t, one.Elem().IsZero(), "left as it was")
			continue
		}
		again, err := one.Interface().(driver.Valuer).Value()
		require.NoError(t, err)
		switch again := again.(type) {
		case bool:
			require.Equal(t, n == 1, again, "%d is read as a truth", n)
		case string:
			require.Regexp(t, `^`+strconv.FormatInt(n, 10)+`(\.0+)?$`, again, "an ordinal is taken")
		default:
			require.Fail(t, "an ordinal is taken")
		}
	}
}
