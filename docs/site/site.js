// The filters of the table of rules. What is chosen is in the address, so that a link shows the same rules.
const finder = document.getElementById("finder");
if (finder) {
  const rows = [...document.querySelectorAll("#rules tbody tr")];
  const wanted = () => [...new FormData(finder)].filter(([, value]) => value.trim());
  const matches = (row, [name, value]) =>
    name === "text"
      ? row.textContent.toLowerCase().includes(value.trim().toLowerCase())
      : row.dataset[name].split("|").includes(value);
  const show = () => {
    const criteria = wanted();
    for (const row of rows) row.hidden = !criteria.every((c) => matches(row, c));
    const found = rows.filter((row) => !row.hidden).length;
    document.getElementById("found").textContent = `${found} of ${rows.length} rules`;
    history.replaceState(null, "", criteria.length ? `#${new URLSearchParams(criteria)}` : location.pathname);
  };
  const read = () => {
    for (const [name, value] of new URLSearchParams(location.hash.slice(1)))
      if (finder.elements[name]) finder.elements[name].value = value;
    show();
  };
  finder.hidden = false;
  finder.addEventListener("input", show);
  finder.addEventListener("submit", (e) => e.preventDefault());
  finder.addEventListener("reset", () => setTimeout(show));
  read();
}
