import { list, record, text, type ViewOf } from "../shape.ts";

const finding = record({
  number: text,
  place: text,
  says: text,
  severity: text,
  exposure: text,
  fit: text,
  points: text,
  status: text,
});

const recommendation = record({
  number: text,
  group: text,
  title: text,
  clinical: text,
  status: text,
  forFindings: text,
  points: text,
  lines: list(text),
  facts: text,
});

const openQuestion = record({ place: text, what: text, why: text, worst: text, how: text });

/** What the therapist may see: everything, the private answers too. */
export const therapistShape = record({
  draft: text,
  code: text,
  ageSex: text,
  visit: text,
  setting: text,
  consent: text,
  notReached: text,
  counts: text,
  alerts: list(record({ urgency: text, text, because: text, suspends: text, done: text })),
  noAlerts: text,
  goals: list(text),
  noGoals: text,
  chosen: list(text),
  nextLook: text,
  changes: list(text),
  presentFactors: text,
  factors: list(record({ label: text, basis: text, because: text })),
  absentFactors: text,
  unknownFactors: text,
  guards: list(text),
  falls: list(text),
  rules: list(record({ about: text, says: text, source: text })),
  rulesLeft: text,
  keptAway: list(text),
  findingCounts: text,
  findings: list(finding),
  findingsInAppendix: text,
  findingsRest: list(finding),
  ownFindings: list(text),
  recommendations: list(recommendation),
  recommendationsInAppendix: text,
  usualStep: text,
  groups: list(record({ title: text, from: text, recommendations: list(recommendation) })),
  open: list(openQuestion),
  openInAppendix: text,
  openRest: list(openQuestion),
  grouped: text,
  areas: list(record({ title: text, score: text, band: text, coverage: text, points: text })),
  unscored: list(text),
  home: text,
  rankOrder: text,
  meaning: text,
  answers: list(record({ place: text, rows: list(record({ question: text, answer: text, basis: text, note: text })) })),
  sources: list(record({ id: text, says: text })),
  editions: list(text),
  tool: text,
});

export type TherapistView = ViewOf<typeof therapistShape>;
