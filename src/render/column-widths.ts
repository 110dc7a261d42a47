export interface Column {
  /** the widest word */
  readonly least: number;
  /** everything on one line */
  readonly most: number;
}

/** A column that needs no more than this part of the room to be on one line gets it first. */
const CHEAP = 0.08;

/** How wide each column is made so that all of them fill `room` at most; null if not even their widest words fit. */
export function columnWidths(columns: readonly Column[], room: number): readonly number[] | null {
  if (sum(columns.map(({ most }) => most)) <= room) return columns.map(({ most }) => most);
  const firm = columns.map(({ least, most }) =>
    most - least <= CHEAP * room ? { least: most, most } : { least, most },
  );
  return shared(firm, room) ?? shared(columns, room);
}

/** The room that is left over goes to the columns as they would need it. */
function shared(columns: readonly Column[], room: number): readonly number[] | null {
  const least = sum(columns.map((column) => column.least));
  const wish = sum(columns.map((column) => column.most - column.least));
  if (least > room) return null;
  const share = wish === 0 ? 0 : (room - least) / wish;
  return columns.map((column) => Math.floor(column.least + (column.most - column.least) * share));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
