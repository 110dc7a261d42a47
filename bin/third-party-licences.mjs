import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The licence texts of the packages that these modules come from, and of the fonts in a folder. A package without a licence fails the build. */
export function thirdPartyLicences(modules, fonts) {
  const folders = new Map();
  for (const id of modules.filter((one) => /[\\/]node_modules[\\/]/.test(one))) {
    const [folder, ...below] = foldersDownTo(id);
    folders.set(folder, new Set([...(folders.get(folder) ?? [folder]), ...below]));
  }
  const entries = [...folders].map(([folder, all]) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = [...all].map(licenceText).filter((one) => one !== null);
    const text = texts.length > 0 ? texts.join("\n\n") : null;
    if (!license && !text) throw new Error(`${name} names no licence, so it cannot be bundled`);
    const by = typeof author === "string" ? author : author?.name;
    return `${name} ${version} (${license ?? "see below"})${by ? `, by ${by}` : ""}\n${text ? `\n${text}\n` : ""}`;
  });
  const texts = readdirSync(fonts).filter((name) => name.endsWith(".txt"));
  const ofFonts = texts.map(
    (name) => `${name.slice(4, -4)}, a font\n\n${readFileSync(join(fonts, name), "utf8").trim()}\n`,
  );
  return `Handrail contains code of these packages, and these fonts.\n\n${[...entries, ...ofFonts].sort((a, b) => (a < b ? -1 : 1)).join(`\n${"-".repeat(78)}\n\n`)}`;
}

/** From the module's package (the nearest folder above with a package.json that names one; those inside a package only say "type") down to the folder it lies in: a part made by others has its licence beside it. */
function foldersDownTo(id) {
  const folders = [dirname(id.split("?")[0].replace(/^\0/, ""))];
  while (!isPackage(join(folders[0], "package.json"))) folders.unshift(dirname(folders[0]));
  return folders;
}

function isPackage(path) {
  return existsSync(path) && Boolean(JSON.parse(readFileSync(path, "utf8")).version);
}

/** null: the package holds none, and its package.json must do. */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|-|$)/i.test(name));
  return file ? readFileSync(join(folder, file), "utf8").trim() : null;
}
