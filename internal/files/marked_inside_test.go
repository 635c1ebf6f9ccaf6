package files

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarkedTextInsideOfValues: a row whose text is not a cable is not checked where another value of it, or the text
// itself, holds marked text at any depth.
func TestMarkedTextInsideOfValues(t *testing.T) {
	const cable = "C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: DECL: 05/04/2019\n\n1. (C) The pier is new.\n"
	as := func(v any) string {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		return string(b)
	}
	type object = map[string]any
	for name, v := range map[string]any{
		"text":                 cable,
		"an object":            object{"text": cable},
		"an array":             []string{"x", cable},
		"objects in arrays":    []any{object{"a": []any{object{"b": cable}}}},
		"JSON in a string":     as(object{"text": cable}),
		"a string in a string": as(as(cable)),
		"line ends as letters": strings.ReplaceAll(cable, "\n", `\n`),
		"and in an object":     object{"text": strings.ReplaceAll(cable, "\n", `\r\n`)},
		"lines in an array":    strings.Split(cable, "\n"),
	} {
		row := as(object{"text": "Lunch", "payload": v})
		require.Contains(t, lastReading(jsonRow("a", row, 0, 0, false, "")).Reason, "holds marked text", name)
		if s, ok := v.(string); ok && !strings.Contains(s, "\n") {
			row = as(object{"text": s})
			require.Contains(t, lastReading(jsonRow("a", row, 0, 0, false, "")).Reason, "holds marked text", name)
		}
		cell := as(v)
		require.Contains(t, lastReading(csvRow(cell)).Reason, "holds marked text", name)
	}
	for name, v := range map[string]any{
		"ordinary text":      "The ferry sails at noon.\n\nBring bread.\n",
		"what a list says":   object{"classification": "SECRET", "office": "Quellville", "licence": "(C) 2020 Ferries"},
		"paths":              `C:\new\north\noon\nets`,
		"notes in brackets":  "[a] The ferry sails.\n[b] Bring bread.\n",
		"numbers":            []int{1, 2, 3},
		"the level of a row": object{"level": "CONFIDENTIAL"},
	} {
		c := lastReading(jsonRow("a", as(object{"text": "Lunch", "payload": v}), 0, 0, false, ""))
		require.NotEqual(t, Unread, c.Kind, name)
		require.NotEqual(t, Unread, lastReading(csvRow(as(v))).Kind, name)
	}
}

// lastReading is the reading that counts where none is a cable.
func lastReading(c Content) Content {
	for c.Otherwise != nil {
		c = c.Otherwise()
	}
	return c
}

// csvRow is a row with a text and another value.
func csvRow(value string) Content {
	raw := "Lunch,\"" + strings.ReplaceAll(value, `"`, `""`) + "\"\n"
	all := csvScan{delimiter: ','}
	all.scan([]byte(raw), true)
	return tableRow{raw: raw, cells: all.cells, roles: []role{textRole, otherRole}, delimiter: ','}.content("a")
}
