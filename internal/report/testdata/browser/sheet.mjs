// Drives the review sheet: node sheet.mjs CHROMIUM INVENTED.html HOSTILE.html FOLDER. Decisions are saved to the
// folder. It says what is wrong and ends with 1, or says what it saw.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Page } from "./chromium.mjs";

const [chromium, invented, hostile, folder] = process.argv.slice(2);
const page = await Page.open(chromium);
setTimeout(async () => { console.log("not done within four minutes"); await page.close(); process.exit(1); }, 240_000).unref();

// seen is what a person sees of the elements: those that take place.
const seen = (selector) => page.run(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).length`);
// left is what the filter leaves, folded or not.
const left = (selector) => page.run(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => !e.closest("[hidden]")).length`);
const top = (selector) => page.run(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top`);
const style = (selector, property) => page.run(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(property)})`);
const quiet = (when) => assert.deepEqual(page.complaints, [], `the console has errors ${when}`);

async function type(text) {
  await page.run(`document.querySelector("#text").select()`);
  await page.click("#text");
  await page.run(`document.querySelector("#text").select()`);
  await page.send("Input.insertText", { text });
  await page.settle();
}

// unfold opens what an element is folded in.
const unfold = (selector) => page.run(`(() => { for (let e = document.querySelector(${JSON.stringify(selector)}); e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true; })()`);

async function filters() {
  const cables = await left(".cable"), findings = await left(".cable .finding");
  assert.equal(await page.run(`document.querySelector("#shown").textContent`), `${cables} documents, ${await left(".finding")} findings`);
  await type("R001-portion");
  assert.equal(await seen(".cable"), 1, "the text of a path narrows to one cable");
  assert.match(await page.run(`document.querySelector("#shown").textContent`), /^1 document, 1 finding$/);
  await page.click("#restore");
  assert.equal(await left(".cable"), cables, "all are back");
  await page.click("[name=severity][value=error]");
  assert.equal(await left(".finding.error:not(.silenced)"), 0, "errors are hidden");
  assert.ok(await seen(".finding.warning") > 0 && await left(".cable .finding") < findings);
  await page.click("#sound");
  assert.equal(await left(".cable.sound"), 0, "cables without findings are hidden");
  assert.equal(await seen("#sounds > summary"), 0, "and so is their heading");
  await page.click("#restore");
  await unfold("[data-facet=rule][value=P006]");
  await page.click("[data-facet=rule][value=P006]");
  assert.ok(await seen(".finding[data-rule=P006]") > 0);
  assert.equal(await left(".finding:not([data-rule=P006])"), 0, "one rule alone is shown");
  await page.click("#restore");
  await unfold("[data-facet=post][value=HALVERN]");
  await page.click("[data-facet=post][value=HALVERN]");
  assert.equal(await seen(".cable"), await page.run(`document.querySelectorAll(".cable[data-post=HALVERN]").length`), "a narrowed page folds nothing");
  assert.equal(await seen("#chips button"), 1);
  await page.click("#chips button");
  assert.equal(await left(".cable"), cables, "the chip drops its part of the filter");
  return { cables, findings };
}

// first asserts what the first screen, or the first printed page, shows: errors by rule and by document, the worst first.
async function first(height, where) {
  const [rules, faulty] = await page.run(`[...document.querySelectorAll(".worst .panel")].map((p) => [p.innerText.split("\\n")[0].toLowerCase(), p.querySelectorAll("tbody tr")[2].getBoundingClientRect().bottom])`);
  assert.equal(rules[0], "errors by rule");
  assert.equal(faulty[0], "errors by document");
  assert.ok(rules[1] < height && faulty[1] < height, `the third lines end at ${rules[1]} and ${faulty[1]} of ${height} ${where}`);
  const shown = await page.run(`[...document.querySelectorAll(".worst a[href^='#c']")].slice(0, 3).map((a) => [a.textContent, document.querySelector(a.hash + " h2").textContent])`);
  assert.ok(shown.length === 3 && shown.every(([a, b]) => a === b), "the lines lead to the cables");
}

