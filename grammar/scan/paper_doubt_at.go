package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// DoubtAt is the offset of the first line that is a reason for the doubt; ok is false if no single line is one.
func (t *Tokens) DoubtAt() (at int, ok bool) {
	switch {
	case t.Doubt == NoDoubt:
		return 0, false
	case t.passed > 0, t.Doubt == PassedBanner, t.Doubt == PassedMark:
		return strings.LastIndexByte(t.whole[:t.passed], '\n') + 1, true
	}
	plain, above := text.Plain(t.whole), ""
	if t.Evidence != NoEvidence && t.Doubt == OtherMarking {
		if at, ok = t.markingPassed(); ok {
			return at, true
		}
		if at, ok = unknownField(plain); ok {
			return at, true
		}
		lines := signLines(t.whole, plain)
		if i := pairedSign(lines); i >= 0 {
			return lines[i].at, true
		}
		return 0, false
	}
	for rest := plain; rest != ""; {
		start := len(plain) - len(rest)
		whole := rest[:layout.LineLength(rest)]
		rest = rest[min(len(rest), len(whole)+1):]
		line := strings.TrimSpace(whole)
		if len(line) < 2 {
			continue
		}
		if t.Doubt.showsIn(line, above) {
			return start, true
		}
		above = line
	}
	if d, at := edgeSign(t.whole, plain); d == t.Doubt {
		return at, true
	}
	return 0, false
}

// showsIn reports whether a line is a reason for a doubt.
func (d Doubt) showsIn(line, above string) bool {
	if plainLine(line, above) == d {
		return true
	}
	switch d {
	case MisreadBanner:
		if bannerLike(line) {
			return false
		}
		_, misread := misreadBannerAt(line, 0, len(line))
		return misread || damagedBanner(line) || damagedTop(line) || spacedMisread(line) || controlLeft(line) ||
			len(line) <= longestGarbled && (garbledLevel(line) || garbledTwin(line))
	case ReleaseStamp:
		return text.HasAny(line, reviewStamps[:])
	case RegradingStamp:
		return text.HasAny(line, regradingStamps[:])
	case LoneBlock:
		return authorityKey(strings.TrimLeft(line, "#*_ ")) != None || blockWithin(line)
	case LoneMarks:
		struck, _ := struckMark(line)
		front := line[leadAt(line, 0, len(line), 0).at:]
		return struck || portion.At(front).Length > 0 || portion.SurelyMisread(front)
	case MisreadMarks:
		front := strings.TrimLeft(line, "#>*-_| ")
		return portion.Misread(front) || portion.ZeroMark(front)
	case JoinedMarks:
		return joinedIn(line)
	case LateMarks:
		return classifiedAtEnd(line) || sentenceMarked(line, above)
	case WordOfFirms:
		return wordOfFirms(line)
	case OfficeBanner:
		return levelOfAnybody(line) != ""
	case LoneBanner, UnsureBanner, JoinedLines:
		return d.traceIn(line, above)
	}
	return false
}

// traceIn reports whether the trace of a line is a reason for a doubt about banners.
func (d Doubt) traceIn(line, above string) bool {
	if !strings.Contains(line, "ECRET") && !text.HasAny(line, traceWords[:]) && !text.HasAny(line, mixedWords[:]) {
		return false
	}
	one := trace{words: true, alone: map[string]int{}, levels: map[string]bool{}, garbled: map[string]int{}}
	one.line(line, above)
	b, banner := bannerAt(line, 0, len(line))
	switch d {
	case LoneBanner:
		return banner && (b.level != unclassified || b.keyed) || len(one.alone) > 0 && one.alone["CONFIDENTIAL"] == 0
	case JoinedLines:
		return one.joined > 0 || one.top || one.plain
	}
	return one.handled > 0 || banner && b.strange || mixedBannerLike(line)
}
