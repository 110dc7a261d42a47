/** What `{…}` may stand for in a finding, a good text or an alert. */
export interface Fillers {
  readonly value: string | null;
  readonly instance: string | null;
  readonly emergencyNumber: string;
}

/** Puts the values in place of `{value}`, `{instance}` and `{emergency-number}`. What has no value here is left out, with its colon. */
export function fillText(text: string, { value, instance, emergencyNumber }: Fillers): string {
  return text
    .replaceAll("{value}", value ?? "")
    .replace(/\{instance\}(: *)?/g, (_, colon: string | undefined) =>
      instance === null ? "" : instance + (colon ?? ""),
    )
    .replaceAll("{emergency-number}", emergencyNumber)
    .trim();
}
