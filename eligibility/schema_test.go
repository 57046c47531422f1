package eligibility_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// A schema is a part of a JSON Schema, with the keywords that ours uses; one it
// does not know is an error.
type schema struct {
	root *schema

	Schema, Title, Description string
	Defs                       map[string]*schema `json:"$defs"`
	Ref                        string             `json:"$ref"`
	Type                       any
	Properties                 map[string]*schema
	AdditionalProperties       *bool
	Required                   []string
	Items                      *schema
	MinItems, MaxItems         *int
	UniqueItems                bool
	Enum                       []any
	AnyOf                      []*schema
	MinLength, MaxLength       *int
	Pattern                    string
	Minimum, Maximum           *json.Number
}

func parsedSchema(t testing.TB) *schema {
	t.Helper()
	reader := json.NewDecoder(bytes.NewReader(bytes.Replace(eligibility.Schema(), []byte("$schema"), []byte("schema"), 1)))
	reader.DisallowUnknownFields()
	reader.UseNumber()
	var root schema
	require.NoError(t, reader.Decode(&root))
	require.NotEmpty(t, root.Schema)
	root.adopt(&root)
	return &root
}

// adopt tells every part which schema it is of.
func (s *schema) adopt(root *schema) {
	if s == nil {
		return
	}
	s.root = root
	s.Items.adopt(root)
	for _, part := range s.AnyOf {
		part.adopt(root)
	}
	for _, parts := range []map[string]*schema{s.Defs, s.Properties} {
		for _, part := range parts {
			part.adopt(root)
		}
	}
}

// validate is nil for a text that the definition of that name describes.
func (s *schema) validate(name, text string) error {
	reader := json.NewDecoder(strings.NewReader(text))
	reader.UseNumber()
	var v any
	if err := reader.Decode(&v); err != nil {
		return err
	}
	if _, err := reader.Token(); !errors.Is(err, io.EOF) {
		return errors.New("trailing data")
	}
	return s.Defs[name].check("", v)
}

func (s *schema) check(at string, v any) error {
	if s.Ref != "" {
		return s.root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")].check(at, v)
	}
	if len(s.AnyOf) > 0 {
		var all []error
		for _, part := range s.AnyOf {
			err := part.check(at, v)
			if err == nil {
				return nil
			}
			all = append(all, err)
		}
		return errors.Join(all...)
	}
	if s.Enum != nil && !slices.Contains(s.Enum, v) {
		return fmt.Errorf("%s: %v is none of %v", at, v, s.Enum)
	}
	if s.Type != nil && !s.typed(v) {
		return fmt.Errorf("%s: %T is no %v", at, v, s.Type)
	}
	switch v := v.(type) {
	case map[string]any:
		return s.checkObject(at, v)
	case []any:
		return s.checkArray(at, v)
	case string:
		return s.checkText(at, v)
	case json.Number:
		return s.checkNumber(at, v)
	}
	return nil
}

func (s *schema) typed(v any) bool {
	types, ok := s.Type.([]any)
	if !ok {
		types = []any{s.Type}
	}
	kind := map[string]string{"map[string]interface {}": "object", "[]interface {}": "array", "string": "string", "json.Number": "number", "bool": "boolean", "<nil>": "null"}[fmt.Sprintf("%T", v)]
	if number, ok := v.(json.Number); ok && slices.Contains(types, any("integer")) {
		_, err := strconv.Atoi(number.String())
		return err == nil
	}
	return slices.Contains(types, any(kind))
}

