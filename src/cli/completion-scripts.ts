import type { Shell } from "./shells.ts";

/**
 * What a shell runs at every Tab: it hands the words to `handrail __complete`, which answers with one candidate a line, a tab before a few
 * words on it, or with `:files` or `:folders`.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# handrail in bash: put this line into ~/.bashrc
#   source <(handrail completion bash)
_handrail() {
  local line IFS=$'\\n'
  COMPREPLY=()
  while read -r line; do
    case $line in
      :files) COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")); compopt -o filenames 2>/dev/null ;;
      :folders) COMPREPLY=($(compgen -d -- "\${COMP_WORDS[COMP_CWORD]}")); compopt -o filenames 2>/dev/null ;;
      ?*) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(handrail __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _handrail handrail
`,
  zsh: `#compdef handrail
# handrail in zsh: put these lines into ~/.zshrc, behind compinit
#   source <(handrail completion zsh)
_handrail() {
  local line
  local -a values about
  while IFS= read -r line; do
    case $line in
      :files) _files; return ;;
      :folders) _files -/; return ;;
      ?*) values+=("\${line%%$'\\t'*}"); about+=("\${line//$'\\t'/  }") ;;
    esac
  done < <(handrail __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  compadd -l -d about -a values
}
compdef _handrail handrail
`,
  fish: `# handrail in fish: put this file there
#   handrail completion fish > ~/.config/fish/completions/handrail.fish
function __handrail_complete
    set -l words (commandline -opc)[2..-1] (commandline -ct)
    for line in (handrail __complete $words 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path (commandline -ct)
            case ':folders'
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c handrail -f -a '(__handrail_complete)'
`,
};
