import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'To do',
  none: 'Nothing waits for you',
  noneText: 'New tasks appear here, ordered by deadline.',
  count: '{{count}} tasks wait for you',
  count_one: 'One task waits for you',
  overdue: '; {{count}} are overdue',
  overdue_one: '; one is overdue',
  due: 'due {{day}}',
  overdueBy: '{{days}} days overdue',
  dueToday: 'due today',
  daysLeft: '{{days}} days left',
  noDue: 'no deadline',
  state: { notStarted: 'Not started', underWay: 'Under way', done: 'Done', blocked: 'Cannot start yet' },
  noPost: 'You hold no post yet',
} as const satisfies Catalog<typeof zh>
