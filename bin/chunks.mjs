import { join } from "node:path";

/**
 * Which files the program is cut into. Each file that is loaded takes its time, so what the everyday commands need anyway lies together:
 * a chunk holds all that these modules import at once, less what is in a chunk above it; with a plus also the module itself. The rest is
 * cut where commands part.
 */
const CHUNKS = {
  "shared-start": ["cli/main.ts"],
  "shared-work": ["cli/commands/assess.ts", "cli/commands/resume.ts", "+cli/settle.ts", "+text/add-days.ts"],
  "shared-report": ["cli/commands/report.ts"],
  "shared-terminal": ["render/terminal.ts"],
  "shared-screen": ["prompt/interview-prompt.ts"],
  "shared-answers": ["checklist/parse-assessment.ts", "checklist/show-diagnostic.ts"],
};

/** The groups of rolldown's `codeSplitting`. */
export function chunkGroups(root) {
  const places = new Map();
  return {
    includeDependenciesRecursively: false,
    groups: [{ name: (id, bundle) => placesOf(bundle).get(id) ?? null, debugName: "chunks.mjs" }],
  };

  function placesOf(bundle) {
    if (places.size > 0) return places;
    for (const [chunk, entries] of Object.entries(CHUNKS)) {
      const pathOf = (entry) => join(root, "src", entry.replace("+", ""));
      const stay = entries.filter((entry) => !entry.startsWith("+")).map(pathOf);
      const seen = new Set(entries.map(pathOf));
      for (const id of seen) for (const imported of bundle.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
      // A command stays a file of its own.
      for (const id of seen) if (!places.has(id) && !stay.includes(id)) places.set(id, chunk);
    }
    return places;
  }
}
