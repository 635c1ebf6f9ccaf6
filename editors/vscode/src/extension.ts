import * as vscode from "vscode";
import { isCable, linesLookedAt } from "./detect";
import { RulePages, ruleAtCursor } from "./rulepage";
import { Server } from "./server";

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("cablelint", { log: true });
  const pages = new RulePages();
  const server = new Server(output, pages);
  context.subscriptions.push(
    output,
    pages.register(),
    server,
    vscode.commands.registerCommand("cablelint.restart", () => server.restart()),
    vscode.commands.registerCommand("cablelint.showOutput", () => output.show()),
    vscode.commands.registerCommand("cablelint.explainRule", () => explain(server)),
    vscode.workspace.onDidOpenTextDocument(recognise),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()),
    vscode.workspace.onDidChangeConfiguration(async (e) => {
      if (["enable", "path", "arguments"].some((key) => e.affectsConfiguration(`cablelint.${key}`))) {
        await server.restart();
      }
    }),
  );
  await Promise.all(vscode.workspace.textDocuments.map(recognise));
  await server.restart();
}

/** Gives a plain text that is a cable its language. VS Code asks for first lines only where no extension fits. */
async function recognise(document: vscode.TextDocument): Promise<void> {
  const wanted = vscode.workspace.getConfiguration("cablelint", document).get("detect", true);
  if (!wanted || document.languageId !== "plaintext" || (document.uri.scheme !== "file" && document.uri.scheme !== "untitled")) {
    return;
  }
  if (isCable(document.getText(new vscode.Range(0, 0, linesLookedAt, 0)))) {
    await vscode.languages.setTextDocumentLanguage(document, "cable");
  }
}

async function explain(server: Server): Promise<void> {
  const rule = await vscode.window.showInputBox({
    title: "Explain a Rule",
    prompt: "A rule's code or name, such as R001 or portion-above-header",
    value: ruleAtCursor() ?? "",
  });
  if (rule !== undefined && rule.trim() !== "") {
    await server.explain(rule.trim());
  }
}
