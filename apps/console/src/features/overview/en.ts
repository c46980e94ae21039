import { OVERVIEW_WORDS, NUMBER_NAMES, OBLIGATION_NAMES, OWED_NAMES, namesIn } from '@jianjia/domain/list'
import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'District overview',
  lead: 'All that the units owe in a year on one sheet: plans, summaries, self-assessments, disclosures and regular duties. Open a cell for more.',
  unit: OVERVIEW_WORDS.unit.en,
  all: 'All',
  gone: 'Closed',
  total: OVERVIEW_WORDS.total.en,
  due: 'due {{day}}',
  remind: 'Remind all overdue ({{count}})',
  kind: namesIn('en', OWED_NAMES),
  state: namesIn('en', OBLIGATION_NAMES),
  numbers: namesIn('en', NUMBER_NAMES),
  note: 'Expected = on time + late + waived + overdue; what is not due yet is listed and not counted.',
  filter: { year: 'Year', yearName: '{{year}}', kind: 'What', show: 'State' },
  none: 'Nothing is owed in {{year}} yet',
  noneText: 'When reports are asked for, an assessment is opened or duties are set, the units appear here.',
  chart: {
    title: 'How far each is',
    asTable: 'As a table',
    asChart: 'As a chart',
    item: 'What',
    bar: '{{name}}: {{numbers}}',
  },
  cell: {
    close: 'Close',
    state: 'State',
    due: 'Due',
    item: 'What',
    open: 'Open the record',
    remind: 'Remind overdue units',
  },
  send: {
    title: 'Remind all overdue units',
    lead: 'See who is told what before anything is sent. A unit is told once a day about the same thing.',
    part: '{{name}}: {{count}} {{count, unit|units}} overdue',
    to: 'Tells {{names}}',
    told: 'told today already',
    nobody: 'has no chair; please call',
    act: 'Send reminders ({{count}} {{count, unit|units}})',
    none: 'Nothing overdue can be reminded of',
    noneText:
      'Units with overdue plans and summaries are reminded here. For self-assessments and duties use their pages.',
    back: 'Back to the overview',
  },
} as const satisfies Catalog<typeof zh>
