/** A day in somebody's calendar. It says nothing of the person: calendars are shared and shown on locked screens. */
export interface CalendarDay {
  /** the same for the same record, so that a new file takes the old entry's place */
  readonly uid: string;
  /** when the day was said: an ISO instant */
  readonly stamp: string;
  /** how often the day was changed */
  readonly sequence: number;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly summary: string;
}

/** A calendar file with one whole day (RFC 5545). The same day gives the same bytes. */
export function renderIcs({ uid, stamp, sequence, day, summary }: CalendarDay): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Handrail//Follow-up//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.replace(/\.\d+/, "").replace(/[-:]/g, "")}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join("");
}

const compact = (day: string): string => day.replaceAll("-", "");

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** At most 75 bytes a line, never broken within a character; what goes on begins with a space. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let now = "";
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 75) {
      lines.push(now);
      now = " ";
      bytes = 1;
    }
    now += letter;
    bytes += size;
  }
  return [...lines, now];
}
