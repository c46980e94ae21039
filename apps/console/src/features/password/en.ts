import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Change password',
  firstTitle: 'First choose a new password',
  lead: 'After that you are signed out on every other device.',
  firstLead: 'Your present password came from the administrator and works once. Choose one that only you know.',
  current: 'Present password',
  currentMissing: 'Enter your present password',
  next: 'New password',
  nextHint:
    'At least {{minimum}} {{minimum, character|characters}}; a sentence you remember is best. You may paste it.',
  nextShort: 'The new password needs at least {{minimum}} {{minimum, character|characters}}',
  again: 'The new password again',
  againDiffers: 'The two new passwords differ',
  submit: 'Change password',
  done: 'The password is changed; other devices are signed out.',
} as const satisfies Catalog<typeof zh>
