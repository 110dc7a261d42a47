/** What the manual and the docs say of the command line beside its commands: name, and what it means. */
export const enCommandLine = {
  what: "home checks for people who might fall",
  exits: [
    ["0", "done"],
    ["1", "done, and the answer is no: problems in a checklist, a case that fails, something new with --fail-on-new"],
    ["2", "not done: something typed, a file or the disk; the message says what happened, where, and what to do"],
    ["70", "a mistake in Handrail; what was answered is saved"],
    ["130", "stopped by Ctrl-C, a closed window or the system; what was answered is saved"],
  ],
  environment: [
    ["HANDRAIL_HOME", "the folder of records and settings, in place of the user's data folder"],
    ["NO_COLOR", "set to anything: no colour"],
    ["FORCE_COLOR", "set to anything but 0: colour, also into a pipe"],
    ["ACCESSIBLE", "set to anything but 0: as with --plain, line by line, for screen readers"],
    ["TERM=dumb", "the same"],
    ["FORCE_HYPERLINK", "1: links, 0: none; else where the terminal is known to take them"],
    ["LC_ALL, LC_PAPER, LC_MEASUREMENT, LANG", "the region: Letter and inches, or A4 and centimeters; settings win"],
    ["SOURCE_DATE_EPOCH", "seconds since 1970 that stand for now, so that the same answers give the same bytes"],
  ],
  files: [
    ["records/", "in the data folder: one folder for each assessment, readable only by its owner"],
    ["settings.json", "in the data folder: what handrail settings shows"],
  ],
  streams:
    "Results go to standard output; questions, notices and errors to standard error. A pipe that is closed early is no error.",
} as const;
