/** Changes with what a catalogue looks like: what was kept of an older one is read anew, and a record of another one is refused by name. */
export const CATALOGUE_FORMAT = "catalogue/3";
