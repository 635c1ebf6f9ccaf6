package scan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// otherMarkings are markings that are not levels of the United States, or are below them, as they are alone on a line,
// in the form of formOf: of 10 CFR 73, 1017 and 1045, 6 CFR 27.400, the register of the intelligence community, the
// Treasury Board of Canada, the Protective Security Policy Framework of Australia, the Instruction générale
// interministérielle 1300 of France, the Verschlusssachenanweisung of Germany, the Voorschrift
// informatiebeveiliging of the Netherlands, Appendix B of Council Decision 2013/488/EU, which has the levels of all
// members of the European Union, and of former times.
var otherMarkings = [...]string{
	"NOFORN", "ORIGINATOR CONTROLLED", "RESTRICTED DATA", "FORMERLY RESTRICTED DATA", "SPECIAL ACCESS REQUIRED",
	"SENSITIVE COMPARTMENTED INFORMATION", "UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION", "DOD UCNI", "DOE UCNI",
	"SAFEGUARDS INFORMATION", "SENSITIVE UNCLASSIFIED NON-SAFEGUARDS INFORMATION", "EXPORT CONTROLLED INFORMATION",
	"NAVAL NUCLEAR PROPULSION INFORMATION", "U-NNPI", "C-NNPI", "CHEMICAL-TERRORISM VULNERABILITY INFORMATION",
	"ORCON", "LIMDIS", "HCS-P", "TALENT KEYHOLE", "SI//TK", "ATOMAL",
	"DEA SENSITIVE", "ATOMIC ENERGY SECRET", "ATOMIC ENERGY CONFIDENTIAL",
	"TREASURY SENSITIVE", "MODIFIED HANDLING AUTHORIZED", "UNCLAS//FOUO",
	"SBU-NF", "F.O.U.O", "F O U O", "C.U.I", "TREAT AS SECRET", "HANDLE AS SECRET",
	"REL FVEY", "REL NATO", "RELEASABLE TO NATO", "FIVE EYES ONLY", "US EYES ONLY", "U.S. EYES ONLY",
	"CANADIAN EYES ONLY", "AUSTRALIAN EYES ONLY", "BRITISH EYES ONLY", "AUSTEO", "PROTECTED AUSTEO",
	"NATO-RESTRICTED", "EU-RESTRICTED", "R-UE/EU-R", "EU LIMITE", "OSCE RESTRICTED",
	"MOST SECRET", "MOST SECRET AND PERSONAL", "HUSH MOST SECRET", "SECRET UNTIL RELEASED", "SECRET DEDIP",
	"DEDIP SECRET", "RESTRICTED COVERING SECRET", "RESTRICTED COVERING CONFIDENTIAL", "UNCLASSIFIED COVERING SECRET",
	"CABINET-IN-CONFIDENCE", "CABINET IN CONFIDENCE", "SECURITY-IN-CONFIDENCE", "X-IN-CONFIDENCE", "HIGHLY PROTECTED",
	"PROTECTED//CABINET", "PROTECTED-CABINET", infrastructureInformation, officialUse,
	"CONFIDENCE OF THE KING'S PRIVY COUNCIL", "CONFIDENCE OF THE QUEEN'S PRIVY COUNCIL",
	"CONFIDENTIEL DEFENSE", "SECRET DEFENSE", "TRES SECRET", "TRES SECRET DEFENSE", "SPECIAL FRANCE",
	"CONFIDENTIEL-RESERVE AUX CANADIENS", "SECRET-RESERVE AUX CANADIENS", "DIFUSION LIMITADA",
	"RESTREINT UE", "CONFIDENTIEL UE", "SECRET UE", "TRES SECRET UE",
	"STRENG GEHEIM", "ZEER GEHEIM", "STG. CONFIDENTIEEL", "STG. GEHEIM", "STG. ZEER GEHEIM", "DEP. VERTROUWELIJK",
	"SEGRETISSIMO", "RISERVATISSIMO", "STRENGT FORTROLIG", "STRENGT HEMMELIG", "YDERST HEMMELIGT", "TIL TJENESTEBRUG",
	"SCISLE TAJNE", "ZASTRZEZONE", "VYHRAZENE", "PRISNE TAJNE", "COK GIZLI", "HIZMETE OZEL", "BEGRANSAT HEMLIG",
	"KVALIFICERAT HEMLIG", "KAYTTO RAJOITETTU", "KORLATOZOTT TERJESZTESU!", "SZIGORUAN TITKOS!",
	"DIENESTA VAJADZIBAM", "VISISKAI SLAPTAI", "RIBOTO NAUDOJIMO", "SECRET LUX", "CONFIDENTIEL LUX", "RESTREINT LUX",
	"TAIESTI SALAJANE", "VRLO TAJNO", "STROGO TAJNO", "ERITTAIN SALAINEN", "YTTERST HEMLIG", "MUITO SECRETO",
	"ULTRASSECRETO", "SECRET DE SERVICIU", "СТРОГО СЕКРЕТНО", "ЗА СЛУЖЕБНО ПОЛЗВАНЕ", "ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ",
	"ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ", "特定秘密", "極機密", "סודי ביותר",
	"绝密", "机密", "極秘", "秘密", "機密", "대외비", "1급비밀", "2급비밀", "3급비밀", "סודי", "سري", "سري للغاية", "ΑΠΟΡΡΗΤΟ", "ΑΠΌΡΡΗΤΟ",
	"ΕΜΠΙΣΤΕΥΤΙΚΟ", "गोपनीय", "गुप्त", "ลับ", "ลับมาก", "ลับที่สุด", "TOI MAT", "TUYET MAT", "СЕКРЕТНО",
	"СОВЕРШЕННО СЕКРЕТНО", "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ", "ЦІЛКОМ ТАЄМНО", "ТАЄМНО",
	"ДЛЯ СЛУЖБОВОГО КОРИСТУВАННЯ", "IN-CONFIDENCE", "SEEMAIL",
}

