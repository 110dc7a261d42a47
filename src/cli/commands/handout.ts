import { resolve } from "node:path";
import { composeHandout } from "../../document/handout/compose-handout.ts";
import type { Handouts, HandoutTemplate } from "../../document/template.ts";
import { UserError } from "../../model/errors.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { didYouMean } from "../../model/nearest.ts";
import { letterheadOf, type Paper } from "../../model/settings.ts";
import { HANDOUT_GROUPS } from "../../model/words.ts";
import { readAssetJson } from "../../store/read-asset.ts";
import { readSettings } from "../../store/settings.ts";
import { writeWhole } from "../../store/write-file.ts";
import { en } from "../../text/en.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { joinDocuments } from "../join-documents.ts";
import { loadAssessment } from "../load-assessment.ts";
import { loadCatalogue } from "../load-catalogue.ts";
import { paperOf, printOnPaper, printOnScreen } from "../render-report.ts";
import { shippedHandouts } from "../shipped-files.ts";
import { showLong } from "../show-long.ts";
import { toDay } from "../to-day.ts";
import type { World } from "../world.ts";

export interface HandoutOptions extends GlobalOptions {
  readonly topics: readonly string[];
  /** a record's id or an answers file: the handouts that fit it, with what was seen there */
  readonly from: string | null;
  readonly list: boolean;
  readonly largePrint: boolean;
  readonly paper: Paper | null;
  readonly output: string | null;
  readonly force: boolean;
}

/** Prints handouts: those that are named, or with `from` those that fit that home. Without either, lists them. */
export async function handout(options: HandoutOptions, world: World): Promise<number> {
  const shelf = readAssetJson<Handouts>(world.assets, "handouts.json");
  const evaluation = options.from === null ? null : await evaluateFrom(options.from, options, world);
  if (options.list || (options.topics.length === 0 && evaluation === null)) {
    world.print(listed(shelf.handouts, evaluation));
    return 0;
  }
  const wanted =
    options.topics.length > 0 ? named(options.topics, shelf.handouts) : fitting(shelf.handouts, evaluation);
  const chosen = wanted.filter((one) => {
    const withheld = evaluation?.handouts.find(({ id }) => id === one.id)?.withheld ?? null;
    if (withheld !== null) world.tell(en.report.handout.notFor(one.title, withheld));
    return withheld === null;
  });
  if (chosen.length === 0) {
    throw new UserError("there is no handout to print", {
      hint: evaluation === null ? "see them all: handrail handout --list" : "nothing that was found here calls for one",
    });
  }
  const { sources } = await loadCatalogue(options, world);
  const letterhead = letterheadOf(readSettings(world.dataFolder));
  const context = { evaluation, sources, letterhead };
  const document = joinDocuments(
    chosen.map((one) => composeHandout(one, shelf.frame, context, toDay(world.now()))),
    en.report.handout.several,
  );
  if (options.output === null) {
    const { columns, colour } = world;
    await showLong((links) => printOnScreen(document, { columns, colour, links }), world);
    return 0;
  }
  const paper = options.paper ?? paperOf(world);
  const bytes = await printOnPaper(document, { paper, large: options.largePrint }, world);
  writeWhole(resolve(world.cwd, options.output), bytes, { force: options.force });
  world.tell(`Wrote ${options.output}`);
  return 0;
}

/** A record keeps the checklists it was made with; the handouts are always today's. */
async function evaluateFrom(source: string, options: GlobalOptions, world: World): Promise<Evaluation> {
  const { catalogue, assessment } = await loadAssessment(source, options, world);
  return evaluateFor(
    "resident",
    { ...catalogue, handouts: shippedHandouts(world) },
    assessment,
    letterheadOf(readSettings(world.dataFolder)),
  );
}

function named(topics: readonly string[], handouts: readonly HandoutTemplate[]): readonly HandoutTemplate[] {
  const ids = handouts.map(({ id }) => id);
  return topics.map((topic) => {
    const one = handouts.find(({ id }) => id === topic);
    if (one !== undefined) return one;
    throw new UserError(`there is no handout "${topic}"`, {
      hint: didYouMean(topic, ids) ?? "see them all: handrail handout --list",
    });
  });
}

function fitting(handouts: readonly HandoutTemplate[], evaluation: Evaluation | null): readonly HandoutTemplate[] {
  const named = evaluation?.handouts.filter(({ because }) => because.length > 0).map(({ id }) => id) ?? [];
  return handouts.filter(({ id }) => named.includes(id));
}

/** All handouts, group by group; with a home at hand a star before those that fit it. */
function listed(handouts: readonly HandoutTemplate[], evaluation: Evaluation | null): string {
  const fit = new Set(fitting(handouts, evaluation).map(({ id }) => id));
  const widest = Math.max(...handouts.map(({ id }) => id.length));
  const groups = HANDOUT_GROUPS.map((group) => [
    en.report.handout.group[group],
    ...handouts
      .filter((one) => one.group === group)
      .map(({ id, title }) => `${fit.has(id) ? "*" : " "} ${id.padEnd(widest)}  ${title}`),
  ]);
  const star = evaluation === null ? [] : ["", en.report.handout.star];
  return `${[
    ...groups
      .map((lines) => lines.join("\n"))
      .join("\n\n")
      .split("\n"),
    ...star,
  ].join("\n")}\n`;
}
