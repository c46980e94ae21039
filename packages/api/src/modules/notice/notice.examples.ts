import type { Examples } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'

export const noticeExamples = {
  'notice.list': { prepare: () => ({ input: { read: false, kinds: ['planMonth'], page: 1, pageSize: 20 } }) },
  'notice.unread': { prepare: () => ({ input: {} }) },
  'notice.readAll': { prepare: () => ({ input: {} }) },
  'notice.muted': { prepare: () => ({ input: {} }) },
  'notice.mute': { prepare: () => ({ input: { kind: 'planMonth', muted: true } }) },
  'notice.read': { prepare: () => ({ input: { noticeIds: [newId()] } }) },
} satisfies Examples
