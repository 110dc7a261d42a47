import type { Interview } from "../interview/interview.ts";
import { Interrupted } from "../model/errors.ts";
import { askInterview, wantsPlain } from "../prompt/ask-interview.ts";
import { append, closeJournal, discardJournal, type Journal } from "../store/journal.ts";
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
  }: { readonly journal: Journal; readonly id: string; readonly interview: Interview; readonly plain: boolean },
  world: World,
): Promise<number> {
  const letGo = holdSignals();
  const isEmpty = (): boolean => journal.next === 1;
  const settings = readSettings(world.dataFolder);
  try {
    const { how } = await askInterview({
      interview,
      record: (events) => {
        for (const event of events) append(journal, event);
      },
      stdin: world.stdin,
      stdout: world.stdout,
      colour: world.colour,
      photos: photoDoor(journal.folder, settings.photos, world),
      advise: adviseFrom(interview.catalogue),
      units: unitsOf(settings, world),
      plain: plain || wantsPlain(world.env),
    });
    if (isEmpty()) {
      world.tell("Nothing was answered, so nothing was kept.");
      return 0;
    }
    if (how === "finished") append(journal, { type: "finished" });
    world.tell(
      how === "finished"
        ? `Saved as ${id}. The plan: handrail report ${id}    On paper: handrail report ${id} -o plan.pdf`
        : `Saved as ${id}. Go on with: handrail resume ${id}    What there is so far: handrail report ${id}`,
    );
    return 0;
  } catch (error) {
    throw error instanceof Interrupted ? new Interrupted({ begun: !isEmpty() }) : error;
  } finally {
    try {
      if (isEmpty()) discardJournal(journal);
      else closeJournal(journal);
    } finally {
      letGo();
    }
  }
}
