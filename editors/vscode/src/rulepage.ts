import * as vscode from "vscode";

const scheme = "cablelint-rule";

/** Shows rules' pages, which the server answers as Markdown, in the editor's own preview. */
export class RulePages implements vscode.TextDocumentContentProvider {
  private readonly pages = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  register(): vscode.Disposable {
    return vscode.Disposable.from(this.changed, vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.path) ?? "";
  }

  async show(rule: string, page: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${rule}.md` });
    this.pages.set(uri.path, page);
    this.changed.fire(uri);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }
}

/** The code of the finding at the cursor, so that nobody has to type it; undefined where none is. */
export function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const at = editor.selection.active;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((d) => d.source === "cablelint")
    .sort((a, b) => Number(b.range.contains(at)) - Number(a.range.contains(at)))
    .find((d) => d.range.contains(at) || d.range.start.line === at.line);
  const code = found?.code;
  if (typeof code === "object") {
    return String(code.value);
  }
  return code === undefined ? undefined : String(code);
}