// mixedMarkings are those that are also written in small letters.
var mixedMarkings = [...]string{
	"VS-NUR FUR DEN DIENSTGEBRAUCH", "VS-NUR FUER DEN DIENSTGEBRAUCH", "NUR FUR DEN DIENSTGEBRAUCH", "VS-NFD",
	"VERSCHLUSSSACHE-NUR FUR DEN DIENSTGEBRAUCH", "VS-VERTRAULICH", "GEHEIM-AMTLICH GEHEIMGEHALTEN",
	"OFFICIAL:SENSITIVE", "PROTECTED A", "PROTECTED B", "PROTECTED C", "PROTEGE A", "PROTEGE B", "PROTEGE C",
	"DIFFUSION RESTREINTE", "CONFIDENTIAL (MODIFIED HANDLING AUTHORIZED",
	"PROTECTED SENSITIVE:CABINET", "UNCLASSIFIED:FOR OFFICIAL USE ONLY",
}

// mixedAlone are those that a quick look takes for prose.
var mixedAlone = [...]string{"Protected A", "Protected B", "Protected C", "Diffusion Restreinte",
	"Diffusion restreinte", "VS - NfD", "VS – NfD", "VS — NfD"}

// mixedMarking reports whether a line is one of these.
func mixedMarking(line string) bool {
	return len(line) < longestMixedAlone && slices.Contains(mixedAlone[:], withoutSigns(line))
}

// longestMixedAlone is how long such a line is at most, with the signs around it.
const longestMixedAlone = 30

// otherFronts are what these forms begin with.
var otherFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(otherMarkings[:], mixedMarkings[:])
}}

// formOf is a line in capitals, without accents and with neither signs around it nor blanks around the signs in it:
// VS - NUR FUR DEN DIENSTGEBRAUCH and VS-Nur für den Dienstgebrauch have one form.
func formOf(line string) string {
	form := make([]byte, 0, len(line))
	for _, r := range bareMarking(line) {
		switch c, ok := text.Unaccented(r); {
		case ok:
			r = rune(text.Upper(c))
		case r == '–', r == '—':
			r = '-'
		case r == '\t', r == '\u00a0':
			r = ' '
		default:
			r = unicode.ToUpper(r)
		}
		last := byte(' ')
		if len(form) > 0 {
			last = form[len(form)-1]
		}
		sign := r == '-' || r == '/' || r == ':'
		if r == ' ' && (last == ' ' || last == '-' || last == '/' || last == ':') {
			continue
		}
		if sign && last == ' ' && len(form) > 0 {
			form = form[:len(form)-1]
		}
		form = utf8.AppendRune(form, r)
	}
	return string(form)
}

