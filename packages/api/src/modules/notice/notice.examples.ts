import type { Examples } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'

export const noticeExamples = {
  'notice.list': { prepare: () => ({ input: {} }) },
  'notice.readAll': { prepare: () => ({ input: {} }) },
  'notice.muted': { prepare: () => ({ input: {} }) },
  'notice.mute': { prepare: () => ({ input: { kind: 'planMonth', muted: true } }) },
  'notice.read': { prepare: () => ({ input: { noticeIds: [newId()] } }) },
} satisfies Examples
