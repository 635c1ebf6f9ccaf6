package mutation

import (
	"fmt"
	"strings"
)

// envelopes breaks the agreement of the communicators' lines with the header.
func envelopes() []Operator {
	return []Operator{
		op("H011", "the class letters are another level's", otherLetters),
		op("H012", "the DE line has another serial", otherStation),
		op("H013", "the DE line is of a day before", dayBefore),
	}
}

// single reports whether the envelope is once: archives repeat it.
func (t *Text) single() bool {
	return strings.Count(t.S, "\nDE ") == 1 && strings.Count(t.S, " ZZH") == 1
}

func otherLetters(t *Text) (Mutant, bool) {
	letters := map[string]string{"U": "UUUUU", "C": "CCCCC", "S": "SSSSS", "TS": "TTTTT"}
	if t.letters.Empty() || t.first().name == "LOU" || !t.single() {
		return no()
	}
	var others []string
	for _, k := range [...]string{"U", "C", "S", "TS"} {
		if k != t.first().name {
			others = append(others, letters[k])
		}
	}
	return t.broken(Error, change{t.letters, marked(one(t, others...))})
}

func otherStation(t *Text) (Mutant, bool) {
	if t.station.Empty() || !t.single() {
		return no()
	}
	return t.broken(Warning, change{t.station, marked("#" + following(t.in(t.stationNo)) +
		t.S[t.stationNo.End:t.station.End])})
}

func dayBefore(t *Text) (Mutant, bool) {
	day := number(t.in(t.stationDay)) / 10000
	if t.stationDay.Empty() || !t.dated || !t.single() || day != t.date.YearDay() || day < 2 {
		return no()
	}
	return t.broken(Warning, change{t.stationDay, marked(fmt.Sprintf("%03d", day-1) + t.in(t.stationDay)[3:])})
}
