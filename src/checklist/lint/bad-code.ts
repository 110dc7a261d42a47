import { type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";

/** A code with a slip in it would name another thing in somebody's record. Its last digit shows a slip, though not a wrong meaning. */
export const badCode: LintRule = {
  code: "bad-code",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ items }) => items)
      .flatMap((item) => {
        const { loinc, snomed, icd10 } = item.codes;
        const told = (key: string, code: string, what: string): LintProblem => ({
          at: siteOf(draft, item, "codes", key),
          message: `"${code}" is not ${what}`,
          hint: "look it up again, and copy it",
        });
        return [
          ...(loinc === null || isLoinc(loinc)
            ? []
            : [told("loinc", loinc, "a LOINC code: its check digit does not fit")]),
          ...(snomed === null || isSnomed(snomed)
            ? []
            : [told("snomed", snomed, "a SNOMED CT code: its check digit does not fit")]),
          ...icd10.filter((code) => !ICD10.test(code)).map((code) => told("icd10", code, "a code of ICD-10-CM")),
        ];
      }),
};

const ICD10 = /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

/** `89422-0`: the digit after the hyphen is Luhn's, mod 10. */
function isLoinc(code: string): boolean {
  const [, number, check] = /^(\d{1,7})-(\d)$/.exec(code) ?? [];
  if (number === undefined) return false;
  const sum = [...number].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** The dihedral group of ten, row by row: what Verhoeff's check multiplies in. */
const TIMES = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
/** What he does to each place, again every eight places. */
const TURN = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

function isSnomed(code: string): boolean {
  if (!/^\d{6,18}$/.test(code)) return false;
  const check = [...code]
    .reverse()
    .reduce((so, digit, n) => Number(TIMES[so]?.[Number(TURN[n % 8]?.[Number(digit)])]), 0);
  return check === 0;
}
