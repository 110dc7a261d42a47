import { sayCondition } from "../logic/say-condition.ts";
import { listWords, lowerFirst } from "../logic/say-words.ts";
import type { Catalogue, Checklist } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { Block, Inline } from "../model/document.ts";
import type { FactorId, ItemId, RecommendationId } from "../model/ids.ts";
import type { Audience } from "../model/words.ts";

/** What every part of a sheet for review needs: the checklist, for whom it is shown, and how names are put into words. */
export interface Sheet {
  readonly checklist: Checklist;
  readonly catalogue: Catalogue;
  /** null shows what is asked of anybody, in every wording */
  readonly as: Audience | null;
  /** in words for everybody, without the clinical ones */
  readonly plain: boolean;
  /** `it` is the item that is spoken of anyway */
  readonly say: (condition: Condition, it?: ItemId) => string;
  readonly factors: (ids: readonly FactorId[]) => string;
  readonly advice: (ids: readonly RecommendationId[]) => readonly string[];
  readonly question: (id: ItemId) => string;
}

export function toSheet(checklist: Checklist, catalogue: Catalogue, as: Audience | null): Sheet {
  const plain = as === "caregiver" || as === "self";
  const recommendations = catalogue.checklists.flatMap((one) => one.recommendations);
  return {
    checklist,
    catalogue,
    as,
    plain,
    say: (condition, it) =>
      sayCondition(condition, catalogue, { checklist: checklist.id, plain, ...(it === undefined ? {} : { it }) }),
    factors: (ids) =>
      listWords(
        ids.map((id) => lowerFirst(catalogue.factors.find((factor) => factor.id === id)?.label ?? id)),
        "or",
      ),
    advice: (ids) => ids.map((id) => recommendations.find((one) => one.id === id)?.title ?? id),
    question: (id) => checklist.items.find((item) => item.id === id)?.text ?? id,
  };
}

export function heading(depth: 1 | 2 | 3, text: string): Block {
  return { type: "heading", depth, children: [{ type: "text", value: text }] };
}

/** Lines under one another; none of them is no paragraph. */
export function paragraph(lines: readonly (string | null)[]): readonly Block[] {
  const children = toLines(lines);
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

/** A paragraph that begins with a strong line. */
export function entry(title: string, lines: readonly (string | null)[]): Block {
  const strong: Inline = { type: "strong", children: [{ type: "text", value: title }] };
  const rest = toLines(lines);
  return { type: "paragraph", children: rest.length === 0 ? [strong] : [strong, { type: "break" }, ...rest] };
}

export function list(texts: readonly string[]): readonly Block[] {
  if (texts.length === 0) return [];
  const children = texts.map((text) => ({ type: "listItem" as const, children: paragraph([text]) }));
  return [{ type: "list", ordered: false, children }];
}

function toLines(lines: readonly (string | null)[]): readonly Inline[] {
  return lines
    .filter((line) => line !== null)
    .flatMap((value, at): readonly Inline[] => [
      ...(at > 0 ? [{ type: "break" } as const] : []),
      { type: "text", value },
    ]);
}
