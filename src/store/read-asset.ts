import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getAsset, isSea } from "node:sea";
import { brotliDecompressSync, constants } from "node:zlib";
import { UserError } from "../model/errors.ts";
import { codeOf } from "./disk-error.ts";

/** A file that comes with Handrail: `catalogue.json`, a font, the worked example's answers. `assets` is the folder it lies in; there it may be compressed. */
export function readAsset(assets: string, name: string): Uint8Array {
  return readIfThere(assets, name) ?? unpack([readIfThere(assets, `${name}.br`) ?? missing(assets, name)]);
}

/** The same of one that the build wrote as the second half of another: it can be read with that alone. */
export function readAssetAfter(assets: string, before: string, name: string): Uint8Array {
  const parts = [before, name].map((one) => readIfThere(assets, `${one}.br`) ?? missing(assets, one));
  return unpack(parts).subarray(unpack(parts.slice(0, 1)).length);
}

export function readAssetText(assets: string, name: string): string {
  return toText(readAsset(assets, name));
}

/** The build wrote and checked it, so its shape is trusted. */
export function readAssetJson<T>(assets: string, name: string): T {
  return JSON.parse(readAssetText(assets, name)) as T;
}

/** What `handrail check` and `handrail test` need of the shipped files. */
export function readAssetJsonAfter<T>(assets: string, before: string, name: string): T {
  return JSON.parse(toText(readAssetAfter(assets, before, name))) as T;
}

const toText = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString("utf8");

/** The first part of a stream may be all that there is. */
function unpack(parts: readonly Uint8Array[]): Uint8Array {
  return brotliDecompressSync(Buffer.concat(parts), { finishFlush: constants.BROTLI_OPERATION_FLUSH });
}

/** In the program that is one file (bin/standalone.mjs) all of it lies in that file. */
function readIfThere(assets: string, name: string): Uint8Array | null {
  try {
    return isSea() ? new Uint8Array(getAsset(name)) : readFileSync(join(assets, name));
  } catch (cause) {
    if (["ENOENT", "ERR_SINGLE_EXECUTABLE_APPLICATION_ASSET_NOT_FOUND"].includes(codeOf(cause))) return null;
    throw cause;
  }
}

function missing(assets: string, name: string): never {
  throw new UserError(`a part of Handrail is missing: ${join(assets, name)}`, { hint: "install Handrail again" });
}
