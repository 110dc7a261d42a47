import type { Buy } from "../../src/model/checklist.ts";
import type {
  AnswerResult,
  AreaResult,
  EvaluatedAlert,
  Evaluation,
  FactorResult,
  Finding,
  OpenQuestion,
  RecommendationResult,
  StepResult,
} from "../../src/model/evaluation.ts";
import type { Band, Cost, Doer, Exposure, Severity } from "../../src/model/words.ts";

/** Ids in samples are written by hand; this is the one place that says so to the compiler. */
const id = <T extends string>(text: string): T => text as T;
const ids = <T extends string>(texts: readonly string[]): readonly T[] => texts.map((text) => id<T>(text));

function area(
  name: string,
  title: string,
  band: Band,
  more: Partial<AreaResult> & { label?: string } = {},
): AreaResult {
  const { label, ...rest } = more;
  const [checklist = name, instance] = name.split("@");
  return {
    id: id(name),
    checklist: id(checklist),
    // the evaluator's titles name the instance too
    title: label === undefined ? title : `${title}: ${label}`,
    workTitle: title,
    scored: true,
    score: null,
    range: null,
    coverage: 1,
    band,
    points: 0,
    instance: label === undefined ? null : { id: id(instance ?? ""), label, fell: null },
    counts: { minor: 0, moderate: 0, major: 0, severe: 0 },
    ...rest,
  };
}

function answer(key: string, text: string, shown: string, more: Partial<AnswerResult> = {}): AnswerResult {
  return {
    key: id(key),
    area: id(key.split("/")[0] ?? ""),
    text,
    clinical: null,
    answer: { type: "text", text: shown },
    shown,
    basis: null,
    group: false,
    note: null,
    photos: [],
    good: null,
    private: false,
    ...more,
  };
}

function open(key: string, text: string, worst: Severity, more: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    key: id(key),
    area: id(key.split("/")[0] ?? ""),
    text,
    clinical: null,
    reason: "not-reached",
    worst,
    for: null,
    how: null,
    private: false,
    ...more,
  };
}

function factor(
  name: string,
  label: string,
  state: FactorResult["state"],
  more: Partial<FactorResult> = {},
): FactorResult {
  return { id: id(name), label, text: label, clinical: null, state, because: [], private: false, ...more };
}

function alert(
  area: string,
  name: string,
  urgency: EvaluatedAlert["urgency"],
  text: string,
  more: Partial<EvaluatedAlert> = {},
): EvaluatedAlert {
  return {
    id: id(name),
    key: `${area}/${name}`,
    urgency,
    text,
    clinical: null,
    area: id(area),
    because: [],
    suspends: [],
    sources: [],
    done: null,
    ...more,
  };
}

interface Found {
  readonly severity: Severity;
  readonly exposure?: Exposure;
  readonly points: number;
  readonly advice?: readonly string[];
  readonly fit?: readonly string[];
  readonly more?: Partial<Finding>;
}

function finding(
  key: string,
  says: string,
  { severity, exposure = "daily", points, advice = [], fit = [], more = {} }: Found,
): Finding {
  return {
    key,
    question: id(key),
    area: id(key.split("/")[0] ?? ""),
    says,
    clinical: null,
    severity,
    exposure,
    points,
    fit: fit.map((name) => ({ factor: id(name), because: "It matters more with this." })),
    raisedBy: [],
    advice: ids(advice),
    sources: [],
    own: false,
    wanted: false,
    private: false,
    at: "bathroom.yaml:31",
    ...more,
  };
}

function step(
  name: StepResult["name"],
  text: string,
  cost: Cost = "free",
  who: readonly Doer[] = ["resident", "caregiver"],
  more: Partial<StepResult> = {},
): StepResult {
  return { name, text, cost, who, instead: null, buy: [], doneIf: null, ...more };
}

const buy = (count: number, what: string): readonly Buy[] => [{ count, what }];

