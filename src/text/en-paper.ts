/** Said by the paper itself. */
export const paper = {
  page: (n: number, of: number) => `Page ${n} of ${of}`,
  toTick: "Box to tick",
  circle: "Circle to tick",
  blank: "blank",
  ticked: "Ticked box",
  bar: (title: string, words: string, value: number) => `Bar: ${title}, ${value} of 100. ${words}.`,
};