// worstFirst asserts the order of the cables, and that those without findings are folded.
async function worstFirst() {
  const errors = await page.run(`[...document.querySelectorAll(".cable.bad")].map((c) => c.querySelectorAll(".finding.error:not(.silenced)").length)`);
  assert.deepEqual(errors, [...errors].sort((a, b) => b - a), "cables with more errors come first");
  assert.ok(errors[0] > 0 && errors.at(-1) === 0);
  assert.equal(await seen(".cable.sound"), 0, "cables without findings are folded");
  assert.equal(await seen("#sounds > summary"), 1);
}

// cut gives what is cut off: text in a box that is smaller than it and shows no more, and boxes beyond the sides of
// the screen.
const cut = () => page.run(`(() => {
  const out = [];
  for (const e of document.querySelectorAll("body *")) {
    if (!e.checkVisibility() || e.closest("svg") || e.tagName === "INPUT" || e.tagName === "SELECT" || e.tagName === "OPTION") continue;
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const clips = style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 || style.overflowY !== "visible" && e.scrollHeight > e.clientHeight + 1;
    if (clips || box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) out.push(e.tagName + "." + e.className + " " + e.textContent.slice(0, 40));
  }
  return out;
})()`);

// inView asserts that a finding can be read: on the screen, and not below the bar.
async function inView(id) {
  await page.settle();
  const [from, to, bar, height] = await page.run(`(() => { const r = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
    const b = document.querySelector("#bar"); return [r.top, r.bottom, getComputedStyle(b).position === "sticky" ? b.getBoundingClientRect().bottom : 0, innerHeight]; })()`);
  assert.ok(from >= bar - 1 && from < height && to > from, `${id} is at ${from} to ${to}, the bar ends at ${bar}, the screen at ${height}`);
  assert.equal(await page.run("location.hash"), `#${id}`);
}

async function jumps() {
  await page.click("#list summary");
  const ids = await page.run(`[...document.querySelectorAll("#list li a")].map((a) => a.hash.slice(1))`);
  assert.deepEqual(ids, await page.run(`[...document.querySelectorAll(".finding")].map((f) => f.id)`), "the list has each finding, in order");
  for (const n of [ids.length, 1, Math.ceil(ids.length / 2)]) {
    await page.click(`#list li:nth-child(${n}) a`);
    await inView(ids[n - 1]);
  }
  await page.click("#on");
  await inView(ids[Math.ceil(ids.length / 2)]);
  await page.run("document.activeElement.blur()");
  await page.key("p");
  await inView(ids[Math.ceil(ids.length / 2) - 1]);
  const silenced = await page.run(`document.querySelector(".finding.silenced").id`);
  await page.run(`document.getElementById("${silenced}").closest("details").open = false`);
  await type("no such path");
  assert.equal(await seen(".finding"), 0);
  await page.run(`location.hash = "#${silenced}"`);
  await inView(silenced);
  await page.click(".strip .hit a");
  await inView(await page.run(`document.querySelector(".strip .hit a").hash.slice(1)`));
}

// contrasts gives the texts that are hard to read: below 4.5 to 1, as WCAG 2 asks.
const contrasts = () => page.run(`(() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (c) => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = c; paint.fillRect(0, 0, 1, 1); const d = paint.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255]; };
  const light = (c) => { const [r, g, b] = c.slice(0, 3).map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
  const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
  const poor = new Set();
  for (const e of document.querySelectorAll("h1, h2 a, h3 span, p, cite, pre, mark, small, b, i, td, th button, summary, label, figcaption, .level")) {
    if (!e.checkVisibility() || !e.textContent.trim()) continue;
    let fade = 1;
    for (let p = e; p; p = p.parentElement) fade *= Number(getComputedStyle(p).opacity);
    const back = behind(e), fore = rgb(getComputedStyle(e).color).slice(0, 3).map((v, i) => v * fade + back[i] * (1 - fade));
    const [a, b] = [light(fore), light(back)].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) poor.add(e.tagName + "." + e.className + " in " + e.parentElement.className + " " + ratio.toFixed(1));
  }
  return [...poor];
})()`);

