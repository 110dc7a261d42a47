import { plain as clean } from "../model/plain.ts";
import type { Audience } from "../model/words.ts";
import { enPrompt } from "../text/en-prompt.ts";
import type { World } from "./world.ts";

/** What to call the record by; not asked where answers are read line by line: the first of them would be taken for it. */
export async function labelFor(by: Audience, plain: boolean, world: World): Promise<string | null> {
  if (plain) return null;
  const { askLine } = await import("../prompt/ask-line.ts");
  return toLabel(await askLine(enPrompt.label[by], world));
}

/** What was typed or said with --label, cleaned and cut to what a list can show; null if that is nothing. */
export function toLabel(text: string): string | null {
  const cut = [...clean(text).replace(/\s+/g, " ")].slice(0, 40).join("").trim();
  return cut === "" ? null : cut;
}
