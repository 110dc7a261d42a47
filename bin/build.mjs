// Builds dist/: `node bin/build.mjs` (with the type check) or `node bin/build.mjs --fast` (without; the tests use it).
//
//   main.cjs, <command>.cjs    the program, one file a command, each loaded only when its command runs
//   score-worker.cjs           one of several that score at the same time
//   library.mjs, types/        what other programs import, and its types
//   catalogue.json.br          the shipped checklists, checked and compiled, without their cases
//   checklists.json.br         the shipped files, as they are and as YAML gives them, and their cases: what `check` and `test` read
//   schemas/                   JSON Schemas: for editors, and for programs that read our JSON
//   starter-checklist.yaml     what `handrail new checklist` writes
//   templates.json.br          the shipped templates, checked and parsed; handouts.json.br: the handouts
//   template-files.json.br     both as they are written
//   figures.json.br            their drawings, made from the SVG files
//   fonts/                     what the PDFs embed
//   srgb.icc                   the colour profile of PDFs for keeping
//   jpeg-*.wasm.br             MozJPEG, loaded only when a picture is taken in
//   handrail.1                 the manual page
//   help.txt                   what `handrail --help` says
//   THIRD-PARTY-LICENCES.txt   of every package whose code stands in the bundle
//
// What ends in .br is compressed by Brotli, and read by src/store/read-asset.ts under the name without it.
//
// All of it is made in a fresh folder that takes the place of dist/ at the end, so that nobody ever runs half a build.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { chunkGroups } from "./chunks.mjs";
import { compressParts, compressWhole } from "./compress.mjs";
import { writeDeclarations } from "./declarations.mjs";
import { isLeftOut, leftOut, standardFontsLeftOut } from "./left-out.mjs";
import { thirdPartyLicences } from "./third-party-licences.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const fresh = join(root, `.dist-${process.pid}`);

const fast = process.argv.includes("--fast");
const stamp = join(dist, "build.json");
const inputs = hashOfInputs();

try {
  if (!isUpToDate()) {
    if (!fast) run("tsc", [join(root, "node_modules", "typescript", "bin", "tsc"), "--project", root]);
    mkdirSync(fresh);
    await build();
    writeFileSync(join(fresh, "build.json"), JSON.stringify({ inputs, checked: !fast }));
    putInPlace();
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`The build failed: ${error.stack ?? error}\n`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function build() {
  // The checklist compiler is a program of its own, run here and not shipped.
  await bundle("src/cli/compile.ts", { codeSplitting: false });
  run("Compiling checklists and templates", [join(fresh, "compile.cjs"), root, fresh]);
  rmSync(join(fresh, "compile.cjs"));

  const chunks = await bundle(["src/cli/main.ts", "src/cli/library.ts", "src/cli/score-worker.ts"], {
    chunkFileNames,
    codeSplitting: chunkGroups(root),
  });
  writeDeclarations(root, fresh, run);
  writeFileSync(join(fresh, "library.mjs"), libraryDoor(chunks));
  for (const [name, words] of [
    ["handrail.1", "man"],
    ["help.txt", "--help"],
  ])
    writeFileSync(join(fresh, name), sayOf(words));
  const modules = chunks.flatMap((chunk) => chunk.moduleIds ?? []).filter((id) => !isLeftOut(id));
  const licences = thirdPartyLicences(modules, join(root, "assets", "fonts"));
  writeFileSync(join(fresh, "THIRD-PARTY-LICENCES.txt"), licences);
  cpSync(join(root, "node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc"), join(fresh, "srgb.icc"));
  cpSync(join(root, "assets", "fonts"), join(fresh, "fonts"), { recursive: true });
  for (const [from, to] of [
    ["dec/mozjpeg_dec.wasm", "jpeg-decoder.wasm.br"],
    ["enc/mozjpeg_enc.wasm", "jpeg-encoder.wasm.br"],
  ])
    writeFileSync(join(fresh, to), compressWhole(readFileSync(join(root, "node_modules/@jsquash/jpeg/codec", from))));
  await compress();
}

/** The second of each two holds the texts of the first once more, and takes half the room as the second half of one stream. */
async function compress() {
  writeFileSync(join(fresh, "template-files.json"), JSON.stringify(templateFiles(join(root, "templates"))));
  for (const names of [
    ["catalogue.json", "checklists.json"],
    ["handouts.json", "template-files.json"],
  ]) {
    const parts = await compressParts(
      names.map((name) => readFileSync(join(fresh, name))),
      { fast },
    );
    for (const [at, name] of names.entries()) put(name, parts[at]);
  }
  const fonts = readdirSync(join(fresh, "fonts")).filter((name) => name.endsWith(".ttf"));
  for (const name of ["templates.json", "figures.json", "demo.json", ...fonts.map((one) => `fonts/${one}`)])
    put(name, compressWhole(readFileSync(join(fresh, name)), { fast }));

  function put(name, bytes) {
    writeFileSync(join(fresh, `${name}.br`), bytes);
    rmSync(join(fresh, name));
  }
}

/** Bundles entries as CommonJS, which starts sooner than ES modules do. */
async function bundle(entry, output) {
  const bundled = await rolldown({
    cwd: root,
    input: entry,
    platform: "node",
    preserveEntrySignatures: "allow-extension", // what chunks.mjs asks for
    plugins: [leftOut, standardFontsLeftOut],
    onLog(level, log, show) {
      // An import that cannot be found would be left for run time, on another machine.
      if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
      show(level, log);
    },
  });
  const result = await bundled.write({
    dir: fresh,
    format: "cjs",
    exports: "named",
    entryFileNames: "[name].cjs",
    minify: true,
    keepNames: true, // so that a stack in somebody's report can be read
    ...output,
  });
  await bundled.close();
  return result.output;
}

/** What the program that was just built says. */
function sayOf(words) {
  const script = `require(${JSON.stringify(join(fresh, "main.cjs"))}).main([${JSON.stringify(words)}])`;
  return execFileSync(process.execPath, ["-e", script], { cwd: root });
}

/** The templates as they are written, for `handrail show template`. */
function templateFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ file: name.replaceAll("\\", "/"), text: readFileSync(join(folder, name), "utf8") }));
}

