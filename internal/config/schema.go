//go:build !js

package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/cablelint/cablelint/internal/house"
	"github.com/cablelint/cablelint/lint"
)

// Schema is the JSON Schema (draft 07) of the configuration file, for editors that complete and check TOML by one.
func Schema(rules []*lint.Rule) []byte {
	s := object(keysOf(reflect.TypeFor[File]()), rules)
	s["$schema"] = "http://json-schema.org/draft-07/schema#"
	s["title"] = "cablelint configuration"
	s["description"] = Name + ", looked for from a file's folder upward"
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		panic(err) // texts and lists alone: this cannot fail
	}
	return b.Bytes()
}

type schema map[string]any

func object(keys []key, rules []*lint.Rule) schema {
	properties, required := schema{}, []string{}
	for _, k := range keys {
		properties[k.name] = k.schema(rules)
		if k.required {
			required = append(required, k.name)
		}
	}
	s := schema{"type": "object", "additionalProperties": false, "properties": properties}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

// schema is what one key may hold.
func (k key) schema(rules []*lint.Rule) schema {
	s := k.shape(rules)
	s["description"] = k.doc
	return s
}

func (k key) shape(rules []*lint.Rule) schema {
	switch {
	case k.tables():
		return schema{"type": "array", "items": object(keysOf(k.table()), rules)}
	case k.table() != nil:
		return object(keysOf(k.table()), rules)
	case k.rules:
		return schema{"type": "object", "additionalProperties": false,
			"patternProperties": schema{ruleWord(rules): schema{"enum": k.enum}}}
	case k.words:
		return schema{"type": "object", "additionalProperties": schema{"type": "string", "minLength": 1}}
	case k.kind == localDate():
		return schema{"type": "string", "format": "date"}
	case k.enum != nil:
		return schema{"enum": k.enum}
	}
	text := schema{"type": "string"}
	if k.rule {
		text["pattern"] = ruleWord(rules)
	}
	switch k.kind.Kind() {
	case reflect.Bool:
		return schema{"type": "boolean"}
	case reflect.Int:
		return schema{"type": "integer", "minimum": 1}
	case reflect.Slice:
		return schema{"type": "array", "items": text}
	}
	if k.required {
		text["minLength"] = 1
	}
	return text
}

// ruleWord is the pattern of a word that names a rule: code, name or family letter.
func ruleWord(rules []*lint.Rule) string {
	var words []string
	families := ""
	for _, r := range rules {
		words = append(words, r.Code, r.Name)
		if !strings.Contains(families, r.Code[:1]) {
			families += r.Code[:1]
		}
	}
	return fmt.Sprintf("^([%s%c]|%[2]c[0-9]{3}|%[3]s)$", families, house.Family, strings.Join(words, "|"))
}
