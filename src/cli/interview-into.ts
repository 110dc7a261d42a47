import { type Interview, startInterview } from "../interview/interview.ts";
import { withEmergencyNumber } from "../logic/with-emergency-number.ts";
import { Interrupted, UserError } from "../model/errors.ts";
import { letterheadOf } from "../model/settings.ts";
import { askInterview, wantsPlain } from "../prompt/ask-interview.ts";
import { isThere } from "../store/check-ours.ts";
import { append, appendAll, closeJournal, discardJournal, type Journal } from "../store/journal.ts";
import { readSettings } from "../store/settings.ts";
import { adviseFrom } from "./advise.ts";
import { holdSignals } from "./hold-signals.ts";
import { photoDoor } from "./photo-door.ts";
import { unitsOf } from "./units-of.ts";
import type { World } from "./world.ts";

/** Asks on, each answer on disk before the next question, and says how to go on or what comes out. Ctrl-C is an Interrupted; all is saved then too. A record in which nothing was ever answered is taken away again: it would be the `last` one. */
export async function interviewInto(
  {
    journal,
    id,
    interview,
    plain,
    isNew = false,
  }: {
    readonly journal: Journal;
    readonly id: string;
    readonly interview: Interview;
    readonly plain: boolean;
    /** the record was begun just now: what it holds from an earlier visit is no answer */
    readonly isNew?: boolean;
  },
  world: World,
): Promise<number> {
  const letGo = holdSignals();
  const start = isNew ? journal.next : 1;
  const isEmpty = (): boolean => journal.next === start;
  const settings = readSettings(world);
  try {
    const catalogue = withEmergencyNumber(interview.catalogue, letterheadOf(settings).emergency);
    const { how } = await askInterview({
      interview: startInterview(catalogue, interview.assessment),
      record: (events) => appendAll(journal, events),
      stdin: world.stdin,
      stdout: world.stdout,
      colour: world.colour,
      photos: photoDoor(journal.folder, settings.photos, world),
      advise: adviseFrom(catalogue),
      units: unitsOf(settings, world),
      plain: plain || wantsPlain(world.env),
    });
    if (isEmpty()) {
      world.tell("Nothing was answered, so nothing was kept.");
      return 0;
    }
    requireThere(journal);
    if (how === "finished") finish(journal, id);
    world.tell(
      how === "finished"
        ? `Saved as ${id}. The plan: handrail report ${id}    On paper: handrail report ${id} -o plan.pdf`
        : `Saved as ${id}. Go on with: handrail resume ${id}    What there is so far: handrail report ${id}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    if (!isEmpty()) requireThere(journal);
    throw new Interrupted({ begun: !isEmpty() });
  } finally {
    try {
      if (isEmpty()) discardJournal(journal);
      else closeJournal(journal);
    } finally {
      letGo();
    }
  }
}

/** Nobody is told that something is saved which was taken away meanwhile. */
function requireThere(journal: Journal): void {
  if (isThere(journal)) return;
  throw new UserError(`the record is no longer in ${journal.folder}; what was answered went with it`, {
    hint: "put the folder back there, then: handrail resume",
  });
}

/** Every answer is on disk by now; only that this was the end may fail to be. */
function finish(journal: Journal, id: string): void {
  try {
    append(journal, { type: "finished" });
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(`every answer of ${id} is saved, but not that it is finished`, {
      hint: `free some space, then: handrail resume ${id}`,
      cause,
    });
  }
}
