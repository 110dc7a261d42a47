import { readJournal } from "../store/journal.ts";
import { nextPhoto } from "../store/photos.ts";

/** What a question's `photos` event then names: `photo-3`. */
export interface AddedPhoto {
  readonly photo: string;
}

/** The next number for a picture that is taken with a phone or camera: it has no file until `handrail photos` finds one for it. */
export function reservePhoto(recordFolder: string): AddedPhoto {
  return { photo: nextPhoto(recordFolder, readJournal(recordFolder).entries) };
}
