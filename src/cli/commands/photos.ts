import { resolve } from "node:path";
import { takenAt } from "../../intake/taken-at.ts";
import type { Release } from "../../model/assessment.ts";
import { UserError } from "../../model/errors.ts";
import { type FoundPicture, findPictures } from "../../store/find-pictures.ts";
import { appendAll, closeJournal, type Journal, openJournal } from "../../store/journal.ts";
import { findPhoto, photoNumber, photosOf, writePhotos } from "../../store/photos.ts";
import { readEnds } from "../../store/read-file.ts";
import { findRecord } from "../../store/records.ts";
import { enPhotos as t } from "../../text/en-photos.ts";
import type { GlobalOptions } from "../global-options.ts";
import { foldJournal } from "../load-assessment.ts";
import { numberedPhotos, picturesOfVisit, sameBytes, type TimedPicture } from "../match-photos.ts";
import { readCleanPicture } from "../read-clean-picture.ts";
import { type PhotoPair, showPhotoPairs } from "../show-photo-pairs.ts";
import { toLocalTime } from "../to-local-time.ts";
import type { World } from "../world.ts";

export interface PhotosOptions extends GlobalOptions {
  readonly id: string;
  readonly folder: string;
  /** `3=IMG_0041.jpg`: only these, whatever their time */
  readonly set: readonly string[];
  readonly yes: boolean;
}

/** A number of the record, its question, and the picture for it, cleaned already. */
interface Pair extends PhotoPair {
  readonly jpeg: Uint8Array;
}

/** What is worked on: a record that is open, so that nobody else can change it meanwhile. */
interface Work {
  readonly folder: string;
  readonly numbered: readonly { readonly photo: string; readonly key: string }[];
  readonly day: string;
  readonly options: PhotosOptions;
}

/** Gives each photo number that waits for its picture the picture from a folder, in the order in which they were taken. */
export async function photos(options: PhotosOptions, world: World): Promise<number> {
  const { folder } = findRecord(world.dataFolder, options.id);
  const { journal, contents } = openJournal(folder, world.now);
  try {
    const { photos: named, date, released } = foldJournal(contents);
    const work = { folder, numbered: numberedPhotos(named, photoNumber), day: date, options };
    const pairs = options.set.length > 0 ? await setPairs(work, world) : await pairInOrder(work, world);
    if (pairs.length === 0) return 0;
    showPhotoPairs(pairs, { entries: contents.entries, day: date }, world);
    if (!(await mayBeSaved(pairs.length, options, world))) {
      world.tell(t.notSaved);
      return 0;
    }
    withdrawReplaced(journal, released, pairs);
    writePhotos(
      folder,
      pairs.map(({ photo, jpeg }) => ({ name: photo, jpeg })),
    );
    world.tell(t.saved(pairs.length, contents.header.id));
    return 0;
  } finally {
    closeJournal(journal);
  }
}

/** Whoever was let see a picture was not let see the one that takes its place. */
function withdrawReplaced(journal: Journal, released: readonly Release[], pairs: readonly Pair[]): void {
  const gone = released.filter(({ what, of }) => what === "photo" && pairs.some(({ photo }) => photo === of));
  if (gone.length > 0)
    appendAll(
      journal,
      gone.map((one) => ({ type: "release", release: { ...one, for: [] } })),
    );
}

async function pairInOrder({ folder, numbered, day, options }: Work, world: World): Promise<readonly Pair[]> {
  const there = photosOf(folder);
  const open = numbered.filter(({ photo }) => !there.includes(photo));
  if (open.length === 0) {
    world.tell(t.noNumbers);
    return [];
  }
  const place = resolve(world.cwd, options.folder);
  const found = findPictures(place).pictures.map(toTimed);
  if (found.length === 0) throw new UserError(t.noPictures(place), { hint: t.noPicturesHint });
  const { pictures, others } = picturesOfVisit(found, day);
  if (others > 0) world.tell(t.others(others, day));
  world.tell(t.reading(Math.min(pictures.length, open.length)));

  const pairs: Pair[] = [];
  const spare: string[] = [];
  for (const picture of pictures) {
    const number = open[pairs.length];
    if (number === undefined) {
      spare.push(picture.name);
      continue;
    }
    const { jpeg } = await readCleanPicture(picture.path, world);
    // The same picture comes out as the same bytes: one that was taken in before, or lies there twice, is not taken for another number.
    const same = findPhoto(folder, jpeg) ?? pairs.find((pair) => sameBytes(pair.jpeg, jpeg))?.picture.name ?? null;
    if (same === null) pairs.push({ ...number, picture, jpeg });
    else world.tell(t.same(picture.name, same));
  }
  const waiting = open.slice(pairs.length).map(({ photo }) => photo);
  if (spare.length > 0) world.tell(t.spare(spare));
  if (waiting.length > 0) world.tell(t.waiting(waiting));
  if (spare.length > 0 || (waiting.length > 0 && pairs.length > 0))
    world.tell(t.unequal(pairs.length + spare.length, open.length));
  return pairs;
}

async function setPairs({ numbered, options }: Work, world: World): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const text of options.set) {
    const [, digits, file] = /^(?:photo-)?([1-9]\d{0,3})=(.+)$/s.exec(text) ?? [];
    if (digits === undefined || file === undefined) throw new UserError(t.badSet(text), { hint: t.badSetHint });
    const photo = `photo-${digits}`;
    const number = numbered.find((one) => one.photo === photo);
    if (number === undefined)
      throw new UserError(t.noSuchPhoto(photo), { hint: t.photosThere(numbered.map((one) => one.photo)) });
    if (pairs.some((pair) => pair.photo === photo)) throw new UserError(t.twiceSet(photo));
    const path = resolve(world.cwd, options.folder, file);
    const { jpeg, taken } = await readCleanPicture(path, world);
    pairs.push({ ...number, picture: { path, name: file, time: taken ?? "", byFile: false }, jpeg });
  }
  return pairs;
}

/** More than stands before the block that tells when a picture was taken, and that block. */
const HEAD = 131_072;

function toTimed({ name, path, changed }: FoundPicture): TimedPicture {
  const taken = takenAt(readEnds(path, HEAD).first);
  return { name, path, time: taken ?? toLocalTime(new Date(changed)), byFile: taken === null };
}

async function mayBeSaved(count: number, { yes }: PhotosOptions, world: World): Promise<boolean> {
  if (yes) return true;
  if (!world.isTerminal) throw new UserError(t.nobodyToAsk, { hint: t.nobodyToAskHint });
  const { askYes } = await import("../../prompt/ask-yes.ts");
  return askYes(t.save(count), world);
}
