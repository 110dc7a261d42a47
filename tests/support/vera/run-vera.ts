import { existsSync } from "node:fs";
import { join } from "node:path";
import { execa, execaSync } from "execa";
import { root } from "../handrail.ts";

/** PDF/UA-1 for everybody; PDF/A-3a for what is kept. */
export type Flavour = "ua1" | "3a";

export interface VeraFile {
  readonly path: string;
  readonly flavour: Flavour;
}

/** What veraPDF says of one file. */
export interface Verdict {
  /** the rules that it breaks: the clause and the number of the test, and in words */
  readonly broken: readonly { readonly rule: string; readonly words: string }[];
  /** how many times a rule was tried on something; 0 is a file that could not be read */
  readonly assertions: number;
}

/** veraPDF and all its profiles, in the jar of an npm package. That jar was made smaller and lost JAXB, which Debian has. */
const JARS = [
  ...["jaxb-runtime", "jaxb-api", "istack-commons-runtime", "txw2", "javax.activation"].map(
    (name) => `/usr/share/java/${name}.jar`,
  ),
  join(root, "node_modules", "@opendataloader", "pdf", "lib", "opendataloader-pdf-cli.jar"),
];

/** What is missing on this machine to run veraPDF; null if nothing is. */
export function veraMissing(): string | null {
  const jar = JARS.find((path) => !existsSync(path));
  if (jar !== undefined) return `${jar} (Debian: libjaxb-java; npm ci)`;
  const { exitCode, stdout } = execaSync("java", ["--list-modules"], { reject: false });
  if (exitCode !== 0) return "java (Debian: default-jdk-headless)";
  return stdout.includes("jdk.compiler") ? null : "Java's compiler (Debian: default-jdk-headless)";
}

/** One run of veraPDF over all files, since its start takes longer than a file. */
export async function runVera(files: readonly VeraFile[]): Promise<readonly Verdict[]> {
  const { stdout } = await execa("java", [
    "-cp",
    JARS.join(":"),
    join(import.meta.dirname, "Vera.java"),
    ...files.map(({ flavour, path }) => `${flavour}=${path}`),
  ]);
  const lines = stdout.split("\n").map((line) => line.split("\t"));
  return files.map((_, index) => {
    const own = lines.flatMap(([at, rule = "", words = ""]) => (at === String(index) ? [{ rule, words }] : []));
    const end = own.find(({ rule }) => rule === "assertions");
    const broken = own.filter((one) => one !== end);
    return {
      broken: end === undefined && broken.length === 0 ? [{ rule: "unread", words: "veraPDF said nothing" }] : broken,
      assertions: Number(end?.words ?? 0),
    };
  });
}
