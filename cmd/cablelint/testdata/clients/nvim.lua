-- Neovim's own client with the plugin of editors/nvim. It stands in the runtime path; the environment says where the program, these files and a
-- folder to work in lie.
local program, data, folder = os.getenv('CABLELINT_PROGRAM'), os.getenv('CABLELINT_DATA'), os.getenv('CABLELINT_FOLDER')
local newer = function(version) return vim.fn.has('nvim-' .. version) == 1 end

local function equal(want, have, what)
  if not vim.deep_equal(want, have) then
    error(('%s\nexpected %s\nfound    %s'):format(what, vim.inspect(want), vim.inspect(have)), 2)
  end
end

local function wait(what, condition)
  if not vim.wait(os.getenv('CABLELINT_WAIT') and 3000 or 20000, condition, 20) then
    error('waited in vain: ' .. what, 2)
  end
end

local function file(path)
  local f = assert(io.open(path, 'rb'))
  local text = f:read('*a')
  f:close()
  return text
end

local function write(name, text)
  local f = assert(io.open(folder .. '/' .. name, 'wb'))
  f:write(text)
  f:close()
end

-- What is found, in order of place, with the words that the editor has there.
local function found()
  local list = vim.diagnostic.get(0)
  table.sort(list, function(a, b)
    if a.lnum ~= b.lnum then
      return a.lnum < b.lnum
    elseif a.col ~= b.col then
      return a.col < b.col
    end
    return a.code < b.code
  end)
  return vim.tbl_map(function(d)
    return d.code .. '\t' .. table.concat(vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {}), '\n')
  end, list)
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

-- The line with a text, from 0, and where in it the text begins.
local function place(piece)
  for i, line in ipairs(lines()) do
    local at = line:find(piece, 1, true)
    if at then
      return i - 1, at - 1, line
    end
  end
  error('no line has ' .. piece, 2)
end

local function go(piece)
  local line, column = place(piece)
  vim.api.nvim_win_set_cursor(0, { line + 1, column + 1 })
end

-- Takes the code action whose title begins so, as a person does.
local function choose(title, options)
  local seen = {}
  vim.ui.select = function(items, opts, take)
    for _, item in ipairs(items) do
      local text = opts.format_item(item)
      table.insert(seen, text)
      if vim.startswith(text, title) then
        return take(item, 1)
      end
    end
    error('no action ' .. title .. ' among ' .. vim.inspect(seen))
  end
  vim.lsp.buf.code_action(options)
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function close()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end
end

local function client()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
end

local want = vim.split(vim.trim(file(data .. '/awkward.tsv')), '\n')
local awkward = file(data .. '/awkward.cable')

local checks = {}

function checks.filetypes()
  write('draft.txt', awkward)
  write('letter.txt', 'Dear Ruth,\n\nTAGS are no cable.\n')
  write('new.cable', '')
  for name, filetype in pairs({ ['draft.txt'] = 'cable', ['letter.txt'] = 'text', ['new.cable'] = 'cable' }) do
    vim.cmd('edit ' .. folder .. '/' .. name)
    equal(filetype, vim.bo.filetype, name)
  end
end

function checks.colours_without_the_server()
  vim.cmd('edit ' .. folder .. '/draft.txt')
  for piece, group in pairs({
    ['C O N F'] = 'Confidential', ['(U)'] = 'Unclassified', ['(SBU)'] = 'Sbu', ['(S)'] = 'Secret', ['CCCCC'] = 'Confidential',
  }) do
    local line, column = place(piece)
    equal('cableMarking' .. group, vim.fn.synIDattr(vim.fn.synID(line + 1, column + 1, 1), 'name'), piece)
  end
  local line, column = place('letter 😀')
  equal('', vim.fn.synIDattr(vim.fn.synID(line + 1, column + 1, 1), 'name'), 'prose')
end

