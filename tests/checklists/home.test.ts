import { describe, expect, test, vi } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import type { FactorId } from "../../src/model/ids.ts";
import { BANDS } from "../../src/model/words.ts";
import {
  answerAll,
  aVisit,
  goodAnswer,
  harmOf,
  ONE_OF_EACH,
  ONE_ROOM_EACH,
  type Turn,
  WELL,
  withAnswer,
  worstAnswer,
  wrongAnswers,
} from "../support/a-home.ts";
import { bandsOf } from "../support/bands.ts";
import { id, toAnswer, type Value } from "../support/build.ts";
import { shipped } from "../support/catalogue.ts";
import { randomFrom } from "../support/random.ts";

vi.setConfig({ testTimeout: 60_000 });

const known = shipped();
const look = (home: Assessment, factors: readonly FactorId[] = []): Evaluation =>
  evaluate(known, home, { tool: "test", factors });
const scoresOf = ({ areas }: Evaluation) =>
  Object.fromEntries(areas.filter(({ scored }) => scored).map((one) => [one.id, one.score]));

/** A good pair of shoes and a good cane beside the rooms. */
const ALL = { ...ONE_ROOM_EACH, footwear: ["shoes"], "walking-aids": ["cane"] };
const THINGS: Readonly<Record<string, Value>> = {
  ...ONE_OF_EACH,
  "footwear/pair-kind": "fastened-shoe",
  "footwear/pair-wear": "often",
  "walking-aids/aid": "cane",
  "walking-aids/aid-use": "always",
  "living-room/knee-height": { value: 18, unit: "in" },
};
const NUMB: Readonly<Record<string, Value>> = {
  "person/feet-feeling": "numb",
  "person/touches-missed": { value: 6, unit: "count" },
  "person/position-sense": "no",
  "person/walking": ["toes", "brace"],
  "person/eye-care": ["edges", "disease"],
};

/** All but the timed tests: they say how somebody walks, not how the home is. */
const HOME = (known.sets.find((set) => set.id === "everything")?.checklists ?? []).filter((one) => one !== "function");

const goodHome = (person: Readonly<Record<string, Value>> = {}): Assessment =>
  answerAll(known, aVisit({ sets: HOME }, ALL), {
    known: { ...WELL, ...person, ...THINGS },
    choose: goodAnswer,
  });

test("there is enough to look at and enough to do", () => {
  expect(known.checklists.flatMap(({ items }) => items).length).toBeGreaterThanOrEqual(190);
  expect(known.checklists.flatMap(({ recommendations }) => recommendations).length).toBeGreaterThanOrEqual(110);
});

describe("a home that is good in all that is asked", () => {
  const home = look(goodHome());

  test("has 100 of 100 in each area, with nothing found and nothing left to check", () => {
    expect(home.findings.map(({ key, says }) => `${key}: ${says}`)).toEqual([]);
    expect(Object.values(scoresOf(home)).filter((score) => score !== 100)).toEqual([]);
    expect(new Set(home.areas.filter(({ scored }) => scored).map(({ band }) => band))).toEqual(
      new Set(["nothing-found"]),
    );
    expect(home.overall).toMatchObject({ score: 100, band: "nothing-found", points: 0 });
    expect(home.alerts).toEqual([]);
    expect(home.open).toEqual([]);
  });

  test("is told what is good there, in each area", () => {
    const silent = home.areas.filter(
      ({ id: area }) => !home.answers.some((one) => one.area === area && one.good !== null),
    );
    expect(silent.map(({ title }) => title)).toEqual([]);
  });

  test("gets no advice but what holds for the person anywhere", () => {
    expect(home.recommendations.map((one) => one.id)).toEqual([]);
  });

  test("is as good for numb feet, toes that catch and weak eyes; and the advice is about the body", () => {
    const same = look(goodHome(NUMB));
    expect(same.factors.filter(({ state }) => state === "present").map((one) => one.id)).toEqual(
      expect.arrayContaining(["numb-feet", "poor-position-sense", "foot-drop", "low-vision"]),
    );
    expect(
      same.findings
        .filter(({ area }) => !["person", "foot-care"].includes(area))
        .map(({ key, says }) => `${key}: ${says}`),
    ).toEqual([]);
    expect(scoresOf(same)).toEqual({ ...scoresOf(same), ...scoresOf(home) });
    const general = new Set(
      known.checklists.flatMap((one) =>
        one.recommendations.filter(({ when }) => when !== null).map((advice) => advice.id),
      ),
    );
    expect(same.recommendations.filter((one) => !general.has(one.id)).map((one) => one.id)).toEqual([]);
    expect(same.recommendations.length).toBeGreaterThan(0);
  });
});

