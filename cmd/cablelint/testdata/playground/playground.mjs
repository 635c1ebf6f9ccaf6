// Steps through the page of cablelint playground: node playground.mjs CHROMIUM PAGE FOLDER AXE FILE...
// The reports of the files are left in FOLDER as cablelint.json, their review sheet and the pictures beside it.
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Page } from "../../../../internal/report/testdata/browser/chromium.mjs";
import { access } from "./access.mjs";
import { answers, closed } from "./answers.mjs";
import { measure } from "./measure.mjs";

const [chromium, path, folder, axe, ...paths] = process.argv.slice(2);
const page = await Page.open(chromium);
const requests = [];
page.on("Network.requestWillBeSent", (p) => requests.push(p.request.url));
page.on("Network.webSocketCreated", (p) => requests.push(p.url));
const until = async (expression, what) => {
  for (let i = 0; i < 2400; i++) {
    if (await page.run(expression)) return;
    await new Promise((ok) => setTimeout(ok, 50));
  }
  const status = await page.run(
    "document.getElementById('status').textContent + document.getElementById('progress').textContent",
  );
  throw new Error(`${what}: not within two minutes; status: ${status}; ${page.complaints.join("; ")}`);
};
const log = (what) => console.log(`${(performance.now() / 1000).toFixed(1)} s: ${what}`);
const text = (id) => page.run(`document.getElementById(${JSON.stringify(id)}).innerText`);
const inEditor = (selector) =>
  page.run(`document.querySelector('#editor').shadowRoot.querySelectorAll(${JSON.stringify(selector)}).length`);
const picture = async (name) => writeFileSync(join(folder, name), await page.picture());
// write replaces the text: all is selected, and the new text pasted.
const write = async (content) => {
  const before = await page.run("document.body.dataset.checked ?? ''");
  await page.run("document.querySelector('#editor').shadowRoot.querySelector('.cm-content').focus()");
  await page.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "a",
    code: "KeyA",
    windowsVirtualKeyCode: 65,
    modifiers: 2,
    commands: ["selectAll"],
  });
  await page.run(`(() => { const d = new DataTransfer(); d.setData("text/plain", ${JSON.stringify(content)});
    document.querySelector("#editor").shadowRoot.querySelector(".cm-content").dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: d, bubbles: true, cancelable: true })); })()`);
  await until(`(document.body.dataset.checked ?? '') !== ${JSON.stringify(before)}`, "a check of the text");
  await page.settle();
};
const read = (part) => readFileSync(paths.find((p) => basename(p).includes(part)), "utf8");
// drop drops files that an expression makes, as from a folder.
const drop = (files) =>
  page.run(`(() => { const d = new DataTransfer(); for (const f of ${files}) d.items.add(f);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: d, bubbles: true, cancelable: true })); })()`);
const downloaded = async (name) => {
  const at = join(folder, name);
  for (let i = 0; i < 200 && !existsSync(at); i++) await new Promise((ok) => setTimeout(ok, 50));
  assert.ok(existsSync(at), `${name} was not saved`);
  return at;
};

