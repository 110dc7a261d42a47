import type { Block, FormQuestion, Inline } from "../model/document.ts";

/** A question of a form in the blocks that every renderer knows: for screens, Markdown and HTML. */
export function plainQuestion(question: FormQuestion): readonly Block[] {
  const { number, text, notes, options, blanks, lines, aside } = question;
  const title = number === "" ? text : `${number}. ${text}`;
  return [
    {
      type: "paragraph",
      children: [
        { type: "strong", children: [plain(title)] },
        ...notes.flatMap((note): readonly Inline[] => [{ type: "break" }, plain(note)]),
        ...(blanks.length === 0 ? [] : [{ type: "break" } as const, ...blankParts(question)]),
        ...options.flatMap((option): readonly Inline[] => [{ type: "break" }, ...optionParts(option, question)]),
      ],
    },
    ...(lines === 0 ? [] : [{ type: "writeLines", count: lines } as const]),
    ...(aside.length === 0 ? [] : [{ type: "blockquote", children: aside } as const]),
  ];
}

const plain = (value: string): Inline => ({ type: "text", value });

function blankParts({ blanks, fields }: FormQuestion): readonly Inline[] {
  return fields.flatMap(() =>
    blanks.flatMap(({ before, after, letters }): readonly Inline[] => [
      plain(before === "" ? "" : `${before} `),
      { type: "blank", letters },
      plain(after === "" ? "  " : ` ${after}  `),
    ]),
  );
}

/** `b  A bar that moves *  go to 14` */
function optionParts(
  { letter, label, star, goTo }: FormQuestion["options"][number],
  question: FormQuestion,
): readonly Inline[] {
  const { shape, fields } = question;
  const ticks = fields.flatMap((): readonly Inline[] => [{ type: "tick", shape, checked: false }, plain(" ")]);
  return [...ticks, plain(`${letter} ${label}${star ? " *" : ""}${goTo === null ? "" : ` (${goTo})`}`)];
}
