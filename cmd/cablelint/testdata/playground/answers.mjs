// What the page answers to files that are too large, broken or many.
import assert from "node:assert/strict";

// faulty is a paragraph whose number is wrong each time.
const faulty = `"1. (C) The harbor talks go on, and the minister said that he would send his deputy in spring.\\n\\n"`;

export async function answers({ page, until, text, drop, picture, log }) {
  const dropped = async (files, count) => {
    await page.run("delete document.body.dataset.files");
    await drop(files);
    await until(`document.body.dataset.files === '${count}'`, files.slice(0, 60));
    return text("list");
  };
  // 100 MB are not read at all
  assert.match(
    await dropped(`[new File([new Uint8Array(100 << 20)], "large.txt")]`, 1),
    /large\.txt\s+Not checked: it has more than 64 MiB: check it on the command line/,
  );
  // a program, and a text in the middle of binary data, are not taken for sound
  const binary = `new File([Uint8Array.from({ length: 1 << 20 }, (_, i) => (i * 7919) >> 3)], "program.bin")`;
  assert.match(await dropped(`[${binary}]`, 2), /program\.bin\s+not checked: /);
  // a file that cannot be read any more is not either
  assert.match(
    await dropped(`[Object.assign(new File(["x"], "moved.txt"),
      { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) })]`, 3),
    /moved\.txt\s+Not checked: the browser cannot read it \(NotFoundError\)\./,
  );
  // twenty at once are each listed
  await dropped(`Array.from({ length: 20 }, (_, i) => new File(["Minutes " + i], "minutes-" + i + ".txt"))`, 23);
  assert.equal(await page.run("document.querySelectorAll('#list > li').length"), 23);
  assert.match(await text("progress"), /^23 files: 3 with errors or not read, 20 without a cable or paper\./);
  log("large, binary, lost and many files");

  // twenty that come while one is checked are checked after it
  await page.run("delete document.body.dataset.files");
  await drop(`[new File(["C O N F I D E N T I A L QUELLVILLE 000412\\n\\n" + ${faulty}.repeat(20000)], "first.txt")]`);
  await until("!document.getElementById('cancel').disabled", "a check of a file");
  await drop(`Array.from({ length: 20 }, (_, i) => new File(["Minutes " + i], "later-" + i + ".txt"))`);
  await until("document.body.dataset.files === '44'", "a file, and twenty that came later");
  assert.match(await text("progress"), /^44 files: /);
  // that one has more findings than a page can list, and little memory was needed for them
  const first = await page.run(`[...document.querySelectorAll('#list > li')].find((l) => l.textContent.startsWith("first.txt")).innerText`);
  assert.match(first, /it has too many findings for its size: \d+ are not listed/);
  assert.match(first, /and \d{4,} more: see the review sheet\./);
  assert.ok(first.split("\n").length < 220, `${first.split("\n").length} lines`);
  const needed = await page.run("Number(document.body.dataset.memory)");
  log(`twenty files after one of 2 MB with thousands of findings, ${needed >> 20} MiB`);
  assert.ok(needed < 256 << 20, `an engine had ${needed >> 20} MiB`);

  // a check that is stopped has no file without a result
  await page.run("delete document.body.dataset.files");
  await drop(`Array.from({ length: 5 }, (_, i) => new File(["UNCLAS POST 000001\\n\\n".repeat(20000)], "long-" + i))`);
  await until("!document.getElementById('cancel').disabled", "a check that can be stopped");
  await page.run("document.getElementById('cancel').click()");
  await until("document.body.dataset.files === '49'", "the end of a stopped check");
  assert.match(await text("list"), /Not checked: stopped/);
  await picture("stopped.png");
  log("stopped");

  // an engine that crashes in a check, as without memory, costs that file alone
  await page.run(`(() => { const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (m, moved) {
      const crash = m.name === "check" && m.args[0] === "crash.txt";
      return post.call(this, crash ? { ...m, args: [m.args[0], { length: 2 ** 45 }] } : m, moved);
    }; })()`);
  const both = await dropped(`["crash.txt", "after.txt"].map((n) => new File(["Minutes"], n))`, 51);
  assert.match(both, /crash\.txt\s+Not checked: the engine ended, perhaps for want of memory\./);
  assert.match(both, /after\.txt\s+not checked: no header of a cable was read/);
  log("crashed");
}

// closed closes the tab in the middle of a check, and opens the page again: nothing is left of it.
export async function closed({ page, url, until, drop, text, log }) {
  await drop(`[new File(["C O N F I D E N T I A L QUELLVILLE 000412\\n\\n" + ${faulty}.repeat(200000)], "long.txt")]`);
  await until("!document.getElementById('cancel').disabled", "a check of a file");
  await page.reopen();
  const { targetInfos } = await page.send("Target.getTargets");
  assert.deepEqual(targetInfos.filter((t) => t.url === url), [], "the tab is closed");
  await page.go(url);
  await until("document.body.dataset.ready === 'true'", "the page, opened again");
  assert.equal(await text("status"), "No text.");
  assert.ok(await page.run("document.getElementById('dropped').hidden"));
  await drop('[new File(["Minutes"], "minutes.txt")]');
  await until("document.body.dataset.files === '1'", "a file in the page that was opened again");
  log("closed");
}
