import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { BenchWorld } from "../bench.ts";
import type { PlainChecklist, ScoreDone } from "./score-job.ts";
import { type Asked, answersOf } from "./sixty-questions.ts";

/** Another engine over so many records of the same questions. */
export async function scorePeer(
  { child }: BenchWorld,
  name: string,
  checklist: PlainChecklist,
  peers: string,
  { items, records }: { readonly items: readonly Asked[]; readonly records: number },
): Promise<ScoreDone> {
  const { said } = await feed([child(name), JSON.stringify(checklist), peers], process.env, records, (record) =>
    answersOf(items, record),
  );
  return JSON.parse(said) as ScoreDone;
}

/** Gives a program its lines as it takes them, and looks how much memory it ever held. */
export async function feed(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  records: number,
  line: (record: number) => object,
): Promise<{ readonly megabytes: number; readonly said: string }> {
  const program = spawn(process.execPath, [...args], { env, stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  program.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(program, "close");
  let megabytes = 0;
  for (let record = 0; record < records; record++) {
    if (!program.stdin.write(`${JSON.stringify(line(record))}\n`)) await once(program.stdin, "drain");
    if (record % 50 === 0) megabytes = peakOf(program.pid) ?? megabytes;
  }
  const watch = setInterval(() => {
    megabytes = peakOf(program.pid) ?? megabytes;
  }, 50);
  program.stdin.end();
  const [code] = (await ended) as readonly number[];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${said}`);
  return { megabytes, said };
}

/** Where the system tells (Linux): the most that a process ever held. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
