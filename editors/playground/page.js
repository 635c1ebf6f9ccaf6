// The page: what is typed is checked by the editor server in a worker, what is dropped by the check of files in another.
import { color, editor, offset, position, spoken, underline } from "./editor.js";
import { Engine } from "./engine.js";
import { Files } from "./files.js";

const $ = (id) => document.getElementById(id);
const source = $("worker").textContent,
  base64 = $("engine").textContent,
  version = document.querySelector("footer p").textContent.split(/[ ,]/)[1];
$("engine").remove();
const uri = "untitled:text",
  severities = ["", "error", "warning", "info"];
const newEngine = () => new Engine(source, base64, version);
const engine = newEngine();
let revision = 0,
  sent = 0,
  busy = false,
  timer,
  fault;

const text = (name, content, className = "") =>
  Object.assign(document.createElement(name), { textContent: content, className });
const at = (place) => ({ textDocument: { uri }, position: position(view.state.doc, place) });
const say = (message) => {
  if ($("status").textContent !== message) $("status").textContent = message;
};

const view = editor($("editor"), {
  changed: () => {
    revision++;
    check();
  },
  moved: () => {
    clearTimeout(timer);
    timer = setTimeout(decode, 150);
  },
  hover,
});

async function hover(place) {
  await engine.ready;
  if (sent !== revision) return null;
  const answer = await engine.request("textDocument/hover", at(place));
  return answer && answer.contents.value;
}

async function decode() {
  const said = await hover(view.state.selection.main.head).catch(() => null);
  $("decoded").replaceChildren(said ? spoken(said) : "");
}

// check checks the text as it is, again where it changed meanwhile.
async function check() {
  if (busy) return;
  busy = true;
  try {
    await engine.ready;
    while (sent !== revision) {
      sent = revision;
      await once(sent);
    }
  } catch (e) {
    broken(e.message);
  } finally {
    busy = false;
  }
}

async function once(now) {
  const doc = view.state.doc,
    content = doc.toString(),
    about = { textDocument: { uri } };
  const begin = performance.now();
  engine.notify("textDocument/didChange", {
    textDocument: { uri, version: now },
    contentChanges: [{ text: content }],
  });
  const found = await engine.request("textDocument/diagnostic", about);
  const took = performance.now() - begin;
  const bytes = new TextEncoder().encode(content);
  const [tokens, lenses, plain] = await Promise.all([
    engine.request("textDocument/semanticTokens/full", about),
    engine.request("textDocument/codeLens", about),
    engine.check("text.txt", bytes.buffer),
  ]);
  if (now !== revision) return; // it is checked again
  color(view, tokens.data);
  underline(view, found.items);
  tell(content, found.items, JSON.parse(plain.json));
  await Promise.all([list(found.items, now), derive(lenses, now)]);
  document.body.dataset.checked = now;
  document.body.dataset.took = took;
}

const counted = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

// tell says in a line what came of the text. A text that is no cable has no findings, and is not sound.
function tell(content, items, { files, summary }) {
  const count = (n) => items.filter((d) => d.severity === n).length;
  const open = files.filter((f) => f.kind !== "cable" && f.kind !== "paper");
  if (!content.trim()) say("No text.");
  else if (open.length) say(`Not checked: ${open[0].reason ?? open[0].kind}.`);
  else if (fault) say(`Not checked: ${fault}`);
  else if (!items.length && summary.errors)
    say("Not checked: the editor server and the check of files differ. Please report it.");
  else if (!items.length) say("Checked: no findings.");
  else say(`${["error", "warning", "note"].map((word, i) => counted(count(i + 1), word)).join(", ")}.`);
  const notes = files.flatMap((f) => f.cables.flatMap((c) => c.notes));
  if (notes.length) say(`${$("status").textContent} ${notes.join(". ")}.`);
}

async function list(items, now) {
  const doc = view.state.doc,
    all = { start: position(doc, 0), end: position(doc, doc.length) };
  const fixes = items.length ? (await actions(all, ["quickfix"])).filter((a) => a.edit && a.diagnostics) : [];
  if (now !== revision) return;
  const byPlace = Map.groupBy(fixes, (a) => key(a.diagnostics[0]));
  $("findings").replaceChildren(...items.map((d) => finding(d, byPlace.get(key(d)) ?? [])));
  $("fix").disabled = !items.length;
  $("fix").onclick = async () => {
    const [safe] = await actions(all, ["source.fixAll.cablelint"]);
    if (safe) apply(safe, now);
    else say("No finding has a safe fix.");
  };
}

const key = (d) => JSON.stringify([d.code, d.range, d.message]);
const actions = (range, only) =>
  engine.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [], only } });

