import { UserError } from "../model/errors.ts";
import type { AskOptions } from "./ask-interview.ts";
import { photoAdded } from "./press-line-view.ts";
import type { Outcome, PromptState, Task } from "./state.ts";
import { say } from "./steps.ts";

/** Does what takes a moment, then says what came of it: a screen, and what is to be saved. */
export async function doTask(task: Task, now: () => PromptState, photos: AskOptions["photos"]): Promise<Outcome> {
  if (photos === null) return say(now(), now().texts.photo.notHere);
  try {
    const photo = task.type === "add-photo" ? await photos.add(task.path) : photos.reserve();
    const number = photo.replace("photo-", "");
    const { added, reserved } = now().texts.photo;
    return photoAdded(now(), task.key, photo, task.type === "add-photo" ? added(number) : reserved(number));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return say(now(), [error.message, error.hint].filter((part) => part !== null).join(": "));
  }
}
