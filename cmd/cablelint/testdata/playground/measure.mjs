// Times from a change of the text to its findings, after the engine has warmed itself.
const warmUp = 5, // for what only the user's texts call
  runs = 60;

// long is a sound cable with as many paragraphs as make it of a length.
function long(sound, length) {
  let text = sound.slice(0, sound.indexOf("\n1. ") + 1);
  for (let i = 1; text.length < length; i++)
    text += `${i}. (C) The harbor talks go on, and the minister said that he would send his deputy in spring.\n\n`;
  return text;
}

export async function measure(page, write, sound) {
  for (const kilobytes of [7, 100]) {
    const content = long(sound, kilobytes << 10);
    const whole = [],
      engine = [];
    for (let i = 0; i < warmUp + runs; i++) {
      await write(`${content}${" ".repeat((i % 9) + 1)}`);
      const [took, inside] = await page.run("[document.body.dataset.took, document.body.dataset.engine].map(Number)");
      if (i < warmUp) continue;
      whole.push(took);
      engine.push(inside);
    }
    console.log(`${kilobytes} KB: ${shown(whole)} ms; in the engine ${shown(engine)} ms (least, quartiles)`);
  }
}

function shown(times) {
  const sorted = times.sort((a, b) => a - b);
  return [0, 1, 2, 3].map((q) => sorted[(sorted.length * q) >> 2]).map((t) => t.toFixed(1)).join(", ");
}