-- What the keys of completion offer. Neovim asks for it only while somebody types.
function checks.completion_by_the_keys()
  write('complete.cable', awkward)
  vim.cmd('edit! ' .. folder .. '/complete.cable')
  wait('findings', function() return #vim.diagnostic.get(0) == #want end)
  equal('v:lua.vim.lsp.omnifunc', vim.bo.omnifunc, 'the function of CTRL-X CTRL-O')
  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, last, last, true, { '', '9. (' })
  vim.api.nvim_win_set_cursor(0, { last + 2, 4 })
  local offered
  local complete, mode, get_mode = vim.fn.complete, vim.fn.mode, vim.api.nvim_get_mode
  vim.fn.complete = function(_, items) offered = items end
  vim.fn.mode = function() return 'i' end
  vim.api.nvim_get_mode = function() return { mode = 'i', blocking = false } end
  local cursor = vim.api.nvim_win_get_cursor
  vim.api.nvim_win_get_cursor = function() return { last + 2, 4 } end
  vim.lsp.omnifunc(1, '')
  wait('completion', function() return offered ~= nil end)
  vim.fn.complete, vim.fn.mode, vim.api.nvim_get_mode, vim.api.nvim_win_get_cursor = complete, mode, get_mode, cursor
  local words = {}
  for _, item in ipairs(offered) do
    words[item.word] = item.kind
  end
  equal('Value', words['(C)'], vim.inspect(words))
  equal(nil, words['(TS)'], 'a mark above the header')
  vim.cmd('edit!')
end

