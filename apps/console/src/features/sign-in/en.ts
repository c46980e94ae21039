import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Sign in',
  lead: 'With the username and password from your union.',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  usernameMissing: 'Enter your username',
  passwordMissing: 'Enter your password',
  forgotten: 'Forgotten? Your administrator can reset it; you then choose a new one at the first sign-in.',
  returning: 'You come back to the page you left; what was not sent is still on this device.',
  secondTitle: 'One more step',
  secondLead: 'Open the authenticator app on your phone and enter the 6 digits under 建家.',
  code: 'Code',
  codeHint: 'A new one every 30 seconds; each works once',
  codeMissing: 'Enter the 6 digits',
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'One line of the sheet you printed when you switched this on; it works once',
  recoveryCodeMissing: 'Enter a recovery code',
  useRecoveryCode: 'No phone at hand: use a recovery code',
  useCode: 'Use the code on the phone',
  back: 'Start again',
  lostBoth: 'Neither phone nor codes? Ask your administrator, who can reset it after seeing you in person.',
} as const satisfies Catalog<typeof zh>
