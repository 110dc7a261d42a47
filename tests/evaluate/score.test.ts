import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { bandOf, scoreOf } from "../../src/evaluate/score.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  possible,
  repeats,
  visit,
} from "../support/build.ts";

const run = (known: Catalogue, answers: Assessment) => evaluate(known, answers, { tool: "test" });

test("a score lies in its band, and half of the band's span is gone at 100 points", () => {
  expect(scoreOf("act-now", 0)).toBe(39);
  expect(scoreOf("act-now", 100)).toBe(19.5);
  expect(scoreOf("act-soon", 100)).toBe(54.5);
  expect(scoreOf("improve", 1e9)).toBeGreaterThan(70);
  expect(scoreOf("nothing-found", 0)).toBe(100);
});

test("the gravest thing decides the band, never a sum", () => {
  expect(bandOf(["minor", "minor", "minor", "moderate"], [])).toBe("improve");
  expect(bandOf(["major"], [])).toBe("act-soon");
  expect(bandOf(["minor"], ["this-week"])).toBe("act-soon");
  expect(bandOf([], ["today"])).toBe("act-now");
  expect(bandOf([], ["emergency"])).toBe("act-now");
  expect(bandOf(["severe"], [])).toBe("act-now");
});

const hall = checklist("hall", [
  choice("hall", "rug", { none: null, loose: "major" }),
  choice("hall", "light", { bright: null, dim: "moderate", dark: "major" }),
]);

test("points are severity times exposure times fit", () => {
  const known = catalogue(
    [
      personWith("walker"),
      checklist("hall", [
        choice(
          "hall",
          "rug",
          { none: null, loose: "major" },
          { exposure: "often", fit: [{ factors: [id("walker")], because: "It catches." }] },
        ),
      ]),
    ],
    [factorOf("walker")],
  );
  const without = run(known, visit(["person", "hall"], { "person/walker": "no", "hall/rug": "loose" }));
  const walker = run(known, visit(["person", "hall"], { "person/walker": "yes", "hall/rug": "loose" }));
  expect(without.findings[0]?.points).toBe(30);
  expect(walker.findings[0]?.points).toBe(45);
  expect(walker.findings[0]?.fit).toEqual([{ factor: "walker", because: "It catches." }]);
});

test("a factor that raised the class is not counted again in fit", () => {
  const worse = [{ severity: "major" as const, factors: [id("numb-feet") as never] }];
  const rug = item("rug", {
    options: [option("none"), option("loose")],
    hazards: [hazard(is("hall", "rug", "loose"), "moderate", { worse })],
    fit: [{ factors: [id("numb-feet"), id("walker")], because: "Both." }],
  });
  const known = catalogue(
    [personWith("numb-feet", "walker"), checklist("hall", [rug])],
    [factorOf("numb-feet"), factorOf("walker")],
  );
  const numb = run(
    known,
    visit(["person", "hall"], { "person/numb-feet": "yes", "person/walker": "no", "hall/rug": "loose" }),
  );
  expect(numb.findings[0]).toMatchObject({ severity: "major", raisedBy: ["numb-feet"], fit: [], points: 20 });
  const both = run(
    known,
    visit(["person", "hall"], { "person/numb-feet": "yes", "person/walker": "yes", "hall/rug": "loose" }),
  );
  expect(both.findings[0]).toMatchObject({ severity: "major", points: 30 });
});

test("a near fall in this room weighs like a fitting factor, in this room only", () => {
  const bath = checklist("bath", [choice("bath", "mat", { no: null, yes: "moderate" })], {
    repeats,
  });
  const answers = visit(["bath"], { "bath@up/mat": "yes", "bath@down/mat": "yes" });
  const list = (answers.instances["bath" as never] as never as { list: readonly { id: string; label: string }[] }).list;
  const fell = {
    ...answers,
    instances: {
      bath: { list: list.map((one) => ({ ...one, fell: one.id === "up" ? "near-fall" : "no" })), more: "no" },
    },
  } as unknown as Assessment;
  const points = Object.fromEntries(run(catalogue([bath]), fell).findings.map(({ area, points: of }) => [area, of]));
  expect(points).toEqual({ "bath@up": 9, "bath@down": 6 });
});

