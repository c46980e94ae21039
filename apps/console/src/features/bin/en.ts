import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Bin',
  lead: 'All that you may take out, the last thrown away first. It stays for 30 days and is removed afterwards.',
  none: 'The bin is empty',
  noneText: 'Entries, drafts, files and views that are thrown away can be taken out here for 30 days.',
  more: 'Only the latest 200 are shown. Older entries are in the bin of their ledger.',
  untitled: '(untitled)',
  about: '{{kind}} · {{unit}}',
  by: 'Put here on {{day}} by {{person}}; can be taken out until {{until}}',
  kind: {
    entry: 'Entry of a ledger',
    scheme: 'Draft of a scheme',
    plan: 'Draft of a plan or summary',
    keyPoints: 'Draft of key points',
    file: 'File',
    view: 'View',
  },
  restore: 'Take out',
  restoreOf: 'Take out “{{name}}”',
  restored: '“{{name}}” is back.',
  newName: 'Take out under another name',
  erase: 'Erase for good',
  eraseMeans: '“{{name}}” leaves the bin at once and cannot be brought back.',
} as const satisfies Catalog<typeof zh>
