import { readAsset } from "../store/read-asset.ts";

/** The fonts of every PDF, from the folder of what comes with Handrail. */
export function fontFiles(assets: string): Readonly<Record<"regular" | "bold" | "fallback", Uint8Array>> {
  const font = (name: string) => readAsset(assets, `fonts/${name}.ttf`);
  return {
    regular: font("AtkinsonHyperlegibleNext-Regular"),
    bold: font("AtkinsonHyperlegibleNext-Bold"),
    fallback: font("NotoSans-Regular"),
  };
}