try {
  await page.send("Network.enable");
  await page.downloads(folder);
  await page.size(1280, 900);
  await page.go(pathToFileURL(path).href);
  await until("document.body.dataset.ready === 'true'", "start");
  log("started");
  // a link brings a text, which is checked
  const example = "C O N F I D E N T I A L QUELLVILLE 000412\n\n1. (S) 50 % + a half & more.\n";
  await page.run(`location.hash = ${JSON.stringify(`#text=${encodeURIComponent(example)}`)}`);
  await until("document.getElementById('findings').innerText.includes('R001')", "the text of a link");
  const lines = "[...document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-line')]";
  assert.equal(await page.run(`${lines}.map((l) => l.textContent).join("\\n")`), example);

  // one with options says so, and checks without them if the user wants that
  const review = "R 041530Z MAY 99\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\nS E C R E T VARNES 000412\n\n" +
    "E.O. 12958: DECL: 05/04/2009\nTAGS: PREL\nSUBJECT: X\n\n1. (S) The pier is new.\n";
  await page.run(`location.hash = ${JSON.stringify(`#ceiling=CONFIDENTIAL&as-of=2026-03-01&text=${encodeURIComponent(review)}`)}`);
  await until("document.getElementById('findings').innerText.includes('G001')", "the ceiling of a link");
  assert.match(await text("findings"), /D025/);
  assert.match(await text("chosen"), /--as-of 2026-03-01 --ceiling CONFIDENTIAL/);
  await page.click("#without");
  await until("!document.getElementById('findings').innerText.includes('G001')", "the check without options");
  assert.ok(await page.run("document.getElementById('chosen').hidden"));
  await page.run(`location.hash = ${JSON.stringify("#profile=nato&text=UNCLAS")}`);
  await until("document.getElementById('status').textContent.includes('the profile is state or ic')", "a wrong option");

  // a cable with an error: marks have colors, the finding has a place, its fix a diff
  const faulty = read("faulty-r001");
  await write(faulty);
  assert.match(await text("findings"), /error R001/);
  assert.match(await text("derived"), /SECRET|CONFIDENTIAL/);
  assert.ok((await inEditor(".mark-c, .mark-s")) > 0, "no colored mark");
  assert.ok((await inEditor(".cm-lintRange")) > 0, "no underline");
  await page.run("document.querySelector('#findings details').open = true");
  assert.match(await text("findings"), /\n- .*\n\+ /, "no diff");
  await picture("light.png");
  log("checked");

  // hover decodes
  const at = await page.run(`(() => { const r = document.querySelector('#editor').shadowRoot
    .querySelector('.mark-c, .mark-s').getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()`);
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: at[0] - 3, y: at[1] });
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: at[0], y: at[1] });
  await until("document.querySelector('#editor').shadowRoot.querySelector('.cm-tooltip-hover')", "hover");

  // a fix changes the text, which is checked again; all safe fixes are shown before they are made
  await page.run("document.querySelector('#findings details button').click()");
  await until("!document.getElementById('findings').innerText.includes('R001')", "a fix");
  await write(read("faulty-p006"));
  const count = await page.run("document.querySelectorAll('#findings li').length");
  assert.ok(count > 0);
  await page.click("#fix");
  await until("document.querySelector('#safe pre, #safe button')", "the diff of all safe fixes");
  assert.match(await text("safe"), /\n- .*\n\+ /);
  assert.equal(await page.run("document.activeElement.textContent"), "Apply all");
  await page.run("document.querySelector('#safe button').click()");
  await until(`document.querySelectorAll('#findings li').length < ${count}`, "all safe fixes");
  log("fixed");

  // each template is a text that is recognized, with what its header must be
  const options = await page.run("[...document.querySelectorAll('#template option')].map((o) => o.textContent)");
  for (const form of ["SMART cable", "telegram", "draft", "memo"])
    assert.ok(
      options.some((o) => o.startsWith(form)),
      `no template ${form}: ${options}`,
    );
  for (const form of ["SMART cable", "telegram", "memo"]) {
    await write("");
    await page.run(`(() => { const s = document.getElementById('template');
      s.selectedIndex = [...s.options].findIndex((o) => o.textContent.startsWith(${JSON.stringify(form)}) &&
        o.textContent.includes('CONFIDENTIAL')); s.dispatchEvent(new Event('change')); })()`);
    await until("document.getElementById('status').textContent !== 'No text.'", form);
    await page.settle();
    assert.doesNotMatch(await text("status"), /Not checked/, form);
    if (form !== "memo") assert.match(await text("derived"), /CONFIDENTIAL/, form);
  }

  // what is no cable is not checked
  await write("Minutes of the harbor board.");
  assert.match(await text("status"), /^Not checked/);
  log("templates");

  await until("document.body.dataset.warm === 'true'", "a warm engine");
  await measure(page, write, read("09HALVERN412"));
  log("measured");

  // a text with more findings than a browser can show has the first, and the number of all
  await write(`C O N F I D E N T I A L QUELLVILLE 000412\n\n${"1. (C) The talks go on.\n\n".repeat(3000)}`);
  assert.match(await text("status"), /^Not checked: it has too many findings for its size: \d+ are not listed; correct those that are, and check it again\.$/);
  await until("document.querySelectorAll('#findings > li').length === 501", "the first 500 findings");
  assert.match(await page.run("document.querySelector('#findings > li:last-child').innerText"), /^and \d+ more, which are listed/);
  log("many findings");

  await write(faulty);
  await page.run("document.querySelector('#findings details').open = true");
  await page.scheme("dark");
  await picture("dark.png");
  await page.size(420, 900);
  await page.run("scrollTo(0, 0)");
  await picture("narrow.png");
  assert.ok(await page.run("document.documentElement.scrollWidth <= 420"), "the page is wider than 420 pixels");

  await page.size(1280, 900);
  await drop('[new File(["UNCLAS POST 000001"], "draft.txt")]');
  await until("document.body.dataset.files === '1'", "a dropped file");
  await access({ page, until, text, path: axe, log });
  await page.click("#clear");

  await answers({ page, until, text, drop, picture, log });
  await page.click("#clear");

  // files, as they are chosen: all at once, the worst first
  const { root } = await page.send("DOM.getDocument");
  const { nodeId } = await page.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#files" });
  await page.run("delete document.body.dataset.files");
  await page.send("DOM.setFileInputFiles", { nodeId, files: paths });
  await until(`document.body.dataset.files === '${paths.length}'`, "the files");
  const order = await page.run("[...document.querySelectorAll('#list > li')].map((l) => l.className)");
  const rank = ["error", "warning", "info"].map((c) => order.indexOf(c));
  assert.deepEqual(order, [...order].sort((a, b) => order.indexOf(a) - order.indexOf(b)), "not by their weight");
  assert.ok(rank[0] === 0 && rank[1] > 0 && rank[2] > rank[1], `the worst is not first: ${rank}`);
  await picture("files.png");
  await page.click("#json");
  await downloaded("cablelint.json");
  log("files");

  // the review sheet of the files is saved, and opened in a tab where its own script runs
  await page.click("#sheet");
  await until("document.body.dataset.sheet", "the review sheet");
  await page.click("#keep");
  await downloaded("review-sheet.html");
  await page.run("document.getElementById('see').click()"); // the page is hidden then, and draws nothing
  const titled = async () => (await page.send("Target.getTargets")).targetInfos.map((t) => t.title);
  for (let i = 0; i < 100 && !(await titled()).some((t) => t.startsWith("Review sheet")); i++)
    await new Promise((ok) => setTimeout(ok, 100));
  assert.ok(
    (await titled()).some((t) => t.startsWith("Review sheet")),
    `no tab with the sheet: ${await titled()}`,
  );
  log("sheet");

  // what an engine was given is bounded, however it unpacks; nothing is stored
  const memory = await page.run("Number(document.body.dataset.memory)");
  log(`an engine had ${memory >> 20} MiB at most`);
  assert.ok(memory > 0 && memory < 400 << 20, `an engine had ${memory >> 20} MiB`);
  assert.deepEqual(await page.run("indexedDB.databases().then((d) => [localStorage.length, sessionStorage.length, d.length, document.cookie])"), [0, 0, 0, ""]);

  // a browser that has no room to store anything checks and saves all the same
  await page.send("Storage.overrideQuotaForOrigin", { origin: "file://", quotaSize: 0 }).catch((e) => log(e.message));
  await page.run("document.getElementById('clear').click()");
  await page.run("delete document.body.dataset.files");
  await drop('[new File(["UNCLAS POST 000001"], "draft.txt")]');
  await until("document.body.dataset.files === '1'", "a file without room");
  rmSync(join(folder, "without-room.json"), { force: true });
  await page.run(`(() => { const click = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () {
    this.download = "without-room.json"; click.call(this); }; })()`);
  await page.run("document.getElementById('json').click()");
  assert.equal(JSON.parse(readFileSync(await downloaded("without-room.json"), "utf8")).files[0].path, "draft.txt");
  log("without room");

  await closed({ page, url: pathToFileURL(path).href, until, drop, text, log });

  // nothing was asked of any host
  const own = requests.filter((u) => !u.startsWith("file:") && !u.startsWith("blob:"));
  assert.deepEqual(own, [], "requests");
  assert.equal(requests.filter((u) => u.startsWith("file:")).length, 1, "the page alone, before its tab was closed");
  // what tries to leave is refused
  const tried = await page.run(`(async () => { const s = document.createElement("img");
    const refused = new Promise((ok) => document.addEventListener("securitypolicyviolation", (e) => ok(e.violatedDirective)));
    s.src = "https://example.invalid/x.png"; document.body.append(s); return refused; })()`);
  assert.equal(tried, "img-src");
  const expected = /example\.invalid|"img-src"|dialog: Replace the text\?/; // the last by the second link
  assert.deepEqual(page.complaints.filter((c) => !expected.test(c)), []);
} finally {
  await page.close();
}
