import type { Catalogue, Item, Option } from "../../src/model/checklist.ts";
import { alert, catalogue, checklist, choice, is, item, option, tests } from "./build.ts";

const yesNo = (name: string, more: Partial<Item> = {}): Item =>
  choice("person", name, { yes: null, no: null }, { type: "yes-no", ...more });
const options = (...labels: readonly string[]): readonly Option[] =>
  labels.map((label, index) => option(`option-${index + 1}`, { label }));

/** Twenty questions of three choices each, in which the answer to one shows nothing of another. */
const many = Array.from({ length: 20 }, (_, index) =>
  item(`thing-${index + 1}`, { text: `Thing ${index + 1}?`, options: options("Good", "So-so", "Bad") }),
);

const LONG =
  "When the person steps out of the tub or the shower onto the floor of the bathroom with wet feet, is there something firm, fixed to the wall and within reach, that can be held with one hand the whole time?";
const LONG_HOW = `Stand on the dry floor. Put one hand on it and press, softly at first. If it moves, stop. ${"Do not hang on it; a towel rail or a suction cup does not count. ".repeat(3)}`;

const ward = checklist("ward", [...many], { title: "Things" });
const bathroom = checklist(
  "bathroom",
  [
    item("tub-grab-bar", {
      text: LONG,
      how: { therapist: LONG_HOW, caregiver: LONG_HOW, self: LONG_HOW },
      why: "Most bathroom injuries happen while washing or getting out.",
      options: options(
        "Yes. A bar is screwed to the wall, and it does not move however it is pulled",
        "There is a bar, but it moves or turns when it is pulled",
        "A suction bar, or a towel rail that is used as one",
        "Nothing",
      ),
    }),
    item("tub-water", {
      type: "number",
      unit: "degF",
      range: { degF: [50, 212], degC: [10, 100] },
      text: "What does a thermometer read?",
    }),
    item("rim", {
      type: "number",
      unit: "in",
      range: { in: [1, 40], cm: [2, 100], mm: [20, 1000] },
      text: "How high is the rim of the tub?",
    }),
  ],
  {
    title: "Bathroom",
    repeats: {
      ask: "Is there a bathroom or shower room?",
      again: "Is there another?",
      namedBy: null,
      one: null,
      always: false,
      speakingNames: false,
    },
    alerts: [
      alert(
        "scald",
        tests("bathroom", "tub-water", {
          type: "compare",
          comparison: "gte",
          to: { type: "threshold", threshold: { degF: 130, degC: 54 } },
        }),
        { text: "Water this hot can burn in seconds. Turn the heater down now.", suspends: ["tests"] },
      ),
    ],
  },
);
const signs = [
  "none",
  "chest",
  "stroke",
  "faint",
  "fever",
  "weak",
  "saddle",
  "foot",
  "leg",
  "confused",
  "told",
  "pain",
];
const person = checklist(
  "person",
  [
    item("now", {
      type: "multi-choice",
      text: "Is any of this true right now?",
      options: signs.map((one) =>
        option(one, { label: `The sign "${one}", said in a few more words`, exclusive: one === "none" }),
      ),
    }),
    yesNo("lives-alone", { text: "Does the person live alone?" }),
    item("last-visit", { type: "date", text: "When was the last visit?" }),
    item("words", { type: "text", text: "What else?" }),
    yesNo("memory", { text: "Is there trouble with memory?", private: true }),
    yesNo("bladder", { text: "A rush to the toilet?", private: true }),
  ],
  {
    title: "About the person",
    scored: false,
    alerts: [alert("call-911", is("person", "now", "chest"), { urgency: "emergency", text: "Call 911 now." })],
  },
);

/** A home to try the prompt on: many short questions, one long one, every kind of answer, an alert, a repeating area, private questions. */
export const smallHome: Catalogue = catalogue([ward, bathroom, person]);
