// Where findings are: the list of those shown, the jump to one, and the steps from one to the next.
const listed = 500;

function list() {
  const box = byId("list");
  if (!box.open) return;
  box.querySelector("ol").replaceChildren(...shown.slice(0, listed).map((f) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = `#${f.id}`;
    link.className = [...f.classList].find((c) => c === "error" || c === "warning" || c === "info");
    const message = f.querySelector(".message").textContent;
    for (const [tag, text] of [["b", f.dataset.rule], ["span", place(f)], ["span", message]]) {
      const part = document.createElement(tag);
      part.textContent = text;
      link.append(part);
    }
    item.append(link);
    return item;
  }));
  const more = shown.length - listed;
  box.querySelector("p").textContent = more > 0 ? `and ${more} more: a narrower filter lists them` : "";
}

function place(f) {
  const title = f.closest("section").querySelector("h2").textContent;
  const line = f.querySelector(".place p").textContent.match(/line \d+/);
  return line ? `${title}, ${line[0]}` : title;
}

// reach unfolds what holds the place that the address names, and shows all again where the filter hides it.
function reach() {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) reset();
  for (let d = target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  target.scrollIntoView();
}

function step(by) {
  if (shown.length === 0) return;
  const at = shown.findIndex((f) => `#${f.id}` === location.hash);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  location.hash = shown[next].id;
}

document.documentElement.classList.add("js");
if (byId("counts") && matchMedia("(max-width: 46rem)").matches) byId("counts").open = false; // findings come first
bar.hidden = byId("list").hidden = false;
let due; // keys that come faster than the page is drawn are one change
bar.addEventListener("input", () => {
  cancelAnimationFrame(due);
  due = requestAnimationFrame(filter);
});
bar.addEventListener("submit", (e) => e.preventDefault());
byId("restore").addEventListener("click", reset);
byId("back").addEventListener("click", () => step(-1));
byId("on").addEventListener("click", () => step(1));
byId("list").addEventListener("toggle", list);
byId("index").addEventListener("click", (e) => {
  const b = e.target.closest("[data-facet]");
  if (b) choose(b.dataset.facet, b.getAttribute("aria-pressed") === "true" ? "" : b.value);
});
addEventListener("hashchange", reach);
addEventListener("keydown", (e) => {
  if (e.target.closest("input:not([type=radio], [type=checkbox]), select")) return;
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "n") step(1);
  if (e.key === "p") step(-1);
  const at = shown.find((f) => `#${f.id}` === location.hash);
  const verdict = { a: "accept", c: "correct", r: "refer", u: "" }[e.key];
  if (at && verdict !== undefined) decide(at, verdict);
});
filter();
reach();
