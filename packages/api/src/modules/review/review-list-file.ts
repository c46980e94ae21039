import { REVIEW_COLUMNS, REVIEW_LIST, REVIEW_TABS } from '@jianjia/domain/list'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { reviewList } from './list-reviews.ts'

/** My reviews as a file: those to be done, those handed in, or all. */
export const reviewListFile = listFile(reviewList, {
  title: REVIEW_LIST,
  filters: { tab: z.enum(['open', 'submitted']).optional() },
  whole: () => ({}),
  rows: ({ reviews }, { tab }) =>
    reviews.filter(({ submittedAt }) => tab === undefined || (tab === 'open') === (submittedAt === null)),
  columns: () => REVIEW_COLUMNS,
  conditions: ({ tab }, language) => (tab === undefined ? [] : [REVIEW_TABS[tab][language]]),
})
