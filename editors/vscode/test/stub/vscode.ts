// As much of the editor as the extension touches, with a record of what it did.

export const did: string[] = [];
export const commands_ = new Map<string, (...args: unknown[]) => unknown>();
export const settings: Record<string, unknown> = {};
export const answers: (string | undefined)[] = [];
export const opened: { languageId: string; uri: { scheme: string }; getText(): string }[] = [];
const listeners: ((document: unknown) => unknown)[] = [];
const configured: ((e: { affectsConfiguration(key: string): boolean }) => unknown)[] = [];

/** Forgets what happened before. */
export function reset(): void {
  did.length = answers.length = opened.length = listeners.length = configured.length = 0;
  commands_.clear();
  Object.keys(settings).forEach((key) => delete settings[key]);
}

/** Opens a document, as somebody at the editor does. */
export const open = (document: unknown): Promise<unknown> => Promise.all(listeners.map((l) => l(document)));

/** Changes a setting, as somebody at the editor does. */
export const change = (key: string, value: unknown): Promise<unknown> => {
  settings[key.slice("cablelint.".length)] = value;
  return Promise.all(configured.map((l) => l({ affectsConfiguration: (k) => k === key })));
};

const disposable = { dispose: () => undefined };

export const Disposable = { from: () => disposable };
export const Uri = { from: (parts: { scheme: string; path: string }) => parts };
export class Range {}
export class EventEmitter {
  event = () => disposable;
  fire = () => undefined;
  dispose = () => undefined;
}

export const window = {
  activeTextEditor: undefined,
  createOutputChannel: () => ({ show: () => did.push("output shown"), error: (text: string) => did.push(`logged ${text}`), dispose: () => undefined }),
  showInputBox: async (o: { title: string }) => (did.push(`asked ${o.title}`), answers.shift()),
  showWarningMessage: async (text: string) => void did.push(`warned ${text}`),
  showErrorMessage: async (text: string) => (did.push(`failed ${text}`), answers.shift()),
};

export const commands = {
  registerCommand: (id: string, run: (...args: unknown[]) => unknown) => (commands_.set(id, run), disposable),
  executeCommand: async (id: string, argument: { path?: string } | string) => void did.push(`${id} ${typeof argument === "string" ? argument : argument.path}`),
};

export const languages = {
  getDiagnostics: () => [],
  setTextDocumentLanguage: async (_: unknown, language: string) => void did.push(`language ${language}`),
};

export const workspace = {
  workspaceFolders: [{ uri: { fsPath: "/cables" } }],
  textDocuments: opened,
  getConfiguration: () => ({ get: (key: string, fallback: unknown) => settings[key] ?? fallback }),
  registerTextDocumentContentProvider: () => disposable,
  createFileSystemWatcher: () => disposable,
  onDidOpenTextDocument: (l: (document: unknown) => unknown) => (listeners.push(l), disposable),
  onDidGrantWorkspaceTrust: () => disposable,
  onDidChangeConfiguration: (l: (typeof configured)[number]) => (configured.push(l), disposable),
};
