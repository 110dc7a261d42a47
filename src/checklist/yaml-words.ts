import type { ErrorCode, YAMLError } from "yaml";

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

const INDENT = "begin lines that belong together in the same column";
const QUOTE = 'put a text with a colon, a # or a quote mark in it in "quotes"';

const WORDS: Readonly<Partial<Record<ErrorCode, readonly [message: string, hint: string | null]>>> = {
  BAD_INDENT: ["this line begins in the wrong column", INDENT],
  TAB_AS_INDENT: ["a tab is used where spaces must be", "use spaces"],
  BLOCK_AS_IMPLICIT_KEY: ["there are two colons in one line", QUOTE],
  BLOCK_IN_FLOW: ["this does not fit inside { } or [ ]", "close the bracket first"],
  MULTILINE_IMPLICIT_KEY: ["a key runs over two lines, or a colon is missing", INDENT],
  MISSING_CHAR: ["something is missing here: a comma, a colon, a quote or a closing bracket", QUOTE],
  UNEXPECTED_TOKEN: ["this does not belong here", QUOTE],
  BAD_SCALAR_START: ["a text cannot begin with this sign", "put the text in quotes"],
  BAD_DQ_ESCAPE: ["\\ means something else between double quotes", "write \\\\ or use single quotes"],
  KEY_OVER_1024_CHARS: ["a key is very long, or a quote is not closed", null],
  MULTIPLE_DOCS: ["a second document begins here", "one file holds one document: take the --- line out"],
  TAG_RESOLVE_FAILED: ["words that begin with ! are not used here", "put the text in quotes"],
  BAD_COLLECTION_TYPE: ["words that begin with ! are not used here", null],
  MULTIPLE_TAGS: ["words that begin with ! are not used here", null],
  BAD_DIRECTIVE: ["lines that begin with % are not used here", "leave the line out"],
  BAD_ALIAS: ["* begins a name, and this is not one", "put the text in quotes"],
  ALIAS_PROPS: ["a name with * takes nothing else", null],
  MULTIPLE_ANCHORS: ["one thing has two names with &", null],
  RESOURCE_EXHAUSTION: ["the lists and maps are nested too deep to read", "is it the right file?"],
};

const CODES: Readonly<Partial<Record<ErrorCode, string>>> = {
  MULTIPLE_DOCS: "many-documents",
  RESOURCE_EXHAUSTION: "too-deep",
};

/** The YAML reader's error in our words. */
export function explainYaml({ code }: YAMLError): Words {
  const [message, hint] = WORDS[code] ?? ["this is not YAML that can be read", QUOTE];
  return { code: CODES[code] ?? "not-yaml", message, hint };
}
