import type { Block, Document } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { fillBlocks } from "../fill.ts";
import type { FrameTemplate, HandoutTemplate } from "../template.ts";
import { type HandoutContext, projectHandout } from "./project-handout.ts";

/**
 * A handout within its frame. With an evaluation it names what was seen in that home; it must be one that its reader may have. `today` is
 * the day that stands in the file (YYYY-MM-DD): it dates a handout that no visit dates.
 */
export function composeHandout(
  handout: HandoutTemplate,
  frame: FrameTemplate,
  context: HandoutContext,
  today: string,
): Document {
  const view = projectHandout(handout, context, en.report);
  const date = context.evaluation?.date ?? today;
  return {
    title: handout.title,
    lang: "en",
    footer: en.report.handout.footer(handout.title),
    date,
    size: "standard",
    corners: "printed",
    blocks: frame.blocks.flatMap((block): readonly Block[] =>
      fillBlocks(block.type === "body" ? handout.blocks : [block], view),
    ),
  };
}
