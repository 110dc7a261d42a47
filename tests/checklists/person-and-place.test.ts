import { expect, test } from "vitest";
import { checklistOf, shipped } from "../support/catalogue.ts";

const known = shipped();

/**
 * What holds for one person in one place, and for nobody else: each rule with the cases that show it. The cases run with `handrail test`;
 * here they must only be there.
 */
const RULES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "F1 foot drop and a low edge, a rug, an open step": {
    "doors-and-halls": ["a door strip of a quarter inch is small for most, and more for toes that catch"],
    entrance: ["a low edge is a small thing for a foot that lifts, and more for toes that catch"],
    floors: ["a cord in the hall and toes that catch"],
    stairs: ["open steps catch the toes that drop"],
  },
  "F2 numb feet and heat: tap, pad, bottle, soak, radiator": {
    bathroom: [
      "115 °F is a finding for numb feet, and the heater is left alone",
      "124 °F is for today where the hands do not feel it",
      "a radiator beside the toilet may burn numb skin",
    ],
    person: ["heat on numb feet is serious and goes away today", "foot soaks on numb feet stop today"],
    "living-room": ["numb feet at the fireplace"],
    "heat-and-cold": ["numb feet and hands, and everything that warms or cools them"],
  },
  "F3 no sense of position: a dark way, or nothing to touch": {
    bathroom: ["a dark way is severe for feet that do not know where they are"],
    "doors-and-halls": ["nothing to touch in the hall, at night, on feet that do not know where they are"],
  },
  "F4 numb feet on uneven or slick ground": {
    entrance: ["wet leaves under numb feet", "an edge over half an inch is serious for numb feet, in either unit"],
    floors: ["a waxed hall under numb feet", "a soft spot in the floor under numb feet"],
  },
  "F5 low vision: stairs without contrast, or with one switch": {
    stairs: ["edges that run together are serious for weak eyes", "one switch is serious for weak eyes"],
  },
  "F6 a walker: high sill, narrow door, rugs": {
    "doors-and-halls": [
      "a strip over half an inch stops a walker",
      "a doorway of thirty inches turns a walker sideways",
    ],
    floors: ["rugs that are taped down are fine, except under a walker"],
  },
  "F7 memory: stove, heater, bed rail, hot tap": {
    kitchen: ["one burned pot is for today where memory fails, and one alert speaks"],
    "fire-and-electricity": ["a heater on at night is serious for anyone, and severe where memory fails"],
    bedroom: ["the same rail where things are forgotten comes off today"],
    bathroom: ["124 °F is severe for one who forgets to test it, although the feet feel"],
  },
  "F8 three trips a night: dark, cluttered, far, or over stairs": {
    bathroom: [
      "a dark way, walked three times a night",
      "up three times a night, on feet that do not know where they are, and the way is dark and long",
    ],
    bedroom: ["a bad bedroom for somebody who sees edges poorly and goes three times a night"],
    stairs: ["stairs on the way to the toilet at night"],
  },
  "F9 alone, cannot get up, nothing worn": { person: ["nobody to help and a button in the drawer"] },
  "F10 oxygen: flames, gas, smoking, the tube on the way": {
    kitchen: ["oxygen over a gas flame cannot wait"],
    "fire-and-electricity": ["a grandson who smokes in a home with oxygen cannot wait"],
    floors: ["an oxygen tube across the hall is told this week"],
  },
  "F11 a blood thinner: no hold at stairs or tub, any hit on the head": {
    bathroom: ["nothing to hold at the tub is severe on blood thinners"],
    stairs: ["no rail on daily steps cannot wait for somebody with thin bones"],
    person: ["a blood thinner and a hit on the head is one emergency, not two alerts"],
  },
  "F12 weak legs: seat, bed or toilet below the knee": {
    "living-room": ["weak legs and a seat lower than the back of the knee"],
    bedroom: ["weak legs and a bed lower than the back of the knee"],
    bathroom: ["knees above hips on the toilet are hard on weak legs"],
  },
  "hurry at night, no sense of position, a dark way": {
    bathroom: ["up three times a night, on feet that do not know where they are, and the way is dark and long"],
  },
  "hurry at night, dizziness, a low bed": { bedroom: ["often up at night, dizzy on rising, from a low bed"] },
  "foot drop, the brace off at night, a rug": {
    bedroom: ["toes that catch, a brace across the room, and a rug on the way"],
    "daily-routines": ["a brace that stays off only at night"],
  },
  "numb feet, memory, the tap": {
    bathroom: ["numb feet, and a memory that lets the hot tap run", "the same tap at 124 °F cannot wait"],
  },
  "low vision, memory, a white bathroom": { bathroom: ["a white bathroom where eyes are weak and memory fails"] },
  "a walker, a narrow door, the toilet": {
    bathroom: ["the walker waits outside a narrow bathroom with nothing to hold at the toilet"],
  },
  "oxygen, a walker, the tube": { floors: ["oxygen, a walker, and a tube that winds around its wheels"] },
  "alone, a blood thinner, stairs": {
    stairs: [
      "alone, on a blood thinner, with one rail and a help button in the drawer",
      "the same stairs with a rail that moves cannot wait",
    ],
  },
  "a pet, no sense of position, night": { pets: ["the dog sleeps on the way of feet that do not know where they are"] },
  "hearing loss, alone, fire": {
    "fire-and-electricity": ["hearing loss, alone at night, and no alarm that shakes the bed"],
  },
  "freezing, a patterned floor, a doorway": {
    floors: ["feet that freeze on a striped floor"],
    "doors-and-halls": ["feet that freeze at a narrow door with a strip to step over"],
  },
  "weak legs, a low toilet, no bars, a blood thinner": {
    bathroom: ["weak legs, a blood thinner, a low toilet and a towel bar to pull on"],
  },
};

test.each(Object.entries(RULES))("%s", (_, places) => {
  for (const [file, titles] of Object.entries(places)) {
    const cases = checklistOf(known, file).cases.filter(({ todo }) => !todo);
    expect(cases.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
  }
});
