const BETWEEN = /\n+|;\s+/;

/** The goals in one text, as the question shows them: `garden; bathe alone`. One from before that holds such a mark itself stays whole if it was not changed. */
export function toGoals(text: string, before: readonly string[]): readonly string[] {
  const parts = partsOf(text);
  const whole = before.filter((goal) => partsOf(goal).length > 0);
  const goals: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const rest = parts.slice(at);
    const kept = whole.find((goal) => partsOf(goal).every((part, index) => part === rest[index]));
    goals.push(kept ?? rest[0] ?? "");
    at += kept === undefined ? 1 : partsOf(kept).length;
  }
  return goals;
}

function partsOf(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
