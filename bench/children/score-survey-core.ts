import { peer, runScore } from "../support/score-job.ts";

interface Survey {
  data: object;
  getVariable(name: string): unknown;
}

/** survey-core holds the questions in a model and works out expressions over its answers. */
await runScore(async ({ items }) => {
  const loaded = (await peer("survey-core")) as { readonly default?: object };
  const { Model } = { ...loaded.default, ...loaded } as unknown as { readonly Model: new (json: object) => Survey };
  const costs = items.map(({ name, options }) => ({
    name: `points-${name}`,
    expression: options.reduceRight(
      (rest, { value, points }) => `iif({${name}} = '${value}', ${points}, ${rest})`,
      "0",
    ),
  }));
  const model = new Model({
    elements: items.map(({ name, text, options }) => ({
      type: "radiogroup",
      name,
      title: text,
      choices: options.map(({ value }) => value),
    })),
    calculatedValues: costs,
  });
  return (answers) => {
    model.data = answers;
    const findings = costs.flatMap(({ name }) => {
      const points = Number(model.getVariable(name));
      return points > 0 ? [{ name, points }] : [];
    });
    return { findings, points: findings.reduce((all, { points }) => all + points, 0) };
  };
});
