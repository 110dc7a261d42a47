import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "../../src/checklist/describe-keys.ts";
import { jsonSchemas } from "../../src/checklist/json-schemas.ts";
import { KEY_KINDS, type KeyKind } from "../../src/checklist/key-words.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import { ITEM_TYPES } from "../../src/model/checklist.ts";
import type { HandoutId } from "../../src/model/ids.ts";
import { UNIT_NAMES } from "../../src/model/quantity.ts";
import * as words from "../../src/model/words.ts";
import { HOME, readFiles } from "./catalogue.ts";
import { root } from "./handrail.ts";

/** The parts of docs/checklists.md that are made from the source, so that they cannot say anything else than the program does. */

type Schema = Readonly<Record<string, unknown>>;

/** Every map that files are made of, with its schema: of each kind the one that may have the most keys. */
export function keyKinds(): ReadonlyMap<KeyKind, Schema> {
  const found = new Map<KeyKind, Schema>();
  const { evaluation: _, answers: __, comparison: ___, ...files } = jsonSchemas();
  for (const schema of mapsIn(files)) {
    const kind = kindOf(schema);
    const before = kind === null ? undefined : found.get(kind);
    if (kind !== null && (before === undefined || size(schema) > size(before))) found.set(kind, schema);
  }
  return found;
}

function mapsIn(value: unknown): readonly Schema[] {
  if (Array.isArray(value)) return value.flatMap(mapsIn);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(mapsIn);
  return "properties" in value ? [value as Schema, ...inner] : inner;
}

export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return schema["properties"] as Readonly<Record<string, Schema>>;
}

function size(schema: Schema): number {
  return Object.keys(propertiesOf(schema)).length;
}

export function keysPart(): string {
  const found = keyKinds();
  return KEY_KINDS.flatMap((kind) => {
    const schema = found.get(kind);
    if (schema === undefined) return [];
    const rows = Object.entries(propertiesOf(schema)).filter(([key]) => key in kind.keys);
    const table = ["| key | what stands there | means |", "|---|---|---|"];
    const lines = rows.map(([key, value]) => `| \`${key}\` | ${typeOf(value)} | ${cell(kind.keys[key] ?? "")} |`);
    return [`#### ${kind.name}`, "", kind.about, "", ...(lines.length === 0 ? [] : [...table, ...lines, ""])];
  }).join("\n");
}

/** What a JSON Schema takes, in a few words. */
function typeOf(schema: Schema): string {
  const options = schema["anyOf"] as readonly Schema[] | undefined;
  if (options !== undefined) {
    const all = [...new Set(options.map(typeOf))];
    if (all[0] === "yes, no") return "yes, no";
    const [one = "", other = ""] = all;
    return other === `list: ${one}` ? `${one}; or a list` : all.join("; or ");
  }
  const list = schema["enum"] as readonly string[] | undefined;
  if (list !== undefined) return list.length > 9 ? "a word (see below)" : list.map((word) => `\`${word}\``).join(" ");
  switch (schema["type"]) {
    case "string":
      return JSON.stringify(schema["pattern"] ?? "").startsWith('"^[a-z]') ? "id" : "text";
    case "boolean":
      return "yes, no";
    case "array":
      return Array.isArray(schema["items"]) ? "two" : `list: ${typeOf(schema["items"] as Schema)}`;
    case "integer":
    case "number":
      return "number";
    case "object": {
      const kind = kindOf(schema);
      return kind === null ? "map" : `map (${kind.name})`;
    }
    default:
      return "see there";
  }
}

export function wordsPart(): string {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["type of an item", ITEM_TYPES],
    ["hazard, from mild to grave", words.SEVERITIES],
    ["exposure", words.EXPOSURES],
    ["urgency", words.URGENCIES],
    ["depth", words.DEPTHS],
    ["who is asked", words.AUDIENCES],
    ["cost, in dollars", words.COSTS],
    ["who does it", words.DOERS],
    ["refer", words.REFERRALS],
    ["why there is no answer", words.ABSENCES],
    ["how an answer is known", words.BASES],
    ["band", words.BANDS],
    ["group", words.GROUPS],
    ["licence", words.LICENCES],
    ["unit", UNIT_NAMES],
  ];
  return [
    "| | |",
    "|---|---|",
    ...rows.map(([what, list]) => `| ${what} | ${list.map((word) => `\`${word}\``).join(" ")} |`),
    "",
  ].join("\n");
}

const FIXTURES = join(root, "tests", "fixtures", "checklists");
const HANDOUTS = ["stairs", "warmth"].map((id) => ({
  id: id as HandoutId,
  title: id,
  group: "home" as const,
  exercise: false,
}));

/** Each broken file of the tests, as `check` shows it. */
export function problemsPart(): string {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((file) => {
      const code = file.replace(/\.yaml$/, "");
      const text = readFileSync(join(FIXTURES, file), "utf8");
      const { diagnostics } = readFiles({ ...HOME, "stairs.yaml": text }, { lint: true, handouts: HANDOUTS });
      const found = diagnostics.find((one) => one.code === code);
      if (found === undefined) throw new Error(`${file} does not show ${code}`);
      const why = whyOf(code);
      return [`#### ${code}`, "", ...(why === null ? [] : [why, ""]), "```", showDiagnostic(found), "```", ""];
    })
    .join("\n");
}

/** The sentence that stands above a rule. */
function whyOf(code: string): string | null {
  const file = join(root, "src", "checklist", "lint", `${code}.ts`);
  if (!existsSync(file)) return null;
  return /\/\*\* ([^*]+?) \*\/\nexport const \w+: LintRule/.exec(readFileSync(file, "utf8"))?.[1] ?? null;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

export function checklistParts(): Readonly<Record<string, string>> {
  return { keys: keysPart(), words: wordsPart(), problems: problemsPart() };
}

/** A document with its parts made anew, each between its two comments. */
export function withParts(document: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run docs -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to < from) throw new Error(`there is no place for the ${name}`);
    return `${text.slice(0, from + begin.length)}\n${part}${text.slice(to)}`;
  }, document);
}