/** An `import` finds names only where they are written out. */
function libraryDoor(chunks) {
  const { exports } = chunks.find(({ name, isEntry }) => isEntry && name === "library");
  return `import library from "./library.cjs";\nexport const { ${exports.join(", ")} } = library;\n`;
}

/** Commands are named after their file; what several of them share cannot take a command's name. */
function chunkFileNames(chunk) {
  return /[\\/]src[\\/]cli[\\/]commands[\\/]/.test(chunk.facadeModuleId ?? "")
    ? "[name].cjs"
    : `shared-${chunk.name.replace(/^shared-/, "")}.cjs`;
}

/** Runs a Node program and shows what it says; a failing one fails the build. */
function run(what, args) {
  try {
    execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  } catch (error) {
    throw error.status ? `${what} found problems (exit code ${error.status})` : error;
  }
}

/** Another build may be doing the same at the same moment: whoever comes last wins, and nothing is left half done. */
function putInPlace() {
  if (existsSync(dist) && same(dist, fresh)) return;
  const old = `${fresh}-old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(fresh, dist);
      break;
    } catch (error) {
      if (attempt === 10) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** What the build is made from, as one hash; the file that holds it is written last, into the fresh folder. */
function hashOfInputs() {
  const hash = createHash("sha256").update(process.versions.node);
  const names = ["src", "checklists", "templates", "assets", "bin"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const name of ["package.json", "package-lock.json", "tsconfig.json"]) names.push(join(root, name));
  for (const name of names.sort((a, b) => (a < b ? -1 : 1)))
    hash.update(name.slice(root.length)).update("\0").update(readFileSync(name));
  return hash.digest("hex");
}

/** dist/ is of these very inputs, and checked for types if that is wanted. `npx handrail` in a clone prepares it once more: that must be quick. */
function isUpToDate() {
  if (!existsSync(stamp)) return false;
  const { inputs: built, checked } = JSON.parse(readFileSync(stamp, "utf8"));
  return built === inputs && (checked || fast);
}

/** True when two folders hold the same files with the same bytes. */
function same(one, other) {
  const [files, others] = [one, other].map((folder) => readdirSync(folder, { recursive: true }).sort());
  return (
    files.join() === others.join() &&
    readdirSync(one, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .every((path) => readFileSync(path).equals(readFileSync(join(other, path.slice(one.length)))))
  );
}
