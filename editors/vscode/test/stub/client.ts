// A client without a server: it records how it is started, and answers commands by their names.
import { did } from "./vscode";

type Next = (command: string, args: unknown[]) => Promise<unknown>;

interface Options {
  initializationOptions: unknown;
  middleware: { executeCommand(command: string, args: unknown[], next: Next): Promise<unknown> };
}

export const running: LanguageClient[] = [];
export const fate = { starts: true };

export const ExecuteCommandRequest = { type: "workspace/executeCommand" };

export class LanguageClient {
  constructor(
    _id: string,
    _name: string,
    readonly program: { command: string; args: string[]; options?: { cwd: string } },
    readonly options: Options,
  ) {}

  async start(): Promise<void> {
    if (!fate.starts) {
      throw new Error("ENOENT");
    }
    did.push(`started ${[this.program.command, ...this.program.args].join(" ")} in ${this.program.options?.cwd}`);
    running.push(this);
  }

  async dispose(): Promise<void> {
    did.push("stopped");
    running.splice(running.indexOf(this), 1);
  }

  async sendRequest(method: string, p: { command: string; arguments: unknown[] }): Promise<string> {
    did.push(`sent ${method} ${p.command} ${JSON.stringify(p.arguments)}`);
    return "# a page";
  }

  /** Runs a command as a code action does. */
  run(command: string, ...args: unknown[]): Promise<unknown> {
    return this.options.middleware.executeCommand(command, args, (c, a) => this.sendRequest("workspace/executeCommand", { command: c, arguments: a }));
  }
}
