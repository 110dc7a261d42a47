import type { Comparison } from "../../model/comparison.ts";
import type { Document } from "../../model/document.ts";
import type { Reader } from "../../model/words.ts";
import { en } from "../../text/en.ts";
import { findTemplate } from "../compose.ts";
import { fillBlocks } from "../fill.ts";
import type { Templates } from "../template.ts";
import { projectCompare } from "./project-compare.ts";

/** Two visits beside each other as a document, for one reader. */
export function composeCompare(comparison: Comparison, templates: Templates, reader: Reader): Document {
  const template = findTemplate("compare", templates);
  const { date } = comparison.after;
  return {
    title: template.title,
    lang: "en",
    footer: en.report.footer(date),
    date,
    size: template.size,
    corners: "printed",
    blocks: fillBlocks(template.blocks, projectCompare(comparison, en.report, reader)),
  };
}