function advice(
  name: string,
  title: string,
  group: RecommendationResult["group"],
  steps: readonly StepResult[],
  more: Partial<RecommendationResult> = {},
): RecommendationResult {
  return {
    id: id(name),
    title,
    clinical: null,
    group,
    severity: "moderate",
    points: 6,
    findings: [],
    steps,
    refer: null,
    covers: [],
    buildingWork: false,
    measure: [],
    measured: [],
    job: null,
    buy: steps.flatMap((one) => one.buy),
    why: "",
    noThanks: null,
    sources: [],
    handouts: [],
    private: false,
    status: "open",
    chosenStep: null,
    who: null,
    due: null,
    reason: null,
    used: null,
    checked: null,
    wanted: false,
    changed: null,
    own: false,
    ...more,
  };
}

/** A whole visit: two bathrooms, stairs, shoes, a rollator, alerts, a private factor; what the evaluator would make of it, by hand. */
export const sampleEvaluation: Evaluation = {
  handrail: "evaluation/1",
  tool: "handrail 0.1.0",
  formula: "1",
  checklists: [
    { id: id("bathroom"), version: "1.0.0", hash: "a1", title: "Bathroom", review: null },
    {
      id: id("stairs"),
      version: "1.0.0",
      hash: "b2",
      title: "Stairs",
      review: { by: "A. Reviewer", credentials: "OTR/L", on: "2026-10-02", next: "2027-10-02", hash: "b2" },
    },
    { id: id("footwear"), version: "1.0.0", hash: "c3", title: "Shoes and slippers", review: null },
    { id: id("walking-aids"), version: "1.0.0", hash: "d4", title: "Walking aids", review: null },
    { id: id("person"), version: "1.0.0", hash: "e5", title: "The person", review: null },
  ],
  person: { label: "Dad’s home", code: "MB-12" },
  date: "2026-11-22",
  setting: { by: "therapist", sets: ["everything"], depth: "full" },
  present: ["resident", "daughter"],
  visit: { from: "10:05", to: "10:58", minutes: 53 },
  signed: null,
  goals: ["Wash on my own", "Get back to the garden"],
  lastFall: "3 October, upstairs bathroom, stepping out of the tub, socks, no aid",
  consent: { visit: true, photos: true, share: ["physician", "family"] },
  chosen: [
    { recommendation: id("bathroom/fix-grab-bar"), step: "today", who: "daughter", by: "2026-11-22", sure: 8 },
    { recommendation: id("bedroom/night-way"), step: "today", who: null, by: null, sure: null },
  ],
  released: [],
  nextLook: null,
  calls: [],
  earlier: null,
  changes: [],
  alerts: [
    alert(
      "person",
      "open-sore",
      "today",
      "There is an open sore on a foot that does not feel well. A sore can get bad without pain. Call the foot clinic or the doctor today. Stay off that foot as much as you can. No bare feet. No soaking. Fever, chills, new confusion or black skin: call 911.",
      {
        clinical: "Open plantar lesion with reduced protective sensation: same-day foot service. Off-load.",
        because: ids(["person/sore", "person/feet-feeling"]),
        suspends: ["tests", "exercise"],
        done: { did: "called", whom: "the doctor’s office", at: "3:40 pm", why: null },
      },
    ),
    alert(
      "stairs@cellar",
      "no-firm-rail",
      "this-week",
      "Cellar: these stairs are used every day and have no firm rail to hold. Use them only with a helper until one is fitted.",
      {
        because: ids(["stairs@cellar/rails"]),
      },
    ),
    alert("person", "low-mood", "today", "SECRET-MOOD: somebody must be spoken to today.", {
      because: ids(["person/mood"]),
    }),
  ],
  alertsOpen: [],
  counts: { looked: 61, fine: 44, safer: 17, open: 9 },
  overall: {
    score: 24,
    range: [18, 24],
    band: "act-now",
    area: id("stairs@cellar"),
    points: 277,
    coverage: 0.87,
    counts: { minor: 1, moderate: 7, major: 7, severe: 2 },
  },
  areas: [
    area("bathroom@upstairs", "Bathroom", "act-soon", {
      label: "Upstairs",
      score: 48,
      range: [41, 48],
      coverage: 0.92,
      points: 96,
      instance: { id: id("upstairs"), label: "Upstairs", fell: "fall" },
    }),
    area("bathroom@downstairs", "Bathroom", "nothing-found", {
      label: "Downstairs",
      score: 100,
      range: [70, 100],
      coverage: 0.88,
    }),
    area("stairs@cellar", "Stairs", "act-now", { label: "Cellar", score: 24, range: [18, 24], points: 96 }),
    area("bedroom", "Bedroom and the way at night", "act-soon", { score: 55, range: [55, 55], points: 40 }),
    area("footwear@black-slippers", "Shoes and slippers", "improve", {
      label: "Black slippers",
      score: 84,
      range: [80, 84],
      points: 24,
    }),
    area("walking-aids@rollator", "Walking aids", "improve", {
      label: "Rollator",
      score: 88,
      range: [88, 88],
      points: 21,
    }),
    area("kitchen", "Kitchen", "not-enough", { coverage: 0.4, points: 3 }),
    area("entrance", "Entrance", "not-enough", { coverage: 0 }),
    area("outdoors", "Outdoors", "does-not-apply", { coverage: 1 }),
    area("person", "The person", "act-now", { scored: false }),
  ],
  factors: [
    factor("numb-feet", "Numb feet", "present", {
      clinical: "Loss of protective sensation, feet",
      because: ids(["person/feet-feeling"]),
    }),
    factor("poor-balance", "Poor balance or earlier falls", "present", {
      because: ids(["person/unsteady", "person/falls-12-months"]),
    }),
    factor("easily-hurt", "Blood thinner or fragile bones", "present", {
      clinical: "Anticoagulant",
      because: ids(["person/blood-thinner"]),
    }),
    factor("low-mood", "SECRET-FACTOR", "present", { because: ids(["person/mood"]), private: true }),
    factor("dizzy-standing", "Dizzy on standing", "unknown"),
    factor("low-vision", "Low vision", "unknown"),
    factor("foot-drop", "Foot drop", "absent"),
    factor("memory-trouble", "Memory or judgement trouble", "absent"),
  ],
  guards: [
    {
      id: id("no-fast-rise"),
      factor: id("dizzy-standing"),
      state: "unknown",
      says: "Light-headedness on rising was not asked, so the advice acts as if it were there.",
    },
    { id: id("no-heat"), factor: id("numb-feet"), state: "present", says: "No heat on feet that do not feel it." },
    { id: id("private-guard"), factor: id("low-mood"), state: "unknown", says: "SECRET-GUARD" },
  ],
  answers: [
    answer("person/age", "How old is the person?", "81"),
    answer("person/sex", "Sex", "male"),
    answer("person/falls-12-months", "How many falls in the last 12 months?", "2", { basis: "reported" }),
    answer("person/feet-feeling", "Do the feet feel touch?", "numb", {
      clinical: "Touch sensation, feet (Ipswich touch test)",
      basis: "measured",
      note: "4 of 6 touches missed",
    }),
    answer("person/sore", "Is there an open sore?", "yes, left heel", { basis: "observed", photos: ["3"] }),
    answer("person/unsteady", "Is the person unsteady?", "yes", { basis: "observed" }),
    answer("person/blood-thinner", "Does the person take a blood thinner?", "yes", { basis: "reported" }),
    answer("person/mood", "SECRET-QUESTION", "SECRET-ANSWER", { private: true, note: "SECRET-NOTE" }),
    answer("bathroom@upstairs/bathing-place", "Where does the person bathe?", "Tub"),
    answer("bathroom@upstairs/tub-rim", "How high is the rim of the tub?", "16 in (40.6 cm)", {
      clinical: "Tub rim height",
      basis: "measured",
    }),
    answer("bathroom@upstairs/tub-grab-bar", "Is there something firm to hold when stepping into the tub?", "Nothing", {
      clinical: "Tub-entry grab bar, fixing and load",
      basis: "observed",
      note: "holds the basin edge going in",
    }),
    answer("bathroom@upstairs/tub-water", "What does a thermometer read?", "118 °F (48 °C)", {
      clinical: "Hottest water at the tub",
      basis: "measured",
    }),
    answer("bathroom@upstairs/mat", "Is there a mat outside the tub?", "Loose, no rubber back", { basis: "observed" }),
    answer("bathroom@downstairs/toilet", "Can the person rise without pulling?", "Yes", {
      group: true,
      good: "The toilet downstairs is high enough",
    }),
    answer("bathroom@downstairs/floor", "Is the floor dry and even?", "Yes", {
      group: true,
      good: "The bathroom floor downstairs is dry and even",
    }),
    answer("stairs@cellar/rails", "On how many sides is there a rail?", "None", { basis: "observed" }),
    answer("stairs@cellar/light", "Can every edge be seen?", "Dim", { basis: "observed" }),
    answer("bedroom/night-way", "Is the way to the toilet lit?", "No", { basis: "observed" }),
    answer("footwear@black-slippers/heel", "Is there a firm back?", "No back", { basis: "observed" }),
    answer("walking-aids@rollator/brakes", "Do both brakes hold?", "Yes", { good: "Both brakes of the rollator hold" }),
    answer("walking-aids@rollator/tips", "Are the tips worn?", "Smooth", { basis: "observed" }),
    answer("kitchen/reach", "Does the person climb to reach things?", "Yes", { basis: "reported" }),
  ],
  open: [
    open("bedroom/smoke-alarm", "Is there a smoke alarm by the bedroom?", "severe", {
      how: "Press the button with a broom handle. Do not climb.",
      clinical: "Smoke alarm, sleeping area",
    }),
    open("person/floor-rise", "Can the person get up from the floor alone?", "major", {
      reason: "unknown",
      how: "Ask. Do not try it out.",
    }),
    open("entrance/step", "Is the step at the door easy to see?", "major", {
      how: "Look from the street, in the evening.",
    }),
    open("entrance/light", "Does a light come on at the door?", "moderate"),
    open("kitchen/floor", "Is the kitchen floor dry and free of cords?", "moderate", { reason: "skipped" }),
    open("kitchen/stove", "Can the stove be reached without leaning?", "moderate"),
    open("kitchen/pans", "Are the pans kept between hip and shoulder?", "minor"),
    open("person/pads", "SECRET-OPEN", "minor", { private: true }),
    open("person/weight", "What is the weight?", "minor", { reason: "declined" }),
  ],
  findings: [
    finding("stairs@cellar/rails", "No rail on the cellar stairs", {
      severity: "severe",
      points: 60,
      exposure: "weekly",
      fit: ["poor-balance"],
      advice: ["stairs/fit-rails"],
    }),
    finding(
      "bathroom@upstairs/tub-water",
      "The water at the tub reaches 118 °F (48 °C), and numb skin gives no warning",
      { severity: "severe", points: 45, advice: ["bathroom/mixing-valve"] },
    ),
    finding("bathroom@upstairs/tub-grab-bar", "Nothing firm to hold at the tub", {
      severity: "major",
      points: 30,
      fit: ["fell-here", "poor-balance"],
      advice: ["bathroom/fix-grab-bar"],
    }),
    finding("bedroom/night-way", "The way to the toilet is dark at night", {
      severity: "major",
      points: 30,
      fit: ["numb-feet"],
      advice: ["bedroom/night-way"],
    }),
    finding("hall/rug", "A loose rug in the hall", {
      severity: "major",
      points: 30,
      fit: ["poor-balance"],
      advice: ["hall/rug"],
    }),
    finding("bathroom@upstairs/mat", "The mat outside the tub slides", {
      severity: "major",
      points: 20,
      advice: ["bathroom/mat"],
    }),
    finding("person/help", "Nobody would know of a fall within an hour", {
      severity: "major",
      points: 20,
      advice: ["person/call-button"],
    }),
    finding("stairs@cellar/light", "The cellar stairs are dim", {
      severity: "moderate",
      points: 9,
      fit: ["low-vision"],
      advice: ["stairs/light-stairs"],
    }),
    finding("footwear@black-slippers/heel", "The black slippers have no firm back", {
      severity: "moderate",
      points: 9,
      exposure: "often",
      advice: ["footwear/safer-shoe"],
    }),
    finding("footwear@black-slippers/tread", "The sole of the black slippers is smooth", {
      severity: "moderate",
      points: 9,
      exposure: "often",
      advice: ["footwear/safer-shoe"],
    }),
    finding("walking-aids@rollator/tips", "The tips of the rollator’s legs are smooth", {
      severity: "moderate",
      points: 9,
      exposure: "often",
      advice: ["walking-aids/new-tips"],
    }),
    finding("walking-aids@rollator/height", "The handles of the rollator are too high", {
      severity: "moderate",
      points: 6,
      advice: ["walking-aids/set-height"],
    }),
    finding("kitchen/reach", "A chair is climbed to reach the shelves", {
      severity: "major",
      points: 6,
      exposure: "weekly",
      advice: ["kitchen/low-shelves"],
    }),
    finding("person/mood", "SECRET-FINDING", {
      severity: "moderate",
      points: 6,
      advice: ["person/talk"],
      more: { private: true },
    }),
    finding("cellar/hatch", "The hatch to the cellar has no guard", {
      severity: "moderate",
      points: 6,
      advice: ["own/hatch"],
      more: { key: "own/1", question: null, own: true },
    }),
    finding("bathroom@upstairs/soap", "Soap and towel are out of reach from the tub", {
      severity: "minor",
      points: 2,
      advice: ["bathroom/soap"],
    }),
    finding("living-room/cat-mat", "The cat’s mat lies on the way", {
      severity: "moderate",
      points: 6,
      advice: ["living-room/cat-mat"],
    }),
  ],
  recommendations: [
    advice(
      "bathroom/fix-grab-bar",
      "Fit a grab bar at the tub",
      "today",
      [
        step("today", "Wash at the sink, on a firm chair, until a bar is in.", "free", undefined, {
          instead: "the sink",
        }),
        step("low", "Clamp a rail on a steel or cast-iron tub.", "under-50", ["caregiver"], {
          buy: buy(1, "clamp-on tub rail"),
        }),
        step("bigger", "Have bars screwed into the wall studs.", "50-250", ["contractor"], {
          doneIf: "no movement under a hard steady pull",
        }),
      ],
      {
        clinical: "Wall-mounted bar at tub entry, anchored into structure, rated 250 lb (113 kg) or more",
        severity: "major",
        points: 30,
        findings: ["bathroom@upstairs/tub-grab-bar"],
        buildingWork: true,
        why: "A firm hand-hold helps at the moment most people slip.",
        measure: [
          { what: "tub rim height", value: "16 in (40.6 cm)" },
          { what: "stud positions, entry wall", value: null },
        ],
        sources: ids(["ada-609"]),
        status: "planned",
        chosenStep: "today",
        who: "son",
        due: "2026-12-12",
      },
    ),
    advice(
      "bedroom/night-way",
      "Light the way at night",
      "today",
      [
        step("today", "Leave the hall light on all night. Put the rollator and the glasses by the bed.", "free"),
        step(
          "low",
          "Plug in a motion light at the bed, the door, the hall and the toilet.",
          "under-50",
          ["caregiver"],
          { buy: buy(4, "motion night light") },
        ),
      ],
      {
        severity: "major",
        points: 30,
        findings: ["bedroom/night-way"],
        why: "Feet that do not feel the floor need the eyes.",
        sources: ids(["vaughan-2010"]),
      },
    ),
    advice(
      "hall/rug",
      "Take up the loose rug",
      "today",
      [
        step("today", "Roll the rug up and put it away.", "free"),
        step("low", "Or tape down all four edges.", "under-50", ["caregiver"], {
          buy: buy(1, "roll of rug tape, 2 in"),
        }),
      ],
      {
        severity: "major",
        points: 30,
        findings: ["hall/rug"],
        why: "The wheels of a rollator catch on an edge.",
        sources: ids(["rosen-2013"]),
      },
    ),
    advice(
      "bathroom/mat",
      "Put down a mat that does not slide",
      "this-week",
      [
        step("low", "Buy a mat with a rubber back.", "under-50", ["caregiver"], {
          buy: buy(1, "bath mat with a rubber back"),
        }),
        step("today", "Take the old mat away.", "free"),
      ],
      {
        severity: "major",
        points: 20,
        findings: ["bathroom@upstairs/mat"],
        why: "Wet feet and a loose mat slide together.",
      },
    ),
    advice(
      "bathroom/mixing-valve",
      "Have a mixing valve put in",
      "this-week",
      [
        step("today", "Run cold water first. Use a thermometer, not a hand or a foot.", "free"),
        step("low", "Buy a bath thermometer.", "under-50", ["caregiver"], { buy: buy(1, "bath thermometer") }),
        step("bigger", "Have a plumber put in a mixing valve. The heater stays at 120 °F (49 °C).", "250-1000", [
          "contractor",
        ]),
      ],
      {
        severity: "severe",
        points: 45,
        findings: ["bathroom@upstairs/tub-water"],
        buildingWork: true,
        why: "Water this hot burns numb skin in minutes.",
        sources: ids(["burn-table"]),
      },
    ),
    advice(
      "person/call-button",
      "Wear a call button",
      "this-week",
      [step("low", "Wear the button on the wrist, in the bath too. Test it once together.", "under-50", ["caregiver"])],
      { severity: "major", points: 20, findings: ["person/help"], why: "Help that comes soon makes a fall less bad." },
    ),
    advice(
      "walking-aids/new-tips",
      "Put on new rubber tips",
      "this-week",
      [
        step("today", "Look at every tip. Do not use the aid with a missing one.", "free"),
        step(
          "low",
          "Buy tips of the same inner width and push them on firmly. Keep using the rollator meanwhile.",
          "under-50",
          ["caregiver"],
          { buy: buy(2, "Walker tip (take an old one to the shop)") },
        ),
      ],
      {
        points: 9,
        findings: ["walking-aids@rollator/tips"],
        why: "A worn tip slides.",
        sources: ids(["apta-walking-aids"]),
      },
    ),
    advice(
      "stairs/light-stairs",
      "Light the cellar stairs",
      "this-week",
      [
        step("low", "Put a motion light at the top and at the bottom.", "under-50", ["caregiver"], {
          buy: buy(2, "Motion night light"),
        }),
      ],
      { points: 9, findings: ["stairs@cellar/light"], why: "Edges that cannot be seen are missed." },
    ),
    advice(
      "bathroom/soap",
      "Hang soap and towel within reach",
      "this-week",
      [step("low", "Put up a hook by the tub.", "under-50", ["caregiver"], { buy: buy(1, "stick-on hook") })],
      {
        severity: "minor",
        points: 2,
        findings: ["bathroom@upstairs/soap"],
      },
    ),
    advice(
      "stairs/fit-rails",
      "Fit a handrail on both sides",
      "plan",
      [
        step("today", "Go only with a helper.", "free"),
        step("low", "Screw a round wooden rail into the wall studs.", "50-250", ["handyman"]),
        step(
          "bigger",
          "Have a carpenter fit rails on both sides, past the first and last step.",
          "250-1000",
          ["contractor"],
          { doneIf: "each end holds a hard steady pull" },
        ),
      ],
      {
        clinical:
          "Bilateral handrails, 34 to 38 in (865 to 965 mm) above the nosing, graspable, continuous past top and bottom nosing, able to take 200 lb (0.89 kN) in any direction",
        severity: "severe",
        points: 60,
        findings: ["stairs@cellar/rails"],
        buildingWork: true,
        covers: ids(["stairs/extend-rail"]),
        why: "A rail on each side holds going up and coming down.",
        measure: [{ what: "length of the flight", value: null }],
        sources: ids(["ada-505", "hipi-trial"]),
      },
    ),
    advice(
      "footwear/safer-shoe",
      "Wear a closed shoe that fastens, indoors too",
      "plan",
      [
        step("today", "Wear the safest pair in the house from morning to night.", "free"),
        step("bigger", "Buy a closed shoe with a firm back and a sole with tread.", "50-250", ["caregiver"]),
      ],
      {
        points: 18,
        findings: ["footwear@black-slippers/heel", "footwear@black-slippers/tread"],
        refer: "podiatrist",
        why: "A shoe that stays on does not trip.",
        sources: ids(["koepsell-2004"]),
      },
    ),
    advice(
      "walking-aids/set-height",
      "Have the rollator fitted",
      "plan",
      [step("bigger", "Ask a therapist to set the height and to practice with it.", "varies", ["therapist"])],
      {
        findings: ["walking-aids@rollator/height"],
        refer: "physical-therapist",
        why: "A handle at the wrist lets the arm take weight without leaning.",
      },
    ),
    advice(
      "kitchen/low-shelves",
      "Keep daily things between hip and shoulder",
      "plan",
      [step("today", "Put the pans and plates of every day on the counter.", "free")],
      {
        severity: "major",
        findings: ["kitchen/reach"],
        why: "Nobody falls off a chair that is not climbed.",
      },
    ),
    advice(
      "person/medicine-review",
      "Ask for a medicine review",
      "plan",
      [step("bigger", "Take every box to the pharmacist. Stop nothing without asking.", "free", ["pharmacist"])],
      { severity: null, points: 0 },
    ),
    advice(
      "own/hatch",
      "Fit a guard rail at the hatch",
      "plan",
      [step("bigger", "Have a guard rail fitted.", "50-250", ["handyman"])],
      { findings: ["own/1"], own: true },
    ),
    advice("person/talk", "SECRET-ADVICE", "plan", [step("bigger", "SECRET-STEP")], {
      findings: ["person/mood"],
      private: true,
    }),
    advice("living-room/cat-mat", "Move the cat’s mat", "plan", [step("today", "Put it under the table.", "free")], {
      findings: ["living-room/cat-mat"],
      status: "not-now",
      reason: "the cat likes it there",
      due: "2026-12-06",
      noThanks: "Then tape its edges down.",
    }),
  ],
  handouts: [],
  tests: [
    {
      id: id("steadi-key-questions"),
      about: ids(["person/falls-12-months", "person/unsteady"]),
      values: [
        { key: id("person/falls-12-months"), shown: "2" },
        { key: id("person/unsteady"), shown: "yes" },
      ],
      outcome: true,
      says: "At risk: at least one key question was answered yes. Further tests are suggested.",
      whyNull: null,
      source: id("cdc-steadi"),
    },
    {
      id: id("tug"),
      about: ids(["function/tug-time"]),
      values: [],
      outcome: null,
      says: null,
      whyNull: "not-known",
      source: id("cdc-steadi"),
    },
  ],
  keptAway: [],
  sources: [
    {
      id: id("ada-609"),
      by: "US Access Board",
      title: "ADA Standards 609 Grab bars",
      year: 2010,
      where: null,
      licence: "public-domain",
      checked: "known",
    },
    {
      id: id("koepsell-2004"),
      by: "Koepsell and others",
      title: "Footwear style and risk of falls in older adults, JAGS 52:1495",
      year: 2004,
      where: "PubMed 15341551",
      licence: "facts-only",
      checked: "2026-11-21",
    },
    {
      id: id("cdc-steadi"),
      by: "Centers for Disease Control and Prevention",
      title: "STEADI algorithm",
      year: 2019,
      where: null,
      licence: "public-domain",
      checked: "known",
    },
  ],
};
