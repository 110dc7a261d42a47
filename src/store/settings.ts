import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { plain } from "../model/plain.ts";
import { LANGUAGES, NO_SETTINGS, PAPERS, type Settings, UNIT_SYSTEMS } from "../model/settings.ts";
import { AUDIENCES, isOneOf } from "../model/words.ts";
import { toDiskError } from "./disk-error.ts";
import { makePrivateFolder } from "./paths.ts";
import { readIfThere } from "./rewrite-file.ts";
import { replaceFile } from "./write-file.ts";

/** Where they lie: beside the records, unless `data` in them says that the records are elsewhere. */
interface Place {
  readonly settingsFolder: string;
}

export function settingsFile({ settingsFolder }: Place): string {
  return join(settingsFolder, "settings.json");
}

/** The settings of this computer; none where there is no file yet. Throws a UserError for a file that cannot be read as settings. */
export function readSettings(place: Place): Settings {
  const file = settingsFile(place);
  const text = readIfThere(file);
  if (text === null) return NO_SETTINGS;
  const told = parse(text);
  if (told === null)
    throw new UserError(`${file} cannot be read as settings`, { hint: "mend it, or delete it: it is then made anew" });
  const { who, units, paper, language } = told;
  const textOf = (name: keyof Settings): string | null => toText(told[name]);
  return {
    who: isOneOf(AUDIENCES, who) ? who : null,
    units: isOneOf(UNIT_SYSTEMS, units) ? units : null,
    photos: textOf("photos"),
    clinic: textOf("clinic"),
    phone: textOf("phone"),
    address: textOf("address"),
    logo: textOf("logo"),
    emergency: textOf("emergency"),
    paper: isOneOf(PAPERS, paper) ? paper : null,
    language: isOneOf(LANGUAGES, language) ? language : null,
    data: textOf("data"),
    templates: textOf("templates"),
    checklists: textOf("checklists"),
  };
}

function toText(value: unknown): string | null {
  const text = typeof value === "string" ? plain(value) : "";
  return text === "" ? null : text;
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Keeps them, for the owner only; whole or not at all. */
export function writeSettings(place: Place, settings: Settings): void {
  const file = settingsFile(place);
  makePrivateFolder(place.settingsFolder);
  try {
    replaceFile(file, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`));
  } catch (cause) {
    throw toDiskError(cause, `${file} could not be written`);
  }
}
