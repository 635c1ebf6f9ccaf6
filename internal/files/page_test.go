package files

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar/source"
)

func TestPagesLeadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(anyText(), 1, 4).Draw(t, "texts")
		entities := rapid.SampledFrom([]string{"", "&eacute;", "&#233;", "&#xE9", "&notit;", "&amp", "&copy;", "&nosuch;",
			"&", "&#", "&ngE;x"}).Draw(t, "entity")
		var b strings.Builder
		b.WriteString("<html><title>&lt;pre&gt;</title><script>\"<pre>\"</script><p>not this</p>\n")
		for _, s := range list {
			fmt.Fprintf(&b, "<div>nor this<pre class=\"x>y\">«%s%s»</pre>\n", html.EscapeString(s), entities)
		}
		data := b.String()
		c := contents("p.html", data)[0]
		want := ""
		for i, s := range list {
			text := "«" + s + html.UnescapeString(entities) + "»"
			if want += text; i < len(list)-1 {
				want += "\n"
			}
		}
		require.Equal(t, want, c.File.Text)
		at := 0
		for _, s := range list {
			text := "«" + s + html.UnescapeString(entities) + "»"
			from, to := c.File.Position(at).Offset, c.File.Position(at+len(text)).Offset
			require.Equal(t, text, html.UnescapeString(data[from:to]))
			at += len(text) + 1
		}
	})
	require.Equal(t, "¬it;", html.UnescapeString("&notit;"))
	require.Equal(t, html.UnescapeString("&ngE;"), xhtml.UnescapeString("&ngE;"))
}

func TestPages(t *testing.T) {
	for page, want := range map[string]string{
		"<html><pre>a<br>b<a href=x>¶</a>1. (C) c</pre>":                   "a\nb¶1. (C) c",
		"<!DOCTYPE html><PRE>a</PRE>x<pre>b\n</pre>y<pre>c":                "a\nb\nc",
		"  <html>\n<pre>a<script>var b</script><style>c</style>d":          "ad",
		"<html><pre>a<!-- no -->b<div>c</div>d<pre>e</pre>f</pre>g":        "ab\nc\nd\nef",
		"\ufeff<html><pre>a\r\nb&#x000A;c</pre>":                           "a\r\nb\nc",
		"<html><pre>a<template>b<template>c</template>d</template>e</pre>": "ae",
		"<html><pre>a<template>b<script>c</script>d</template>e":           "ae",
		"<html><pre>a<template>b<p>c</pre>":                                "ab\nc", // it is not closed
		"<html><pre>a<template>b</template>c<template>d</pre>":             "acd",
		"<html><pre>a<template><template>b</template>c</pre>":              "ac",
		"<html><pre>a<template shadowrootmode=open>b</template>c</pre>":    "abc",
		"<html><pre>a</template>b<template>c</template>d</pre>":            "abd",
	} {
		c := decode("p.txt", page, true)
		require.Equal(t, Cable, c.Kind)
		require.Equal(t, want, c.File.Text, page)
	}
	require.Equal(t, NotCable, last(decode("p.html", "<p>no block</p>", true)).Kind)
	require.Equal(t, "<p>text", decode("p.txt", "<p>text", true).File.Text,
		"only what is named a page, or begins like one")
	require.Nil(t, decode("p.html", "C O N F", true).File.Origin)
	last := decode("p.html", "<html><pre>a&amp;</pre>", true).File
	require.Equal(t, 17, last.Position(len(last.Text)).Offset, "a reference at the end is left behind whole")
	wide := decode("p.html", "\xff\xfe<\x00p\x00r\x00e\x00>\x00\n\x00a\x00", true)
	require.Equal(t, "\na", wide.File.Text)
	p := wide.File.Position(1)
	require.Equal(t, [3]int{2, 1, 14}, [3]int{p.Line, p.Column, p.Offset})
}

// last is the reading of a content in which no reading holds a cable.
func last(c Content) Content { return c.Reading(func(*source.File) bool { return false }) }
