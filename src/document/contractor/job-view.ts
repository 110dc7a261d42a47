import type { ContractorText } from "../../text/en-contractor.ts";
import { toFigure } from "../released.ts";
import type { ContractorView } from "./contractor-shape.ts";
import type { JobWork } from "./find-work.ts";

/** One job of the list: what is said of it, and what is measured in each of its places. */
export function jobView(
  { job, places, photos, noted }: JobWork,
  { number, group }: { readonly number: string; readonly group: string },
  text: ContractorText,
): ContractorView["jobs"][number] {
  const { labels } = text;
  const line = (label: string, says: string | null) =>
    says === null ? [] : [{ label: text.label(label), says: text.says(says) }];
  const names = places.map(({ name }) => name);
  const several = places.length > 1;
  const named = (place: string, what: string): string => text.says(several ? text.inPlace(place, what) : what);
  return {
    group,
    number,
    title: text.jobTitle(job.title, names),
    lines: [
      ...line(labels.places, text.places(names)),
      ...line(labels.do, job.do),
      ...line(labels.where, job.where),
      ...line(labels.part, job.part),
      ...line(labels.fix, job.fix),
      ...line(labels.doneIf, job.doneIf),
      ...noted.flatMap((typed) => line(labels.noted, typed)),
    ],
    wall: job.wall ? text.label(labels.wall) : "",
    given: places.flatMap(({ area, name }) =>
      job.given.filter((one) => one.area === area).map(({ what, value }) => text.given(named(name, what), value)),
    ),
    measure: several
      ? places.flatMap(({ name }) => job.measure.map((what) => named(name, what)))
      : job.measure.map(text.says),
    photos: photos.map((id) => toFigure(id, text.photo(id))),
  };
}