describe("five hundred ordinary homes, wrong in one question of ten, for people without any trouble of their own", () => {
  const LONG = 180_000;

  test("have fewer than one area in five that must be acted on now", { timeout: LONG }, () => {
    const areas = ordinaryHomes();
    expect(areas.length).toBe(500 * 15);
    expect(areas.filter(({ band }) => band === "act-now").length / areas.length).toBeLessThan(0.2);
  });

  test("have no area that must be acted on now in more than one home of four", { timeout: LONG }, () => {
    const areas = ordinaryHomes();
    const shares = [...new Set(areas.map(({ area }) => area))].map((area) => {
      const here = areas.filter((one) => one.area === area);
      return { area, share: here.filter(({ band }) => band === "act-now").length / here.length };
    });
    expect(shares.filter(({ share }) => share > 0.25)).toEqual([]);
  });

  test("are told the same by the whole evaluation", () => {
    const home = ordinaryHome(randomFrom(7));
    const whole = look(home).areas.map(({ id: area, band }) => [area, band]);
    expect(whole).toEqual(expect.arrayContaining(bandsOf(known, home).map(({ area, band }) => [area, band])));
  });
});

let homes: ReturnType<typeof bandsOf> | null = null;

/** The areas of 500 homes, all made from one good home. */
function ordinaryHomes(): ReturnType<typeof bandsOf> {
  const random = randomFrom(20261122);
  homes ??= Array.from({ length: 500 }, () => bandsOf(known, ordinaryHome(random))).flat();
  return homes;
}

let plan: {
  readonly good: Assessment;
  readonly turns: readonly { readonly key: string; readonly wrong: readonly Answer[] }[];
} | null = null;

/** One question of ten, by chance, is answered with one of the answers that are wrong. */
function ordinaryHome(random: () => number): Assessment {
  plan ??= planned();
  return plan.turns.reduce((home, { key, wrong }) => {
    const chosen = random() < 0.1 ? wrong[Math.floor(random() * wrong.length)] : undefined;
    return chosen === undefined ? home : withAnswer(home, key, chosen);
  }, plan.good);
}

function planned(): NonNullable<typeof plan> {
  const turns: { readonly key: string; readonly wrong: readonly Answer[] }[] = [];
  const good = answerAll(known, aVisit({ by: "caregiver", sets: ["home"], depth: "standard" }), {
    known: { ...WELL, ...ONE_OF_EACH, "walking-aids/holds-furniture": "no" },
    choose: (turn) => {
      turns.push({ key: turn.key, wrong: oneOfEachKind(turn) });
      return goodAnswer(turn);
    },
  });
  return { good, turns };
}

/** What may be wrong here, one answer of each weight. */
function oneOfEachKind(turn: Turn): readonly Answer[] {
  const single = wrongAnswers(turn).filter((one) => one.type !== "choices" || countOf(turn, one) === 1);
  const weights = single.map((one) => (one.type === "number" ? harmOf(turn, one).points : JSON.stringify(one)));
  return single.filter((_, at) => weights.indexOf(weights[at] ?? "") === at);
}

/** How many things a set of ticks says are wrong. */
function countOf({ item }: Turn, answer: Answer): number {
  if (answer.type !== "choices") return 1;
  const isGood = (option: string) => item.options.some((one) => one.id === option && one.good !== null);
  const missing = item.options.filter(
    ({ id: option, exclusive }) => !exclusive && isGood(option) && !answer.options.includes(option),
  ).length;
  const ticked = answer.options.filter((option) => !isGood(option)).length;
  return isGood(item.options[0]?.id ?? "") && item.options.filter(({ good: said }) => said !== null).length > 1
    ? missing
    : ticked;
}

