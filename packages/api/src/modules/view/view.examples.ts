import { newId } from '@jianjia/db'
import type { BinnedViewId } from '@jianjia/domain/kernel'
import type { Examples } from '@jianjia/api/testing'

const view = { page: '/plans', name: '未交的学校' }

export const viewExamples = {
  'view.layouts': { prepare: () => ({ input: {} }) },
  'view.setLayout': { prepare: () => ({ input: { list: 'plan.list', layout: { hidden: ['kind'], dense: true } } }) },
  'view.list': { prepare: () => ({ input: { page: view.page } }) },
  'view.save': { prepare: () => ({ input: { ...view, search: '?state=submitted' } }) },
  'view.share': { prepare: () => ({ input: { ...view, shared: true } }) },
  'view.remove': { prepare: () => ({ input: view }) },
  // Of nobody: whoever asks has no such view in the bin, and is told that.
  'view.restore': { prepare: () => ({ input: { binned: newId<BinnedViewId>() } }) },
} satisfies Examples
