import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The licence texts of the packages that these modules come from. A package without a licence fails the build. */
export function thirdPartyLicences(modules) {
  const folders = new Set(modules.filter((id) => /[\\/]node_modules[\\/]/.test(id)).map(packageFolder));
  const entries = [...folders].map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = licenceText(folder);
    if (!license && !text) throw new Error(`${name} names no licence, so it cannot be bundled`);
    const by = typeof author === "string" ? author : author?.name;
    return `${name} ${version} (${license ?? "see below"})${by ? `, by ${by}` : ""}\n${text ? `\n${text}\n` : ""}`;
  });
  return `Handrail contains code of these packages.\n\n${entries.sort().join(`\n${"-".repeat(78)}\n\n`)}`;
}

/** The nearest folder above with a package.json that names a package; those inside a package only say "type". */
function packageFolder(id) {
  let folder = dirname(id.split("?")[0].replace(/^\0/, ""));
  while (!isPackage(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

function isPackage(path) {
  return existsSync(path) && Boolean(JSON.parse(readFileSync(path, "utf8")).version);
}

/** null: the package holds none, and its package.json must do. */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|-|$)/i.test(name));
  return file ? readFileSync(join(folder, file), "utf8").trim() : null;
}
