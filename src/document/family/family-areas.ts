import type { AreaBar } from "../../model/document.ts";
import type { AreaResult, Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";

/** The places that need most, as bars; the others in a line. */
export function familyAreas(
  { areas, findings }: Evaluation,
  most: number,
  text: ReportText,
): { readonly bars: readonly AreaBar[]; readonly rest: string } {
  const t = text.family;
  const inPlaces = new Set(areas.flatMap(({ checklist, instance }) => (instance === null ? [] : [checklist])));
  const told = areas
    .filter(({ scored, band }) => scored && band !== "does-not-apply")
    // what is asked once for all bathrooms is no place; it is told where something was found
    .filter(
      ({ checklist, instance, band }) => instance !== null || band !== "nothing-found" || !inPlaces.has(checklist),
    );
  const toMake = told
    .filter(({ band }) => band !== "nothing-found" && band !== "not-enough")
    .sort((one, other) => (one.score ?? 0) - (other.score ?? 0));
  const names = (list: readonly AreaResult[]): readonly string[] => list.map(({ title }) => title);
  const others = toMake.length - most;
  const unknown = names(told.filter(({ band }) => band === "not-enough"));
  const fine = told.filter(({ band }) => band === "nothing-found");
  return {
    bars: toMake.slice(0, most).map((area) => ({
      title: area.title,
      band: area.band,
      words: text.words.plainBand[area.band],
      value: area.score,
      note: t.areaCounts(findings.filter((finding) => finding.area === area.id).length),
    })),
    rest: [
      ...(others > 0 ? [t.morePlaces(others)] : []),
      ...(unknown.length > 0 ? [t.places(text.words.plainBand["not-enough"], unknown)] : []),
      ...(toMake.length === 0 && fine.length > 0 ? [t.fineIn(text.words.plainBand["nothing-found"], fine.length)] : []),
    ].join(" "),
  };
}
