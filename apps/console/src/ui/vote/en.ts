import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Vote of those present',
  none: 'No vote is planned yet. A vote of those present decides this line; the district union can plan a visit.',
  planned: 'A vote is planned for {{day}}; once it is counted, its result decides this line.',
  again: 'The last vote was not counted; it is held again at the visit on {{day}}, and its result decides this line.',
  open: 'The vote of {{day}} is open; its result is shown once it is closed.',
  counted: 'The vote of {{day}} is counted and decides this line.',
  asked: {
    nothing: 'Nothing is to be filled in here.',
    mark: 'You may mark it meanwhile; once the vote is counted marks no longer matter.',
    noMark: 'No mark is asked for.',
  },
  turnout: '{{present}} present, {{returned}} returned, {{valid}} valid',
  option: '{{option}} {{votes}}',
  abstained: 'abstained {{votes}}',
  hidden: 'counts are not told, to keep the ballot secret',
  byPhone: 'by phone, held by {{by}}',
  onPaper: 'on paper, counted by {{by}} and {{second}}',
} as const satisfies Catalog<typeof zh>
