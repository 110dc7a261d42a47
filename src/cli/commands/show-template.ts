import { UserError } from "../../model/errors.ts";
import { nearest } from "../../model/nearest.ts";
import { ownTemplateFiles, shippedTemplateFiles, type TemplateFile } from "../template-files.ts";
import type { World } from "../world.ts";

/** Shows a template as it is written: a clinic's own where there is one, to be changed in its own folder. Without a name: which there are. */
export async function showTemplate(name: string | null, world: World): Promise<number> {
  const own = new Map(ownTemplateFiles(world).map((one) => [one.file, one]));
  const all = shippedTemplateFiles(world).map((one) => own.get(one.file) ?? one);
  if (name === null) {
    for (const { file, text, own: isOwn, from } of all)
      world.print(`${nameOf(file).padEnd(32)} ${titleOf(text)}${isOwn ? `   (own: ${from})` : ""}`);
    world.tell(
      "To change one: put a file with the same path and .md into a folder of your own, then: handrail settings templates FOLDER",
    );
    return 0;
  }
  const { text, from } = find(name, all);
  world.print(text);
  world.tell(from);
  return 0;
}

/** By its path, the end of it, or its name alone. */
function find(name: string, all: readonly TemplateFile[]): TemplateFile {
  const wanted = name.replace(/\.md$/, "").replaceAll("\\", "/");
  const found = all.filter(({ file }) => nameOf(file) === wanted || nameOf(file).endsWith(`/${wanted}`));
  const [one] = found;
  if (one !== undefined && found.length === 1) return one;
  const names = all.flatMap(({ file }) => [nameOf(file), nameOf(file).replace(/^.*\//, "")]);
  if (found.length > 1)
    throw new UserError(`several templates are called "${name}"`, {
      hint: `say which: ${found.map(({ file }) => nameOf(file)).join(", ")}`,
    });
  const near = nearest(wanted, names);
  throw new UserError(`there is no template "${name}"`, {
    hint: near === null ? "see them all: handrail show template" : `did you mean "${near}"?`,
  });
}

function nameOf(file: string): string {
  return file.replace(/\.md$/, "");
}

function titleOf(text: string): string {
  return /^title:[ \t]*(.+)$/m.exec(text)?.[1]?.trim() ?? "";
}
