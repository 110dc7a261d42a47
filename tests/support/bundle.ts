import { join } from "node:path";
import { rolldown } from "rolldown";

/** Makes one file of a script of the tests, so that a process of its own can run it on every Node. Returns the file. */
export async function bundle(entry: string, folder: string): Promise<string> {
  const built = await rolldown({ input: entry, platform: "node", logLevel: "warn" });
  const file = join(folder, "child.mjs");
  await built.write({ file, format: "esm", codeSplitting: false });
  await built.close();
  return file;
}
