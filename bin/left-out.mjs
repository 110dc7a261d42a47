/** What others import from them by name. */
const NAMES = ["editAsync", "MLKEM768P256", "MLKEM768X25519", "p256", "x25519", "cbc", "ecb"];

const LEFT_OUT = [
  // fonts for the web: ours are embedded as they are
  /[\\/]brotli[\\/]decompress\.js$/,
  // where a line may break: src/render knows, and never asks pdfkit to wrap one
  /[\\/]linebreak[\\/]dist[\\/]module\.mjs$/,
  // PDFs with a password: ours have none
  /[\\/]@noble[\\/]ciphers[\\/](esm[\\/])?aes\.js$/,
  // pictures of other kinds than JPEG: by then there are none
  /[\\/]png-js[\\/]lib[\\/]png-js\.js$/,
  // a text editor beside the terminal, and every code page that its file might be in
  /[\\/]@inquirer[\\/]external-editor[\\/]dist[\\/]index\.js$/,
  // keys instead of passphrases in age files: Handrail takes passphrases
  /[\\/]@noble[\\/]post-quantum[\\/]hybrid\.js$/,
  /[\\/]@noble[\\/]curves[\\/](nist|ed25519)\.js$/,
];

/** Nothing of that module is in the bundle. */
export const isLeftOut = (id) => LEFT_OUT.some((one) => one.test(id));

/**
 * Parts of packages that Handrail never reaches, and that together weigh as much as itself: they stay out of the bundle. What calls one
 * all the same gets an error with its name.
 */
export const leftOut = {
  name: "left-out",
  load: {
    filter: { id: LEFT_OUT },
    handler(id) {
      const name = id.split(/[\\/]node_modules[\\/]/).at(-1);
      const throwing = `function leftOut() { throw new Error(${JSON.stringify(`${name} is left out of the bundle`)}); }`;
      const names = ["default", ...NAMES].map((one) => `leftOut as ${one}`);
      return `${throwing} export { ${names.join(", ")} };`;
    },
  },
};

/** pdfkit knows the fourteen fonts of every printer by heart, by a `require` that bundlers do not follow. Ours are files of their own. */
export const standardFontsLeftOut = {
  name: "standard-fonts-left-out",
  transform: {
    filter: { id: /pdfkit[\\/]js[\\/]pdfkit(\.node\.mjs|\.js)$/ },
    handler(code) {
      const without = code.replace(/registerStdFontLoaders\(\{[^}]*\}\);/, "");
      if (without === code) throw new Error("pdfkit's layout changed: its standard fonts were not found");
      return without;
    },
  },
};
