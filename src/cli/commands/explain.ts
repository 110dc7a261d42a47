import { type Explainable, explainables, findExplainable } from "../../document/explain/explain.ts";
import { heading, list } from "../../document/sheet-blocks.ts";
import { withoutPrivateAnswers } from "../../evaluate/without-private-answers.ts";
import type { Block } from "../../model/document.ts";
import { UserError } from "../../model/errors.ts";
import { nearest } from "../../model/nearest.ts";
import { letterheadOf } from "../../model/settings.ts";
import { renderTerminal } from "../../render/terminal.ts";
import { readSettings } from "../../store/settings.ts";
import { enExplain as t } from "../../text/en-explain.ts";
import { evaluateFor } from "../evaluate-for.ts";
import type { GlobalOptions } from "../global-options.ts";
import { loadAssessment } from "../load-assessment.ts";
import { showLong } from "../show-long.ts";
import type { World } from "../world.ts";

export interface ExplainOptions extends GlobalOptions {
  readonly source: string;
  /** null lists what can be explained */
  readonly key: string | null;
  readonly json: boolean;
}

/** Traces a finding, an advice, an alert, a number or what is known of the person to the answers, the rule and the source. */
export async function explain(options: ExplainOptions, world: World): Promise<number> {
  const { catalogue, assessment } = await loadAssessment(options.source, options, world);
  const reader = assessment.setting.by === "therapist" ? "therapist" : "family";
  const letterhead = letterheadOf(readSettings(world));
  const evaluation = evaluateFor(reader, catalogue, assessment, letterhead);
  const seen = reader === "therapist" ? assessment : withoutPrivateAnswers(catalogue, assessment);
  const all = explainables(evaluation, catalogue, seen);
  if (options.key === null) {
    if (options.json)
      printJson(
        all.map(({ key, kind, title }) => ({ key, kind, title })),
        world,
      );
    else await show(listed(all), world);
    const example = all.find(({ kind }) => kind === "finding") ?? all[0];
    if (example !== undefined && !options.json) world.tell(t.hint(options.source, example.key));
    return 0;
  }
  const found = findExplainable(options.key, all);
  if (found.length === 0) throw notFound(options.key, options.source, all);
  const told = found.map(({ key, kind, explain: tell }) => ({ key, kind, ...tell() }));
  if (options.json) printJson(told, world);
  else
    await show(
      told.flatMap(({ title, says }) => [heading(2, title), ...list(says)]),
      world,
    );
  return 0;
}

function listed(all: readonly Explainable[]): readonly Block[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [
    heading(2, t.kinds[kind]),
    ...list(all.filter((one) => one.kind === kind).map(({ key, title }) => `${key}: ${title}`)),
  ]);
}

async function show(blocks: readonly Block[], world: World): Promise<void> {
  const { columns, colour } = world;
  const document = {
    title: "",
    lang: "en",
    footer: "",
    date: "",
    size: "standard",
    corners: "printed",
    blocks,
  } as const;
  await showLong(async (links) => renderTerminal(document, { columns, colour, links }), world);
}

function printJson(value: unknown, world: World): void {
  world.print(JSON.stringify(value, null, 2));
}

function notFound(typed: string, source: string, all: readonly Explainable[]): UserError {
  const near = nearest(
    typed.replace(/^[a-z]+:/, ""),
    all.map(({ key }) => key),
  );
  return new UserError(t.noSuch(typed), { hint: near === null ? t.noSuchHint(source) : t.didYouMean(near) });
}
