package report

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// The parts of SARIF 2.1.0 that are written: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		ColumnKind  string            `json:"columnKind"`
		Invocations []sarifInvocation `json:"invocations"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Home    string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string          `json:"id"`
		Name          string          `json:"name"`
		Short         sarifText       `json:"shortDescription"`
		Full          sarifText       `json:"fullDescription"`
		Help          sarifHelp       `json:"help"`
		Page          string          `json:"helpUri,omitempty"`
		Configuration sarifConfig     `json:"defaultConfiguration"`
		Properties    sarifProperties `json:"properties"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifConfig struct {
		Enabled bool   `json:"enabled"`
		Level   string `json:"level"`
	}
	sarifProperties struct {
		Tags      []string `json:"tags"`
		Authority []string `json:"authority"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		ID       *int           `json:"id,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	// sarifLogical is a place in a document of an office program, which has no lines.
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarifWriter writes one SARIF log at the end.
type sarifWriter struct {
	w     io.Writer
	run   sarifRun
	index map[string]int
	seen  counter
}

func newSARIF(w io.Writer, o Options) Writer {
	s := &sarifWriter{w: w, index: map[string]int{}, seen: counter{}}
	s.run = sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "cablelint", Version: o.Version, Home: o.Home, Rules: []sarifRule{}}},
		ColumnKind: "utf16CodeUnits", Invocations: []sarifInvocation{{Successful: true}}, Results: []sarifResult{},
	}
	for _, r := range o.Rules {
		s.add(sarifRuleOf(r, o))
	}
	return s
}

// add lists a rule.
func (s *sarifWriter) add(r sarifRule) {
	s.index[r.ID] = len(s.run.Tool.Driver.Rules)
	s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, r)
}

var sarifLevels = [...]string{lint.Info: "note", lint.Warning: "warning", lint.Error: "error"}

func sarifRuleOf(r *lint.Rule, o Options) sarifRule {
	authority := []string{}
	for _, c := range r.Cites {
		authority = append(authority, lint.Authority(c))
	}
	why := strings.Join(strings.Fields(r.Why), " ")
	page := ""
	if o.Pages != "" {
		page = o.Pages + r.Code + ".md"
	}
	return sarifRule{
		ID: r.Code, Name: r.Name, Short: sarifText{lint.Sentence(r.Title) + "."}, Full: sarifText{why},
		Help: sarifHelp{Text: why, Markdown: lint.Explain(r, o.Rules)}, Page: page,
		Configuration: sarifConfig{Enabled: !r.OffByDefault && r.Need.Met(lint.Settings{}),
			Level: sarifLevels[r.Severities[0]]},
		Properties: sarifProperties{Tags: []string{"family-" + r.Code[:1]}, Authority: authority},
	}
}

// File keeps what the file gave until the end.
func (s *sarifWriter) File(f *File) error {
	if f.Content.Kind == files.Unread {
		i := &s.run.Invocations[0]
		i.Successful = false
		i.Notifications = append(i.Notifications, sarifNotification{"error",
			sarifText{"not checked: " + visible(f.Content.Reason)},
			[]sarifLocation{{Physical: sarifPhysical{Artifact: artifact(f)}}}})
	}
	findings := f.Findings()
	lists := newSharedEdits(findings)
	for _, d := range findings {
		s.run.Results = append(s.run.Results, s.result(f, d, lists))
	}
	return nil
}

func (s *sarifWriter) result(f *File, d lint.Diagnostic, lists *sharedEdits) sarifResult {
	text := d.Message
	if d.Help != "" {
		text += "; " + d.Help
	}
	key := KeyOf(f, d)
	if _, known := s.index[d.Rule.Code]; !known { // a rule of the user's own
		s.add(sarifRuleOf(d.Rule, Options{}))
	}
	r := sarifResult{
		RuleID: d.Rule.Code, RuleIndex: s.index[d.Rule.Code], Level: sarifLevels[d.Severity],
		Message:      sarifText{visible(text)},
		Locations:    []sarifLocation{{Physical: physical(f, d.Span), Logical: logical(f, d.Span)}},
		Fingerprints: map[string]string{"cablelint/v1": fingerprint(key, s.seen.next(key))},
	}
	for i, o := range d.Related {
		r.Related = append(r.Related, sarifLocation{&i, &sarifText{visible(o.Message)}, physical(f, o.Span),
			logical(f, o.Span)})
	}
	for _, x := range f.offers.Of(d) {
		if _, again := lists.number(x); again { // SARIF cannot refer to the fix of another result
			continue
		}
		change := sarifChange{Artifact: artifact(f)}
		for _, e := range x.Edits {
			change.Replacements = append(change.Replacements, sarifReplacement{*region(f, e.Span), sarifText{e.Text}})
		}
		r.Fixes = append(r.Fixes, sarifFix{sarifText{visible(x.Title) + " (" + x.Kind.String() + ")"}, []sarifChange{change}})
	}
	if x := d.Suppressed; x != nil {
		kind := "external"
		if x.Kind == lint.Inline {
			kind = "inSource"
		}
		r.Suppressions = []sarifSuppression{{kind, "accepted", visible(x.Reason)}}
	}
	return r
}

func physical(f *File, at source.Span) sarifPhysical {
	if f.Content.File.Document != nil {
		return sarifPhysical{Artifact: artifact(f)}
	}
	return sarifPhysical{artifact(f), region(f, at)}
}

// logical is where something is in a document; nil in any other file.
func logical(f *File, at source.Span) []sarifLogical {
	if place := f.Content.File.Place(at.Start); place != "" {
		return []sarifLogical{{place}}
	}
	return nil
}

func region(f *File, at source.Span) *sarifRegion {
	t := f.Content.File
	a, b := t.Position(at.Start), t.Position(at.End)
	return &sarifRegion{a.Line, t.ColumnIn(source.UTF16, at.Start), b.Line, t.ColumnIn(source.UTF16, at.End)}
}

// artifact is a file's place as a URI: relative with slashes, or file: where the path is absolute.
func artifact(f *File) sarifArtifact {
	path := filepath.ToSlash(f.Path)
	u := url.URL{Path: strings.TrimPrefix(path, "./")}
	if filepath.IsAbs(f.Path) {
		u.Scheme = "file"
		if !strings.HasPrefix(path, "/") {
			u.Path = "/" + path
		}
	}
	uri := u.String()
	if first, rest, _ := strings.Cut(uri, "/"); first == "." { // put there since a colon follows, which would end a scheme
		uri = "./" + strings.ReplaceAll(rest, ":", "%3A")
	}
	return sarifArtifact{uri}
}

// End writes the log.
func (s *sarifWriter) End(Summary) error {
	e := encoder(s.w)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{sarifSchema, "2.1.0", []sarifRun{s.run}})
}
