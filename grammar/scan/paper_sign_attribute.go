package scan

import "strings"

// XML of the intelligence community has its markings in attributes, which the standard IC ISM names:
// ism:classification="S" ism:ownerProducer="USA". They are not read.

// attributeLevel reports whether a text is XML with the level of a classified part in such an attribute.
func attributeLevel(plain string) bool {
	const owner, level = "ownerProducer=", "classification="
	if s := strings.TrimLeft(plain, " \t\r\n\ufeff"); s == "" || s[0] != '<' || !strings.Contains(s, owner) {
		return false
	}
	for rest := plain; ; {
		_, after, found := strings.Cut(rest, level)
		if !found {
			return false
		}
		if rest = after; len(rest) > 2 && (rest[0] == '"' || rest[0] == '\'') {
			switch value, _, _ := strings.Cut(rest[1:min(len(rest), len(`"TS"`))], rest[:1]); value {
			case "C", "S", "TS":
				return true
			}
		}
	}
}