for name, eol in pairs({ lf = '\n', crlf = '\r\n' }) do
  checks['places_' .. name] = function()
    write(name .. '.cable', (awkward:gsub('\n', eol)))
    vim.cmd('edit ' .. folder .. '/' .. name .. '.cable')
    equal(name == 'lf' and 'unix' or 'dos', vim.bo.fileformat, 'line ends')
    wait('findings', function() return #vim.diagnostic.get(0) == #want end)
    equal(newer('0.11') and 'utf-8' or 'utf-16', client().offset_encoding, 'encoding')
    equal(want, found(), 'findings')
  end

  checks['what_can_be_done_' .. name] = function()
    write(name .. '.cable', (awkward:gsub('\n', eol)))
    vim.cmd('edit! ' .. folder .. '/' .. name .. '.cable')
    wait('findings', function() return #vim.diagnostic.get(0) == #want end)
    local before = lines()

    go('(c) The letter')
    choose('write (C)')
    wait('the fix', function() return vim.deep_equal(want[5], found()[4]) end)
    local after = vim.deepcopy(before)
    local line = place('(C) The letter')
    after[line + 1] = '5. (C) The letter\u{2028}is sealed.'
    equal(after, lines(), 'the buffer')
    vim.cmd('undo')
    equal(before, lines(), 'undone')
    wait('findings again', function() return vim.deep_equal(want, found()) end)

    choose('make all safe fixes', { context = { only = { 'source.fixAll.cablelint' }, diagnostics = {} } })
    wait('fix all', function() return #vim.diagnostic.get(0) == #want - 2 end)
    local fixed = lines()
    equal({ '\t6. (SBU) 📜 The seal is red.', '7. The 😀 last\tword is not said. (S)' }, { fixed[#before - 2], fixed[#before] }, 'the fixed buffer')
    vim.cmd('undo')
    equal(before, lines(), 'undone')

    if newer('0.8') then
      vim.lsp.buf.format({ timeout_ms = 20000 })
    else
      vim.lsp.buf.formatting_sync(nil, 20000)
    end
    equal(fixed, lines(), 'formatted')
    vim.cmd('undo')
    wait('findings at last', function() return vim.deep_equal(want, found()) end)
  end
end

function checks.hover()
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  go('(S) He')
  vim.lsp.buf.hover()
  wait('the hover', floating)
  assert(floating():find('does .*not.* cover it'), floating())
  close()
end

function checks.completion()
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '8. (' })
  vim.api.nvim_win_set_cursor(0, { #lines(), 4 })
  local c = client()
  local at = vim.lsp.util.make_position_params(0, c.offset_encoding)
  at.position.character = 4 -- the end of a line, where only inserting puts a cursor
  local answer = vim.lsp.buf_request_sync(0, 'textDocument/completion', at, 20000)
  assert(answer and answer[c.id] and answer[c.id].result, vim.inspect(answer))
  local items = answer[c.id].result.items
  equal('(SBU)', items[1].label, 'a mark that the cable has most often')
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, vim.api.nvim_get_current_buf(), c.offset_encoding)
  equal('8. (SBU)', lines()[#lines()], 'completed')
  vim.cmd('edit!')
end

function checks.lens_and_hint()
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  wait('the lens', function()
    vim.lsp.codelens.refresh()
    vim.wait(50)
    return #vim.lsp.codelens.get(0) > 0
  end)
  local lens = vim.lsp.codelens.get(0)[1]
  assert(lens.command.title:find('7 portions'), lens.command.title)
  equal((place('C O N F')), lens.range.start.line, 'the lens')
  if newer('0.10') then
    wait('the hint', function() return #vim.lsp.inlay_hint.get({ bufnr = 0 }) > 0 end)
    assert(vim.lsp.inlay_hint.get({ bufnr = 0 })[1].inlay_hint.label:find('SECRET'))
  end
end

function checks.semantic_tokens()
  if not newer('0.9') then
    return
  end
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  for piece, type in pairs({ ['(S) He'] = 'Secret', ['SBU) '] = 'Sbu', ['(c) The'] = 'Confidential', ['(C)'] = 'Confidential', ['C O N F'] = 'Confidential' }) do
    local line, column = place(piece)
    local tokens
    wait('tokens', function()
      tokens = vim.lsp.semantic_tokens.get_at_pos(0, line, column)
      return tokens and #tokens > 0
    end)
    equal('marking' .. type, tokens[1].type, piece)
    local group = vim.api.nvim_get_hl(0, { name = '@lsp.type.marking' .. type .. '.cable' })
    equal('cableMarking' .. type, group.link, 'its colour')
  end
end

function checks.the_rule_is_explained()
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  wait('findings', function() return #vim.diagnostic.get(0) == #want end)
  go('(c) The letter')
  choose('explain P006')
  wait('the page', floating)
  assert(floating():find('portion%-mark%-style') and floating():find('How to silence') or floating():find('silence'), floating())
  close()
end

function checks.z_silenced_with_a_reason()
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  wait('findings', function() return #vim.diagnostic.get(0) == #want end)
  go('(c) The letter')
  local asked
  vim.ui.input = function(options, take)
    asked = options.prompt
    take('the post writes so')
  end
  choose('silence P006')
  local path = folder .. '/.cablelint.toml'
  wait('the configuration', function() return vim.fn.bufnr(path) > 0 end)
  equal('Reason: ', asked, 'the question')
  vim.cmd('wall')
  local text = file(path)
  assert(text:find('rule = "P006"', 1, true) and text:find('reason = "the post writes so"', 1, true), text)
  vim.cmd('edit! ' .. folder .. '/lf.cable')
  vim.cmd('write')
  wait('silence', function() return #vim.diagnostic.get(0) == #want - 1 end)
end

vim.cmd('syntax on')
vim.opt.hidden = true
vim.opt.fixendofline = false
require('cablelint').setup({ cmd = { program, 'lsp' } })

local names = vim.tbl_keys(checks)
table.sort(names, function(a, b)
  local first = function(n) return n == 'filetypes' and '0' or vim.startswith(n, 'places') and '1' .. n or n end
  return first(a) < first(b)
end)
local broken = 0
for _, name in ipairs(names) do
  local ok, err = xpcall(checks[name], debug.traceback)
  io.stderr:write((ok and 'ok ' or 'not ok ') .. name .. '\n' .. (ok and '' or err .. '\n'))
  broken = broken + (ok and 0 or 1)
end
vim.cmd(broken == 0 and 'qall!' or 'cquit 1')
