import { count, listed } from "./en-words.ts";

/** What `handrail photos` says. */
export const enPhotos = {
  columns: ["photo", "given at", "question", "picture", "taken at"] as readonly string[],
  byFile: (time: string) => `${time} (by the file's date)`,
  noNumbers: "No photo number waits for its picture in this assessment. In the interview, p gives a question one.",
  reading: (pictures: number) => `Reading ${count(pictures, "picture")} ...`,
  others: (pictures: number, day: string) =>
    `${count(pictures, "picture")} not taken on ${day}, the day of the visit: passed over.`,
  same: (picture: string, other: string) => `${picture} is the same picture as ${other}: passed over.`,
  unequal: (pictures: number, numbers: number) =>
    `${count(pictures, "picture")} for ${count(numbers, "number")}: look at each pair. To put one right: --set 3=FILE`,
  spare: (names: readonly string[]) => `Left over, and not taken in: ${some(names)}.`,
  waiting: (photos: readonly string[]) => `Still without a picture: ${some(photos)}.`,
  save: (photos: number) => `Take ${photos === 1 ? "this picture" : `these ${photos} pictures`} in?`,
  saved: (photos: number, id: string) =>
    `${count(photos, "picture")} saved with ${id}, without place, time and camera. The files in the folder are as they were.`,
  notSaved: "Nothing was saved.",
  nobodyToAsk: "nothing was saved, for nobody can be asked here",
  nobodyToAskHint: "look at the pairs, then say --yes to take them as they are",
  noPictures: (folder: string) => `there is no picture in ${folder}`,
  noPicturesHint: "name the folder that holds the JPEG or PNG pictures of the visit",
  badSet: (text: string) => `--set ${text} is not a number and a file`,
  badSetHint: "for example --set 3=IMG_0041.jpg",
  twiceSet: (photo: string) => `--set names ${photo} twice`,
  noSuchPhoto: (photo: string) => `no question of this assessment has ${photo}`,
  photosThere: (photos: readonly string[]) => (photos.length === 0 ? "it has no photos" : `it has ${some(photos)}`),
};

/** At most ten by name. */
function some(names: readonly string[]): string {
  const rest = names.length - 10;
  return listed(rest > 0 ? [...names.slice(0, 10), `${rest} more`] : names);
}
