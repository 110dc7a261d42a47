import type { SchemaName } from "../../model/words.ts";
import { readAssetText } from "../../store/read-asset.ts";
import type { World } from "../world.ts";

/** Prints the JSON Schema of one kind of file, as the build wrote it. */
export async function schema(name: SchemaName, world: World): Promise<number> {
  const text = readAssetText(world.assets, `schemas/${name}.json`);
  world.print(JSON.stringify(JSON.parse(text), null, 2));
  return 0;
}
