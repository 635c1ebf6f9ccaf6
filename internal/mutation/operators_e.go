package mutation

import "math/rand/v2"

// envelopes breaks the agreement of the communicators' lines with the header.
func envelopes() []Operator {
	return []Operator{
		op("H011", "the class letters are another level's", otherLetters),
	}
}

func otherLetters(r *rand.Rand, l *layout) (Mutant, bool) {
	if l.letters.Empty() || l.first().name == "LOU" {
		return no()
	}
	letters := map[string]string{"U": "UUUUU", "C": "CCCCC", "S": "SSSSS", "TS": "TTTTT"}
	own := letters[l.first().name]
	var others []string
	for _, k := range [...]string{"U", "C", "S", "TS"} {
		if letters[k] != own {
			others = append(others, letters[k])
		}
	}
	return broken(l.text, Error, change{l.letters, marked(pick(r, others))})
}
