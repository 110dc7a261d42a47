/**
 * Words that tell of a body, an illness, a medicine, a helper or how somebody lives. What holds one of them never stands where
 * neighbours or a landlord read it. Better a word too many: a blank to write on takes its place.
 */
const TELLING = new RegExp(
  `\\b(${[
    // the body
    "feet that|foot|heels?|toes?|skin|sores?|wounds?|ulcers?|blisters?|legs? and|weak\\w*|numb\\w*|tingl\\w*|feels?|feeling|felt|pain\\w*",
    "sway\\w*|tremors?|shak(?:y|ing)|stiff\\w*|freez(?:e|es|ing) of|feet freeze|swollen|swelling|stronger (?:side|hand|leg)|stump",
    "balance|unstead\\w*|dizz\\w*|faint\\w*|light-?headed\\w*|black(?:ed)? out|breath\\w*|chest|heart|stroke|seizures?|head hit|hit on the head",
    // what is told of the mind, of eyes, ears and the bladder
    "memory|confus\\w*|forget\\w*|dementia|wander\\w*|mood|worr\\w*|alcohol|drinks? too|sad\\w*|afraid|fear\\w*|lonel\\w*",
    "blind\\w*|vision|sight|eyes?|glasses|deaf\\w*|hearing|bladder|bowels?|incontinen\\w*|continence|pads?|urinals?|commodes?|toilet chairs?|catheters?|accidents?",
    // illnesses and medicines
    "diabet\\w*|insulin|blood|thinners?|sugar|pressure|neuropath\\w*|parkinson\\w*|arthritis|bones?|osteopor\\w*|cancer|chemo\\w*|dialysis|oxygen",
    "medicines?|medication|medical|pills?|tablets?|doses?|drugs?|needles?|injections?|illness\\w*|disease\\w*|conditions?|disab\\w*|symptoms?|health\\w*",
    "weight|frail\\w*|surgery|hospitals?|patients?|falls?|fell|fallen",
    // what is worn or leaned on
    "braces?|splints?|prosthes\\w*|prosthetic|artificial (?:leg|limb)|hip protectors?|wheelchairs?|walkers?|rollators?|canes?|crutch\\w*|walking aids?|aids?|hoists?|transfer|lift belt",
    // who comes and goes
    "doctors?|clinics?|nurses?|therap\\w*|physio\\w*|pharmac\\w*|podiatr\\w*|orthot\\w*|optomet\\w*|audiolog\\w*|dietitians?|psycholog\\w*|social workers?",
    "carers?|caregivers?|alone|nobody there|by (?:herself|himself|oneself)|lives? with|key ?box|spare key|codes?|out of the home",
  ].join("|")})\\b`,
  "i",
);

/** Whether anybody may read it: nothing in it tells of health, help or how somebody lives. */
export function isForAnybody(text: string): boolean {
  return !TELLING.test(text);
}
