import type { World } from "./world.ts";

/** Shows a result that may be long: page by page, or at once. Links are for what stands on the screen itself: not every pager lets them through. */
export async function showLong(render: (links: boolean) => Promise<string>, world: World): Promise<void> {
  const plain = await render(false);
  if (await world.page(plain)) return;
  world.print(world.links ? await render(true) : plain);
}
