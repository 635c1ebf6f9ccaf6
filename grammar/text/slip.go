package text

import "strings"

// OneSlip reports whether two words differ, case aside, by one letter that is lost, added or wrong, or by two
// neighbors that are exchanged.
func OneSlip(a, b string) bool {
	if len(a)-len(b) > 1 || len(b)-len(a) > 1 {
		return false
	}
	if len(a) > 2 && len(b) > 2 && !SharesEnd(a, b) {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && Upper(a[i]) == Upper(b[i]) {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && Upper(a[len(a)-1-j]) == Upper(b[len(b)-1-j]) {
		j++
	}
	x, y := a[i:len(a)-j], b[i:len(b)-j]
	if len(x) == 2 && len(y) == 2 {
		return Upper(x[0]) == Upper(y[1]) && Upper(x[1]) == Upper(y[0])
	}
	return len(x) <= 1 && len(y) <= 1
}

// SharesEnd is a quick look: the first or the last letter of two words is the same, as one error leaves it in words of
// three letters or more and as few pairs of words have it.
func SharesEnd(a, b string) bool {
	const sign = 'A' ^ 'a' // other bytes may share one, too
	return (a[0]^b[0])&^sign == 0 || (a[len(a)-1]^b[len(b)-1])&^sign == 0
}

// Nearest is the word of a list that takes the fewest changed letters, case aside, at most about half of them; it is
// empty where no word is near.
func Nearest(word string, list []string) string {
	best, distance := "", len(word)/2+1
	for _, w := range list {
		if d := Edits(word, w); d < distance {
			best, distance = w, d
		}
	}
	return best
}

// Edits is the number of letters to add, drop or change that lead from a to b, case aside.
func Edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if Upper(a[i-1]) != Upper(b[j-1]) {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

// SameLetters reports whether two words of one length have the same letters.
func SameLetters(a, b string) bool {
	for i := range len(a) {
		if strings.Count(a, a[i:i+1]) != strings.Count(b, a[i:i+1]) {
			return false
		}
	}
	return true
}

// EditsWithin reports whether at most a limit of letters are to be added, dropped or changed to get from a to b, case
// aside.
func EditsWithin(a, b string, limit int) bool {
	// a letter that the other one does not have as often takes an edit; others may be counted with it
	var more [64]int32
	for i := range len(a) {
		more[Upper(a[i])&63]++
	}
	missing := 0
	for i := range len(b) {
		n := &more[Upper(b[i])&63]
		if *n--; *n < 0 {
			missing++
		}
	}
	return missing <= limit && len(a)-len(b)+missing <= limit && Edits(a, b) <= limit
}

// Typos is the number of letters that are lost, added, wrong or exchanged with their neighbor between two words of
// fewer than 32 letters, case included. It is some number above limit if there are more typos than that.
func Typos(a, b string, limit int) int {
	if a == b {
		return 0
	}
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	rows := [3][32]int{}
	if len(b) >= len(rows[0]) {
		return limit + 1
	}
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, twice := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := above[j-1]
			if a[i-1] != b[j-1] {
				cost++
			}
			row[j] = min(cost, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], twice[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
