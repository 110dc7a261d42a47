import type { Tag } from "./paper.ts";
import type { Pdf, Ref } from "./pdfkit-port.ts";

/** Where a field is, in points from the top left corner. */
export interface FieldBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextField {
  /** without full stops: a PDF gives them a meaning */
  readonly name: string;
  /** read aloud */
  readonly label: string;
  readonly box: FieldBox;
  /** several lines */
  readonly lines: boolean;
}

export interface TickField {
  readonly name: string;
  readonly label: string;
  readonly box: FieldBox;
  /** what the field holds when this one is ticked */
  readonly value: string;
  /** a circle is one of several, of which one can be ticked; a square stands for itself */
  readonly shape: "square" | "circle";
}

/** The fields of a form that is filled on a screen. pdfkit's own leave out what a screen reader and a printer need. */
export interface Fields {
  readonly text: (parent: Tag, field: TextField) => void;
  readonly tick: (parent: Tag, field: TickField) => void;
  /** once, after the last page */
  readonly end: () => void;
}

/** A String object is what pdfkit writes as text; a plain string would be a name. */
const text = (value: string): object => new String(value);

const PRINT = 4;
const MULTILINE = 4096;
/** One of several. Pressed again it is taken back: an answer may be left out. */
const RADIO = 32768;

export function openFields(pdf: Pdf): Fields {
  const font = pdf.ref({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", Encoding: "WinAnsiEncoding" });
  font.end();
  const all: Ref[] = [];
  const groups = new Map<string, { readonly ref: Ref; readonly kids: Ref[] }>();
  const looks = new Map<string, Ref>();

  /** How a field looks: drawn once, shared by all of its size. */
  function look(key: string, { width, height }: FieldBox, drawing: string): Ref {
    const known = looks.get(key);
    if (known !== undefined) return known;
    const made = pdf.ref({ Type: "XObject", Subtype: "Form", BBox: [0, 0, width, height], Resources: {} });
    made.write(Buffer.from(drawing));
    made.end();
    looks.set(key, made);
    return made;
  }

  function place(parent: Tag, { x, y, width, height }: FieldBox, options: Readonly<Record<string, unknown>>): Ref {
    const struct = pdf.struct("Form");
    parent().add(struct);
    pdf.annotate(x, y, width, height, { Subtype: "Widget", F: PRINT, structParent: struct, ...options });
    struct.end();
    const made = pdf.page.annotations.at(-1);
    if (made === undefined) throw new Error("a field without an annotation");
    return made;
  }

  return {
    text: (parent, { name, label, box, lines }) => {
      const blank = look(`text ${box.width} ${box.height}`, box, "");
      all.push(
        place(parent, box, {
          FT: "Tx",
          T: text(name),
          TU: text(label),
          V: text(""),
          DA: text(`/Helv ${lines ? 11 : 0} Tf 0 g`),
          ...(lines ? { Ff: MULTILINE } : {}),
          AP: { N: blank },
        }),
      );
    },
    tick: (parent, { name, label, box, value, shape }) => {
      const off = look(`off ${shape} ${box.width}`, box, outline(shape, box.width));
      const on = look(`on ${shape} ${box.width}`, box, outline(shape, box.width) + tickMark(box.width));
      const widget = { TU: text(label), AS: "Off", AP: { N: { [value]: on, Off: off } }, MK: { CA: text("4") } };
      if (shape === "square") {
        all.push(place(parent, box, { ...widget, FT: "Btn", T: text(`${name}:${value}`), V: "Off" }));
        return;
      }
      const group = groups.get(name) ?? openGroup(name, label);
      group.kids.push(place(parent, box, { ...widget, Parent: group.ref }));
    },
    end: () => {
      pdf._acroform = { fonts: { Helv: font }, defaultFont: "Helvetica" };
      pdf._root.data["AcroForm"] = pdf.ref({
        Fields: all,
        NeedAppearances: false,
        DA: text("/Helv 0 Tf 0 g"),
        DR: { Font: { Helv: font } },
      });
    },
  };

  function openGroup(name: string, label: string): { readonly ref: Ref; readonly kids: Ref[] } {
    const kids: Ref[] = [];
    const ref = pdf.ref({ FT: "Btn", Ff: RADIO, T: text(name), TU: text(label), V: "Off", Kids: kids });
    const group = { ref, kids };
    groups.set(name, group);
    all.push(ref);
    return group;
  }
}

const LINE = 1.2;

/** A frame just within the field's own box, in the language of pages. */
function outline(shape: "square" | "circle", side: number): string {
  const edge = LINE / 2;
  if (shape === "square") return `q ${LINE} w ${edge} ${edge} ${side - LINE} ${side - LINE} re S Q `;
  const [middle, radius] = [side / 2, side / 2 - edge];
  const bend = 0.5523 * radius;
  const at = (x: number, y: number): string => `${round(middle + x)} ${round(middle + y)}`;
  return [
    `q ${LINE} w ${at(radius, 0)} m`,
    `${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c`,
    `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c`,
    `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c`,
    `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c S Q `,
  ].join(" ");
}

function tickMark(side: number): string {
  const at = (x: number, y: number): string => `${round(x * side)} ${round(y * side)}`;
  return `q 1.8 w ${at(0.22, 0.45)} m ${at(0.42, 0.22)} l ${at(0.8, 0.78)} l S Q `;
}

const round = (value: number): number => Math.round(value * 100) / 100;
