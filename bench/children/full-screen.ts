// Draws a full screen at each key and does nothing else: what a key costs in any program in this terminal.

import process from "node:process";

let count = 0;
const draw = (): void => {
  const lines = Array.from({ length: 23 }, (_, row) => `row ${row}: ${"a line of a screen, ".repeat(3)}${count}`);
  process.stdout.write(`\u001b[2J\u001b[H${lines.join("\r\n")}\u001b[80G`);
};

process.stdin.setRawMode(true);
process.stdin.on("data", (keys: Buffer) => {
  if (keys.includes(3)) process.stdin.pause();
  for (const _ of keys) {
    count++;
    draw();
  }
});
draw();
