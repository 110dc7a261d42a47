/** The part of a fontkit font that tells how pairs of letters move together: the table GPOS, as OpenType has it. */
export interface Kerned {
  readonly GPOS?: {
    readonly scriptList: readonly {
      readonly tag: string;
      readonly script: { readonly defaultLangSys: { readonly featureIndexes: readonly number[] } | null };
    }[];
    readonly featureList: readonly {
      readonly tag: string;
      readonly feature: { readonly lookupListIndexes: readonly number[] };
    }[];
    readonly lookupList: Lazy<Lookup>;
  } | null;
}

interface Lazy<T> {
  get(index: number): T;
}

interface Lookup {
  readonly lookupType: number;
  readonly subTables: readonly SubTable[];
}

interface SubTable {
  readonly version: number;
  readonly coverage: Coverage;
  readonly pairSets?: Lazy<readonly { readonly secondGlyph: number; readonly value1: Value; readonly value2: Value }[]>;
  readonly classDef1?: ClassDefinition;
  readonly classDef2?: ClassDefinition;
  readonly classRecords?: Lazy<Lazy<{ readonly value1: Value; readonly value2: Value }>>;
}

interface Value {
  readonly xAdvance?: number;
}

interface Coverage {
  readonly version: number;
  readonly glyphs?: readonly number[];
  readonly rangeRecords?: readonly {
    readonly start: number;
    readonly end: number;
    readonly startCoverageIndex: number;
  }[];
}

interface ClassDefinition {
  readonly version: number;
  readonly startGlyph?: number;
  readonly classValueArray?: readonly number[];
  readonly classRangeRecord?: readonly { readonly start: number; readonly end: number; readonly class: number }[];
}

/** By how much the first of two glyphs moves towards the second, in units of the font. */
export type Kern = (first: number, second: number) => number;

/** The kerning of Latin text. null where a font keeps it in another way than by pairs: then it must be shaped. */
export function kernOf({ GPOS }: Kerned): Kern | null {
  if (GPOS === undefined || GPOS === null) return null;
  const lookupsOf = (tag: string): readonly number[] | null => {
    const script = GPOS.scriptList.find((one) => one.tag === tag)?.script;
    const features = script?.defaultLangSys?.featureIndexes.map((index) => GPOS.featureList[index]) ?? null;
    return features?.flatMap((one) => (one?.tag === "kern" ? one.feature.lookupListIndexes : [])) ?? null;
  };
  const latin = lookupsOf("latn");
  // A pair of dots is of no script: it has to move as a pair of letters does.
  if (latin === null || String(latin) !== String(lookupsOf("DFLT"))) return null;
  const lookups = [...latin].sort((a, b) => a - b).map((index) => GPOS.lookupList.get(index));
  if (lookups.some(({ lookupType }) => lookupType !== 2)) return null;
  return (first, second) => lookups.reduce((sum, { subTables }) => sum + movedBy(subTables, first, second), 0);
}

/** The first sub-table that knows the pair decides. */
function movedBy(subTables: readonly SubTable[], first: number, second: number): number {
  for (const table of subTables) {
    const at = coverageIndex(table.coverage, first);
    if (at === -1) continue;
    if (table.version === 2) {
      const { classDef1, classDef2, classRecords } = table;
      if (classDef1 === undefined || classDef2 === undefined) continue;
      return classRecords?.get(classOf(classDef1, first)).get(classOf(classDef2, second)).value1.xAdvance ?? 0;
    }
    const pair = table.pairSets?.get(at).find(({ secondGlyph }) => secondGlyph === second);
    if (pair !== undefined) return pair.value1.xAdvance ?? 0;
  }
  return 0;
}

function coverageIndex({ glyphs, rangeRecords }: Coverage, glyph: number): number {
  if (glyphs !== undefined) return glyphs.indexOf(glyph);
  const range = rangeRecords?.find(({ start, end }) => start <= glyph && glyph <= end);
  return range === undefined ? -1 : range.startCoverageIndex + glyph - range.start;
}

function classOf({ startGlyph, classValueArray, classRangeRecord }: ClassDefinition, glyph: number): number {
  if (startGlyph !== undefined) return classValueArray?.[glyph - startGlyph] ?? 0;
  return classRangeRecord?.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0;
}
