import * as vscode from "vscode";
import { ExecuteCommandRequest, LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import type { RulePages } from "./rulepage";
import { start } from "./settings";

// The server's commands. The client registers them, so that code actions and lenses can run them.
const explain = "cablelint.explain";
const derive = "cablelint.derive";
const silence = "cablelint.silence";

/** The running server, and how it is started again. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly output: vscode.LogOutputChannel,
    private readonly pages: RulePages,
  ) {}

  /** Stops what runs and starts what the settings say, one restart after the other. */
  restart(): Promise<void> {
    this.turn = this.turn.then(() => this.swap()).catch((e: unknown) => this.output.error(String(e)));
    return this.turn;
  }

  /** Asks for a rule's page and shows it. */
  async explain(rule: string): Promise<void> {
    if (this.client === undefined) {
      void vscode.window.showWarningMessage("cablelint does not run: its server has the rules' pages");
      return;
    }
    const page: unknown = await this.client.sendRequest(ExecuteCommandRequest.type, { command: explain, arguments: [rule] });
    if (typeof page === "string") {
      await this.pages.show(rule, page);
    }
  }

  dispose(): void {
    void this.client?.dispose();
  }

  private async swap(): Promise<void> {
    const old = this.client;
    this.client = undefined;
    await old?.dispose();
    const settings = vscode.workspace.getConfiguration("cablelint");
    if (!settings.get("enable", true)) {
      return;
    }
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    const run = start(settings.get("path", ""), settings.get<string[]>("arguments", []), folder);
    const program = { command: run.command, args: [...run.args], ...(folder === undefined ? {} : { options: { cwd: folder } }) };
    const client = new LanguageClient("cablelint", "cablelint", program satisfies ServerOptions, this.options());
    try {
      await client.start();
      this.client = client;
    } catch (e) {
      this.output.error(String(e));
      await this.sayWhy(run.command);
    }
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [
        { language: "cable", scheme: "file" },
        { language: "cable", scheme: "untitled" },
        // papers keep their language: the server says nothing about a text that is no marked paper
        { language: "plaintext", scheme: "file" },
        { language: "markdown", scheme: "file" },
        { pattern: "**/*.eml", scheme: "file" },
      ],
      outputChannel: this.output,
      synchronize: { configurationSection: "cablelint", fileEvents: vscode.workspace.createFileSystemWatcher("**/.cablelint{.toml,-baseline.json}") },
      initializationOptions: { askReason: true, showsPages: true },
      middleware: {
        executeCommand: async (command, args: unknown[], next) => {
          const asked = command === silence ? await withReason(args) : args;
          if (asked === undefined) {
            return undefined;
          }
          const answer: unknown = await next(command, asked);
          if ((command === explain || command === derive) && typeof answer === "string") {
            await this.pages.show(command === explain ? String(args[0]) : "derived", answer);
          }
          return answer;
        },
      },
    };
  }

  private async sayWhy(command: string): Promise<void> {
    const settings = "Open Settings";
    const output = "Show Output";
    const chosen = await vscode.window.showErrorMessage(`${command} lsp could not be started: install cablelint, or say in the settings where it is`, settings, output);
    if (chosen === settings) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "cablelint.path");
    } else if (chosen === output) {
      this.output.show();
    }
  }
}

/** Asks why a finding is to be silenced; undefined where nobody says it. */
async function withReason(args: unknown[]): Promise<unknown[] | undefined> {
  const reason = await vscode.window.showInputBox({ title: "Silence a finding", prompt: "Why it is right as it stands: written into .cablelint.toml" });
  const what = args[0];
  if (reason === undefined || reason.trim() === "" || typeof what !== "object") {
    return undefined;
  }
  return [{ ...what, reason }];
}
