import { relative } from "node:path";
import { isDate } from "../../checklist/is-date.ts";
import { withSignature } from "../../checklist/signature.ts";
import { runCases } from "../../evaluate/run-cases.ts";
import type { Review } from "../../model/checklist.ts";
import { UserError } from "../../model/errors.ts";
import { plain } from "../../model/plain.ts";
import { readText } from "../../store/read-file.ts";
import { keepSigned, rewriteFile } from "../../store/rewrite-file.ts";
import { type FoundChecklist, findChecklist } from "../find-checklist.ts";
import type { GlobalOptions } from "../global-options.ts";
import { toDay } from "../to-day.ts";
import type { World } from "../world.ts";

export interface SignOptions extends GlobalOptions {
  /** an id, or a file */
  readonly checklist: string;
  /** `name, credentials` */
  readonly by: string;
  readonly next: string | null;
}

/** Writes into a checklist's file who answers for what it says today. Any later change makes that void. */
export async function signChecklist(options: SignOptions, world: World): Promise<number> {
  const found = findChecklist(options.checklist, options, world);
  refuseShipped(found);
  refuseFailing(found);
  const { checklist, file, content } = found;
  const review = toReview(options, checklist.hash, toDay(world.now()));
  const signed = withSignature(file, readText(file), review);
  if (signed === null) {
    throw new UserError(`there is no place for a signature in ${file}`, {
      hint: "write the file line by line: id, version and title each at the beginning of a line",
    });
  }
  keepSigned(file, checklist.id, content);
  rewriteFile(file, signed);
  const who = [review.by, review.credentials].filter((part) => part !== null).join(", ");
  const until = review.next === null ? "" : `; to be looked at again by ${review.next}`;
  world.tell(`${checklist.title} ${checklist.version} is signed off by ${who} on ${review.on}${until}.`);
  world.tell(`It stands in ${relative(world.cwd, file) || file}. Any change of the file makes it void.`);
  return 0;
}

function refuseShipped({ shipped, checklist: { id } }: FoundChecklist): void {
  if (!shipped) return;
  throw new UserError(`"${id}" comes with Handrail, and the next edition would take its place`, {
    hint: `put a file with extends: ${id} and a version into a folder of your own, then: handrail --checklists FOLDER sign checklist ${id} --by …`,
  });
}

/** Who signs relies on the cases as much as on the sentences. */
function refuseFailing({ catalogue, checklist }: FoundChecklist): void {
  const [run] = runCases(catalogue, [checklist]);
  const failing = run?.cases.filter(({ state }) => state === "fails").length ?? 0;
  if (failing === 0) return;
  throw new UserError(
    `${failing === 1 ? "a case" : `${failing} cases`} of "${checklist.id}" ${failing === 1 ? "fails" : "fail"}`,
    {
      hint: "handrail test shows why",
    },
  );
}

function toReview({ by, next }: SignOptions, hash: string, today: string): Review {
  const [name = "", ...rest] = plain(by).split(",");
  const credentials = rest.join(",").trim();
  if (name.trim() === "")
    throw new UserError("who signs?", { hint: 'write --by "name, credentials", for example --by "Jo Smith, OTR/L"' });
  if (next !== null && !isDate(next)) throw new UserError(`"${next}" is not a day`, { hint: "write it as 2027-01-31" });
  if (next !== null && next <= today)
    throw new UserError(`${next} is not after today`, {
      hint: "--next is the day by which somebody looks at it again",
    });
  return { by: name.trim(), credentials: credentials === "" ? null : credentials, on: today, next, hash };
}
