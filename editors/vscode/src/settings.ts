import { homedir } from "node:os";

/** What of the settings starts the server. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
}

/** Fills ~ and ${workspaceFolder} in; a name without a folder is left for PATH. Blank means the default. */
export function start(path: string, args: readonly string[], folder: string | undefined): Start {
  let command = path.trim() || "cablelint";
  if (command === "~" || command.startsWith("~/") || command.startsWith("~\\")) {
    command = homedir() + command.slice(1);
  }
  if (folder !== undefined) {
    command = command.replaceAll("${workspaceFolder}", folder);
  }
  return { command, args: ["lsp", ...args] };
}