func (s *schema) checkObject(at string, v map[string]any) error {
	for _, key := range s.Required {
		if _, ok := v[key]; !ok {
			return fmt.Errorf("%s: %s is missing", at, key)
		}
	}
	for key, value := range v {
		part, ok := s.Properties[key]
		if !ok && s.AdditionalProperties != nil && !*s.AdditionalProperties {
			return fmt.Errorf("%s: %s is unknown", at, key)
		}
		if ok {
			if err := part.check(at+"/"+key, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *schema) checkArray(at string, v []any) error {
	if s.MinItems != nil && len(v) < *s.MinItems || s.MaxItems != nil && len(v) > *s.MaxItems {
		return fmt.Errorf("%s: %d items", at, len(v))
	}
	for i, value := range v {
		if s.UniqueItems && slices.ContainsFunc(v[:i], func(other any) bool { return reflect.DeepEqual(other, value) }) {
			return fmt.Errorf("%s: %v twice", at, value)
		}
		if err := s.Items.check(fmt.Sprint(at, "/", i), value); err != nil {
			return err
		}
	}
	return nil
}

func (s *schema) checkText(at, v string) error {
	n := utf8.RuneCountInString(v)
	if s.MinLength != nil && n < *s.MinLength || s.MaxLength != nil && n > *s.MaxLength {
		return fmt.Errorf("%s: %d characters", at, n)
	}
	if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
		return fmt.Errorf("%s: %q is not %s", at, v, s.Pattern)
	}
	return nil
}

func (s *schema) checkNumber(at string, v json.Number) error {
	n, err := v.Float64()
	if err != nil {
		return err
	}
	for bound, sign := range map[*json.Number]float64{s.Minimum: -1, s.Maximum: 1} {
		if bound == nil {
			continue
		}
		if limit, err := bound.Float64(); err != nil || sign*(n-limit) > 0 {
			return fmt.Errorf("%s: %s is beyond %s", at, v, *bound)
		}
	}
	return nil
}

// TestSchemaOfDossiers: what Decode reads, and what a dossier is written as, is
// what the schema describes.
func TestSchemaOfDossiers(t *testing.T) {
	s := parsedSchema(t)
	for _, list := range [][]boundary{boundaries, deposits, teams, associated} {
		for _, c := range list {
			text := merged(t, c.members)
			require.NoError(t, s.validate("dossier", text), text)
			d := decode(t, text)
			require.NoError(t, s.validate("dossier", encoded(t, d)))
		}
	}
	for _, c := range reported {
		require.NoError(t, s.validate("dossier", c.dossier))
	}
	for _, text := range []string{
		`{"title": null, "region": null, "team": null, "partners": null, "budget": null, "deposit": null, "seed": null, "growing": null}`,
		`{"team": [{"name": null, "service": null, "state-service": null}], "deposit": {"by": "", "region": "", "at": ""}}`,
		`{"budget": {"lines": null, "resources": [{"label": null, "source": "own", "amount": 1.50, "in-kind": null}]}}`,
	} {
		require.NoError(t, s.validate("dossier", text), text)
		decode(t, text)
	}
}

// TestSchemaRefuses what Decode refuses for the shape of it.
func TestSchemaRefuses(t *testing.T) {
	s := parsedSchema(t)
	shape := []string{"type", "unknown-key", "unknown-word", "null", "too-many"}
	n := 0
	for _, c := range badInputs {
		if !json.Valid([]byte(c.input)) {
			continue
		}
		pointer, code, _ := strings.Cut(c.want[0], " ")
		if slices.Contains(shape, code) || code == "range" && (strings.HasSuffix(pointer, "/from") || strings.HasSuffix(pointer, "/to")) {
			n++
			require.Error(t, s.validate("dossier", c.input), c.reason)
		}
	}
	require.Greater(t, n, 15)
}

// TestSchemaIsNotLooser: what the schema allows to be null or empty, Decode
// takes.
func TestSchemaIsNotLooser(t *testing.T) {
	s := parsedSchema(t)
	for _, text := range []string{
		`{"partners": [{"name": "A", "category": "company", "id": null}]}`,
		`{"partners": [{"name": null, "category": "company"}]}`,
		`{"partners": [{"name": "A", "category": null}]}`,
		`{"partners": [{"name": "A", "category": ""}]}`,
		`{"budget": {"lines": [{"label": null, "kind": "other", "amount": "1", "from": 1, "to": 1}]}}`,
		`{"budget": {"lines": [{"kind": null, "amount": "1", "from": 1, "to": 1}]}}`,
		`{"budget": {"lines": [{"kind": "other", "amount": null, "from": 1, "to": 1}]}}`,
		`{"budget": {"lines": [{"kind": "other", "amount": "1", "from": null, "to": 1}]}}`,
		`{"budget": {"resources": [{"source": null, "amount": "1"}]}}`,
		`{"deposit": {"by": "", "region": "", "at": ""}}`,
		`{"team": [{"name": "", "service": "", "state-service": null}]}`,
		`{"growing": []}`,
		`{"growing": [null]}`,
	} {
		_, err := eligibility.Decode(strings.NewReader(text))
		require.Equal(t, err == nil, s.validate("dossier", text) == nil, "%s: %v", text, err)
	}
}

func TestSchemaOfReports(t *testing.T) {
	s := parsedSchema(t)
	for _, c := range calls(t) {
		for _, d := range someDossiers(t) {
			for _, d := range []eligibility.Dossier{d, d.Draft()} {
				report := c.Evaluate(&d)
				require.NoError(t, s.validate("report", encoded(t, report)))
				require.NoError(t, s.validate("report", encoded(t, report.Worded(language.French))))
			}
		}
	}
}
