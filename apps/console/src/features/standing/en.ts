import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'As of today',
  trail: 'Assessments',
  sheet: 'Self-assessment',
  lead: 'What the result would be if the assessment closed today: from what is recorded and entered so far. Reviewers have not marked it, so it is not the final result.',
  until: 'The assessed period ends on {{day}}',
  over: 'The assessed period is over: further records change nothing.',
  total: 'Points as of today',
  outOf: 'of {{full}}',
  level: 'Level as of today',
  noLevel: 'below every level',
  next: 'Next level',
  nextMissing: 'Missing to the next level',
  nextLine: '“{{level}}” begins at {{min}}',
  top: 'above the highest line',
  points: 'points',
  withheld:
    'This sheet is not handed in: only records and what the district has entered count here, not what the unit says of itself.',
  path: {
    title: 'The least to do for “{{level}}”',
    lead: 'With all of it the total of today would be {{total}}. Each counts as soon as it is recorded in its ledger.',
    gain: '“{{item}}” +{{gain}} {{gain, point|points}}',
    record: 'Record it',
    none: 'Further records alone do not reach the next level: it also takes the lines not answered yet, and the reviewers.',
    noneTitle: 'No shorter way',
  },
  unanswered: {
    title: 'Lines not answered yet',
    lead: 'They count as nothing so far.',
    item: '{{name}} ({{full}} {{full, point|points}})',
    toSheet: 'Open the sheet',
  },
  lines: {
    title: 'Line by line',
    name: 'Line',
    fact: 'So far',
    points: 'Points',
    full: 'Full mark',
    compares: 'compared with other units: it moves with them',
    noPoints: 'no points',
    open: 'Open the records of “{{name}}”',
  },
  lineage: {
    title: '{{name}} · {{column}}',
    sum: 'the points of all lines, added up as the scheme says (full mark {{full}})',
    missing: 'line of the level − points as of today',
    line: 'line of “{{level}}”',
    from: {
      records: 'by the records: {{fact}}',
      claim: 'as the union says: {{fact}}',
      district: 'as the district has entered: {{fact}}',
    },
  },
  district: {
    open: '{{points}}: open “{{unit}}”',
    title: 'All units as of today',
    lead: 'Of units that have not handed in, only records and what the district has entered count.',
    none: 'No unit takes part in this assessment',
  },
} as const satisfies Catalog<typeof zh>
