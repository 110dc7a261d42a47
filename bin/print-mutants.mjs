// Writes the table of docs/mutation.md from what `npm run mutate` found (coverage/mutation.json).

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "mutation.md");
const { files } = JSON.parse(readFileSync(join(root, "coverage", "mutation.json"), "utf8"));

const rows = Object.entries(files)
  .map(([file, { mutants }]) => row(file, mutants))
  .sort((one, other) => (one.name < other.name ? -1 : 1));
const all = row(
  "all",
  Object.values(files).flatMap(({ mutants }) => mutants),
);
const table = [
  "| file | mutants | noticed | not noticed | not reached | score |",
  "| --- | ---: | ---: | ---: | ---: | ---: |",
  ...[...rows, all].map(
    ({ name, noticed, survived, unreached }) =>
      `| ${name} | ${noticed + survived + unreached} | ${noticed} | ${survived} | ${unreached} | ${percent(noticed, noticed + survived + unreached)} |`,
  ),
];

const text = readFileSync(page, "utf8").replace(
  /(?<=<!-- table -->\n)[\s\S]*(?=<!-- \/table -->)/,
  () => `\n${table.join("\n")}\n\n`,
);
writeFileSync(page, text);

/** A mutant that is so slow that it is stopped was noticed; those that are made once, when a file is loaded, are not tried. */
function row(name, mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    name: name.replace(/^src\//, ""),
    noticed: count("Killed", "Timeout"),
    survived: count("Survived"),
    unreached: count("NoCoverage"),
  };
}

function percent(part, whole) {
  return whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`;
}
