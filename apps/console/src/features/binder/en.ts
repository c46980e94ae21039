import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Binder for the inspection',
  lead: 'Put together from records, files and scores: cover, contents, a tab per category, a sheet per criterion, evidence, signatures.',
  results: 'Results',
  assessments: 'Assessments',
  phase: {
    selfAssessment: 'Before publication: points of the self-assessment and of the records',
    published: 'After publication: self, review and final points',
  },
  asOf: 'As of {{day}}',
  counts:
    '{{sheets}} {{sheets, criterion|criteria}}, {{records}} {{records, record|records}}, {{files}} {{files, file|files}}',
  formats: 'Make it',
  format: {
    pdf: 'PDF (to print)',
    docx: 'Word (to edit)',
    html: 'Offline folder (zip)',
  },
  formatText: {
    pdf: 'A4 for both sides, photographs on the page, searchable text.',
    docx: 'The same content; words can be added after opening it.',
    html: 'Unpack it and open index.html: needs no network, and holds the original files.',
  },
  state: {
    none: 'Not made yet',
    waiting: 'Waiting',
    making: '{{percent}}% done',
    stalled: 'Cut off; it begins again by itself, or press once more',
    failed: 'It failed; it begins again by itself, or press once more',
    ready: 'Made',
    stale: 'Data have changed; this is an older one',
  },
  progressOf: 'Progress of {{format}}',
  made: 'made by {{by}}, {{at}} · {{size}}',
  madePages: 'made by {{by}}, {{at}} · {{pages}} {{pages, page|pages}} · {{size}}',
  make: 'Make {{format}}',
  makeAgain: 'Make {{format}} anew',
  download: 'Download {{format}}',
  downloadOld: 'Download the older {{format}}',
  leave: 'You may leave this page and come back to fetch it.',
  gaps: 'What is missing',
  gapsText: 'It is written into the binder, and never left out silently.',
  noGaps: 'Every criterion has records or evidence.',
  gapHead: { sheet: 'No.', name: 'Criterion', why: 'What is missing' },
  hash: 'Hash of the state',
  hashText: 'The same state gives the same file, byte for byte. Printed on the cover and at the foot of every page.',
} as const satisfies Catalog<typeof zh>
