import type { Evaluation } from "../../model/evaluation.ts";
import type { Letterhead } from "../../model/settings.ts";
import { TRADES } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { ContractorView } from "./contractor-shape.ts";
import { findWork, type JobWork } from "./find-work.ts";
import { jobView } from "./job-view.ts";
import { partsTotal } from "./parts-total.ts";

/** The evaluation → what a contractor reads. `all`: also what is only to be priced is told in full. */
export function projectContractor(
  evaluation: Evaluation,
  text: ReportText,
  { all, letterhead }: { readonly all: boolean; readonly letterhead: Letterhead },
): ContractorView {
  const t = text.contractor;
  const { jobs, unworded } = findWork(evaluation, t);
  const full = byTrade(jobs.filter(({ later }) => all || !later));
  const later = jobs.filter((one) => !full.includes(one));
  const numberOf = (index: number): string => String(index + 1);
  return {
    date: t.date(evaluation.date),
    ask: t.ask(letterhead.clinic, letterhead.phone),
    jobs: full.map((one, index) => {
      const { trade } = one.job;
      const isFirst = trade !== full[index - 1]?.job.trade;
      return jobView(one, { number: numberOf(index), group: trade !== null && isFirst ? t.trade[trade] : "" }, t);
    }),
    later: later.map(({ job, places }, index) => ({
      number: numberOf(full.length + index),
      title: t.jobTitle(
        job.title,
        places.map(({ name }) => name),
      ),
    })),
    unworded: unworded.map((places, index) => ({
      number: numberOf(jobs.length + index),
      place: places.map(({ name }) => name).join("; "),
    })),
    nothing: jobs.length + unworded.length === 0 ? t.nothing : "",
    parts: partsTotal(full, text),
  };
}

/** What anybody may build, then each licensed trade together. */
function byTrade(jobs: readonly JobWork[]): readonly JobWork[] {
  return [null, ...TRADES].flatMap((trade) => jobs.filter(({ job }) => job.trade === trade));
}