test("too little answered gives no number, and says so", () => {
  const half = run(catalogue([hall]), visit(["hall"], { "hall/rug": "none" }));
  expect(half.areas[0]).toMatchObject({ band: "not-enough", score: null, range: null, coverage: 0.5 });
  expect(half.overall).toMatchObject({ band: "not-enough", score: null, area: null });
});

test("one open question that could be severe is enough for no number", () => {
  const stairs = checklist("stairs", [
    ...Array.from({ length: 9 }, (_, n) => choice("stairs", `edge-${n}`, { good: null, bad: "severe" })),
    choice("stairs", "rail", { both: null, none: "severe" }),
  ]);
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`stairs/edge-${n}`, "good"]));
  const open = run(catalogue([stairs]), visit(["stairs"], answers));
  expect(open.areas[0]?.coverage).toBeCloseTo(0.9);
  expect(open.areas[0]?.band).toBe("not-enough");
  expect(open.open).toMatchObject([{ key: "stairs/rail", worst: "severe", reason: "not-reached" }]);
});

test("could not check is still to check; does not apply is done with", () => {
  const some = run(
    catalogue([hall]),
    visit(["hall"], { "hall/rug": { absent: "unknown" }, "hall/light": { absent: "not-applicable" } }),
  );
  expect(some.open.map(({ key, reason }) => [key, reason])).toEqual([["hall/rug", "unknown"]]);
  const none = run(
    catalogue([hall]),
    visit(["hall"], { "hall/rug": { absent: "not-applicable" }, "hall/light": { absent: "not-applicable" } }),
  );
  expect(none.areas[0]).toMatchObject({ band: "does-not-apply", score: null });
});

test("the home is its worst area, by name", () => {
  const yard = checklist("yard", [choice("yard", "path", { even: null, broken: "severe" })]);
  const home = run(
    catalogue([hall, yard]),
    visit(["hall", "yard"], { "hall/rug": "none", "hall/light": "dim", "yard/path": "broken" }),
  );
  expect(home.overall).toMatchObject({ band: "act-now", area: "yard", score: 24 });
  expect(home.overall.counts).toEqual({ severe: 1, major: 0, moderate: 1, minor: 0 });
});

test("the lower end of a range is what the open questions could still cost", () => {
  const room = checklist("room", [
    ...Array.from({ length: 8 }, (_, n) => choice("room", `thing-${n}`, { good: null, bad: "major" })),
    choice("room", "cord", { away: null, across: "moderate" }),
  ]);
  const answers = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`room/thing-${n}`, n === 0 ? "bad" : "good"]),
  );
  const result = run(catalogue([room]), visit(["room"], answers)).areas[0];
  expect(result?.score).toBe(Math.floor(40 + (29 * 100) / 120));
  expect(result?.range).toEqual([Math.floor(40 + (29 * 100) / 126), Math.floor(40 + (29 * 100) / 120)]);
});

test("parts never cost more than the whole at its worst", () => {
  const rails = checklist("stairs", [
    choice("stairs", "rails", { both: null, one: "minor", none: "major" }),
    choice("stairs", "firm", { yes: null, no: "major" }, { under: id("rails") }),
    choice("stairs", "grip", { yes: null, no: "moderate" }, { under: id("rails") }),
  ]);
  const bad = run(
    catalogue([rails]),
    visit(["stairs"], { "stairs/rails": "one", "stairs/firm": "no", "stairs/grip": "no" }),
  );
  expect(Object.fromEntries(bad.findings.map(({ key, points }) => [key, points]))).toEqual({
    "stairs/rails": 2,
    "stairs/firm": 18,
    "stairs/grip": 0,
  });
});

test("a meter takes the place of the eye", () => {
  const lit = checklist("stairs", [
    choice("stairs", "light", { bright: null, dim: "moderate" }),
    item("lux", {
      type: "number",
      unit: "lux",
      measures: id("light"),
      hazards: [
        hazard(
          {
            type: "test",
            ref: { checklist: id("stairs"), item: id("lux"), field: null },
            test: { type: "compare", comparison: "lt", to: { type: "threshold", threshold: { lux: 300, fc: 30 } } },
          },
          "moderate",
        ),
      ],
    }),
  ]);
  expect(run(catalogue([lit]), visit(["stairs"], { "stairs/light": "dim" })).findings).toHaveLength(1);
  expect(
    run(catalogue([lit]), visit(["stairs"], { "stairs/light": "dim", "stairs/lux": { value: 320, unit: "lux" } }))
      .findings,
  ).toEqual([]);
  expect(run(catalogue([lit]), visit(["stairs"], { "stairs/light": "dim" })).areas[0]?.coverage).toBe(1);
});

