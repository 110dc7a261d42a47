import { date, longDate } from "./en-words.ts";

/** Said by the resident's report: to whoever lives there, who is "you". */
export const resident = {
  date: (iso: string) => longDate(iso),
  goals: (goals: readonly string[]) => goals.map((goal) => `“${goal}”`).join(" "),
  you: "You",
  /** "Daughter, today." */
  by: (who: string | null, due: string | null, today: string) => {
    const name = who === null ? [] : [`${who.slice(0, 1).toUpperCase()}${who.slice(1)}`];
    const when = due === null ? [] : [due === today ? "today" : `by ${date(due)}`];
    const parts = [...name, ...when].join(", ");
    return parts === "" ? "" : `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}.`;
  },
  /** what somebody is called in for */
  byWhom: (who: string) => `This is a job for ${who}.`,
  nothing: "Nothing to make safer was found in what was looked at.",
  week: "This week",
  plan: "There is time for this. One thing at a time is enough.",
  planMore: "There is time for this. One thing at a time is enough. Ask us for the whole list.",
  /** so many sheets are read; more are not */
  handouts: (titles: readonly string[]) =>
    titles.length === 0 ? "" : `Sheets that go with this plan: ${titles.slice(0, 5).join("; ")}.`,
  emergency: (number: string) => `In an emergency, call ${number}.`,
  lookAgain: (iso: string) =>
    `We look again on ${longDate(iso)}. Call us sooner after a fall, a hospital stay, a new medicine or a new aid.`,
};
