import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Subscribe to calendar',
  lead: 'Puts the items of your union’s plan and what it owes into the calendar of your phone or PC, and keeps them up to date.',
  off: 'No subscription link yet',
  offText: 'Make a link of your own and add it to your calendar.',
  on: 'A subscription link is in use',
  onText:
    'Made {{since}}. A link is shown only when it is made; if you have lost it, make another: the old one ends at once.',
  make: 'Make a link',
  renew: 'Make another link',
  renewConsequence:
    'The old link ends at once. Calendars that use it are not updated any more; subscribe again with the new one.',
  end: 'End the link',
  endConsequence: 'Calendars that use it are not updated any more. You can make another link later.',
  ended: 'The link has ended',
  made: 'The link is made; copy it now',
  lost: 'The link was made but did not arrive here. Make another one.',
  secret: 'Whoever knows the link sees these days without signing in. Do not pass it on.',
  address: 'Subscription link',
  open: 'Open in the calendar of this device',
  inside: {
    title: 'What is in it',
    items:
      'Items of your union’s plan: in their months; those of the first or second ten days on that day, those without a day on the last weekday of the month.',
    owed: 'Plans and summaries that your union owes, on the due day, with a reminder 7 days and 1 day before; gone once handed in.',
    set: 'For a union that asks for reports: the due day of each of its requests.',
    changes:
      'What is postponed moves to its new day, what is dropped is marked as cancelled. Calendars update every few hours.',
  },
  how: {
    title: 'How to add it',
    apple:
      'iPhone, iPad: Settings → Apps → Calendar → Calendar Accounts → Add Account → Other → Add Subscribed Calendar; paste the link.',
    android:
      'Android: look for “subscribe to calendar” or “import by URL” in the settings of the calendar; where there is none, add it in DingTalk or Outlook.',
    outlook: 'Outlook: Calendar → Add calendar → Subscribe from web; paste the link.',
    wechat: 'In WeChat: copy the link first, then add it in the calendar.',
  },
} satisfies Catalog<typeof zh>
