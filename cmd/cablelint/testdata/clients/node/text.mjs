// The client's own idea of a text: lines and characters in each encoding, with nothing of the server in it.
import { TextDocument } from "vscode-languageserver-textdocument";

/** A text whose places count UTF-16 units, as Visual Studio Code's own documents do, or bytes of UTF-8. */
export class Text {
  constructor(uri, text, encoding) {
    this.encoding = encoding;
    // each byte is a character of this copy, so that the library counts bytes
    this.document = TextDocument.create(uri, "cable", 1, encoding === "utf-8" ? Buffer.from(text, "utf8").toString("latin1") : text);
  }

  get text() {
    return this.out(this.document.getText());
  }

  out(text) {
    return this.encoding === "utf-8" ? Buffer.from(text, "latin1").toString("utf8") : text;
  }

  in(text) {
    return this.encoding === "utf-8" ? Buffer.from(text, "utf8").toString("latin1") : text;
  }

  at(range) {
    return this.out(this.document.getText(range));
  }

  /** The place of the nth piece of a text. */
  place(piece, n = 0) {
    let at = -1;
    for (let i = 0; i <= n; i++) {
      at = this.document.getText().indexOf(this.in(piece), at + 1);
    }
    if (at < 0) {
      throw new Error(`the text has no ${piece}`);
    }
    return { start: this.document.positionAt(at), end: this.document.positionAt(at + this.in(piece).length) };
  }

  /** Makes edits as an editor would, and throws where a place does not exist. */
  edited(edits) {
    for (const { range } of edits) {
      this.exists(range.start);
      this.exists(range.end);
    }
    return this.out(TextDocument.applyEdits(this.document, edits.map((e) => ({ range: e.range, newText: this.in(e.newText) }))));
  }

  exists(position) {
    const back = this.document.positionAt(this.document.offsetAt(position));
    if (back.line !== position.line || back.character !== position.character) {
      throw new Error(`no such place: ${JSON.stringify(position)}`);
    }
  }
}

/** The edits of a code action for one document. */
export function editsOf(action, uri) {
  const changes = action.edit?.documentChanges?.filter((c) => c.textDocument?.uri === uri).flatMap((c) => c.edits);
  return changes ?? action.edit?.changes?.[uri] ?? [];
}