async function looks() {
  const seen = {};
  for (const scheme of ["light", "dark"]) {
    await page.scheme(scheme);
    await page.settle();
    seen[scheme] = await style("body", "background-color");
    assert.deepEqual(await contrasts(), [], `texts are hard to read in ${scheme}`);
    assert.equal(new Set(await Promise.all(["u", "c", "s", "ts", "none"].map((l) => style(`.legend .level.${l}`, "background")))).size, 5, "each level has its colour");
  }
  assert.notEqual(seen.light, seen.dark);
  for (const width of [1280, 800, 420, 390]) {
    await page.size(width, 900);
    await page.settle();
    assert.ok(await page.run("document.documentElement.scrollWidth <= innerWidth"), `at ${width} the page is broader than the screen`);
    assert.deepEqual(await cut(), [], `at ${width} something is cut off`);
  }
  await page.size(1280, 900);
}

// narrow asserts that a telephone shows the errors first, and that the totals leave room for them.
async function narrow(url) {
  await page.size(420, 900);
  await page.go("about:blank");
  await page.go(url);
  await first(900, "at 420 pixels");
  assert.ok(await top("#review") < 1050, `the summary ends at ${await top("#review")} of a narrow screen`);
  await page.size(1280, 900);
}

async function paper({ cables }) {
  await page.scheme("dark", "print");
  await page.size(688, 998); // A4 without its margins
  await page.run("scrollTo(0, 0)");
  await first(998, "on the first printed page");
  assert.deepEqual(await cut(), [], "on paper something is cut off");
  await page.size(1280, 900);
  assert.equal(await style("body", "background-color"), "rgba(0, 0, 0, 0)", "paper is white");
  assert.equal(await style("#bar", "display"), "none", "no controls on paper");
  assert.equal(await style(".cable.bad", "break-before"), "page");
  await page.scheme("light");
  const pdf = (await page.pdf()).toString("latin1");
  const pages = (pdf.match(/\/Type \/Page\b/g) ?? []).length, bad = await seen(".cable.bad");
  assert.ok(pages > bad && pages < 2 * cables + 20, `${pages} pages for ${bad} cables with findings`);
  return pages;
}

const text = (selector) => page.run(`document.querySelector(${JSON.stringify(selector)}).textContent`);

// saved waits for the file of decisions.
async function saved() {
  const path = join(folder, "decisions.json");
  for (let i = 0; i < 100 && !existsSync(path); i++) await new Promise((ok) => setTimeout(ok, 50));
  return JSON.parse(readFileSync(path, "utf8"));
}

// resume gives the page a file of decisions, and waits until it says what it read.
async function resume(path) {
  await page.run(`document.querySelector("#decided").textContent = ""`);
  await page.choose("#file", path);
  for (let i = 0; i < 100 && !await text("#decided"); i++) await page.settle();
  return text("#decided");
}

