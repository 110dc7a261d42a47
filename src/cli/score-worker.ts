// One of several that score lines at the same time: a program of its own, which `handrail score --jobs` starts.

import { parentPort, workerData } from "node:worker_threads";
import type { StreamLine } from "./lines-of.ts";
import type { Scoring } from "./score-line.ts";
import { scoreStreamLine } from "./score-stream.ts";

const scoring = workerData as Scoring;
parentPort?.on("message", (lines: readonly StreamLine[]) => {
  parentPort?.postMessage(lines.map((line) => scoreStreamLine(line, scoring)));
});
