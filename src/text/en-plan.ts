import type { PlanEntry } from "../model/assessment.ts";
import type { Cost, PlanStatus } from "../model/words.ts";
import { together } from "./en-together.ts";
import { date, sentence, shortDate } from "./en-words.ts";

/** One word a status, the same on the screen, in a list and in what is typed. */
const status: Readonly<Record<PlanStatus, string>> = {
  open: "open",
  planned: "planned",
  done: "done",
  declined: "decided: no",
  "not-now": "not now",
};

/** What is said while a plan is gone through after the visit. */
export const enPlan = {
  whose: (id: string, whose: string | null, visit: string) =>
    `${id}${whose === null ? "" : `, ${whose}`}. Visit of ${date(visit)}.`,
  title: (count: number, settled: number, look: string) =>
    count === 0
      ? "Nothing was advised."
      : `The plan: ${count} ${count === 1 ? "thing" : "things"}, ${settled} done or decided. Look again on ${date(look)}.`,
  status,
  /** "planned: daughter, by 30 Nov 2026", "done 30 Nov 2026", "not now: ask again 6 Dec 2026" */
  state: ({ status: word, who, due, reason }: Pick<PlanEntry, "status" | "who" | "due" | "reason">) => {
    const day = due === null ? null : shortDate(due);
    const about = {
      open: [reason],
      planned: [who, day === null ? null : `by ${day}`, reason],
      done: [day, who, reason],
      declined: [reason],
      "not-now": [day === null ? null : `ask again ${day}`, reason],
    }[word].filter((part) => part !== null);
    return about.length === 0 ? status[word] : `${status[word]}: ${about.join(", ")}`;
  },
  step: { today: "Today", low: "Low cost", bigger: "Bigger job" },
  stepLine: (name: "today" | "low" | "bigger", text: string, cost: Cost) =>
    `${enPlan.step[name]}: ${sentence(text)}${cost === "free" ? "" : ` ${together.cost[cost]}`}`,
  keys: [
    "Number or arrows, then: d done, p planned, n decided no, l later (not now), o open.",
    "w when to look again",
    "b take back",
    "q leave",
  ],
  plainKeys: [
    "Type a line number and a letter: 3 d. D done, P planned, N decided no, L later (not now), O open. ? reads the list again.",
    "W alone: when to look again. B alone takes the last change back. Enter alone leaves. All is saved.",
  ],
  lineKeys: ["Enter: keep it.", "Esc: leave it as it was."],
  linePlainKeys: ["Write it in one line. Enter alone keeps what stands there. A single - leaves it as it was."],
  ask: {
    who: "Who does it?",
    by: "By when?",
    done: "Since when is it done?",
    reason: "Why not? In the person's own words.",
    later: "On which day do we ask again?",
    why: "Why not now? In the person's own words.",
    look: "On which day do you look again?",
  },
  hint: {
    who: "A name or a word: daughter, handyman. It may stay empty.",
    day: "Year-month-day: 2026-12-01. Or month/day/year. It may stay empty.",
    neededDay: "Year-month-day: 2026-12-01. Or month/day/year.",
    reason: "It stands in the reports as it is written here. It may stay empty.",
  },
  saved: (title: string, state: string) => `Saved. ${title}: ${state}`,
  lookSaved: (day: string) => `Saved. Look again on ${date(day)}.`,
  left: (id: string) =>
    `Saved in ${id}. The plan as it stands: handrail report ${id}    A calendar entry: handrail plan ${id} --ics follow-up.ics`,
  set: (count: number, id: string) => `${count === 1 ? "One line is" : `${count} lines are`} saved in ${id}.`,
  head: ["", "what", "how it stands", "id"],
  nothing: "Nothing was advised in this record.",
  icsWritten: (file: string, day: string) => `Wrote ${file}: ${date(day)}. It says nothing of the person.`,
  summary: "Home visit follow-up",
  badSet: (text: string) => `"${text}" does not say what is to be kept`,
  badSetHint:
    "write RECOMMENDATION=STATUS: fix-grab-bar=done:2026-11-30, =planned:daughter:2026-12-05, =declined:REASON, =not-now:2026-12-20:REASON, or =open",
  badStatus: (word: string, known: readonly string[]) => `"${word}" is no status; there are: ${known.join(", ")}`,
  badDay: (word: string) => `"${word}" is not a day that exists`,
  badDayHint: "write it as 2026-01-31",
  noRecommendation: (word: string, id: string) => `"${word}" was not advised in ${id}`,
  several: (word: string) => `"${word}" is the name of several things here`,
};
