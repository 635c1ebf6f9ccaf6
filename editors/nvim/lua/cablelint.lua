-- Cables in Neovim's own client, from 0.7 on. docs/editors.md says how to use it.
local M = {}

-- The marking of each level has its colour: by the syntax file, and from 0.9 on by the server's semantic tokens.
local colours = {
  Unclassified = { fg = '#4ec27f', ctermfg = 'Green' },
  Sbu = { fg = '#c39bea', ctermfg = 'Magenta' },
  Confidential = { fg = '#5aa9f8', ctermfg = 'Blue' },
  Secret = { fg = '#f77a73', ctermfg = 'Red' },
  TopSecret = { fg = '#f5a142', ctermfg = 'Yellow' },
  Other = { fg = '#a8b0ba', ctermfg = 'Gray' },
}

local dark_on_light = { Unclassified = '#11763f', Sbu = '#7a3fb0', Confidential = '#0b5cad', Secret = '#b3261e', TopSecret = '#9a5200', Other = '#57606a' }

function M.colours()
  for level, c in pairs(colours) do
    local fg = vim.o.background == 'light' and dark_on_light[level] or c.fg
    vim.cmd(('highlight default cableMarking%s guifg=%s ctermfg=%s gui=bold cterm=bold'):format(level, fg, c.ctermfg))
    if vim.fn.has('nvim-0.9') == 1 then
      vim.cmd(('highlight default link @lsp.type.marking%s.cable cableMarking%s'):format(level, level))
    end
  end
end

-- init_options tell the server that the editor asks for a silence's reason, and shows rules' pages.
M.config = {
  name = 'cablelint',
  cmd = { 'cablelint', 'lsp' },
  filetypes = { 'cable' },
  root_markers = { '.cablelint.toml', '.git' },
  init_options = { askReason = true, showsPages = true },
}

local function show(text)
  vim.lsp.util.open_floating_preview(vim.split(text, '\n'), 'markdown', { border = 'rounded', max_width = 100, focus_id = 'cablelint' })
end

local function execute(command, ctx, done)
  local client = vim.lsp.get_client_by_id(ctx.client_id)
  local params = { command = command.command, arguments = command.arguments }
  local answer = function(err, result)
    if err then
      vim.notify('cablelint: ' .. err.message, vim.log.levels.ERROR)
    elseif done and type(result) == 'string' then
      done(result)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, answer, ctx.bufnr)
  else
    client.request('workspace/executeCommand', params, answer, ctx.bufnr)
  end
end

-- The commands of the server's actions and lenses, as far as the editor has a part in them.
function M.commands()
  vim.lsp.commands['cablelint.explain'] = function(command, ctx) execute(command, ctx, show) end
  vim.lsp.commands['cablelint.derive'] = vim.lsp.commands['cablelint.explain']
  vim.lsp.commands['cablelint.silence'] = function(command, ctx)
    vim.ui.input({ prompt = 'Reason: ' }, function(reason)
      if reason and reason ~= '' then
        local what = vim.tbl_extend('force', command.arguments[1], { reason = reason })
        execute({ command = command.command, arguments = { what } }, ctx)
      end
    end)
  end
end

-- One client for each folder, as vim.lsp.start does it from 0.8 on.
local clients = {}

local function start(config)
  local file = vim.api.nvim_buf_get_name(0)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local root = folder
  for _, marker in ipairs(config.root_markers) do
    local found = vim.fn.findfile(marker, folder .. ';')
    if found == '' then
      found = vim.fn.finddir(marker, folder .. ';')
    end
    if found ~= '' then
      root = vim.fn.fnamemodify(found, ':p:h'):gsub('/%.git$', '')
      break
    end
  end
  if vim.lsp.start then
    return vim.lsp.start(vim.tbl_extend('force', config, { root_dir = root }))
  end
  if not clients[root] then
    clients[root] = vim.lsp.start_client(vim.tbl_extend('force', config, { root_dir = root, on_exit = function() clients[root] = nil end }))
  end
  if clients[root] then
    vim.lsp.buf_attach_client(0, clients[root])
  end
end

-- Lets the code lens above each header be drawn, and from 0.10 on the hint beside it.
local function aids(buffer)
  local group = vim.api.nvim_create_augroup('cablelint' .. buffer, {})
  vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'TextChanged' }, {
    group = group,
    buffer = buffer,
    callback = function() vim.lsp.codelens.refresh() end,
  })
  vim.lsp.codelens.refresh()
  if vim.lsp.inlay_hint then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
end

-- Starts the server for cables. options go over M.config, for instance { cmd = { '/opt/cablelint', 'lsp' } }.
function M.setup(options)
  local config = vim.tbl_extend('force', M.config, options or {})
  local theirs = config.on_attach
  config.on_attach = function(client, buffer)
    aids(buffer)
    if vim.bo[buffer].omnifunc == '' then -- 0.8 and later set it themselves
      vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
    end
    if theirs then
      theirs(client, buffer)
    end
  end
  M.colours()
  M.commands()
  vim.api.nvim_create_autocmd('ColorScheme', { callback = M.colours })
  if vim.lsp.config then
    vim.lsp.config('cablelint', config)
    vim.lsp.enable('cablelint')
    return
  end
  vim.api.nvim_create_autocmd('FileType', { pattern = config.filetypes, callback = function() start(config) end })
end

return M
