import type { Alert, Catalogue } from "../model/checklist.ts";

/** The same checklists, their alerts with the number to call where these people live. A record keeps them without it. */
export function withEmergencyNumber(catalogue: Catalogue, number: string): Catalogue {
  const fill = (text: string): string => text.replaceAll("{emergency-number}", number);
  const filled = (alert: Alert): Alert => ({
    ...alert,
    text: fill(alert.text),
    clinical: alert.clinical === null ? null : fill(alert.clinical),
  });
  return {
    ...catalogue,
    checklists: catalogue.checklists.map((one) => ({ ...one, alerts: one.alerts.map(filled) })),
  };
}
