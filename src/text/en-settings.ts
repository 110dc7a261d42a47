import { count } from "./en-words.ts";

/** What `handrail settings` says of where records are. */
export const enSettings = {
  now: (folder: string) => `From now on records are kept in ${folder}.`,
  left: (records: number, folder: string) =>
    `Nothing was moved: ${count(records, "record")} ${records === 1 ? "is" : "are"} still in ${folder}. To have them there, move that folder's content, or: handrail export, then handrail import.`,
  open: "New records there are not locked yet: handrail settings encrypt on",
  fixed: (folder: string) => `HANDRAIL_HOME says where the records are: in ${folder}`,
  fixedHint: "take HANDRAIL_HOME out of the environment to name the folder here",
};
