import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { codeOf } from "./disk-error.ts";

/** A file that comes with Handrail: `catalogue.json`, a font, the worked example's answers. `assets` is the folder it lies in. */
export function readAsset(assets: string, name: string): Uint8Array {
  const path = join(assets, name);
  try {
    return readFileSync(path);
  } catch (cause) {
    if (codeOf(cause) !== "ENOENT") throw cause;
    throw new UserError(`a part of Handrail is missing: ${path}`, { hint: "install Handrail again", cause });
  }
}

export function readAssetText(assets: string, name: string): string {
  return Buffer.from(readAsset(assets, name)).toString("utf8");
}

/** The build wrote and checked it, so its shape is trusted. */
export function readAssetJson<T>(assets: string, name: string): T {
  return JSON.parse(readAssetText(assets, name)) as T;
}
