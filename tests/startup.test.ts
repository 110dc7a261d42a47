import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { filesLoadedBy } from "./support/files-loaded.ts";
import { executable, handrail, root } from "./support/handrail.ts";
import { startTerminal } from "./support/start-terminal.ts";

test("--version prints the version of package.json", async () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

  for (const args of [["--version"], ["-V"], ["--no-color", "--version"]]) {
    expect(await handrail(args)).toMatchObject({ exitCode: 0, stdout: `${manifest.version}\n`, stderr: "" });
  }
});

test("--version loads nothing but the executable and package.json", async () => {
  expect(await filesLoadedBy(["--version"])).toEqual(["bin/handrail.cjs", "package.json"]);
});

test("the page of help that the build wrote is what the program says of itself", async () => {
  expect(await filesLoadedBy(["--help"])).toEqual(["bin/handrail.cjs"]);
  const { stdout } = await handrail(["--help"]);
  expect(stdout).toBe((await handrail(["help"])).stdout);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test("on a narrow screen help is set for it", async () => {
  const terminal = startTerminal(process.execPath, [executable, "--help"], { columns: 70, rows: 200 });
  await terminal.exit;

  const lines = terminal.written().split("\r\n");
  expect(lines[0]).toMatch(/^Usage: handrail/);
  for (const line of lines.slice(0, lines.indexOf("Examples:"))) expect(line.length).toBeLessThanOrEqual(70);
});

test("help loads no command, and nothing that only commands need", async () => {
  const files = await filesLoadedBy(["help"]);

  expect(files).toContain("dist/main.cjs");
  for (const command of [
    "demo",
    "assess",
    "resume",
    "list",
    "report",
    "check",
    "test",
    "new",
    "sign",
    "schema",
    "show",
  ])
    expect(files).not.toContain(`dist/${command}.cjs`);
  const code = files.filter((file) => file.startsWith("dist/")).map((file) => readFileSync(join(root, file), "utf8"));
  for (const heavy of ["PDFDocument", "ZodError", "YAMLParseError", "ExitPromptError"]) {
    expect(
      code.filter((text) => text.includes(heavy)),
      `${heavy} in what --help loads`,
    ).toEqual([]);
  }
});

test("help is shown when asked for, and when nothing is asked", async () => {
  for (const args of [["--help"], ["-h"], []]) {
    const run = await handrail(args);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toContain("Usage: handrail");
    expect(run.stdout).toContain("Examples:");
  }
  expect((await handrail(["report", "--help"])).stdout).toContain("--large-print");
});

test("a wrong word gets a did-you-mean and exit code 2", async () => {
  expect(await handrail(["asess"])).toMatchObject({
    exitCode: 2,
    stdout: "",
    stderr: expect.stringContaining("Did you mean assess?"),
  });
  expect(await handrail(["list", "--jsn"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("Did you mean --json?"),
  });
  expect(await handrail(["assess", "--as", "nurse"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("therapist"),
  });
});

test("a reader that leaves early is no failure", async () => {
  const run = await execa(`"${process.execPath}" "${executable}" --help | true; exit \${PIPESTATUS[0]}`, {
    shell: "bash",
    reject: false,
  });

  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
});

test("an old Node gets a sentence", async () => {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.0" } });`;

  const run = await runWith(pretend, ["list"]);

  expect(run.exitCode).toBe(2);
  expect(run.stderr).toBe("handrail needs Node.js 20.19 or newer; this is 18.20.0. See https://nodejs.org");
});

/** Runs the program after a few lines of our own. */
async function runWith(code: string, args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "handrail-startup-"));
  try {
    const before = join(folder, "before.cjs");
    writeFileSync(before, code);
    return await execa(process.execPath, ["--require", before, executable, ...args], { reject: false, cwd: root });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
