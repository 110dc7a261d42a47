import { refsOf } from "../../logic/refs-of.ts";
import type { Condition } from "../../model/condition.ts";
import { didYouMean } from "../../model/nearest.ts";
import { isMap, isYes } from "../words.ts";
import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";
import { type SaidText, saidTexts } from "./said-texts.ts";
import { mapsAround } from "./written-texts.ts";

const KNOWN = ["value", "instance", "place", "emergency-number"] as const;

/** What stands in { } is filled in, or it would be read out as it is. */
export const placeholder: LintRule = {
  code: "placeholder",
  check: (draft) =>
    saidTexts(draft).flatMap((text) => namesIn(text.text).flatMap((name) => problemOf(name, text, draft))),
};

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name))];
}

function problemOf(name: string, text: SaidText, draft: Draft): readonly LintProblem[] {
  const { at } = text;
  const around = mapsAround(at);
  const [root = {}] = around;
  const inAlert = at.path[0] === "alerts";
  const told = (message: string, hint: string | null): readonly LintProblem[] => [
    { at, message: `{${name}} ${message}`, hint },
  ];
  switch (name) {
    case "place":
      return isYes(root["library"]) || around.some((map) => map["place"] !== undefined)
        ? []
        : told("has nothing to say here", "write place: where it is, or say it in the text");
    case "value":
    case "instance":
    case "emergency-number":
      break;
    default:
      return told("is not filled in", didYouMean(name, KNOWN) ?? `what may stand in { }: ${KNOWN.join(", ")}`);
  }
  if (!inAlert && text.said !== "finding" && text.said !== "good")
    return told("is filled in only in a finding, a good text and an alert", "say it without");
  if (name === "instance")
    return root["repeats"] === undefined && !isYes(root["library"])
      ? told("has no name here: there is only one of this checklist", "say it without")
      : [];
  if (name !== "value") return [];
  const hasNumber = inAlert ? alertHasNumber(text, draft) : itemIsNumber(text);
  return hasNumber
    ? []
    : told(inAlert ? "has no number here: no number is in its condition" : "has no number here", "say it without");
}

function itemIsNumber({ at }: SaidText): boolean {
  const around = mapsAround(at);
  const item = around.findLast((map) => map["id"] !== undefined || map["use"] !== undefined);
  if (item?.["use"] !== undefined) return true;
  const test = around.at(-1)?.["is"];
  return item?.["type"] === "number" && !(isMap(test) && test["absent"] !== undefined);
}

function alertHasNumber({ at }: SaidText, draft: Draft): boolean {
  const { checklists, factors } = draft.catalogue;
  const alerts = checklists.flatMap((checklist) => checklist.alerts);
  const alert = alerts.find((one) => {
    const place = siteOf(draft, one);
    return place.yaml === at.yaml && place.path[1] === at.path[1];
  });
  const numbersIn = (when: Condition): boolean => {
    const refs = refsOf(when, draft.catalogue);
    return (
      refs.items.some(({ checklist, item }) =>
        checklists.some(
          ({ id, items }) =>
            id === checklist && items.some((one) => one.id === item && (one.unit !== null || one.fields.length > 0)),
        ),
      ) ||
      factors.some(
        ({ id, when: inner }) => refs.factors.includes(id) && refsOf(inner, draft.catalogue).items.length > 0,
      )
    );
  };
  return alert === undefined || numbersIn(alert.when);
}
