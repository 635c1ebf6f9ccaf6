package scan

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Editions of public papers print the title of a paper, the place and the day, and the level on a line of its own, in
// capitals or in small letters: Letter from Quill to Oak, then Port Amber, 6 June 1974, then Secret. Those of the
// United States print small capitals below the title of a memorandum, which copies have as small letters: secret.

// editionLines is how many lines with text are looked at for such a head, and editionHead how long it is at most.
const editionLines, editionHead = 8, 1500

// firstLines are the first lines with text, without the signs of a heading.
func firstLines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		n := 0
		for line := range strings.Lines(s[:min(len(s), editionHead)]) {
			if line = strings.Trim(line, "#*_ \t\r\n\f"); line == "" {
				continue
			}
			if n++; n > editionLines || !yield(line) {
				return
			}
		}
	}
}

// editionBanner reports whether a text begins as a paper in an edition does, and a line is a level. Papers of business
// are CONFIDENTIAL, too, but no edition gives them a number.
func editionBanner(s string) bool {
	leveled := false
	for line := range firstLines(s) {
		leveled = leveled || levelFirst(line)
	}
	if !leveled { // as nearly always
		return false
	}
	title, edited, numbered, placed, above := false, false, false, false, false
	for line := range firstLines(s) {
		if title || edited { // as in few texts
			if above && line[0] == '[' && oldPlaceAndDay(line) { // TOP SECRET, then [Port Amber,] June 3, 1950
				return true
			}
			n, level := editionLevel(line)
			above = n == len(line) && strings.HasSuffix(level, "SECRET")
			if n > 0 && (title && text.IsLower(line[0]) ||
				edited && (placed || oldPlaceAndDay(line[n:])) && (numbered || level != "CONFIDENTIAL")) {
				return true
			}
			placed = oldPlaceAndDay(line)
		}
		named := editedTitle(line)
		numbered = numbered || editionNumber(line, named)
		edited, title = edited || named, title || text.IsUpper(line[0]) && editionTitle(line)
	}
	return false
}

// levelFirst reports whether a line begins with a level in any letters, and no control follows it.
func levelFirst(line string) bool {
	if strings.IndexByte("CSTcst", line[0]) < 0 {
		return false
	}
	for _, level := range levelBanners {
		if text.HasFold(line, level) {
			return !strings.HasPrefix(line[len(level):], "/")
		}
	}
	return false
}

// longestTitle is how long a title in an edition is at most that is one line: it names all who wrote and were present.
const longestTitle = 400

// editionTitle reports whether a line is the title of a memorandum in an edition, or of a report and who made it.
func editionTitle(line string) bool {
	return memoTitle(line) || len(line) <= longestTitle && !strings.HasSuffix(line, ".") &&
		(strings.HasPrefix(line, "Memorandum ") || strings.HasPrefix(line, "Report to the ") &&
			strings.Contains(line, " by the "))
}

// editionNumber reports whether a line is the number of a paper in an edition, also with that of its file, 618.
// PT/12-40, or begins with it before the title.
func editionNumber(line string, title bool) bool {
	n := text.DigitsEnd(line, 0)
	rest := strings.TrimLeft(line[n:], ". ")
	return n > 0 && n < 5 && (title || !text.HasLower(rest) && strings.IndexByte(rest, ' ') < 0)
}

// editionLevel is the length of a level in any letters that is alone on a line, or before the place and the day:
// Secret, top secret [Port Amber,] June 3, 1950.
func editionLevel(line string) (n int, level string) {
	n, level = bannerLevel(strings.ToUpper(line[:min(len(line), len("CONFIDENTIAL"))]), false)
	if n == 0 || level == "SBU" || level == unclassified {
		return 0, ""
	}
	rest := strings.TrimSpace(strings.TrimPrefix(line[n:], "."))
	if rest == "" || rest[0] == '[' || written.Alone(rest) || placeAndDay(rest) {
		return n, level
	}
	return 0, ""
}

// The papers that archives released and editions print are of these years. Newer ones have banners that are read.
const firstOldYear, lastOldYear = 1940, 1995

// oldPlaceAndDay reports whether a line is a day of these years and nothing else but the place before it.
func oldPlaceAndDay(line string) bool {
	line = strings.Trim(line, " .|")
	day, ok := afterOffice(line)
	if !ok && written.Alone(line) {
		day, ok = written.Day(line)
	}
	return ok && oldYear(day.Year())
}

func oldYear(year int) bool { return firstOldYear <= year && year <= lastOldYear }

// editionBannerAt reads a line as such a banner.
func (s *paperScanner) editionBannerAt(at, end int) (b pageBanner, ok bool) {
	if !s.found.edition || len(s.found.banners) > 0 {
		return b, false
	}
	for at < end && strings.IndexByte("#*_ \t", s.text[at]) >= 0 {
		at++
	}
	n, level := editionLevel(strings.TrimRight(s.text[at:end], "*_ \t\r\f"))
	return pageBanner{start: at, end: at + n, rest: at + n, level: level, mixed: true}, n > 0
}

// endTitle reports whether one of the first lines is a title that ends with what the paper is, as THE
// SECRETARY'S CALL SHEET. Numbered marks below it are not those of a cable that lost its header.
func endTitle(s string) bool {
	for line := range firstLines(s) {
		if text.IsUpper(line[0]) && len(line) <= longestDay && strings.IndexByte(line, ':') < 0 && text.TitleCase(line) &&
			endsWithKind(line) {
			return true
		}
	}
	return false
}

// endsWithKind reports whether the last words of a line say what kind of paper it is.
func endsWithKind(line string) bool {
	for _, w := range titleWords {
		if n := len(line) - len(w); n > 0 && line[n-1] == ' ' && strings.EqualFold(line[n:], w) {
			return true
		}
	}
	return false
}
