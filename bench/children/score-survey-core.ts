import { peer, runScore } from "../support/score-job.ts";

interface Survey {
  data: object;
  getVariable(name: string): unknown;
  runExpression(expression: string): unknown;
}

/** survey-core holds the questions in a model and works out expressions over its answers. */
await runScore(async ({ items }) => {
  const loaded = (await peer("survey-core")) as { readonly default?: object };
  const { Model } = { ...loaded.default, ...loaded } as unknown as { readonly Model: new (json: object) => Survey };
  const model = new Model({
    elements: items.map(({ name, text, options }) => ({
      type: "radiogroup",
      name,
      title: text,
      choices: options.map(({ value }) => value),
    })),
  });
  const found = items.map(({ name, options }) => ({
    name,
    expression: options.reduceRight(
      (rest, { value, points }) => `iif({${name}} = '${value}', ${points}, ${rest})`,
      "0",
    ),
  }));
  return (answers) => {
    model.data = answers;
    const findings = found.flatMap(({ name, expression }) => {
      const points = Number(model.runExpression(expression));
      return points > 0 ? [{ name, points }] : [];
    });
    return { findings, points: findings.reduce((all, { points }) => all + points, 0) };
  };
});