// bareMarking is a line without the signs around it.
func bareMarking(line string) string { return strings.Trim(withoutSigns(line), "=~'\"") }

// otherMarking reports whether a line is one of these, one after the other or with words after a sign, or a list of
// readers. A heading may be about the marking.
func otherMarking(line string) bool {
	bare, mixed := bareMarking(line), text.HasLower(line)
	if mixed && strings.IndexByte("TV", bare[0]) < 0 && !otherFronts.Get().May(bare) { // as nearly all lines
		return false
	}
	switch form := formOf(line); {
	case oneOf(form, mixed), trafficLight(form):
		return true
	case mixed:
		return false
	default:
		return ofAlliance(form) || levelQualified(form) || readers(form) || foreignList(form)
	}
}

// foreignLevels are levels of other nations that are also words of their languages.
var foreignLevels = [...]string{"SECRETO", "RESERVADO", "SEGRETO", "RISERVATO", "GEHEIM", "VERTRAULICH", "HEMLIG",
	"HEMMELIG", "FORTROLIG", "TAJNE", "POUFNE", "TITKOS", "GIZLI", "SALAINEN", "CONFIDENCIAL"}

// foreignAlone reports whether a line is one of these in capitals and nothing else. Firms write those that mean no more
// than confidential.
func foreignAlone(line string) bool {
	if len(line) > longestMixedAlone || text.HasLower(line) {
		return false
	}
	switch form := formOf(line); form {
	case "RESERVADO", "RISERVATO", "VERTRAULICH", "FORTROLIG", "POUFNE", "CONFIDENCIAL":
		return false
	default:
		return slices.Contains(foreignLevels[:], form)
	}
}

// foreignList reports whether a form is one of these and other words, which a dash or a stroke divides: CIFRADO -
// SECRETO - PRIORIDAD.
func foreignList(form string) bool {
	parts := strings.FieldsFunc(form, func(c rune) bool { return c == '-' || c == '/' })
	return len(parts) > 1 && len(form) < longestOffice && slices.ContainsFunc(parts, func(part string) bool {
		return slices.Contains(foreignLevels[:], part)
	})
}

// oneOf reports whether a form is one of the markings, or several of them, or one with words after a sign; mixed means
// that it was written in small letters.
func oneOf(form string, mixed bool) bool {
	if !otherFronts.Get().May(form) {
		return false
	}
	for i := range len(mixedMarkings) + len(otherMarkings) {
		var w string
		if i < len(mixedMarkings) {
			w = mixedMarkings[i]
		} else if w = otherMarkings[i-len(mixedMarkings)]; mixed {
			return false
		}
		rest, ok := strings.CutPrefix(form, w)
		if ok && (qualified(rest) || oneOf(rest[1:], mixed)) {
			return true
		}
	}
	return false
}

// mostQualifiers is how many blanks are at most in the words that follow a marking and a sign.
const mostQualifiers = 3

// qualified reports whether nothing follows a marking, or few words after a sign: PROTECTED B-CABINET.
func qualified(rest string) bool {
	return rest == "" ||
		strings.IndexByte("-/", rest[0]) >= 0 && strings.Count(rest, " ") <= mostQualifiers ||
		strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " [")
}

