import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { startTerminal } from "../tests/support/start-terminal.ts";
import type { Bench, BenchWorld } from "./bench.ts";
import { figure, ratioOf, targetTimes } from "./figure.ts";

const TIMES = 25;

/** From the command to its end, or to the first question; each beside a Node that does nothing. */
export const start: Bench = {
  name: "start",
  run: async (world) => {
    const home = world.folder();
    const env = { PATH: process.env["PATH"] ?? "", LANG: "en_US.UTF-8", HANDRAIL_HOME: home };
    const bare: number[] = [];
    const version: number[] = [];
    const help: number[] = [];
    const report: number[] = [];
    const question: number[] = [];
    const id = keepDemo(world, env);
    for (let time = 0; time < TIMES; time++) {
      bare.push(timeRun(["-e", "0"], env));
      version.push(timeRun([world.executable, "--version"], env));
      help.push(timeRun([world.executable, "--help"], env));
      report.push(timeRun([world.executable, "report", id], env));
      question.push(await timeFirstQuestion(world, env));
    }
    const beside = (what: string, samples: readonly number[], most: number) => {
      const ratio = ratioOf(samples, bare, "bare Node");
      return figure(what, samples, { ratio, target: targetTimes(most, ratio) });
    };
    return {
      figures: [
        figure("start: `node -e 0` (bare Node)", bare),
        beside("start: `handrail --version`", version, 1.3),
        beside("start: `handrail --help`", help, 1.6),
        beside("`handrail report`: the worked example's record on the screen", report, 2.5),
        beside("start: `handrail assess everything`, first question in a terminal", question, 2.5),
      ],
      notes: [
        "**start**: each of the five in turn, so that what slows the machine down slows them all. The first question counts from the start of the program until it stands on the screen; its record is on the disk by then.",
      ],
    };
  },
};

/** The worked example as a record; its id. */
function keepDemo({ executable }: BenchWorld, env: Readonly<Record<string, string>>): string {
  const { stdout } = spawnSync(process.execPath, [executable, "assess", "--answers", "assets/demo-answers.yaml"], {
    env,
    encoding: "utf8",
  });
  return stdout.trim();
}

function timeRun(args: readonly string[], env: Readonly<Record<string, string>>): number {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [...args], { env, stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - begun;
}

async function timeFirstQuestion({ executable }: BenchWorld, env: Readonly<Record<string, string>>): Promise<number> {
  const begun = performance.now();
  const args = ["assess", "everything", "--as", "therapist", "--label", "MB-12"];
  const terminal = startTerminal(process.execPath, [executable, ...args], { env });
  try {
    await terminal.waitFor("What matters most");
    const took = performance.now() - begun;
    terminal.send("q");
    await terminal.exit;
    return took;
  } finally {
    terminal.end();
  }
}
