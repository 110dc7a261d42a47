import type { FrameTemplate, Handouts, HandoutTemplate, Template, Templates } from "../document/template.ts";
import type { Drawing } from "../model/drawing.ts";
import { readAssetJson } from "../store/read-asset.ts";
import type { OwnTemplates } from "./own-templates.ts";
import { ownTemplateFiles, shippedTemplateFiles } from "./template-files.ts";
import type { World } from "./world.ts";

const known = new WeakMap<World, Promise<OwnTemplates | null>>();

/** A clinic's own templates; null where there are none, and then nothing is parsed. What is to be said of them is told once. */
function ownTemplates(world: World): Promise<OwnTemplates | null> {
  const found = known.get(world) ?? read(world);
  known.set(world, found);
  return found;
}

async function read(world: World): Promise<OwnTemplates | null> {
  const files = ownTemplateFiles(world);
  if (files.length === 0) return null;
  const { parseOwnTemplates } = await import("./own-templates.ts");
  const drawings = readAssetJson<readonly Drawing[]>(world.assets, "figures.json");
  const own = parseOwnTemplates(files, shippedTemplateFiles(world), drawings);
  for (const notice of own.notices) world.tell(notice);
  return own;
}

/** The templates of reports and sheets: the shipped ones, and a clinic's own in their place. */
export async function loadTemplates(world: World): Promise<Templates> {
  const shipped = readAssetJson<Templates>(world.assets, "templates.json");
  const all = [...((await ownTemplates(world))?.templates.values() ?? [])];
  const own = all.filter((one): one is Template => one.kind === "report" || one.kind === "sheet");
  return shipped.map((one) => own.find(({ id }) => id === one.id) ?? one);
}

/** The handouts, and what stands around them. */
export async function loadHandouts(world: World): Promise<Handouts> {
  const shipped = readAssetJson<Handouts>(world.assets, "handouts.json");
  const all = [...((await ownTemplates(world))?.templates.values() ?? [])];
  const own = all.filter((one): one is HandoutTemplate => one.kind === "handout");
  return {
    frame: all.find((one): one is FrameTemplate => one.kind === "frame") ?? shipped.frame,
    handouts: shipped.handouts.map((one) => own.find(({ id }) => id === one.id) ?? one),
  };
}