// decisions decides with the mouse and with keys, saves, begins again, and resumes from the file.
async function decisions(url) {
  await page.downloads(folder);
  await page.go("about:blank");
  await page.go(url);
  const ids = await page.run(`[...document.querySelectorAll(".finding[data-place]")].slice(0, 4).map((f) => f.id)`);
  assert.equal(await page.run(`document.querySelectorAll(".finding.silenced[data-place]").length`), 0, "what is silenced is decided");
  assert.match(await text("#decided"), /^0 of \d+ findings decided$/);
  assert.equal(await seen("#keep"), 0);

  await page.click(`#${ids[0]} [value=refer]`);
  assert.match(await text("#decided"), /^1 of /);
  assert.equal(await text("#keep"), "Save 1 decision");
  await page.click("#keep");
  assert.equal(await page.run("document.activeElement.id"), "reviewer", "nothing is saved without a name");
  await page.send("Input.insertText", { text: "J. Doe" });

  await page.run(`location.hash = "#${ids[1]}"`);
  await page.run("document.activeElement.blur()");
  await page.key("c");
  assert.match(await text(`#${ids[1]} .by`), /^J. Doe, \d{4}-\d\d-\d\d/, "a key decides the finding that is shown");
  await page.key("u");
  assert.equal(await text(`#${ids[1]} .by`), "", "and takes it back");
  await page.key("c");
  await page.run(`location.hash = "#${ids[3]}"`);
  await page.key("a");
  await page.run(`document.querySelector("#${ids[2]} [value=accept]").focus()`);
  await page.press("ArrowRight", 39);
  assert.equal(await page.run(`document.querySelector("#${ids[2]} [value=correct]").checked`), true, "arrow keys choose");
  await page.press("Tab", 9);
  assert.equal(await page.run("document.activeElement.className"), "undo");
  await page.click(`#${ids[2]} .undo`);
  assert.equal(await page.run(`document.querySelectorAll("#${ids[2]} :checked").length`), 0, "a decision can be taken back");

  await page.click("#keep");
  const file = await saved();
  assert.equal(file.version, 1);
  assert.deepEqual(file.decisions.map((d) => d.decision), ["refer", "correct", "accept"]);
  for (const d of file.decisions) {
    assert.equal(d.reviewer, "J. Doe", "decisions made before the name have it too");
    assert.match(d.date, /^\d{4}-\d\d-\d\d$/);
    assert.ok(d.path && d.rule && d.line > 0 && d.column > 0);
  }
  assert.match(await text("#decided"), /and saved$/);
  assert.equal(await seen("#keep"), 0);

  await page.go("about:blank");
  await page.go(url);
  assert.match(await resume(join(folder, "decisions.json")), /^3 of /);
  assert.equal(await page.run(`document.querySelector("#${ids[1]} :checked").value`), "correct");
  const strange = join(folder, "strange.json");
  for (const [content, want] of [
    ["{}", /not a file/], ["x", /not a file/], [`{"version":1,"decisions":[null]}`, /not a file/],
    [JSON.stringify({ version: 1, decisions: [{ ...file.decisions[0], line: 9999 }, { ...file.decisions[0], decision: "delete" }] }), /2 are about no finding/],
  ]) {
    writeFileSync(strange, content);
    assert.match(await resume(strange), want, content);
  }
  await page.run("document.querySelector('#save').click()"); // so that leaving asks nothing
  return file.decisions.length;
}

// refused shows that the watch works: what the page does not know by its hash is refused, and complained of.
async function refused() {
  await page.run(`(() => { for (const [tag, text] of [["script", "window.broke = 1"], ["style", "body { display: none }"]]) { const e = document.createElement(tag); e.textContent = text; document.head.append(e); } })()`);
  await page.settle();
  assert.equal(await page.run("typeof window.broke"), "undefined");
  assert.ok(await seen("h1"), "a strange style has come through");
  assert.ok(page.complaints.length >= 2, "nothing complains of a strange script and a strange style");
  page.complaints.length = 0;
}

async function withoutScript(url) {
  await page.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.go(url, false);
  assert.ok(await top("#index") < await top("#cables"), "the summary comes first without the script");
  assert.equal(await seen("#bar"), 0);
  assert.ok(await seen(".cable.bad") > 50);
  await page.send("Emulation.setScriptExecutionDisabled", { value: false });
  quiet("without script");
}

try {
  await page.size(1280, 900);
  const url = pathToFileURL(invented).href;
  await page.go(url);
  assert.ok(await top("#index") < await top("#bar") && await top("#bar") < await top("#cables"));
  await first(900, "on the first screen");
  await worstFirst();
  const count = await filters();
  await jumps();
  await page.go("about:blank");
  await page.go(`${url}#f1`);
  await inView("f1");
  await looks();
  await narrow(url);
  const decided = await decisions(url);
  const pages = await paper(count);
  quiet("after all was tried");
  await refused();
  await withoutScript(url);
  await page.go(pathToFileURL(hostile).href);
  assert.deepEqual(await page.run("[document.scripts.length, document.images.length, document.styleSheets.length]"), [1, 0, 1]);
  quiet("on the hostile page");
  console.log(`${count.cables} cables and ${count.findings} findings filtered, jumped to and printed on ${pages} pages, ${decided} decided`);
} catch (e) {
  console.log(e.stack);
  process.exitCode = 1;
} finally {
  await page.close();
}
