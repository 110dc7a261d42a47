import { basename } from "node:path";
import { wantsPlain } from "../../prompt/ask-interview.ts";
import { listRecords, type RecordEntry } from "../../store/records.ts";
import { enPrompt } from "../../text/en-prompt.ts";
import type { GlobalOptions } from "../global-options.ts";
import { whoAnswers } from "../who-answers.ts";
import type { World } from "../world.ts";

type Door = "start" | "go-on" | "report" | "pdf" | "print" | "form" | "plan" | "phone" | "again" | "settings" | "leave";

/** What somebody may want who typed nothing but the program's name. */
export async function menu(options: GlobalOptions, world: World): Promise<number> {
  const plain = wantsPlain(world.env);
  await whoAnswers(plain, world);
  const records = listRecords(world.dataFolder).filter(({ damaged }) => damaged === null);
  const open = records.find(({ finished }) => !finished) ?? null;
  const newest = records[0] ?? null;
  const seen = records.find(({ finished }) => finished) ?? null;
  const door = await choose({ open, newest, seen }, plain, world);
  switch (door) {
    case "start": {
      const { assess } = await import("./assess.ts");
      return assess(
        {
          ...options,
          sets: [],
          as: null,
          depth: null,
          label: null,
          answers: null,
          from: null,
          plain,
          fromPaper: false,
          date: null,
        },
        world,
      );
    }
    case "go-on": {
      const { resume } = await import("./resume.ts");
      return resume({ ...options, id: open === null ? null : basename(open.folder), plain }, world);
    }
    case "report":
    case "pdf": {
      const { report } = await import("./report.ts");
      const output = door === "pdf" ? `${newest?.id ?? "plan"}.pdf` : null;
      const print = { largePrint: false, mono: false, archive: false, all: false };
      const shown = { for: null, format: null, ...print, paper: null, force: false };
      return report({ ...options, ...shown, source: newest === null ? null : basename(newest.folder), output }, world);
    }
    case "print": {
      const { print } = await import("./print.ts");
      const how = { largePrint: false, mono: false, paper: null, output: null, force: false };
      return print({ ...options, ...how, source: newest === null ? null : basename(newest.folder), for: null }, world);
    }
    case "form": {
      const { form } = await import("./form.ts");
      const how = { compact: false, fillable: false, largePrint: false, paper: null, force: false };
      return form({ ...options, ...how, sets: [], as: null, depth: null, output: "quick-check.pdf" }, world);
    }
    case "plan": {
      const { plan: goThrough } = await import("./plan.ts");
      const none = { set: [], look: null, ics: null, force: false, json: false };
      return goThrough({ ...options, ...none, id: idOf(seen), plain }, world);
    }
    case "phone":
    case "again": {
      const { followUp } = await import("./follow-up.ts");
      const said = { phone: door === "phone", as: null, depth: null, plain };
      return followUp({ ...options, ...said, id: idOf(seen) }, world);
    }
    case "settings": {
      const { settings } = await import("./settings.ts");
      world.tell(enPrompt.menu.howToSet);
      return settings({ name: null, value: null, json: false, passphraseFile: null }, world);
    }
    case "leave":
      return 0;
  }
}

function idOf(record: RecordEntry | null): string {
  return record === null ? "last" : basename(record.folder);
}

async function choose(
  {
    open,
    newest,
    seen,
  }: {
    readonly open: RecordEntry | null;
    readonly newest: RecordEntry | null;
    /** the newest one that is finished */
    readonly seen: RecordEntry | null;
  },
  plain: boolean,
  world: World,
): Promise<Door> {
  const { menu: words } = enPrompt;
  const name = ({ id, label, code, date }: RecordEntry): string => `${label ?? code ?? id}, ${date ?? ""}`;
  const doors: readonly { readonly value: Door; readonly name: string }[] = [
    { value: "start", name: words.start },
    ...(open === null ? [] : [{ value: "go-on" as const, name: words.goOn(name(open)) }]),
    ...(newest === null
      ? []
      : [
          { value: "report" as const, name: words.report(name(newest)) },
          { value: "pdf" as const, name: words.pdf(name(newest)) },
          { value: "print" as const, name: words.print(name(newest)) },
        ]),
    ...(seen === null
      ? []
      : [
          { value: "plan" as const, name: words.plan(name(seen)) },
          { value: "phone" as const, name: words.phone(name(seen)) },
          { value: "again" as const, name: words.again(name(seen)) },
        ]),
    { value: "form", name: words.form },
    { value: "settings", name: words.settings },
    { value: "leave", name: words.leave },
  ];
  const { askChoice, askNumber } = await import("../../prompt/ask-choice.ts");
  return (plain ? askNumber : askChoice)(words.ask, doors, world);
}