function finding(d, fixes) {
  const row = text("li", "", severities[d.severity]),
    now = revision;
  const [message, authority, ...help] = d.message.split("\n");
  const go = text("button", `line ${d.range.start.line + 1}`, "go");
  go.type = "button";
  go.onclick = () => {
    const doc = view.state.doc;
    view.dispatch({
      selection: { anchor: offset(doc, d.range.start), head: offset(doc, d.range.end) },
      scrollIntoView: true,
    });
    view.focus();
  };
  const head = document.createElement("p");
  head.append(text("span", `${severities[d.severity]} ${d.code}`, "level"), " ", go, ` ${message}`);
  row.append(head);
  for (const line of [authority, ...help]) if (line) row.append(text("p", line, "soft"));
  for (const f of fixes) row.append(fix(f, now));
  return row;
}

const editsOf = (action) => action.edit.changes[uri];

// fix offers a fix with the lines that it changes, before and after.
function fix(action, now) {
  const box = document.createElement("details"),
    diff = document.createElement("pre"),
    button = text("button", "Apply");
  box.append(text("summary", `Fix: ${action.title}`), diff, button);
  button.type = "button";
  button.onclick = () => apply(action, now);
  const doc = view.state.doc;
  for (const e of editsOf(action)) {
    const from = offset(doc, e.range.start),
      to = offset(doc, e.range.end);
    const first = doc.lineAt(from),
      last = doc.lineAt(to);
    const old = doc.sliceString(first.from, last.to),
      fixed = doc.sliceString(first.from, from) + e.newText + doc.sliceString(to, last.to);
    for (const line of old.split("\n")) diff.append(text("del", `- ${line}\n`));
    for (const line of fixed.split("\n")) diff.append(text("ins", `+ ${line}\n`));
  }
  return box;
}

function apply(action, now) {
  if (now !== revision) return;
  const doc = view.state.doc;
  view.dispatch({
    changes: editsOf(action).map((e) => ({
      from: offset(doc, e.range.start),
      to: offset(doc, e.range.end),
      insert: e.newText,
    })),
  });
  view.focus();
}

async function derive(lenses, now) {
  const texts = await Promise.all(
    lenses.map((l) =>
      engine.request("workspace/executeCommand", { command: l.command.command, arguments: l.command.arguments }),
    ),
  );
  if (now === revision) $("derived").textContent = texts.map((t, i) => `${lenses[i].command.title}\n${t}`).join("\n");
}

function broken(reason) {
  $("findings").replaceChildren();
  $("derived").textContent = "";
  say(`Not checked: ${reason}. Reload the page.`);
}

// templates fills the list from what the server suggests for an empty text.
async function templates() {
  const items = await engine.request("textDocument/completion", at(0));
  for (const item of items.items ?? items)
    $("template").append(Object.assign(text("option", item.label), { value: item.textEdit.newText }));
  $("template").onchange = (e) => {
    if (e.target.value) replace(e.target.value);
    e.target.value = "";
    view.focus();
  };
}

// replace sets another text, if the user agrees to lose the one that is there.
function replace(content) {
  if (view.state.doc.length && !confirm("Replace the text?")) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: content } });
}

// linked takes the text of a link, #text=..., as the examples of the rules have it. No server gets that part of a link.
function linked() {
  const content = new URLSearchParams(location.hash.slice(1)).get("text");
  if (content !== null) replace(content);
}

engine.broke = broken;
engine.notified = (method, params) => {
  if (method === "window/showMessage" && params.type === 1) fault = params.message;
};
const files = new Files({
  $,
  text,
  newEngine,
  show: (content) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: content } }),
});
document.addEventListener(
  "dragover",
  (e) => {
    e.preventDefault();
    $("editor").classList.add("over");
  },
  true,
);
document.addEventListener("dragleave", () => $("editor").classList.remove("over"), true);
document.addEventListener(
  "drop",
  (e) => {
    e.preventDefault();
    e.stopPropagation();
    $("editor").classList.remove("over");
    files.add([...e.dataTransfer.files]);
  },
  true,
);
$("open").onclick = () => $("files").click();
$("files").onchange = (e) => {
  files.add([...e.target.files]);
  e.target.value = "";
};

try {
  await engine.ready;
  await engine.request("initialize", {
    processId: null,
    rootUri: null,
    initializationOptions: { showsPages: true },
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] } } },
  });
  engine.notify("initialized", {});
  engine.notify("textDocument/didOpen", { textDocument: { uri, languageId: "cable", version: 0, text: "" } });
  await templates();
  say("No text.");
  addEventListener("hashchange", linked);
  linked();
  document.body.dataset.ready = "true";
  check();
} catch (e) {
  broken(e.message);
}
