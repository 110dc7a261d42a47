import { peer, runScore } from "../support/score-job.ts";

interface FhirPath {
  compile(expression: string): (resource: object) => readonly unknown[];
}

/** fhirpath.js works out an expression for each question over the answers as a FHIR QuestionnaireResponse, as forms with points do. */
await runScore(async ({ items }) => {
  const loaded = (await peer("fhirpath")) as { readonly default?: object };
  const { compile } = { ...loaded.default, ...loaded } as unknown as FhirPath;
  const costs = items.map(({ name, options }) => {
    const points = options.reduceRight((rest, one) => `iif($this = '${one.value}', ${one.points}, ${rest})`, "0");
    return { name, pointsOf: compile(`item.where(linkId = '${name}').answer.valueString.select(${points})`) };
  });
  return (answers) => {
    const response = {
      resourceType: "QuestionnaireResponse",
      item: Object.entries(answers).map(([linkId, valueString]) => ({ linkId, answer: [{ valueString }] })),
    };
    const findings = costs.flatMap(({ name, pointsOf }) => {
      const points = Number(pointsOf(response)[0] ?? 0);
      return points > 0 ? [{ name, points }] : [];
    });
    return { findings, points: findings.reduce((all, { points }) => all + points, 0) };
  };
});
