import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Writes the types of the library (`types/cli/library.d.ts`), and those of what it names; nothing of the rest of the program. */
export function writeDeclarations(root, out, run) {
  const config = join(out, "tsconfig.json");
  const types = join(out, "types");
  const options = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: false,
    rewriteRelativeImportExtensions: true,
    outDir: types,
    rootDir: join(root, "src"),
  };
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: options,
      include: [],
      files: [join(root, "src", "cli", "library.ts")],
    }),
  );
  run("tsc (types of the library)", [join(root, "node_modules", "typescript", "bin", "tsc"), "--project", config]);
  rmSync(config);

  const wanted = new Set([join(types, "cli", "library.d.ts")]);
  for (const file of wanted) {
    for (const [, from] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      const named = join(dirname(file), from.replace(/\.[jt]s$/, ".d.ts"));
      if (!from.startsWith(".") || !existsSync(named)) throw new Error(`${relative(types, file)} names ${from}`);
      wanted.add(named);
    }
  }
  for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path)) rmSync(path);
  }
}
