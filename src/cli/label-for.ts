import { plain as clean } from "../model/plain.ts";
import type { Audience } from "../model/words.ts";
import { askLine } from "../prompt/ask-line.ts";
import { enPrompt } from "../text/en-prompt.ts";
import type { World } from "./world.ts";

/** What to call the record by; not asked where answers are read line by line: the first of them would be taken for it. */
export async function labelFor(by: Audience, plain: boolean, world: World): Promise<string | null> {
  if (plain) return null;
  const typed = clean(await askLine(enPrompt.label[by], world)).slice(0, 40);
  return typed === "" ? null : typed;
}
