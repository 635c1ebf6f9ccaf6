// What a reviewer decides about each finding. It stays in the page until it is saved to a file; nothing is sent.
const verdicts = ["accept", "correct", "refer"], longest = 80;
const form = byId("review"), reviewer = byId("reviewer"), day = byId("day");
const decisions = new Map(); // by the place of the finding: { decision, reviewer, date }
let unsaved = false;

// places are the findings that can be decided by their places. Two findings of one rule at one place are decided
// together.
const places = new Map();
for (const f of main.querySelectorAll(".finding[data-place]")) {
  const at = f.dataset.place = JSON.stringify(JSON.parse(f.dataset.place)); // as the browser spells it
  if (places.has(at)) places.get(at).push(f);
  else places.set(at, [f]);
}

// decide records a verdict, or takes it back where there is none.
function decide(f, verdict) {
  const at = f.dataset.place;
  if (!at) return;
  if (verdict) decisions.set(at, { decision: verdict, reviewer: reviewer.value.trim(), date: day.value });
  else decisions.delete(at);
  unsaved = decisions.size > 0;
  show(at);
  tally();
}

// show shows what was decided at a place: here, else in an earlier review.
function show(at) {
  const made = decisions.get(at);
  for (const f of places.get(at)) {
    for (const r of f.querySelectorAll(".decide input")) {
      r.checked = made ? r.value === made.decision : r.defaultChecked;
    }
    const by = f.querySelector(".by");
    by.dataset.before ??= by.textContent;
    by.textContent = made ? [made.reviewer, made.date].filter(Boolean).join(", ") : by.dataset.before;
    if (made) {
      const undo = document.createElement("button");
      undo.type = "button";
      undo.className = "undo";
      undo.textContent = "undo";
      by.append(undo);
    }
  }
}

function tally(text, failed) {
  byId("decided").textContent = text ?? `${decisions.size} of ${places.size} findings decided`;
  byId("decided").classList.toggle("failed", Boolean(failed));
  byId("save").disabled = decisions.size === 0;
  byId("keep").hidden = !unsaved;
  byId("keep").textContent = `Save ${decisions.size} ${decisions.size === 1 ? "decision" : "decisions"}`;
}

// save writes the decisions to a file. Those that were made before the reviewer gave a name get it now.
function save() {
  reviewer.value = reviewer.value.trim();
  if (!form.reportValidity()) return;
  for (const [at, made] of decisions) {
    if (made.reviewer && made.date) continue;
    Object.assign(made, { reviewer: made.reviewer || reviewer.value, date: made.date || day.value });
    show(at);
  }
  const list = [...decisions].map(([at, made]) => ({ ...JSON.parse(at), ...made }));
  const link = document.createElement("a");
  const text = `${JSON.stringify({ version: 1, decisions: list }, null, 1)}\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  unsaved = false;
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  tally(`${decisions.size} of ${places.size} findings decided, and saved`);
}

// resume reads decisions from a file that was saved before.
async function resume(file) {
  const keys = ["path", "identifier", "rule", "marking", "line", "column"];
  try {
    const { version, decisions: list } = JSON.parse(await file.text());
    if (version !== 1 || !Array.isArray(list)) throw new Error("not a file of decisions");
    let left = 0;
    for (const one of list) {
      const at = JSON.stringify(Object.fromEntries(keys.filter((k) => one[k] !== undefined).map((k) => [k, one[k]])));
      const named = typeof one.reviewer === "string" && one.reviewer.length <= longest;
      const fits = named && verdicts.includes(one.decision) && /^\d{4}-\d\d-\d\d$/.test(one.date);
      if (!places.has(at) || !fits) {
        left++;
        continue;
      }
      decisions.set(at, { decision: one.decision, reviewer: one.reviewer, date: one.date });
      show(at);
    }
    const read = `${list.length - left} decisions read; ${left} are about no finding of this sheet`;
    tally(left > 0 ? read : undefined, left > 0);
  } catch {
    tally("This is not a file of decisions.", true);
  }
}

// today is the day where the reviewer is.
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

day.value = today();
form.hidden = places.size === 0;
tally();
main.addEventListener("change", (e) => {
  if (e.target.closest(".decide")) decide(e.target.closest(".finding"), e.target.value);
});
main.addEventListener("click", (e) => {
  if (e.target.matches(".undo")) decide(e.target.closest(".finding"), "");
});
for (const id of ["save", "keep"]) byId(id).addEventListener("click", save);
byId("resume").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", (e) => {
  if (e.target.files.length > 0) resume(e.target.files[0]);
  e.target.value = "";
});
form.addEventListener("submit", (e) => e.preventDefault());
addEventListener("beforeunload", (e) => {
  if (unsaved) e.preventDefault();
});
