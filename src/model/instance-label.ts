/** What the next instance is called: its name, or with the first number that no other has (`Room`, `Room 2`). */
export function instanceLabel(name: string, taken: readonly string[]): string {
  const others = new Set(taken);
  for (let n = 1; ; n++) {
    const label = n === 1 ? name : `${name} ${n}`;
    if (!others.has(label)) return label;
  }
}
