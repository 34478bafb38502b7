-- MAML in Neovim: the language server of TORGO. Put this file into lua/ and say require('torgo').setup().
local M = {}

M.defaults = {
  cmd = { 'torgo', 'lsp', '--stdio' },
  -- A profile such as 'strict-2.0.0'; nil leaves it to the project's maml.yaml.
  profile = nil,
  -- Also checks Gospel specifications in OCaml interfaces (.mli) of projects that have a maml.yaml.
  specifications = true,
}

local function filetypes()
  vim.filetype.add({
    extension = { maml = 'maml' },
    pattern = {
      ['.*%.maml%.md'] = { 'maml', { priority = 10 } },
      ['.*%.maml%.markdown'] = { 'maml', { priority = 10 } },
    },
  })
end

local function settings(options)
  return { torgo = { profile = options.profile or '' } }
end

-- Documents are Markdown to everything that does not know better.
local function looks_like_markdown()
  vim.bo.syntax = 'markdown'
  vim.bo.commentstring = '<!-- %s -->'
  if vim.treesitter.language and vim.treesitter.language.register then
    vim.treesitter.language.register('markdown', 'maml')
  end
end

-- Neovim before 0.11 has no configurations by name.
local function start_by_hand(options)
  local marker = vim.fs and vim.fs.find({ 'maml.yaml', '.git' }, { upward = true })[1]
  local root = marker and vim.fs.dirname(marker) or vim.fn.getcwd()
  local config = {
    name = 'torgo',
    cmd = options.cmd,
    root_dir = root,
    settings = settings(options),
    init_options = { profile = options.profile or '' },
  }
  if vim.lsp.start then
    vim.lsp.start(config)
  else
    M.client = M.client or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, M.client)
  end
end

-- OCaml users without MAML documents see nothing of TORGO: a maml.yaml above the file is asked for.
local function specification(options)
  local name = vim.api.nvim_buf_get_name(0)
  local folder = vim.fn.fnamemodify(name, ':p:h')
  local project = name:match('%.mli$') and vim.fn.findfile('maml.yaml', folder .. ';') ~= ''
  if project then
    start_by_hand(options)
  end
end

function M.setup(options)
  options = vim.tbl_extend('force', M.defaults, options or {})
  filetypes()
  vim.api.nvim_create_autocmd('FileType', { pattern = 'maml', callback = looks_like_markdown })
  if options.specifications then
    vim.api.nvim_create_autocmd('FileType', {
      pattern = { 'ocaml', 'ocamlinterface', 'ocaml.interface' },
      callback = function()
        specification(options)
      end,
    })
  end
  if vim.lsp.config then
    vim.lsp.config('torgo', {
      cmd = options.cmd,
      filetypes = { 'maml' },
      root_markers = { 'maml.yaml', '.git' },
      settings = settings(options),
      init_options = { profile = options.profile or '' },
    })
    vim.lsp.enable('torgo')
  else
    vim.api.nvim_create_autocmd('FileType', {
      pattern = 'maml',
      callback = function()
        start_by_hand(options)
      end,
    })
  end
end

return M
