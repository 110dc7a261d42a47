import { parseFile } from "./parse-file.ts";
import { readYaml } from "./read-yaml.ts";
import { type SavedYaml, saveYaml } from "./saved-yaml.ts";
import { schemaOf } from "./schema-of.ts";

/** Those of these files that are in shape, each parsed once for all (saved-yaml.ts). */
export function saveFiles(
  files: readonly { readonly file: string; readonly text: string }[],
): Readonly<Record<string, SavedYaml>> {
  return Object.fromEntries(
    files.flatMap(({ file, text }) => {
      const read = readYaml(file, text);
      if (!read.ok) return [];
      let isSound = true;
      parseFile(read.yaml, schemaOf(file), () => {
        isSound = false;
      });
      return isSound ? [[file, saveYaml(read.yaml, text)] as const] : [];
    }),
  );
}
