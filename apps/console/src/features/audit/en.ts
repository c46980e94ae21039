import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Seals of the audit log',
  lead: 'The lines that every change leaves are sealed each day, each hash over the one before. Keep the last hash outside of the system: it later shows whether a line was changed or removed.',
  head: 'End of the seals',
  headAt: 'Sealed on {{day}} up to line {{position}}',
  hash: 'Last hash',
  keep: 'Copy it, with the day and the number of lines, to a place outside of the system, for example on paper. If the hash of that day is another one later, lines of that day or before were touched.',
  whole: 'Every line was reckoned again and agrees',
  broken: 'Lines sealed from {{day}} on do not agree',
  brokenText:
    'Lines were changed, removed or exchanged after they were sealed, past this system. Leave everything as it is, and ask whoever runs the server to compare with a backup.',
  late_one: '1 line waits for more than two days, or was sealed so late',
  late: '{{count}} lines wait for more than two days, or were sealed so late',
  lateText:
    'The jobs of the server may be resting, or somebody may have written lines in afterwards. Ask whoever runs the server to look at its jobs.',
  days: 'Day by day',
  day: '{{day}}: {{lines}} {{lines, line|lines}}, {{position}} in all',
  sound: 'Agrees',
  dayBroken_one: '1 link does not agree',
  dayBroken: '{{count}} links do not agree',
  none: 'Nothing was sealed yet',
  noneText: 'Lines are sealed by themselves each day. The day after the first change they stand here.',
} as const satisfies Catalog<typeof zh>
