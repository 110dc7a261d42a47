const MEDICINE =
  "(medicines?|medications?|pills?|tablets?|drugs?|insulin|water pills?|blood thinners?|painkillers?|pain pills?|sleeping pills?|dose|doses)";
const PAINKILLER =
  "(vitamins?|b6|b12|ibuprofen|acetaminophen|paracetamol|aspirin|naproxen|tylenol|painkillers?|opioids?|tramadol|gabapentin|pregabalin|duloxetine)";
/** Where an instruction begins: at the start, or after "and", "then", "or", a comma. */
const BEGINS = "(?:^|[,:] |\\b(?:and|then|or|to|please|just|can|should|always) )";

export interface Forbidden {
  readonly pattern: RegExp;
  readonly because: string;
}

/** What must never reach a reader, in its near forms too. A sentence that says not to is fine. */
export const FORBIDDEN: readonly Forbidden[] = [
  {
    pattern: new RegExp(
      `(?<!\\b(ask|asks|whether)\\b[^.]*)\\b(stop|stops|stopping|reduce|skip|halve|lower|cut down on|leave out|quit|come off|wean off|change(?! of| in)|taper)\\b( [a-z-]+){0,5} ${MEDICINE}\\b`,
      "i",
    ),
    because: "only a prescriber may say what to stop or change",
  },
  {
    pattern:
      /\b(you|he|she|they|the person|the home|this home|your home|everything|it) (is|are) (now |all |quite |perfectly )?(safe|not at (any )?risk|at no risk|out of danger)\b(?! (to|for|in|on|if|enough|when|glass))/i,
    because: "no checklist can tell that anybody is safe",
  },
  {
    pattern: /\b(not at risk|no risk of (a )?fall(s|ing)?|will not fall|cannot fall)\b/i,
    because: "no checklist can tell that anybody is safe",
  },
  {
    pattern:
      /\b(replace|replaces|instead of|no need for) (a |an |the |your |any )?([a-z]+ )?(evaluation|assessment|examination|doctor|therapist)\b/i,
    because: "this screens and suggests; it replaces nobody",
  },
  {
    pattern:
      /\b(improve|reduce|lower|cut|prevent|less|fewer|better|relieve)\w*\b[^.;]{0,40}\b\d{1,3} ?(%|percent|per cent)/i,
    because: "no percentage is promised to anybody",
  },
  {
    pattern:
      /\b(better|relief|relieved|improve\w*|results?|works?|heals?|gone)\b[^.;]{0,30}\b(in|within|after) (just |only )?\d+( ?(-|–|to) ?\d+)? (days|weeks|months)\b/i,
    because: "nobody can promise when",
  },
  {
    pattern:
      /\b(re-?generat\w*|re-?grow\w*|repair\w*|heal\w*|restor\w*|re-?build\w*)\b[^.;]{0,15}\bnerves?\b|\bnerves? (can |will |may )?(re-?generat\w*|re-?grow\w*|heal)\b/i,
    because: "there is no proof that it does",
  },
  { pattern: /\bcur(e|es|ed|ing)\b/i, because: "nothing here cures" },
  {
    pattern: new RegExp(
      `${BEGINS}soak (your |the |both |numb )*(feet|foot)\\b|\\bfoot (bath|soak)s? (is|are|can|may|will|helps?)\\b`,
      "i",
    ),
    because: "soaking harms skin that cannot feel",
  },
  {
    pattern: new RegExp(
      `${BEGINS}(use|apply|put on|try|add) (a |an |some |the |gentle |moist |dry |warm )*(heat|heating pads?|hot packs?|heat packs?|hot-water bottles?|hot water bottles?|warm compress(es)?|electric blankets?)\\b`,
      "i",
    ),
    because: "heat burns skin that cannot feel",
  },
  {
    pattern: new RegExp(
      `\\b(try|use|choose)\\b[^.;]{0,50}\\b(before|instead of|rather than) (taking |using |any |your |the |pain )*${MEDICINE}\\b`,
      "i",
    ),
    because: "only a prescriber may steer somebody off a medicine",
  },
  {
    pattern:
      /\b(stand|standing|balance|balancing) on one (leg|foot)\b[^.;]*\b(eyes (closed|shut)|(close|shut|closing) (the |your )?eyes)\b|\bwith (the |your )?eyes (closed|shut)\b[^.;]*\bon one (leg|foot)\b/i,
    because: "that is for a therapist's room only",
  },
  {
    pattern: new RegExp(
      `${BEGINS}(hold|grab|grip|grasp|lean|pull)( on| onto| on to| to)* (the |a |your )?(towel (bar|rail|rack|ring|holder)s?|suction (bar|handle|grip)s?)\\b`,
      "i",
    ),
    because: "it comes off the wall",
  },
  {
    pattern:
      /\b(use|fit|add|buy|get|install|put up|attach)\b[^.;]{0,15}\bbed[- ]?rails?\b|\bbed[- ]?rails? (make|keep|are safe|for safety)\b/i,
    because: "people have died caught in bed rails",
  },
  {
    pattern: new RegExp(
      `\\b\\d+(\\.\\d+)? ?(mg|mcg|µg|ug|IU|units)\\b[^.;]*\\b${PAINKILLER}\\b|\\b${PAINKILLER}\\b[^.;]*\\b\\d+(\\.\\d+)? ?(mg|mcg|µg|ug|IU|units)\\b`,
      "i",
    ),
    because: "no doses of vitamins or painkillers",
  },
  {
    pattern: new RegExp(`${BEGINS}take (a |an |some |one |two |more |extra |\\d+ )*([a-z]+ )?${PAINKILLER}\\b`, "i"),
    because: "no doses of vitamins or painkillers",
  },
  {
    pattern: /\b(walk|work|push|exercise|move|train|go|stretch)\w* through (the |your |any )?pain\b/i,
    because: "pain is a sign to stop",
  },
  {
    pattern:
      /\b(hit|hits|hitting|bump\w*|knock\w*|blow|bang\w*)\b[^.;]{0,30}\bhead\b[^.;]*\b(rest|sleep it off|wait and see|lie down|fine)\b|\bhead\b[^.;]{0,20}\b(hit|bumped|knocked|banged)\b[^.;]*\b(rest|sleep it off|wait|lie down|fine)\b|\bfeels? (fine|well|all right)\b[^.;]*\b(hit|bump\w*|knock\w*|blow)\b[^.;]*\bhead\b[^.;]*\b(rest|wait|sleep)\b/i,
    because: "after a hit on the head somebody must look today",
  },
  {
    pattern:
      /\b(use|try|take|get)\b[^.;]{0,10}\bborrowed (walker|cane|rollator|crutch\w*|frame|aid|wheelchair)\b|\bborrow (a|an|the|someone's|somebody's) ([a-z]+ ){0,2}(walker|cane|rollator|crutch\w*|frame|aid)\b/i,
    because: "an aid that was not fitted can tip",
  },
  {
    pattern: new RegExp(
      `${BEGINS}pull (up |yourself up |hard )*(on|by|with) (the |a |your )?(walker|frame|rollator|walking aid)\\b`,
      "i",
    ),
    because: "a walker tips when it is pulled",
  },
  {
    pattern: /\b(cut|trim|shave|pare|file|scrape)\b( (off|away|down|the|your|any|a))* (corns?|call?us(es)?)\b/i,
    because: "a cut on a numb foot can cost the foot",
  },
  {
    pattern:
      /\b(restrict|limit|cut down on|cut back on|stop|avoid)\b( [a-z]+){0,3} (fluids?|drinking|liquids?)\b(?! (before|after|in the evening|late|alcohol))|\bdrink less( (water|fluid))?\b(?! (before|after|in the evening|late))/i,
    because: "drinking too little brings dizziness and falls",
  },
  {
    pattern: /\b(raise|increase|eat more|take more|use more|add more|extra|more)\b( the| your| of)* salt\b/i,
    because: "salt is for a doctor to say",
  },
  {
    pattern:
      /\b(11|11\.2|13\.7|eleven|fourteen) ?(times|x|×|-?fold)\b|\b\d+(\.\d+)? ?(times|x|×|-?fold) (as likely|more likely|the risk|higher|greater)\b/i,
    because: "a study's odds are nobody's own risk",
  },
  {
    pattern:
      /\b(medicare|medicaid|insurance|the insurer|your plan|the health plan)\b[^.;]{0,15}\b(will|pays|covers|reimburses|is sure to)\b/i,
    because: "nobody here can promise what is paid",
  },
];
