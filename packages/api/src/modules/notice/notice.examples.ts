import type { Examples } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'

export const noticeExamples = {
  'notice.list': { prepare: () => ({ input: {} }) },
  'notice.read': { prepare: () => ({ input: { noticeIds: [newId()] } }) },
} satisfies Examples
