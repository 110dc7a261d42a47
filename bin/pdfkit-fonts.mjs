import { dirname, join } from "node:path";

/** pdfkit finds its 14 standard fonts by a `require` that bundlers do not follow; spelled as paths, they are followed. */
export const pdfkitFonts = {
  name: "pdfkit-fonts",
  transform: {
    filter: { id: /pdfkit[\\/]js[\\/]pdfkit(\.node\.mjs|\.js)$/ },
    handler(code, id) {
      let count = 0;
      const followed = code.replace(/require\$1\('#standard-fonts\/(\w+)'\)/g, (_, font) => {
        count++;
        return `require(${JSON.stringify(join(dirname(id), "standard-fonts", `${font}.cjs`))})`;
      });
      if (count !== 14) throw new Error(`pdfkit's layout changed: ${count} standard fonts found, 14 expected`);
      return followed;
    },
  },
};
