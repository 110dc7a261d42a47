/** A line of a stream, with its number; null is one that is no text, or too long to be kept. */
export interface StreamLine {
  readonly number: number;
  readonly text: string | null;
  readonly isTooLong: boolean;
}

const NEWLINE = 10;

/** The lines of a stream, one after the other; never more of it in memory than a chunk and a line. */
export async function* linesOf(stream: AsyncIterable<unknown>, longest: number): AsyncGenerator<StreamLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): StreamLine => {
    const isTooLong = length > longest;
    const line = { number, text: isTooLong ? null : decoded(Buffer.concat(parts), decoder), isTooLong };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < bytes.length) keep(bytes.subarray(from));
  }
  if (length > 0) yield take();
}

function decoded(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): string | null {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
