import { readSignature } from "../checklist/signature.ts";
import { UserError } from "../model/errors.ts";
import { readText } from "../store/read-file.ts";
import { readIfThere, signedCopy } from "../store/rewrite-file.ts";
import { diffLines, showDiff } from "./diff-lines.ts";
import { findChecklist } from "./find-checklist.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { World } from "./world.ts";

/** What changed in a checklist's file, and in the one it extends, since somebody signed it. */
export function showSinceSigned(name: string, options: GlobalOptions, world: World): void {
  const { checklist, file, content } = findChecklist(name, options, world);
  const review = readSignature(file, readText(file));
  if (review === null) {
    world.print(`Nobody has signed "${checklist.id}" yet.`);
    return;
  }
  const who = [review.by, review.credentials].filter((part) => part !== null).join(", ");
  if (checklist.review !== null) {
    world.print(`Nothing has changed since ${who} signed "${checklist.id}" on ${review.on}.`);
    return;
  }
  const copy = signedCopy(file, checklist.id);
  const before = readIfThere(copy);
  if (before === null) {
    throw new UserError(`"${checklist.id}" was changed since ${who} signed it on ${review.on}`, {
      hint: `what it said then was kept in ${copy}, which is not there any more`,
    });
  }
  world.print(`Changed since ${who} signed "${checklist.id}" on ${review.on}:\n`);
  for (const line of showDiff(diffLines(before, content))) world.print(line);
}
