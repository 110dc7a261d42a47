type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that say of themselves that words can lead to an address (OSC 8). */
const PROGRAMS = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "Tabby", "rio"];
const TERMS = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-direct"];

/** Whether the terminal takes OSC 8 links. Not known is no: others would show what was not meant to be seen. */
export function supportsLinks(env: Environment): boolean {
  const forced = env["FORCE_HYPERLINK"];
  if (forced !== undefined) return forced !== "0" && forced !== "";
  const { TERM: term = "", TERM_PROGRAM: program = "", VTE_VERSION: vte = "" } = env;
  // tmux and screen say who they are, not who is behind them
  if (term === "dumb" || /^(tmux|screen)/.test(term) || env["CI"] !== undefined) return false;
  return (
    PROGRAMS.includes(program) ||
    TERMS.includes(term) ||
    Number(vte) >= 5000 ||
    env["WT_SESSION"] !== undefined ||
    Number(env["KONSOLE_VERSION"] ?? 0) >= 201_200
  );
}
