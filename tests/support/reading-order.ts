import type { Block, Document, Inline } from "../../src/model/document.ts";
import { plainQuestion } from "../../src/render/plain-question.ts";
import { stackTable } from "../../src/render/stack-table.ts";
import { printable } from "../../src/text/cells.ts";
import { en } from "../../src/text/en.ts";

/** Ways to say one thing of a document, of which the file has one. The empty text stands for what may be drawn instead. */
type Part = readonly (readonly Inline[] | string)[];

/**
 * What differs between the text of documents and what is read from its file, in the order of reading: words that are missing, in another
 * place, glued together, or more than there should be. A word that is too long for its line may be broken.
 */
export function compareReading(documents: readonly Document[], reading: string): readonly string[] {
  const read = canonical(reading);
  let at = 0;
  for (const part of documents.flatMap(({ blocks }) => blocks.flatMap(partsOf))) {
    const ends = part.flatMap((way) => {
      const end = follow(read, at, [" ", ...(typeof way === "string" ? [way] : inlineWays(way))]);
      return end === null ? [] : [end];
    });
    if (ends.length === 0)
      return [
        `"${sayPart(part)}" is not read after "${read.slice(Math.max(0, at - 60), at)}", but "${read.slice(at, at + 60)}"`,
      ];
    at = Math.max(...ends);
  }
  const rest = read.slice(at).trim();
  return rest === "" ? [] : [`"${rest.slice(0, 60)}" is read and stands nowhere`];
}

function partsOf(block: Block): readonly Part[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [[block.children]];
    case "list":
      return block.children.flatMap((item) => item.children.flatMap(partsOf));
    case "blockquote":
    case "small":
      return block.children.flatMap(partsOf);
    case "table": {
      const cells = block.children.flatMap((row) => row.children.map(({ children }) => children));
      const stacked = partsOf(stackTable(block)).map(([first = ""]) => first);
      return [[joined(cells), joined(stacked)]];
    }
    case "areas":
      return block.bars.flatMap(({ title, words, note }) => [[title], [note === null ? words : `${words}; ${note}`]]);
    case "score":
      return [[block.gauge.title], [en.report.paper.score(block.gauge)]];
    case "photo":
      return [[en.report.paper.noPicture(block.photo.caption), block.photo.caption]];
    case "drawing":
      return [[`${block.title}. ${block.says}`, ""]];
    case "question":
      return plainQuestion(block).flatMap(partsOf);
    case "thematicBreak":
    case "writeLines":
      return [];
  }
}

const BREAK: Inline = { type: "break" };

function joined(all: readonly (readonly Inline[] | string)[]): readonly Inline[] {
  return all.flatMap((one): readonly Inline[] => [
    BREAK,
    ...(typeof one === "string" ? [{ type: "text", value: one } as const] : one),
    BREAK,
  ]);
}

/** A stretch is one text, or several that may stand for it: what is drawn needs none. */
type Stretch = string | readonly string[];

function inlineWays(nodes: readonly Inline[]): readonly Stretch[] {
  return nodes.flatMap(nodeWays);
}

function nodeWays(node: Inline): readonly Stretch[] {
  switch (node.type) {
    case "text":
      return [node.value];
    case "tick":
      return [[node.shape === "circle" ? "( )" : node.checked ? "[x]" : "[ ]", ""]];
    case "blank":
      return [["_".repeat(node.letters), ""]];
    case "break":
      return ["\n"];
    case "link":
      return [...inlineWays(node.children), [` (${node.url})`, ""]];
    case "strong":
    case "emphasis":
      return inlineWays(node.children);
  }
}

/** Where the stretches end in what is read; null where it says something else. */
function follow(read: string, from: number, stretches: readonly Stretch[]): number | null {
  let at = from;
  for (const stretch of stretches) {
    const ends = (typeof stretch === "string" ? [stretch] : stretch).flatMap((text) => consume(read, at, text) ?? []);
    if (ends.length === 0) return null;
    at = Math.max(...ends);
  }
  return at;
}

/** Spaces more than expected are those between lines and pieces; one too few glues two words together. */
function consume(read: string, from: number, text: string): number | null {
  let at = from;
  for (const letter of canonical(printable(text))) {
    if (letter === " ") {
      if (at > 0 && at < read.length && read[at] !== " " && read[at - 1] !== " ") return null;
      continue;
    }
    while (read[at] === " ") at++;
    if (!read.startsWith(letter, at)) return null;
    at += letter.length;
  }
  return at;
}

/**
 * The same letters in one spelling: composed, plain hyphens and spaces, no joiners. Where a font sets a letter and its marks as parts, the
 * parts have no letter of their own and are read as controls, which no document holds.
 */
function canonical(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/[\u200C\u200D]|\p{Cc}/gu, "");
}

function sayPart([first = ""]: Part): string {
  const text =
    typeof first === "string"
      ? first
      : inlineWays(first)
          .map((one) => (typeof one === "string" ? one : one[0]))
          .join("");
  return text.trim().slice(0, 80);
}
