// Measures a page: node paint.mjs CHROMIUM PAGE.html [TIMES]. It prints milliseconds from the start to the first paint
// of content, to the end of loading, and how long a change of the filter takes.
import { pathToFileURL } from "node:url";
import { Page } from "./chromium.mjs";

const [chromium, file, times = "3"] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  const page = await Page.open(chromium);
  try {
    await page.size(1280, 900);
    await page.go(pathToFileURL(file).href);
    const [paint, load, filter] = await page.run(`(async () => {
      const at = performance.now();
      document.querySelector("[name=severity][value=warning]").click();
      await new Promise((ok) => requestAnimationFrame(() => requestAnimationFrame(ok)));
      const filter = performance.now() - at;
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      return [paint.startTime, performance.getEntriesByType("navigation")[0].loadEventEnd, filter];
    })()`);
    console.log(`first paint ${Math.round(paint)} ms, loaded ${Math.round(load)} ms, filtered in ${Math.round(filter)} ms`);
  } finally {
    await page.close();
  }
}
