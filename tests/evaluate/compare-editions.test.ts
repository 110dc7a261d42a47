import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue, Checklist } from "../../src/model/checklist.ts";
import {
  catalogue,
  checklist,
  choice,
  hazard,
  id,
  is,
  item,
  option,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";
import { ownFinding, rooms, told } from "../support/two-visits.ts";

const rug = choice("hall", "rug", { none: null, flat: "minor", loose: "major" });
const floor = item("floor", {
  type: "multi-choice",
  options: [option("cord"), option("toys")],
  hazards: [hazard(is("hall", "floor", "cord"), "moderate", { tick: id("cord") })],
});
const known = catalogue([checklist("hall", [rug, floor], { title: "Hall" })]);
const at = (answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) => visit(["hall"], answers, more);
const edition = (change: (one: Checklist) => Checklist): Catalogue => ({
  ...known,
  checklists: known.checklists.map(change),
});

describe("the checklists have changed in between", () => {
  const before = at({ "hall/rug": "loose", "hall/floor": ["cord"] });
  const notes = (today: Catalogue, then = before, now = before) =>
    told(today, then, now, known).findings.map(({ key, state, note }) => [key, state, note]);

  test("what nobody asks any more may still be there, and its answer is named as lost", () => {
    const today = edition((one) => ({ ...one, items: one.items.filter(({ id: name }) => name !== rug.id) }));

    expect(told(today, before, before, known)).toMatchObject({
      findings: [
        {
          key: "hall/rug",
          state: "not-looked",
          area: "hall",
          place: "Hall",
          says: "A finding",
          severity: { before: "major", after: null },
          points: { before: 20, after: null },
          own: false,
          note: "no-longer-asked",
        },
        { key: "hall/floor=cord", state: "still-there" },
      ],
      lost: [{ key: "hall/rug", found: true }],
    });
  });

  test("an answer that today's question does not have was not looked at again", () => {
    const today = edition((one) => ({
      ...one,
      items: [choice("hall", "rug", { none: null, thick: "major" }), ...one.items.slice(1)],
    }));

    expect(notes(today)).toEqual([
      ["hall/rug", "not-looked", "no-longer-asked"],
      ["hall/floor=cord", "still-there", null],
    ]);
  });

  test("what today's rules do not count is no finding any more", () => {
    const today = edition((one) => ({ ...one, items: one.items.map((each) => ({ ...each, hazards: [] })) }));

    expect(notes(today)).toEqual([
      ["hall/rug", "gone", "other-rules"],
      ["hall/floor=cord", "gone", "other-rules"],
    ]);
  });

  test("under its new name a question is still the same", () => {
    const today = catalogue([
      checklist("hall", [
        choice("hall", "mat", { none: null, flat: "minor", loose: "major" }, { renamedFrom: [id("rug")] }),
      ]),
    ]);

    expect(told(today, at({ "hall/rug": "loose" }), at({ "hall/mat": "none" }), known)).toMatchObject({
      findings: [{ key: "hall/mat", state: "fixed", note: null }],
      lost: [],
    });
    const unlike = catalogue([
      checklist("hall", [choice("hall", "mat", { none: null, thick: "major" }, { renamedFrom: [id("rug")] })]),
    ]);
    expect(told(unlike, at({ "hall/rug": "loose" }), at({ "hall/mat": "none" }), known).findings).toMatchObject([
      { key: "hall/mat", state: "not-looked", note: "no-longer-asked" },
    ]);
  });

  test("a room keeps its name where its whole checklist is gone; the therapist's own finding stays", () => {
    const shed = checklist("shed", [choice("shed", "step", { even: null, broken: "major" })], {
      title: "Shed",
      repeats,
    });
    const then = visit(["shed"], { "shed@back/step": "broken" }, { own: [ownFinding("A hatch")] });

    expect(
      told(known, then, at({}, { instances: { shed: rooms({ back: null }) } as never }), catalogue([shed])),
    ).toMatchObject({
      findings: [
        { key: "shed@back/step", state: "not-looked", place: "Shed: back", note: "no-longer-asked" },
        { key: "own/1", state: "not-looked", place: "Cellar", own: true, note: null },
      ],
    });
  });
});
