// Makes a picture of a page's upper part: node picture.mjs CHROMIUM PAGE.html PICTURE.png WIDTH HEIGHT.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Page } from "./chromium.mjs";

const [chromium, file, picture, width, height] = process.argv.slice(2);
const page = await Page.open(chromium);
try {
  await page.scheme("light");
  await page.size(Number(width), Number(height));
  await page.go(pathToFileURL(file).href);
  await page.run(`document.documentElement.style.scrollbarWidth = "none"`);
  writeFileSync(picture, await page.picture());
} finally {
  await page.close();
}
