"use strict";
// Which cables and findings are shown. The page works without: all is shown then.
const byId = (id) => document.getElementById(id);
const main = byId("cables"), bar = byId("bar"), chips = byId("chips");
const kept = { level: "", post: "", year: "" };

const groups = [...main.querySelectorAll(".folded")];
const sections = [...main.querySelectorAll(".cable, .input")].map((el) => ({
  el,
  data: el.dataset,
  text: [...el.querySelectorAll("h2, .path")].map((e) => e.textContent).join(" ").toLowerCase(),
  sound: !el.classList.contains("bad"),
  findings: [...el.querySelectorAll(".finding")],
}));
let shown = []; // the findings that are shown, in order

// all reports whether nothing is asked for.
function all(want) {
  const boxes = [...bar.querySelectorAll("[type=checkbox]")];
  return !want.rule && !want.text && !Object.values(kept).some(Boolean) && boxes.every((e) => e.checked);
}

function wanted() {
  const severities = new Set([...bar.querySelectorAll("[name=severity]:checked")].map((e) => e.value));
  const text = byId("text").value.trim().toLowerCase();
  return { severities, rule: byId("rule").value, text, sound: byId("sound").checked };
}

function keeps(section, want) {
  return section.text.includes(want.text) && Object.keys(kept).every((k) => !kept[k] || section.data[k] === kept[k]);
}

function filter() {
  const want = wanted();
  let cables = 0;
  shown = [];
  for (const section of sections) {
    const kept = keeps(section, want);
    let some = 0;
    for (const f of section.findings) {
      const show = kept && want.severities.has(f.dataset.severity) && (!want.rule || f.dataset.rule === want.rule);
      f.hidden = !show;
      if (show) {
        some++;
        shown.push(f);
      }
    }
    section.el.hidden = !(kept && (some > 0 || (section.sound && want.sound && !want.rule)));
    if (!section.el.hidden && section.el.classList.contains("cable")) cables++;
  }
  fold(want);
  const several = (n, what) => `${n} ${n === 1 ? what : `${what}s`}`;
  byId("shown").textContent = `${several(cables, document.body.dataset.noun)}, ${several(shown.length, "finding")}`;
  byId("restore").hidden = all(want);
  mention(want);
  list();
}

// fold hides the groups that have nothing to show, and opens the others while the page is narrowed to a text, level,
// post or year.
let narrowed = false;
function fold(want) {
  const narrow = Boolean(want.text) || Object.values(kept).some(Boolean);
  for (const g of groups) {
    g.hidden = ![...g.children].some((e) => e.matches("section:not([hidden])"));
    if (narrow !== narrowed) g.open = narrow;
  }
  narrowed = narrow;
}

// mention shows what else is asked for, each with a way to drop it.
function mention(want) {
  chips.replaceChildren(...Object.keys(kept).filter((k) => kept[k]).map((k) => {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = `${kept[k]} ×`;
    chip.addEventListener("click", () => choose(k, ""));
    return chip;
  }));
  for (const b of document.querySelectorAll("[data-facet]")) {
    const now = b.dataset.facet === "rule" ? want.rule : kept[b.dataset.facet];
    b.setAttribute("aria-pressed", String(now !== "" && now === b.value));
  }
}

function choose(facet, value) {
  if (facet === "rule") byId("rule").value = value;
  else kept[facet] = value;
  filter();
}

function reset() {
  bar.reset();
  for (const k of Object.keys(kept)) kept[k] = "";
  filter();
}