// trafficLight reports whether a form is a label of the Traffic Light Protocol that limits who may have a paper. Since
// TLP 2.0 of August 2022 there is no TLP:WHITE. TLP:CLEAR is for everybody, but not known to be so with the number of a
// paper after it, TLP:CLEAR, ID# 12.
func trafficLight(form string) bool {
	rest, ok := strings.CutPrefix(form, "TLP")
	if !ok {
		rest = strings.TrimPrefix(form, "TRAFFIC LIGHT PROTOCOL")
	}
	color := strings.TrimLeft(rest, " -:=")
	if color == rest {
		return false
	}
	for _, w := range trafficColors {
		if words, ok := strings.CutPrefix(color, w); ok && (qualified(words) || strings.HasPrefix(words, ", ID")) {
			return true
		}
	}
	return strings.HasPrefix(color, "CLEAR, ID")
}

// trafficColors are the colors of these labels.
var trafficColors = [...]string{"RED", "AMBER+STRICT", "AMBER STRICT", "AMBER", "GREEN", "WHITE"}

// trafficWithin reports whether a page that is one line has one of these labels twice and none of another color, which
// a text about the protocol has.
func trafficWithin(line string) bool {
	for n, first := 0, ""; ; n++ {
		_, rest, ok := strings.Cut(line, "TLP:")
		if !ok {
			return n > 1
		}
		color := strings.TrimLeft(rest, " ")
		color = color[:text.WordEnd(color, 0)]
		if n > 0 && color != first || !slices.Contains(trafficColors[:], color) {
			return false
		}
		first, line = color, rest
	}
}

// alliances are those that have levels of their own, and allianceLevels the levels, which they write in French too.
var (
	alliances      = [...]string{"NATO ", "OTAN ", "COSMIC ", "EU ", "EURA ", "UNITED NATIONS ", "UN "}
	allianceLevels = [...]string{"TOP SECRET", "TRES SECRET", "SECRET", "STRICTLY CONFIDENTIAL", "CONFIDENTIAL",
		"CONFIDENTIEL", restricted, "DIFFUSION RESTREINTE", "CLASSIFIED", "SANS CLASSIFICATION"}
)

// ofAlliance reports whether a form is the level of an alliance, also with words after a sign: NATO SECRET-BOHEMIA. UN
// SECRET is a secret in French.
func ofAlliance(form string) bool {
	for _, name := range alliances {
		if rest, ok := strings.CutPrefix(form, name); ok && form != "UN SECRET" {
			return slices.ContainsFunc(allianceLevels[:], func(level string) bool {
				words, ok := strings.CutPrefix(rest, level)
				return ok && qualified(words)
			})
		}
	}
	return false
}

// levelQualifiers follow a level, and no paper of business has them: of the Atomic Energy Act, of the United Nations.
var levelQualifiers = [...]string{"RD", "FRD", "RD-CNWDI", "RESTRICTED DATA", "FORMERLY RESTRICTED DATA",
	"UN USE ONLY", "NATO", "SPECIAL FRANCE", formerInformation}

// levelQualified reports whether a form is a level and one of these words.
func levelQualified(form string) bool {
	n, _ := bannerLevel(form, false)
	if strings.HasPrefix(form, restricted) {
		n = len(restricted)
	}
	return n > 0 && slices.Contains(levelQualifiers[:], strings.TrimLeft(form[n:], " -/,"))
}

// readers reports whether a line is a list of those who may read a paper, or of those who may not.
func readers(line string) bool {
	codes, only := strings.CutSuffix(line, " EYES ONLY")
	return strings.HasPrefix(line, "REL TO USA, ") || strings.HasPrefix(line, "NOT RELEASABLE TO ") ||
		only && strings.Contains(codes, "/")
}

// exportLegend reports whether a line is a distribution statement that limits who may have a paper, or the warning
// that goes with it: DoD Instruction 5230.24, which had a Statement X before 2012. Statement A is for what is public.
func exportLegend(line string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, "*_(> "), "DISTRIBUTION STATEMENT ")
	if ok && rest[0] != 'A' {
		rest = strings.TrimLeft(rest[1:], ".:*_-– ")
		return text.HasFold(rest, "DISTRIBUTION AUTHORIZED") || text.HasFold(rest, "FURTHER ")
	}
	return text.HasFold(strings.TrimLeft(line, "*_(> "), "WARNING") &&
		text.ContainsFold(line, "CONTAINS TECHNICAL DATA WHOSE EXPORT IS RESTRICTED")
}
