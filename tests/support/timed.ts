import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { catalogueOf, HOME, inShort } from "./catalogue.ts";

/** A small checklist in which every kind of timed item, a table, and a rule of each kind stands. */
export const GYM = `id: gym
version: 1.0.0
title: Tests
scored: no
for: therapist
tables:
  - id: stands-norm
    source: ot-practice
    by: [person/age, person/sex]
    rows:
      60-69: { male: 14, female: 12 }
      70+: { male: 11, female: 10 }
items:
  - { id: ready, type: yes-no, text: Ready?, clinical: Readiness }
  - section: Walk
    id: walk
    when: { ready: yes }
    setup: [A line on the floor., A clear way.]
    guard: Beside the person.
    say: Walk to the line.
    stops: [had to be caught, symptoms]
    on-stop: Let the person sit.
    sources: [ot-practice]
    items:
      - { id: walk-shoes, type: yes-no, text: Shoes on?, clinical: Shoes }
      - { id: walk-1, type: stopwatch, max: 1 min, text: First walk, clinical: "Walk, first" }
      - { id: walk-2, type: stopwatch, max: 60 s, text: Second walk, clinical: "Walk, second", say: Once more. }
      - { id: walk-aid, type: yes-no, text: With an aid?, clinical: Aid }
      - { id: walk-speed, type: computed, unit: m/s, text: Speed, clinical: Walking speed, value: { quotient: [4, { least: [walk-1, walk-2] }] } }
  - section: Pressure
    id: bp
    guard: Beside the person.
    stops: { faint: Feels faint, other: Something else }
    items:
      - { id: bp-rest, type: rest, lasts: 5 min, text: Rest, clinical: Rest }
      - { id: bp-before, type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min }, range: { mmHg: [20, 350] }, text: Before, clinical: Pressure at rest }
      - { id: bp-stand, type: rest, lasts: 1 min, text: Stand, clinical: Standing }
      - { id: bp-1, type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min }, text: At one minute, clinical: Pressure at 1 minute }
      - { id: bp-on, type: rest, lasts: 3 min, since: bp-stand, text: Stand on, clinical: Standing on }
      - { id: bp-3, type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min }, text: At three minutes, clinical: Pressure at 3 minutes }
      - { id: bp-felt, type: yes-no, text: Dizzy?, clinical: Symptoms }
      - { id: drop, type: computed, unit: mmHg, text: Drop, clinical: Drop, value: { difference: [bp-before.systolic, { least: [bp-1.systolic, bp-3.systolic] }] } }
  - section: Stands
    id: stands
    stops: [used the arms]
    items:
      - { id: stand-hold, type: hold, lasts: 10 s, text: Hold, clinical: Hold }
      - { id: stand-count, type: tally, lasts: 30 s, text: Stands, clinical: Stands }
rules:
  - { id: slow, source: ot-practice, about: walk-speed, when: { any: [ { walk-speed: { lte: 0.8 } }, { walk: { stopped: yes } } ] }, met: Slow., not-met: Not slow., advice: see }
  - { id: drops, source: ot-practice, about: drop, when: { any: [ { drop: { gte: 20 } }, { bp: { stopped: faint } } ] }, met: It drops., not-met: It does not drop. }
  - { id: few, source: ot-practice, about: stand-count, applies: { person/age: { gte: 50 } }, when: { stand-count: { lt: { table: stands-norm } } }, met: Few., not-met: Enough., no-norm: No figure. }
alerts:
  - { id: very-high, when: { bp-before.systolic: { gte: 180 } }, urgency: today, text: "{value} is very high.", suspends: [tests], sources: [ot-practice] }
  - { id: felt-ill, when: { walk: { stopped: symptoms } }, urgency: this-week, text: Felt ill., sources: [ot-practice] }
recommendations:
  - { id: see, title: See somebody, steps: { today: Sit down. }, why: It helps., sources: [ot-practice] }
`;

let read: Catalogue | null = null;

export function gym(): Catalogue {
  read ??= catalogueOf({ ...HOME, "gym.yaml": GYM });
  return read;
}

const TODAY = "2026-11-22";

/** A visit as its answers file says it: `gym: { walk-1: 5 }, person: { age: 79 }`. */
export function gymVisit(answers: string, known: Catalogue = gym()): Assessment {
  const result = parseAssessment("visit.yaml", file(answers), known, TODAY);
  if (!result.ok) throw new Error(result.diagnostics.map(showDiagnostic).join("\n\n"));
  return result.assessment;
}

/** What is wrong with such answers. */
export function gymProblems(answers: string): readonly string[] {
  const result = parseAssessment("visit.yaml", file(answers), gym(), TODAY);
  return result.ok
    ? []
    : result.diagnostics.map((one) => `${inShort(one).replace(/^\S+ /, "")}: ${one.message}; ${one.hint}`);
}

function file(answers: string): string {
  return `handrail: assessment/1
date: 2026-11-21
setting: { by: therapist, sets: [person, gym], depth: full }
answers: { ${answers} }
`;
}
