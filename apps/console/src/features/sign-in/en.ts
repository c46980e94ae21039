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
} as const satisfies Catalog<typeof zh>
