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
  kind: {
    selfAssessment: { title: 'Fill in and submit the self-assessment', act: 'Fill in', goOn: 'Continue' },
    review: { title: 'Review and give marks', act: 'Begin the review', goOn: 'Continue the review' },
    assignReviewers: { title: 'Assign reviewers to {{count}} units', act: 'Assign reviewers' },
    districtFacts: { title: 'Enter {{count}} facts that the district keeps', act: 'Enter facts' },
    contested: {
      title: 'Settle what {{count}} units contest in lines filled from records',
      act: 'See what is contested',
    },
    combine: { title: 'Combine the marks of {{count}} units', act: 'Combine marks' },
    publish: { title: 'Publish the result', act: 'Check and publish' },
    rate: { title: 'Decide the ratings', act: 'Decide ratings' },
    schemeDraft: { title: 'Finish the draft of a scheme', act: 'Continue the draft' },
    newScheme: { title: 'Make a scheme', act: 'New from a preset' },
    openAssessment: { title: 'Open an assessment', act: 'Open an assessment' },
    importTree: { title: 'Import the units', act: 'Import units' },
  },
  record: 'Record a dispatch',
  toResults: 'See results and ratings',
  noPost: 'You hold no post yet',
} as const satisfies Catalog<typeof zh>
