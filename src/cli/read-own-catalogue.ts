import { resolve } from "node:path";
import { readCatalogue } from "../checklist/read-catalogue.ts";
import { showDiagnostic } from "../checklist/show-diagnostic.ts";
import type { SourceFile } from "../checklist/sort-files.ts";
import { CATALOGUE_FORMAT } from "../model/catalogue-format.ts";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import { readCache, writeCache } from "../store/cache.ts";
import { readAssetText } from "../store/read-asset.ts";
import { readNamed } from "../store/read-named.ts";
import { sha256 } from "../store/sha256.ts";
import { shippedFiles, shippedHandouts } from "./shipped-files.ts";
import { tool } from "./version.ts";
import type { World } from "./world.ts";

/** The shipped checklists and a clinic's own, and what is to be said of them. */
export interface OwnCatalogue {
  readonly catalogue: Catalogue;
  /** what the person should know: which shipped checklist's place is taken, whose signature no longer holds */
  readonly notices: readonly string[];
  /** the file of each checklist */
  readonly origins: Readonly<Record<string, string>>;
}

/** Of all that is told of an author's files, this concerns whoever works with them. */
const NOTICES = ["overrides", "signature-stale"];

/**
 * The shipped checklists and those of a clinic's folder and its subfolders. A clinic's file of the same id takes the shipped one's
 * place. The files are parsed once and kept as JSON until one of them, or the program, changes. Throws a UserError with every problem.
 */
export function readOwnCatalogue(
  { folder, only }: { readonly folder: string; readonly only: boolean },
  world: World,
): OwnCatalogue {
  const files = [...shippedFiles({ only }, world), ...ownFiles(folder)];
  const key = sha256(
    JSON.stringify([CATALOGUE_FORMAT, tool, sha256(readAssetText(world.assets, "catalogue.json")), files]),
  );
  const kept = parse(readCache(world.cacheFolder, key));
  if (kept !== null) return kept;
  const made = readWhole(folder, files, world);
  writeCache(world.cacheFolder, key, JSON.stringify({ key, ...made }));
  return made;

  function parse(text: string | null): OwnCatalogue | null {
    try {
      const found = text === null ? null : (JSON.parse(text) as OwnCatalogue & { readonly key: string });
      return found?.key === key ? found : null;
    } catch (cause) {
      if (cause instanceof SyntaxError) return null;
      throw cause;
    }
  }
}

/** The same, parsed now and kept nowhere. */
export function compileOwnCatalogue(
  { folder, only }: { readonly folder: string; readonly only: boolean },
  world: Pick<World, "assets">,
): OwnCatalogue {
  return readWhole(folder, [...shippedFiles({ only }, world), ...ownFiles(folder)], world);
}

function ownFiles(folder: string): readonly SourceFile[] {
  const { isFolder, files } = readNamed(folder, ".yaml");
  if (!isFolder)
    throw new UserError(`${folder} is a file, not a folder`, { hint: "--checklists takes the folder it lies in" });
  if (files.length === 0)
    throw new UserError(`no checklists in ${folder}`, { hint: "a checklist is a file whose name ends in .yaml" });
  return files.map(({ file, text }) => ({ file: resolve(file), text, shelf: folder }));
}

function readWhole(folder: string, files: readonly SourceFile[], world: Pick<World, "assets">): OwnCatalogue {
  const handouts = shippedHandouts(world);
  const { catalogue, diagnostics, origins } = readCatalogue(files, { hash: sha256, handouts });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (catalogue === null || errors.length > 0) {
    const problems = errors.length === 1 ? "a problem" : `${errors.length} problems`;
    throw new UserError(`the checklists in ${folder} have ${problems}`, {
      lines: errors.map(showDiagnostic),
      hint: `handrail check ${folder} shows them again`,
    });
  }
  const notices = diagnostics.filter(({ code }) => NOTICES.includes(code)).map(({ message }) => message);
  return { catalogue, notices, origins };
}
