/** Digits to be read from two steps away, five lines high. */
const DIGITS: Readonly<Record<string, readonly string[]>> = {
  "0": ["#####", "#   #", "#   #", "#   #", "#####"],
  "1": ["  #  ", " ##  ", "  #  ", "  #  ", " ### "],
  "2": ["#####", "    #", "#####", "#    ", "#####"],
  "3": ["#####", "    #", " ####", "    #", "#####"],
  "4": ["#   #", "#   #", "#####", "    #", "    #"],
  "5": ["#####", "#    ", "#####", "    #", "#####"],
  "6": ["#####", "#    ", "#####", "#   #", "#####"],
  "7": ["#####", "    #", "   # ", "  #  ", "  #  "],
  "8": ["#####", "#   #", "#####", "#   #", "#####"],
  "9": ["#####", "#   #", "#####", "    #", "#####"],
  ".": [" ", " ", " ", " ", "#"],
  ":": [" ", "#", " ", "#", " "],
};

/** Whatever is no digit is left out. */
export function bigDigits(text: string): readonly string[] {
  const signs = [...text].flatMap((sign) => (DIGITS[sign] === undefined ? [] : [DIGITS[sign]]));
  return [0, 1, 2, 3, 4].map((line) => `    ${signs.map((sign) => sign[line] ?? "").join("  ")}`.trimEnd());
}
