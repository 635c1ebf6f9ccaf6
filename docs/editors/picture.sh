#!/usr/bin/env bash
# Makes docs/editors/neovim.svg: Neovim with the server on a faulty cable, as a terminal shows it. NVIM names another Neovim than the one in PATH.
set -euo pipefail
cd "$(dirname "$0")/../.."
NVIM=${NVIM:-nvim}
work=$(mktemp -d)
session="cablelint-$$"
trap 'tmux kill-session -t "$session" 2>/dev/null || true; rm -rf "$work"' EXIT

go build -o "$work/cablelint" ./cmd/cablelint
cp docs/editors/draft.cable "$work/"
cat >"$work/init.lua" <<'LUA'
vim.opt.termguicolors = true
vim.opt.background = 'dark'
vim.opt.number, vim.opt.signcolumn, vim.opt.laststatus, vim.opt.ruler = true, 'yes', 0, false
vim.cmd('syntax on')
local function shortly(finding)
  local text = finding.code .. ' ' .. finding.message:match('[^\n]*')
  return #text > 62 and text:sub(1, 60) .. '…' or text
end
vim.diagnostic.config({ virtual_text = { prefix = '■', format = shortly }, severity_sort = true })
vim.keymap.set('n', 'K', function() vim.lsp.buf.hover({ border = 'rounded', max_width = 96, anchor_bias = 'below' }) end)
require('cablelint').setup()
LUA
# -u and --clean exclude each other in older versions: the runtime path is set by hand
tmux new-session -d -s "$session" -x 134 -y 32 \
  "cd '$work' && PATH='$work':\$PATH exec '$NVIM' -i NONE -n --cmd 'set runtimepath^=$PWD/editors/nvim' -u init.lua draft.cable"
tmux set-option -t "$session" status off

# waits for a text in the terminal
wait_for() {
  for _ in $(seq 100); do
    if tmux capture-pane -p -t "$session" | grep -q "$1"; then return; fi
    sleep 0.1
  done
  echo "the terminal never showed $1:" >&2
  tmux capture-pane -p -t "$session" >&2
  exit 1
}
wait_for 'R001'
sleep 1 # tokens, hint and lens come when they come, and older versions have not all of them
tmux send-keys -t "$session" Gf'(lK'
wait_for 'cover it'
sleep 0.5
tmux capture-pane -e -p -t "$session" >"$work/screen"
python3 docs/editors/terminal.py "Neovim: draft.cable" <"$work/screen" >docs/editors/neovim.svg