describe("a home that is bad in all that is asked", () => {
  const person = { ...WELL, ...THINGS, "walking-aids/holds-furniture": "no" };
  const rooms = { ...ALL, "walking-aids": [] };
  const bad = answerAll(known, aVisit({ sets: ["everything"] }, rooms), { known: person, choose: worstAnswer });
  const before = look(bad);
  const factors = known.factors.map((factor) => factor.id).filter((factor) => fitsSomewhere(factor));

  test.each(factors.map((factor) => [factor]))("is worse for %s", (factor) => {
    const answered = (turn: Turn): Answer | null => bad.answers[turn.key]?.answer ?? worstAnswer(turn);
    const home = answerAll(known, aVisit({ sets: ["everything"] }, rooms), {
      known: person,
      factors: [factor],
      choose: answered,
    });
    const after = look(home, [factor]);
    const points = new Map(before.findings.map(({ key, says, points: each }) => [`${key} ${says}`, each]));
    const more = after.findings.filter(({ key, says, points: each }) => each > (points.get(`${key} ${says}`) ?? 0));
    expect(more.length, more.map(({ key }) => key).join(", ")).toBeGreaterThanOrEqual(3);
    const milder = after.areas.filter(({ id: area, band }) => {
      const was = before.areas.find((one) => one.id === area)?.band ?? band;
      return BANDS.indexOf(band) > BANDS.indexOf(was);
    });
    expect(milder.map(({ id: area, band }) => `${area}: ${band}`)).toEqual([]);
  });
});

/** The factor makes something count more. */
function fitsSomewhere(factor: FactorId): boolean {
  return known.checklists.some(({ items, combined }) =>
    [...items, ...combined].some(({ fit }) => fit.some(({ factors }) => factors.includes(factor))),
  );
}

describe("without a thing it is never better than with a bad one", () => {
  const home = goodHome({ "person/unsteady": "yes", ...NUMB });
  const scoreWith = (answers: Readonly<Record<string, Value>>, from: Assessment = home): number => {
    const changed = Object.entries(answers).reduce((now, [key, value]) => withAnswer(now, key, toAnswer(value)), from);
    const { overall } = look(changed);
    return overall.score ?? Number.NaN;
  };

  test.each([["loose"], ["suction"]])("the bar at the tub, %s", (bar) => {
    const none = scoreWith({ "bathroom@upstairs/tub-grab-bar": "none" });
    expect(none).toBeLessThanOrEqual(scoreWith({ "bathroom@upstairs/tub-grab-bar": bar }));
  });

  test("the bar at the tub, firm but in the wrong place, slippery and too close to the wall", () => {
    const none = scoreWith({ "bathroom@upstairs/tub-grab-bar": "none" });
    expect(none).toBeLessThanOrEqual(
      scoreWith({
        "bathroom@upstairs/entry-bar-place": "elsewhere",
        "bathroom@upstairs/bar-grip": "gap",
        "bathroom@upstairs/long-wall-bar": "no",
      }),
    );
  });

  test.each([["one"], ["part"], ["loose"]])("the handrail, %s", (rail) => {
    const none = scoreWith({ "stairs@inside/rails": "none" });
    expect(none).toBeLessThanOrEqual(
      scoreWith({
        "stairs@inside/rails": rail,
        "stairs@inside/rail-reach": "no",
        "stairs@inside/rail-grip": "flat",
        "stairs@inside/rail-height": { value: 30, unit: "in" },
      }),
    );
  });

  test.each([["slip-on"], ["loose-slipper"], ["backless"], ["open-sandal"]])("the shoe, %s", (kind) => {
    const none: Assessment = {
      ...home,
      instances: { ...home.instances, [id<string>("footwear")]: { list: [], more: "no" } },
    };
    const barefoot = scoreWith({ "footwear/indoor-feet": "barefoot" }, none);
    expect(barefoot).toBeLessThanOrEqual(
      scoreWith({ "footwear/indoor-feet": "slippers", "footwear@shoes/pair-kind": kind }),
    );
  });
});
