import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Vote of those present',
  code: 'Code of the vote',
  codeHint: 'The eight digits on the screen',
  codeWrong: 'The code has eight digits',
  enter: 'Enter',
  lead: '{{unit}} · {{assessment}}',
  rule: '{{present}} present, one ballot each, secret.',
  quorum: 'If fewer than {{pct}}% take part, the result says so.',
  abstainRule: 'Whoever abstains hands in a valid ballot that gives no points.',
  secret:
    'No sign-in, no name. Once sealed, nobody sees what you chose, not even the administrator; only totals are told.',
  begin: 'Take a ballot',
  choose: 'Choose one',
  abstain: 'Abstain',
  check: 'Please check',
  chosen: 'You have chosen',
  final: 'Once sealed it can be neither seen nor changed.',
  seal: 'Seal this ballot',
  back: 'Choose again',
  sealed: 'Ballot sealed',
  sealedText: 'Your ballot is in the box. When the vote is closed only the totals are told. You may close this page.',
  again: 'The ballot of this phone is sealed; it counts once.',
  other: 'Type another code',
} as const satisfies Catalog<typeof zh>
