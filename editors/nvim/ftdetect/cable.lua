-- A text is a cable where it has a classification line, or two of date-time group, E.O. line, TAGS and subject.
local level = [[\v^[ \t"',.]*%(C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|%(T ?O ?P *)?S ?E ?C ?R ?E ?T|U ?N ?C ?L ?A ?S%( ?S ?I ?F ?I ?E ?D)?|LIMITED OFFICIAL USE)]]
local line = vim.regex([[\C]] .. level .. [[%(//[A-Z]+)*%( +E ?F ?T ?O)?%( +SECTION +\d+ +OF +\d+)? +[A-Z][A-Z.'/ -]* +\d{3,8}>]])
local signs = {
  vim.regex([[\C\v^\s*[ZOPRFM]%( [ZOPR])? \d{6}Z>]]),
  vim.regex([[\c\v^\s*E\.? ?[O0]\.? *\d{5}]]),
  vim.regex([[\c\v^\s*TAGS\s*:]]),
  vim.regex([[\c\v^\s*SUBJ%(ECT)?\s*:]]),
}

local function is_cable(buffer)
  local seen, count = {}, 0
  for _, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, 200, false)) do
    if line:match_str(text) then
      return true
    end
    for i, sign in ipairs(signs) do
      if not seen[i] and sign:match_str(text) then
        seen[i], count = true, count + 1
      end
    end
  end
  return count > 1
end

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { pattern = '*.cable', callback = function() vim.bo.filetype = 'cable' end })
vim.api.nvim_create_autocmd('BufRead', {
  pattern = '*.txt',
  callback = function(event)
    if is_cable(event.buf) then
      vim.bo[event.buf].filetype = 'cable'
    end
  end,
})
