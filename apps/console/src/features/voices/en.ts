import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Units that I am asked to mark',
  lead: 'One whole number out of 100 for each unit; it can be changed until the last day.',
  secret: 'Marks are anonymous',
  secretText:
    'They lie encrypted and are counted together after the last day. Only the combined mark and the number of marks are kept; each single one is destroyed. The district does not see who gave what. A unit with fewer than 5 marks is not counted.',
  none: 'Nobody asks you for a mark now',
  noneText: 'When somebody does, you find it under “Today” and among your notices.',
  until: 'until {{day}}',
  done: '{{done}} of {{of}} given',
  mark: 'Mark (0 to 100)',
  give: 'Give this mark',
  change: 'Change to this mark',
  given: 'given: {{mark}}',
  open: 'not given yet',
  wrong: 'A whole number from 0 to 100',
} as const satisfies Catalog<typeof zh>
