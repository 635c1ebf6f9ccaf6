// What a user without a mouse, with a screen reader, in the dark or on a narrow screen gets. The text in the editor has
// a finding with a fix; a file was dropped.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

// where is what has the focus, with the outline that shows it.
const where = `(() => {
  const e = document.activeElement, s = getComputedStyle(e);
  return { name: e.id || e.textContent.trim().slice(0, 40), outlined: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 };
})()`;

// tabbed is what the Tab key reaches from the top of the page, in order.
async function tabbed(page) {
  await page.run("document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex')");
  const names = [];
  for (let i = 0; i < 60; i++) {
    await page.press("Tab", 9);
    const { name, outlined } = await page.run(where);
    if (names.includes(name) || name.startsWith("cablelint")) break; // round, or out of the page
    assert.ok(outlined, `nothing shows that ${name} has the focus`);
    names.push(name);
  }
  return names;
}

// axe has no violations, in light and dark. Where it is not installed, that part is left out.
async function axe(page, path, log) {
  if (!path) return log("axe-core is missing: its rules were not tried");
  await page.run(`${readFileSync(path, "utf8")};0`);
  for (const scheme of ["light", "dark"]) {
    await page.scheme(scheme);
    const found = await page.run(`axe.run().then(({ violations, passes }) => [passes.length,
      violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.flat().join(" ")).join(", "))])`);
    assert.deepEqual(found[1], [], `axe, ${scheme}`);
    assert.ok(found[0] > 30, `axe tried ${found[0]} rules`);
    log(`axe, ${scheme}: ${found[0]} rules passed`);
  }
}

export async function access({ page, until, text, path, log }) {
  await axe(page, path, log);

  // all is reached in the order in which it is read, and the editor is left again
  await page.scheme("light");
  const order = await tabbed(page);
  assert.deepEqual(order.slice(0, 4), ["template", "open", "fix", "editor"]);
  const after = ["line 22", "Fix: raise", "derived", "sheet", "json", "clear", "Open in"];
  const at = after.map((name) => order.findIndex((o) => o.startsWith(name)));
  assert.ok(at.every((n, i) => n > (at[i - 1] ?? 3)), `the order of the Tab key: ${order}`);

  // F8 goes to the finding, whose marking is explained; Enter opens a fix and applies it
  await page.run("document.querySelector('#editor').shadowRoot.querySelector('.cm-content').focus()");
  await page.press("F8", 119);
  await until("document.getElementById('decoded').textContent.includes('S: secret')", "F8 and what the mark means");
  assert.equal((await page.run(where)).name, "editor");

  // a screen reader has the result of the check, and the parts of the page by name
  const { nodes } = await page.send("Accessibility.getFullAXTree");
  const seen = nodes.filter((n) => !n.ignored);
  const byId = new Map(nodes.map((n) => [n.nodeId, n]));
  const words = (n) => n.role?.value === "StaticText" ? n.name.value : (n.childIds ?? []).map((id) => words(byId.get(id))).join("");
  const live = seen.filter((n) => n.role?.value === "status" && n.properties.some((p) => p.name === "live" && p.value.value === "polite"));
  assert.ok(live.some((n) => words(n) === "1 error, 0 warnings, 0 notes."), `announced: ${live.map(words)}`);
  const named = (role) => seen.filter((n) => n.role?.value === role).map((n) => n.name?.value);
  for (const name of ["Text", "Findings", "Required header", "Files"]) assert.ok(named("region").includes(name), `no region ${name}`);
  assert.deepEqual(named("textbox"), ["Text of the cable"]);
  for (const role of ["button", "textbox", "combobox", "link", "DisclosureTriangle"])
    assert.ok(named(role).every(Boolean), `a ${role} without a name`);

  // 420 pixels; 1280 at twice and at four times their size
  for (const [width, height] of [[420, 900], [640, 450], [320, 256]]) {
    await page.size(width, height);
    await page.settle();
    assert.ok(await page.run(`document.documentElement.scrollWidth <= ${width}`), `wider than ${width} pixels`);
  }
  await page.size(1280, 900);
  assert.match(await text("status"), /^1 error/);
  log("keyboard, names, widths");
}