test("what protects holds until it is ruled out", () => {
  const water = checklist("bath", [
    item("heat", {
      options: [option("warm")],
      hazards: [hazard({ type: "all", of: [is("bath", "heat", "warm"), possible("numb-feet")] }, "major")],
    }),
  ]);
  const known = catalogue([personWith("numb-feet"), water], [factorOf("numb-feet")]);
  const found = (answers: Parameters<typeof visit>[1]) =>
    run(known, visit(["person", "bath"], answers)).findings.length;
  expect(found({ "bath/heat": "warm" })).toBe(1);
  expect(found({ "bath/heat": "warm", "person/numb-feet": { absent: "declined" } })).toBe(1);
  expect(found({ "bath/heat": "warm", "person/numb-feet": "yes" })).toBe(1);
  expect(found({ "bath/heat": "warm", "person/numb-feet": "no" })).toBe(0);
});

test("an alert puts its area first even where nothing else was found", () => {
  const gas = checklist("kitchen", [choice("kitchen", "gas", { no: null, smell: null })], {
    alerts: [alert("gas-smell", is("kitchen", "gas", "smell"))],
  });
  const area = run(catalogue([gas]), visit(["kitchen"], { "kitchen/gas": "smell" })).areas[0];
  expect(area).toMatchObject({ band: "act-now", score: 39 });
  expect(run(catalogue([gas]), visit(["kitchen"], { "kitchen/gas": "no" })).areas[0]?.band).toBe("does-not-apply");
});

test("the home has no number while its worst area was not looked at enough", () => {
  const stairs = checklist("stairs", [
    choice("stairs", "light", { bright: null, dim: "major" }),
    choice("stairs", "rail", { both: null, none: "severe" }),
  ]);
  const answers = { "hall/rug": "none", "hall/light": "dim", "stairs/light": "dim" };
  const home = run(catalogue([hall, stairs]), visit(["hall", "stairs"], answers));
  expect(home.areas.map(({ id: area, band }) => [area, band])).toEqual([
    ["hall", "improve"],
    ["stairs", "not-enough"],
  ]);
  expect(home.overall).toMatchObject({ band: "not-enough", score: null, area: null });
});

test("private questions are in no count that others see", () => {
  const person = checklist("person", [
    choice("person", "urge", { no: null, yes: "minor" }, { private: true }),
    choice("person", "stove", { off: null, on: "minor" }),
  ]);
  const both = run(catalogue([person]), visit(["person"], { "person/urge": "yes", "person/stove": "on" }));
  expect(both.counts).toEqual({ looked: 1, fine: 0, safer: 1, open: 0 });
  expect(run(catalogue([person]), visit(["person"], {})).counts).toEqual({ looked: 0, fine: 0, safer: 0, open: 1 });
});

test("a room that nobody has looked for takes the home's number away", () => {
  const bath = checklist("bath", [choice("bath", "mat", { no: null, yes: "moderate" })], { repeats });
  const home = run(catalogue([hall, bath]), visit(["hall", "bath"], { "hall/rug": "loose", "hall/light": "bright" }));
  expect(home.areas.map(({ band }) => band)).toEqual(["act-soon", "not-enough"]);
  expect(home.overall).toMatchObject({ band: "not-enough", score: null });
  expect(home.open).toMatchObject([{ key: "bath/#more-0", reason: "not-reached", worst: "moderate" }]);
  expect(run(catalogue([bath]), visit(["bath"], {})).overall.coverage).toBe(0);
});

test("whether somebody fell here belongs to the range while it was not asked", () => {
  const bath = checklist("bath", [choice("bath", "mat", { no: null, yes: "moderate" })], { repeats });
  const asked = (fell: "fall" | "no" | null) => {
    const list = [{ id: id<never>("up"), label: "Up", fell }];
    const answers = visit(["bath"], { "bath@up/mat": "yes" }, { instances: { bath: { list, more: "no" } } as never });
    return run(catalogue([bath]), answers).areas[0];
  };
  expect(asked(null)?.range).toEqual([asked("fall")?.score, asked("no")?.score]);
  expect(asked("no")?.range?.[0]).toBe(asked("no")?.score);
});

