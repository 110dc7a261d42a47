import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { runEngine } from "../support/engine-child.ts";

await runEngine(({ document, font, photo }) => {
  const fonts = {
    regular: font("AtkinsonHyperlegibleNext-Regular"),
    bold: font("AtkinsonHyperlegibleNext-Bold"),
    fallback: font("NotoSans-Regular"),
  };
  const pictures = { drawings: () => null, photos: photo };
  return Promise.resolve(() => renderPdf(document, { size: "letter", large: false, fonts, pictures }));
});
