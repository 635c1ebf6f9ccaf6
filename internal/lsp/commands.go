package lsp

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// The commands that actions and lenses name.
const (
	commandExplain = "cablelint.explain"
	commandDerive  = "cablelint.derive"
	commandSilence = "cablelint.silence"
)

// execute runs a command. Explain and derive answer with a text for the editor to show, and show its beginning
// themselves, since most editors drop the answer.
func (s *session) execute(p commandParams) (any, error) {
	arg := func(i int, into any) error {
		if i >= len(p.Arguments) || json.Unmarshal(p.Arguments[i], into) != nil {
			return fmt.Errorf("%s: an argument is missing or of another shape", p.Command)
		}
		return nil
	}
	switch p.Command {
	case commandExplain:
		var code string
		if err := arg(0, &code); err != nil {
			return nil, err
		}
		return s.explained(code)
	case commandDerive:
		var uri string
		var index int
		if err := arg(0, &uri); err != nil {
			return nil, err
		}
		if err := arg(1, &index); err != nil {
			return nil, err
		}
		return s.derived(uri, index)
	case commandSilence:
		var r silenceRequest
		if err := arg(0, &r); err != nil {
			return nil, err
		}
		if strings.TrimSpace(r.Reason) == "" {
			return nil, fmt.Errorf("a silence needs a reason")
		}
		s.request("workspace/applyEdit", object{"label": "silence " + r.Rule,
			"edit": s.silenceEdit(s.workspace.path(r.URI), r)})
		return nil, nil
	}
	return nil, fmt.Errorf("the server knows no command %s", p.Command)
}

// explained is a rule's page; its first paragraphs are shown.
func (s *session) explained(code string) (any, error) {
	all := slices.Concat(s.Rules, s.Own)
	for _, v := range s.reader.views { // the house rules of what is open
		if v.checks != nil && lint.Find(all, code) == nil {
			all = append(all, v.checks.Config.House()...)
		}
	}
	r := lint.Find(all, code)
	if r == nil {
		return nil, lint.UnknownRule(s.Rules, code)
	}
	text := lint.Explain(r, s.Rules)
	s.show(fmt.Sprintf("%s %s: %s\n\n%s", r.Code, r.Name, r.Title, strings.Join(strings.Fields(r.Why), " ")))
	return text, nil
}

// derived is the header that a cable's portions call for.
func (s *session) derived(uri string, index int) (any, error) {
	d := s.documents.now(uri)
	if d == nil || d.lost {
		return nil, fmt.Errorf("the document is not open")
	}
	v := s.view(d)
	if index < 0 || index >= len(v.results) {
		return nil, fmt.Errorf("the document has no cable %d", index)
	}
	var b strings.Builder
	if err := report.Derivation(&b, v.shown, v.results[index].Doc); err != nil {
		return nil, err
	}
	s.show(b.String())
	return b.String(), nil
}

// show shows a text in the editor, unless that shows the answer itself.
func (s *session) show(text string) {
	if s.options.ShowsPages {
		return
	}
	s.notify("window/showMessage", object{"type": 3, "message": text})
}