test("a question without a hazard of its own is open while a hazard of several answers waits for it", () => {
  const both = {
    id: id<never>("both"),
    exposure: null,
    fit: [],
    hazard: hazard({ type: "all", of: [is("yard", "steep", "yes"), is("yard", "icy", "yes")] }, "severe"),
  };
  const yard = checklist(
    "yard",
    [choice("yard", "steep", { no: null, yes: "minor" }), choice("yard", "icy", { no: null, yes: null })],
    { combined: [both] },
  );
  const open = run(catalogue([yard]), visit(["yard"], { "yard/steep": "yes" }));
  expect(open.areas[0]).toMatchObject({ band: "not-enough", score: null });
  expect(open.open).toMatchObject([{ key: "yard/icy", worst: "severe" }]);
  expect(run(catalogue([yard]), visit(["yard"], { "yard/steep": "yes", "yard/icy": "no" })).areas[0]?.band).toBe(
    "improve",
  );
});

test("what is only not known exempts nothing", () => {
  const shoe = checklist("shoe", [
    choice("shoe", "ordered", { yes: null, no: null }),
    choice("shoe", "heel", { low: null, high: "major" }, { unless: { type: "not", of: is("shoe", "ordered", "no") } }),
  ]);
  const found = (answers: Parameters<typeof visit>[1]) =>
    run(catalogue([shoe]), visit(["shoe"], answers)).findings.length;
  expect(found({ "shoe/heel": "high" })).toBe(1);
  expect(found({ "shoe/heel": "high", "shoe/ordered": "no" })).toBe(1);
  expect(found({ "shoe/heel": "high", "shoe/ordered": "yes" })).toBe(0);
});

test("what was measured is not praised by the eye, and what is wrong by its kind is not praised for its parts", () => {
  const lit = checklist("stairs", [
    choice(
      "stairs",
      "light",
      { bright: null, dark: "major" },
      { options: [option("bright", { good: "Well lit" }), option("dark")] },
    ),
    item("lux", { type: "number", unit: "lux", measures: id("light"), hazards: [] }),
  ]);
  const goods = (answers: Parameters<typeof visit>[1]) =>
    run(catalogue([lit]), visit(["stairs"], answers)).answers.flatMap(({ good }) => good ?? []);
  expect(goods({ "stairs/light": "bright" })).toEqual(["Well lit"]);
  expect(goods({ "stairs/light": "bright", "stairs/lux": { value: 5, unit: "lux" } })).toEqual([]);

  const shoes = checklist(
    "shoes",
    [
      choice("shoes", "kind", { laced: null, backless: "major" }),
      choice(
        "shoes",
        "sole",
        { firm: null, smooth: "major" },
        { options: [option("firm", { good: "A firm sole" }), option("smooth")] },
      ),
    ],
    { repeats: { ...repeats, namedBy: id("kind") } },
  );
  const praised = (kind: string) =>
    run(catalogue([shoes]), visit(["shoes"], { "shoes@a/kind": kind, "shoes@a/sole": "firm" })).answers.flatMap(
      ({ good }) => good ?? [],
    );
  expect(praised("laced")).toEqual(["A firm sole"]);
  expect(praised("backless")).toEqual([]);
});

test("an own finding counts in its place, and a place on no list stands for itself", () => {
  const own = (area: string) => [
    { area, finding: "A hatch without a guard", hazard: "severe" as const, advice: "Fit a guard rail", why: "seen" },
  ];
  const answers = { "hall/rug": "none", "hall/light": "bright" };
  const inHall = run(catalogue([hall]), visit(["hall"], answers, { own: own("hall") }));
  expect(inHall.areas).toMatchObject([{ id: "hall", band: "act-now", points: 60 }]);
  expect(inHall.recommendations).toMatchObject([
    { id: "own/1", title: "Fit a guard rail", findings: ["own/1"], own: true, group: "this-week" },
  ]);
  const cellar = run(catalogue([hall]), visit(["hall"], answers, { own: own("cellar") }));
  expect(cellar.areas.map(({ id: area, band }) => [area, band])).toEqual([
    ["hall", "nothing-found"],
    ["cellar", "act-now"],
  ]);
  expect(cellar.overall).toMatchObject({ area: "cellar", band: "act-now" });
});
