import { peer, runScore } from "../support/score-job.ts";

interface Engine {
  addRule(rule: object): void;
  run(facts: object): Promise<{ readonly events: readonly { readonly params?: { readonly points: number } }[] }>;
}

/** json-rules-engine runs one rule for each option that is a hazard. */
await runScore(async ({ items }) => {
  const loaded = (await peer("json-rules-engine")) as { readonly default?: object };
  const { Engine } = { ...loaded.default, ...loaded } as unknown as {
    readonly Engine: new (rules: readonly object[], options: object) => Engine;
  };
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { name, options } of items)
    for (const { value, points } of options)
      if (points > 0)
        engine.addRule({
          conditions: { all: [{ fact: name, operator: "equal", value }] },
          event: { type: "finding", params: { name, points } },
        });
  return async (answers) => {
    const { events } = await engine.run(answers);
    const findings = events.flatMap(({ params }) => params ?? []);
    return { findings, points: findings.reduce((all, { points }) => all + points, 0) };
  };
});
