import { dirname, join, resolve } from "node:path";
import { type CatalogueResult, readCatalogue } from "../checklist/read-catalogue.ts";
import type { SourceFile } from "../checklist/sort-files.ts";
import type { Checklist } from "../model/checklist.ts";
import { readNamed, readPresent } from "../store/read-named.ts";
import { sha256 } from "../store/sha256.ts";
import type { GlobalOptions } from "./global-options.ts";
import { BESIDE, shippedFiles, shippedHandouts } from "./shipped-files.ts";
import type { World } from "./world.ts";

export interface NamedChecklists extends CatalogueResult {
  /** of the files that were named; all of them where none was */
  readonly named: readonly Checklist[];
  /** the named files and those beside them, as they were named */
  readonly files: readonly string[];
}

interface NamedOptions extends GlobalOptions {
  /** also what does no harm to answers */
  readonly lint?: boolean;
}

/**
 * Reads the checklists that were named, files or folders, from their YAML: a file together with the factors, sources, guards and sets
 * beside it, and all with the shipped ones (and those of --checklists), whose place they take by id. Without a name: those of
 * --checklists, or the shipped ones.
 */
export function readNamedChecklists(
  paths: readonly string[],
  { checklists, only, lint = false }: NamedOptions,
  world: World,
): NamedChecklists {
  const given = paths.length === 0 && checklists !== null ? [checklists] : paths;
  const full = (file: string): string => resolve(world.cwd, file);
  const own = unique(
    given.flatMap((path) => readPath(path, world)),
    full,
  );
  const shipped = shippedFiles({ only }, world);
  const clinic = checklists === null || paths.length === 0 ? [] : readPath(checklists, world);
  const taken = new Set(own.map(({ file }) => full(file)));
  const base = [...shipped, ...clinic].filter(({ file }) => !taken.has(full(file)));
  const files = given.length === 0 ? shipped.map(({ file }) => file) : own.map(({ file }) => file);
  const result = readCatalogue([...base, ...own], {
    hash: sha256,
    lint: lint && ((file) => files.includes(file)),
    handouts: shippedHandouts(world),
  });
  const all = result.catalogue?.checklists ?? [];
  return {
    ...result,
    files,
    named: all.filter(({ id, items }) => items.length > 0 && files.includes(result.origins[id] ?? "")),
  };
}

/** What one path names. A file brings those beside it; a folder has them among its own. The path is their shelf. */
function readPath(path: string, { cwd }: World): readonly SourceFile[] {
  const from = resolve(cwd, path);
  const { isFolder, files } = readNamed(from, ".yaml");
  const named = files.map(({ file, text }) => ({
    file: file === from ? path : join(path, file.slice(from.length + 1)),
    text,
    shelf: path,
  }));
  if (isFolder) return named;
  const folder = dirname(path);
  const beside = readPresent(resolve(cwd, folder), BESIDE).map(({ file, text }) => ({
    file: join(folder, file),
    text,
    shelf: path,
  }));
  return [...beside, ...named];
}

/** A file that two paths name is read once. */
function unique(files: readonly SourceFile[], full: (file: string) => string): readonly SourceFile[] {
  const seen = new Map(files.map((one) => [full(one.file), one] as const).reverse());
  return [...seen.values()].reverse();
}
