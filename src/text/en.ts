import { enReport } from "./en-report.ts";

/** Every sentence that the program itself says, in English. Another language is another file of this shape. */
export const en = { report: enReport };
