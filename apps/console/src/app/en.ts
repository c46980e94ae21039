import type { Catalog } from '../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  productLong: 'Jianjia · union records and assessment',
  skip: 'Skip to content',
  menu: 'Main menu',
  more: 'More',
  close: 'Close',
  nav: {
    home: 'To do',
    assessments: 'Assessments',
    reviews: 'Reviews',
    ledger: 'Ledger',
    schemes: 'Schemes',
    units: 'Units',
    people: 'People and posts',
  },
  role: {
    districtAdministrator: 'Administrator',
    districtOfficer: 'Union officer',
    chair: 'Chair',
    committeeMember: 'Committee member',
    groupLeader: 'Group leader',
    auditor: 'Auditor',
    member: 'Member',
  },
  hat: {
    current: 'Working as',
    switch: 'Change post',
    none: 'No post yet',
    noneHelp:
      'Your account works, but no post is entered for it, so there is nothing to show. Ask the administrator to enter it.',
  },
  me: {
    open: 'Menu of {{name}}',
    language: '语言 Language',
    scheme: 'Screen colours',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    account: 'Account',
    password: 'Change password',
    signOut: 'Sign out',
    signOutFailed: 'Not signed out: the network is away. Connect and sign out again.',
  },
  notFound: {
    title: 'This page is not here',
    text: 'The link may be incomplete, the content may have moved, or it is out of your reach.',
    next: 'Back to your tasks',
    ask: 'If you need it for your work, ask your administrator.',
  },
  error: {
    title: 'Something went wrong on this page',
    text: 'It was not your doing. What was saved is safe.',
    retry: 'Try again',
    home: 'Back to your tasks',
    number: 'To report it, quote this number: {{id}}',
    offlineTitle: 'The server cannot be reached',
    offlineText: 'Check the network. What was not sent is kept on this device.',
  },
  loading: 'Opening…',
} as const satisfies Catalog<typeof zh>
