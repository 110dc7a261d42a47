/** What is said where passphrases are asked for. */
export const enLock = {
  askNew: "A new passphrase (several words are best; it is not shown):",
  askAgain: "The same once more:",
  askRecord: "The passphrase of the locked records (not shown):",
  askFile: (file: string) => `The passphrase of ${file} (not shown):`,
  final:
    "Whoever forgets this passphrase has lost what it locks. Nobody can open it again, not the makers of Handrail either. Write it down and keep it in a safe place.",
  finalFile:
    "Whoever gets the file needs this passphrase. Tell it to them in another way than the file. If it is forgotten, nobody can open the file again.",
  notTheSame: "the two were not the same; nothing was changed",
  tryAgain: "try again",
  tooShort: (least: number) => `a passphrase has at least ${least} letters`,
  tooShortHint: "take four or five words that do not belong together",
  wrong: "this is not the passphrase it was locked with",
  wrongHint: "try again; capital letters count",
  emptyFile: (file: string) => `there is no passphrase in the first line of ${file}`,
  emptyFileHint: "write it there, and nothing else",
  nobodyToAsk: "a passphrase is needed, and nobody can be asked here",
  nobodyToAskHint: "name a file that holds it: --passphrase-file FILE",
};
