package around

import "github.com/cablelint/cablelint/grammar/source"

// Words that are near an authority block, or instead of one, and that no token says.

// classifierWords are in lines that say who classified a text, in the forms that offices have for them.
var classifierWords = [...]string{"CLASSIFIED BY", "CLASSIFIER", "CLASSIFICATION", "DERIVED", "AUTHORITY", "OCA:"}

// extensionWords are in lines that say who extended a classification, or that it is reviewed.
var extensionWords = [...]string{"EXTEN", "REVIEW", "REVW", "RVW"}

// categoryWords are in stamps that name the category of an exemption of E.O. 11652.
var categoryWords = [...]string{"CATEGOR", "5B", "5(B", "5 (B", "5 B", "IMPDET", "XGDS", "EXEMPTION"}

// NamesClassifier reports whether a place may say who classified a text, or from what source.
func (t Text) NamesClassifier(at source.Span) bool { return t.hasAny(at, classifierWords[:]) }

// Extends reports whether a place may say who extended a classification, or when it is reviewed.
func (t Text) Extends(at source.Span) bool { return t.hasAny(at, extensionWords[:]) }

// extensionReasons are in lines that say why a classification was extended: in words, or by a section of E.O. 12065.
var extensionReasons = [...]string{"REASON", "BECAUSE", "1-3", "CRITERI"}

// GivesReason reports whether a place may say why a classification was extended.
func (t Text) GivesReason(at source.Span) bool { return t.hasAny(at, extensionReasons[:]) }

// NamesCategory reports whether a place may name the category of an exemption of E.O. 11652.
func (t Text) NamesCategory(at source.Span) bool { return t.hasAny(at, categoryWords[:]) }

// hasAny reports whether one of several words, in capitals, is in a place, in any case.
func (t Text) hasAny(at source.Span, words []string) bool {
	for _, word := range words {
		if t.Find(at, word) >= 0 {
			return true
		}
	}
	return false
}
