import { resolve } from "node:path";
import type { HandoutTemplate } from "../../document/template.ts";
import { emptyAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/checklist.ts";
import { UserError } from "../../model/errors.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Paper } from "../../model/settings.ts";
import { HANDOUT_GROUPS, isOneOf } from "../../model/words.ts";
import { writeWhole } from "../../store/write-file.ts";
import { en } from "../../text/en.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { composeHandouts, evaluationFor, fitting } from "../handout-shelf.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { loadHandouts } from "../load-templates.ts";
import { documentOf, paperOf, printOnScreen, printPacket } from "../render-report.ts";
import { showLong } from "../show-long.ts";
import { toDay } from "../to-day.ts";
import type { World } from "../world.ts";

export interface HandoutOptions extends GlobalOptions {
  readonly topics: readonly string[];
  /** a record's id or an answers file: the handouts that fit it, with what was seen there */
  readonly from: string | null;
  readonly list: boolean;
  readonly largePrint: boolean;
  readonly mono: boolean;
  readonly paper: Paper | null;
  readonly output: string | null;
  readonly force: boolean;
}

/** The sheets that go by their names beside the handouts. */
const SHEETS = ["fridge", "action-plan", "landlord"] as const;
type Sheet = (typeof SHEETS)[number];

/** Prints handouts: those that are named, or with `from` those that fit that home. Without either, lists them. */
export async function handout(options: HandoutOptions, world: World): Promise<number> {
  const { topics, from, output } = options;
  const { handouts } = await loadHandouts(world);
  const evaluation = from === null ? null : (await evaluationFor(from, options, world)).evaluation;
  if (options.list || (topics.length === 0 && evaluation === null)) {
    world.print(listed(handouts, evaluation));
    return 0;
  }
  const sheets = SHEETS.filter((id) => topics.includes(id));
  refuseEmpty(sheets, evaluation);
  const wanted =
    topics.length > 0 || evaluation === null
      ? named(
          topics.filter((topic) => !isOneOf(SHEETS, topic)),
          handouts,
        )
      : fitting(handouts, evaluation);
  tellWithheld(topics, evaluation, world);
  const chosen = wanted.filter(({ id }) => withheldOf(id, evaluation) === null);
  if (chosen.length + sheets.length === 0) {
    throw new UserError("there is no handout to print", {
      hint: topics.length > 0 ? "see them all: handrail handout --list" : "nothing that was found here calls for one",
    });
  }
  const catalogue = await loadCatalogue(options, world);
  const home = evaluation ?? nothingKnown(catalogue, world);
  const documents = [
    ...(await Promise.all(sheets.map((id) => documentOf(home, { id }, world)))),
    ...(await composeHandouts(chosen, { evaluation, sources: catalogue.sources }, world)),
  ];
  if (output === null) {
    const { columns, colour } = world;
    await showLong(async (links) => {
      const pages = documents.map((document) => printOnScreen(document, { columns, colour, links }));
      return (await Promise.all(pages)).join("\n\n");
    }, world);
    return 0;
  }
  const title = documents.length === 1 ? (documents[0]?.title ?? "") : en.report.handout.several;
  const paper = options.paper ?? paperOf(world);
  const { mono, largePrint: large } = options;
  const bytes = await printPacket(documents, { title, duplex: documents.length > 1, paper, large, mono }, world);
  writeWhole(resolve(world.cwd, output), bytes, { force: options.force });
  world.tell(`Wrote ${output}`);
  return 0;
}

/** Of a home that nobody has looked at only the fridge sheet says something: it is filled in by hand. */
function refuseEmpty(sheets: readonly Sheet[], evaluation: Evaluation | null): void {
  const empty = evaluation === null ? sheets.find((id) => id !== "fridge") : undefined;
  if (empty !== undefined)
    throw new UserError(`"${empty}" is made from a visit`, { hint: `handrail handout ${empty} --from ID` });
}

function nothingKnown(catalogue: Catalogue, world: World): Evaluation {
  return evaluateFor(
    "resident",
    catalogue,
    emptyAssessment(toDay(world.now()), { by: "caregiver", sets: [], depth: "quick" }),
  );
}

function withheldOf(id: string, evaluation: Evaluation | null): string | null {
  return evaluation?.handouts.find((one) => one.id === id)?.withheld ?? null;
}

/** What is named, or would fit, and is not printed; and why. */
function tellWithheld(topics: readonly string[], evaluation: Evaluation | null, world: World): void {
  for (const { id, title, because, withheld } of evaluation?.handouts ?? []) {
    const isMeant = topics.length > 0 ? topics.includes(id) : because.length > 0;
    if (withheld !== null && isMeant) world.tell(en.report.handout.notFor(title, withheld));
  }
}

function named(topics: readonly string[], handouts: readonly HandoutTemplate[]): readonly HandoutTemplate[] {
  const ids = [...handouts.map(({ id }) => id), ...SHEETS];
  return topics.map((topic) => {
    const one = handouts.find(({ id }) => id === topic);
    if (one !== undefined) return one;
    throw new UserError(`there is no handout "${topic}"`, {
      hint: didYouMean(topic, ids) ?? "see them all: handrail handout --list",
    });
  });
}

/** All handouts, group by group; with a home at hand a star before those that fit it. */
function listed(handouts: readonly HandoutTemplate[], evaluation: Evaluation | null): string {
  const t = en.report.handout;
  const fit = new Set(evaluation === null ? [] : fitting(handouts, evaluation).map(({ id }) => id));
  const widest = Math.max(...handouts.map(({ id }) => id.length));
  const groups = HANDOUT_GROUPS.map((group) => {
    const lines = handouts
      .filter((one) => one.group === group)
      .map(({ id, title }) => `${fit.has(id) ? "*" : " "} ${id.padEnd(widest)}  ${title}`);
    return [t.group[group], ...lines].join("\n");
  });
  const sheets = SHEETS.map((id) => `  ${id.padEnd(widest)}  ${t.sheet[id]}`);
  return [...groups, [t.sheets, ...sheets].join("\n"), ...(evaluation === null ? [] : [t.star])].join("\n\n");
}
