import { UserError } from "../model/errors.ts";

/** The file begins like a picture and is none to its end: cut off on its way, or damaged. */
export function brokenPicture(name: string, cause?: unknown): UserError {
  return new UserError(`${name} cannot be read: it is damaged, or was cut off while it was copied`, {
    hint: "copy or send it again, then try again",
    cause,
  });
}
