// Puts two photos into a record, the second larger than a file may grow (`ulimit -f`), and says what came of it.

import process from "node:process";
import { UserError } from "../../src/model/errors.ts";
import { writePhotos } from "../../src/store/photos.ts";

const folder = process.argv[2] ?? "";
let said: unknown = null;
try {
  writePhotos(folder, [
    { name: "photo-1", jpeg: Buffer.from("new") },
    { name: "photo-2", jpeg: Buffer.from("new") },
    { name: "photo-3", jpeg: Buffer.alloc(200_000, 1) },
  ]);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  said = { message: error.message, hint: error.hint };
}
process.stdout.write(JSON.stringify(said));
