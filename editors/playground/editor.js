// The editor: CodeMirror with marks colored by level, findings and the meaning of what is under the pointer.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";

const levels = ["o", "u", "sbu", "c", "s", "ts"];
const setMarks = StateEffect.define();
const marks = StateField.define({
  create: () => Decoration.none,
  update(value, tr) {
    value = value.map(tr.changes);
    for (const e of tr.effects) if (e.is(setMarks)) value = e.value;
    return value;
  },
  provide: (f) => EditorView.decorations.from(f),
});

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--back)" },
  "&.cm-focused": { outline: "none" }, // its host has one
  ".cm-scroller": { font: "13px/1.5 ui-monospace, monospace" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--panel)", borderRight: "1px solid var(--line)" },
  ".cm-content": { caretColor: "var(--text)" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--link) 35%, transparent) !important",
  },
  ".cm-tooltip": {
    color: "var(--text)",
    backgroundColor: "var(--panel)",
    border: "1px solid var(--line)",
    maxWidth: "34rem",
    padding: "2px 6px",
  },
  ".cm-placeholder": { color: "var(--soft)" },
  // the library draws these with images, which the policy refuses
  ...Object.fromEntries(
    ["error", "warning", "info", "hint", "active"].flatMap((l) => [
      [
        `.cm-lintRange-${l}`,
        {
          backgroundImage: "none",
          textDecoration: `underline wavy var(--${l === "active" ? "link" : l}, var(--soft))`,
          paddingBottom: "0",
        },
      ],
      [
        `.cm-lint-marker-${l}`,
        { content: "''", width: "10px", height: "10px", borderRadius: "50%", background: `var(--${l}, var(--soft))` },
      ],
    ]),
  ),
  ...Object.fromEntries(levels.map((l) => [`.mark-${l}`, { color: `var(--${l})`, fontWeight: "700" }])),
});

// spoken is paragraphs of the server's Markdown as elements: it has bold text and nothing else.
export function spoken(markdown) {
  const box = document.createElement("div");
  for (const paragraph of markdown.split("\n\n")) {
    const p = box.appendChild(document.createElement("p"));
    paragraph
      .split("**")
      .forEach((part, i) =>
        p.append(i % 2 ? Object.assign(document.createElement("b"), { textContent: part }) : part),
      );
  }
  return box;
}

// offset is the place of a position of the protocol, and position the reverse.
export function offset(doc, p) {
  const line = doc.line(Math.min(p.line + 1, doc.lines));
  return Math.min(line.from + p.character, line.to);
}
export function position(doc, at) {
  const line = doc.lineAt(at);
  return { line: line.number - 1, character: at - line.from };
}

// editor makes the editor. It calls changed after each edit, and moved after the cursor moved; hover gives Markdown for a place.
export function editor(parent, { changed, moved, hover }) {
  const root = parent.attachShadow({ mode: "open" }); // its styles are no elements there, so that the policy needs no exception
  return new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection({ cursorBlinkRate: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1200 }),
        EditorView.lineWrapping,
        marks,
        theme,
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        placeholder("Type or paste a cable, drop files here, or begin with a template."),
        EditorView.contentAttributes.of({
          "aria-label": "Text of the cable",
          spellcheck: "false",
          autocapitalize: "off",
        }),
        EditorView.updateListener.of((u) => {
          if (u.docChanged) changed();
          if (u.selectionSet || u.docChanged) moved();
        }),
        hoverTooltip(
          async (view, at) => {
            const text = await hover(at);
            return text && { pos: at, create: () => ({ dom: spoken(text) }) };
          },
          { hideOnChange: true },
        ),
      ],
    }),
  });
}

// color colors marks by the server's semantic tokens, five numbers each.
export function color(view, data) {
  const doc = view.state.doc,
    list = [];
  for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
    character = data[i] ? data[i + 1] : character + data[i + 1];
    line += data[i];
    const from = offset(doc, { line, character }),
      to = offset(doc, { line, character: character + data[i + 2] });
    if (from < to) list.push(Decoration.mark({ class: `mark-${levels[data[i + 3]]}` }).range(from, to));
  }
  view.dispatch({ effects: setMarks.of(Decoration.set(list, true)) });
}

const severities = ["", "error", "warning", "info"];

// underline shows findings in the text and its margin.
export function underline(view, items) {
  const doc = view.state.doc;
  view.dispatch(
    setDiagnostics(
      view.state,
      items.map((d) => ({
        from: offset(doc, d.range.start),
        to: offset(doc, d.range.end),
        severity: severities[d.severity],
        source: d.code,
        message: `${d.code}: ${d.message}`,
      })),
    ),
  );
}
