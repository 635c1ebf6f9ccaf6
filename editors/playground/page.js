// The page: what is typed is checked by an engine in a worker, what is dropped by another.
import { color, editor, offset, position, spoken, underline } from "./editor.js";
import { Engine } from "./engine.js";
import { Files } from "./files.js";

const $ = (id) => document.getElementById(id);
const source = $("worker").textContent,
  base64 = $("engine").textContent,
  version = document.querySelector("footer p").textContent.split(/[ ,]/)[1];
$("engine").remove();
const severities = ["", "error", "warning", "info"];
const newEngine = () => new Engine(source, base64, version);
const engine = newEngine();
const warmUp = 150; // rounds; later ones gain nothing
let revision = 0, // of the text
  sent = 0, // the last that was checked
  busy = false,
  timer;

const text = (name, content, className = "") =>
  Object.assign(document.createElement(name), { textContent: content, className });
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

// hover is what the engine says about a place of the text that it checked last; empty where it is another by now.
async function hover(place) {
  if (sent !== revision || busy) return "";
  const { line, character } = position(view.state.doc, place);
  return (await engine.call("hover", line, character)).value;
}

async function decode() {
  const said = await hover(view.state.selection.main.from).catch(() => "");
  $("decoded").replaceChildren(said ? spoken(said) : "");
}

// check checks the text as it is, again where it changed meanwhile: however fast somebody types, one check is on its
// way, and the next is of the newest text.
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
  const begin = performance.now();
  const content = view.state.doc.toString();
  const { value, took } = await engine.call("text", new TextEncoder().encode(content));
  const read = JSON.parse(value);
  const answered = performance.now();
  if (now !== revision) return; // it is checked again
  color(view, read.tokens);
  underline(view, read.items);
  tell(content, read);
  $("derived").textContent = read.headers.map((h) => `${h.summary}\n${h.text}`).join("\n");
  list(read, read.items.length ? await engine.json("fixes") : [], now);
  Object.assign(document.body.dataset, { checked: now, took: answered - begin, engine: took });
  decode();
}

const counted = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

// tell says in a line what came of the text. A text that is no cable has no findings, and is not sound.
function tell(content, { kind, reason, items, counts, notes }) {
  let line = "Checked: no findings.";
  if (!content.trim()) line = "No text.";
  else if (kind !== "cable" && kind !== "paper") line = `Not checked: ${reason || kind}.`;
  else if (items.length)
    line = `${["error", "warning", "note"].map((word, i) => counted(counts[i], word)).join(", ")}.`;
  say([line, ...notes.map((n) => `${n}.`)].join(" "));
}

// list lists the first findings. Those beyond them come up when these are fixed.
function list({ items, counts }, fixes, now) {
  if (now !== revision) return;
  const rows = items.map((d, i) => finding(d, fixes[i] ?? []));
  const more = counts.reduce((sum, n) => sum + n, -items.length);
  if (more) rows.push(text("li", `and ${more} more, which are listed when these are fixed.`));
  $("findings").replaceChildren(...rows);
  $("fix").disabled = !items.length;
}

// safely shows what all safe fixes would change, before it is applied.
async function safely() {
  const now = revision,
    box = $("safe");
  const { edits } = await engine.json("safe");
  if (now !== revision) return;
  if (!edits?.length) return say("No finding has a safe fix.");
  const applied = text("button", "Apply all"),
    left = text("button", "Leave as it is");
  applied.type = left.type = "button";
  const done = () => {
    box.replaceChildren();
    view.focus();
  };
  applied.onclick = () => {
    apply(edits, now);
    done();
  };
  left.onclick = done;
  box.replaceChildren(text("h3", "All safe fixes"), diff(edits), applied, " ", left);
  applied.focus();
}

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

// fix offers a fix with the lines that it changes, before and after.
function fix({ title, edits }, now) {
  const box = document.createElement("details"),
    button = text("button", "Apply");
  box.append(text("summary", `Fix: ${title}`), diff(edits), button);
  button.type = "button";
  button.onclick = () => apply(edits, now);
  return box;
}

// diff is the lines that edits change, before and after.
function diff(edits) {
  const out = document.createElement("pre"),
    doc = view.state.doc;
  for (const e of edits) {
    const from = offset(doc, e.range.start),
      to = offset(doc, e.range.end);
    const first = doc.lineAt(from),
      last = doc.lineAt(to > from && to === doc.lineAt(to).from ? to - 1 : to);
    const end = Math.max(last.to, to);
    const old = doc.sliceString(first.from, end),
      fixed = doc.sliceString(first.from, from) + e.newText + doc.sliceString(to, end);
    out.append(...lines("del", "-", old), ...lines("ins", "+", fixed));
  }
  return out;
}

function lines(name, sign, content) {
  if (!content) return [];
  return content
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => text(name, `${sign} ${line}\n`));
}

function apply(edits, now) {
  if (now !== revision) return;
  const doc = view.state.doc;
  view.dispatch({
    changes: edits.map((e) => ({
      from: offset(doc, e.range.start),
      to: offset(doc, e.range.end),
      insert: e.newText,
    })),
  });
  view.focus();
}

function broken(reason) {
  $("findings").replaceChildren();
  $("derived").textContent = "";
  say(`Not checked: ${reason}. Reload the page.`);
}

// templates fills the list of what a new text begins with.
async function templates() {
  for (const { name, text: content } of await engine.json("templates"))
    $("template").append(Object.assign(text("option", name), { value: content }));
  $("template").onchange = (e) => {
    if (e.target.value) replace(e.target.value);
    e.target.value = "";
    view.focus();
  };
}

// replace sets another text, if the user agrees to lose the one that is there.
function replace(content) {
  if (view.state.doc.length && !confirm("Replace the text?")) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: content }, scrollIntoView: true });
}

// linked takes the text of a link, #text=..., as the examples of the rules have it, and options of cablelint check that
// they need. No server gets that part of a link.
async function linked() {
  const link = new URLSearchParams(location.hash.slice(1)),
    content = link.get("text");
  if (content !== null && (await choose(link))) replace(content);
}

const choices = ["profile", "as-of", "ceiling", "select"];

// choose sets the options that a link has, or those of every text, and says so. It is false where they are wrong.
async function choose(link) {
  const given = choices.filter((name) => link.get(name));
  try {
    await engine.call("choose", ...choices.map((name) => link.get(name) ?? ""));
  } catch (e) {
    say(`The link was not read: ${e.message}.`);
    return false;
  }
  $("chosen").hidden = !given.length;
  $("options").textContent = given.map((name) => `--${name} ${link.get(name)}`).join(" ");
  return true;
}

$("without").onclick = async () => {
  await choose(new URLSearchParams());
  revision++; // the text is checked again
  check();
  view.focus();
};

engine.broke = broken;
const files = new Files({
  $,
  text,
  newEngine,
  show: (content) => {
    replace(content);
    $("text-title").scrollIntoView();
    view.focus();
  },
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

$("fix").onclick = safely;

try {
  await engine.ready;
  await templates();
  say("No text.");
  addEventListener("hashchange", linked);
  await linked();
  document.body.dataset.ready = "true";
  check();
  engine.warm(warmUp).then(() => (document.body.dataset.warm = "true"));
} catch (e) {
  broken(e.message);
}
