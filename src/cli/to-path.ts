import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the typed name is looked for. */
interface Place {
  readonly cwd: string;
  readonly home: string | null;
  /** a backslash parts folders, and protects nothing */
  readonly windows: boolean;
}

/**
 * The path that somebody means who typed it, pasted it, or dropped a file into the terminal: quoted or with backslashes before its
 * spaces, as terminals do it; as a file:// address; with ~ for the own folder. Null if nothing was typed, or what cannot be a path.
 */
export function toPath(typed: string, { cwd, home, windows }: Place): string | null {
  const text = typed.trim();
  if (text === "" || text.includes("\0")) return null;
  if (/^file:/i.test(text)) return fromAddress(unquoted(text, windows), windows);
  const path = unquoted(text, windows);
  if (/^file:/i.test(path)) return fromAddress(path, windows);
  if (path === "") return null;
  return resolve(cwd, home !== null && /^~(?=$|[/\\])/.test(path) ? `${home}${path.slice(1)}` : path);
}

/** As a shell reads one word; but only what begins with a quote is quoted, for a name may hold an apostrophe. */
function unquoted(text: string, windows: boolean): string {
  if (!/^['"]/.test(text)) return windows ? text : text.replace(/\\(.)/gs, "$1");
  if (windows) return text.replace(/^(['"])(.*)\1$/s, "$2");
  return text.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs,
    (_, plain?: string, double?: string, one?: string) => plain ?? double?.replace(/\\(["\\$`])/g, "$1") ?? one ?? "",
  );
}

function fromAddress(address: string, windows: boolean): string | null {
  try {
    return fileURLToPath(address, { windows });
  } catch (cause) {
    // Another computer's file, or no address at all.
    if (cause instanceof TypeError || cause instanceof URIError) return null;
    throw cause;
  }
}
