import manifest from "../../package.json" with { type: "json" };

/** The program's version, as `--version` prints it. */
export const version = manifest.version;

/** The program by name and version, as records and evaluations keep it. */
export const tool = `handrail ${version}`;
