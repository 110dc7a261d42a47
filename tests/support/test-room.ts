import type { Catalogue } from "../../src/model/checklist.ts";
import { catalogueOf, HOME } from "./catalogue.ts";

const TESTS = `
id: tests
version: 1.0.0
title: Timed tests
scored: no
for: therapist
items:
  - section: Get up and go
    id: go
    setup: [A chair with arms against a wall., A line 10 feet (3 m) from it.]
    guard: Half a step behind.
    stops: [had to be caught, symptoms]
    on-stop: Let the person sit.
    items:
      - id: go-time
        clinical: Up and go
        text: Start on the word go. Stop when the person sits.
        say: When I say go, walk to the line and back.
        type: stopwatch
        max: 60 s
      - { id: go-aid, text: Which aid?, type: choice, options: { none: None, cane: Cane } }
  - section: Stands
    id: stands
    setup: [A chair without arms.]
    stops: [used the arms, symptoms]
    items:
      - { id: arms, text: Are the arms needed?, type: yes-no }
      - { id: count, when: { arms: no }, text: Count each full stand., type: tally, lasts: 30 s }
  - section: Standing still
    id: still
    guard: Hands ready.
    stops: [lost balance]
    items:
      - { id: together, text: Feet side by side, type: hold, lasts: 10 s }
      - { id: half, when: { together: { gte: 10 } }, text: Half in front, type: hold, lasts: 10 s }
      - { id: line, when: { half: { gte: 10 } }, text: In one line, type: hold, lasts: 10 s }
      - { id: one-leg, when: { line: { gte: 10 } }, text: On one leg, type: hold, lasts: 10 s }
  - section: Blood pressure
    id: bp
    stops: [feels faint, cannot stand]
    on-stop: Help the person lie down, legs up.
    items:
      - { id: flat, text: Can the person lie flat?, type: yes-no }
      - { id: rest, text: Rest without talking., type: rest, lasts: 5 min }
      - { id: before, text: After the rest, type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min } }
      - { id: stand, text: Help the person stand up., type: rest, lasts: 1 min }
      - { id: at-1, text: After 1 minute, type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min } }
      - { id: stand-on, text: Keep standing., type: rest, lasts: 3 min, since: stand }
      - { id: at-3, text: After 3 minutes, type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min } }
alerts:
  - { id: faint, urgency: today, when: { bp: { stopped: yes } }, text: A test was stopped. Speak with the doctor today., sources: [ot-practice] }
`;

/** A therapist's corner with a chair, a stopwatch and a cuff: every kind of clock once. */
export const testRoom: Catalogue = catalogueOf({ ...HOME, "tests.yaml": TESTS });
