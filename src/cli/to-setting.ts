import { resolve, sep } from "node:path";
import { UserError } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import { plain } from "../model/plain.ts";
import { LANGUAGES, PAPERS, type Settings, UNIT_SYSTEMS } from "../model/settings.ts";
import { AUDIENCES } from "../model/words.ts";
import { requireFolder } from "../store/read-named.ts";
import { toPath } from "./to-path.ts";
import type { World } from "./world.ts";

/** What a setting may be. */
type Kind =
  | { readonly type: "word"; readonly words: readonly string[] }
  | { readonly type: "line"; readonly most: number }
  | { readonly type: "number"; readonly pattern: RegExp; readonly most: number; readonly example: string }
  | { readonly type: "folder" | "picture" };

const KINDS: Readonly<Record<keyof Settings, Kind>> = {
  who: { type: "word", words: AUDIENCES },
  units: { type: "word", words: UNIT_SYSTEMS },
  photos: { type: "folder" },
  clinic: { type: "line", most: 80 },
  phone: { type: "number", pattern: /(\d.*){3}/, most: 40, example: "555-0142" },
  address: { type: "line", most: 120 },
  logo: { type: "picture" },
  emergency: { type: "number", pattern: /^\+?\d[\d ]*\d$/, most: 16, example: "911 or 112" },
  paper: { type: "word", words: PAPERS },
  language: { type: "word", words: LANGUAGES },
  data: { type: "folder" },
  templates: { type: "folder" },
  checklists: { type: "folder" },
};

export const SETTING_NAMES = Object.keys(KINDS) as readonly (keyof Settings)[];

/** What a setting may be, in a few words. */
export function kindInWords(name: keyof Settings): string {
  const kind = KINDS[name];
  switch (kind.type) {
    case "word":
      return kind.words.join(", ");
    case "line":
      return "one line";
    case "number":
      return `for example ${kind.example}`;
    case "folder":
      return "a folder";
    case "picture":
      return "a JPEG or PNG picture";
  }
}

/** The value that somebody typed for a setting, checked; null for `-`, which takes it back. Throws a UserError that says what it may be. */
export async function toSetting(name: keyof Settings, typed: string, world: World): Promise<string | null> {
  const text = plain(typed);
  if (text === "-") return null;
  const kind = KINDS[name];
  switch (kind.type) {
    case "word":
      if (kind.words.includes(text)) return text;
      throw wrong(name, text, hintOf(text, kind.words));
    case "line":
      return toLine(name, text, kind.most);
    case "number":
      if (kind.pattern.test(text)) return toLine(name, text, kind.most);
      throw wrong(name, text, `for example ${kind.example}`);
    case "folder": {
      const folder = pathOf(name, text, world);
      requireFolder(folder);
      return folder;
    }
    case "picture": {
      const file = pathOf(name, text, world);
      const { readCleanPicture } = await import("./read-clean-picture.ts");
      await readCleanPicture(file, world);
      return file;
    }
  }
}

function hintOf(text: string, words: readonly string[]): string {
  if (words.length === 1) return `so far there is only: ${words[0]}`;
  return didYouMean(text, words) ?? `it is one of: ${words.join(", ")}`;
}

function toLine(name: keyof Settings, text: string, most: number): string {
  if (text === "") throw wrong(name, text, "- takes it back");
  if (text.includes("\n")) throw wrong(name, text.replaceAll("\n", " / "), "it is one line");
  if (text.length > most) throw wrong(name, `${text.slice(0, 20)}…`, `it has at most ${most} letters`);
  return text;
}

/** The whole path: settings hold wherever the program is started. */
function pathOf(name: keyof Settings, text: string, { cwd, env }: World): string {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? null;
  const path = toPath(text, { cwd, home, windows: sep === "\\" });
  if (path === null) throw wrong(name, text, "name a file or folder; - takes it back");
  return resolve(path);
}

function wrong(name: keyof Settings, text: string, hint: string): UserError {
  return new UserError(`"${text}" cannot be the setting "${name}"`, { hint });
}
