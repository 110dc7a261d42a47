import { AUDIENCES, type Audience } from "../model/words.ts";
import { readSettings, writeSettings } from "../store/settings.ts";
import { enPrompt } from "../text/en-prompt.ts";
import type { World } from "./world.ts";

/** Who answers at this computer: what the settings say, else asked once and kept. Where answers are read line by line, a caregiver. */
export async function whoAnswers(plain: boolean, world: World): Promise<Audience> {
  const settings = readSettings(world);
  if (settings.who !== null) return settings.who;
  if (plain || !world.isTerminal) return "caregiver";
  const { askChoice } = await import("../prompt/ask-choice.ts");
  const { who } = enPrompt;
  const choices = AUDIENCES.toSorted((a, b) => who.order.indexOf(a) - who.order.indexOf(b)).map((value) => ({
    value,
    name: who.choices[value],
  }));
  const chosen = await askChoice(who.ask, choices, world);
  writeSettings(world, { ...settings, who: chosen });
  world.tell(who.kept);
  return chosen;
}
