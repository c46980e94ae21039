import type { RefusalTexts } from './use-refusal-text.ts'

/** The noes about throwing away and taking back. */
export const BIN_REFUSALS_ZH = {
  binned: {
    happened: '[“{name}”]在回收站里，不能再改。',
    kept: '回收站里的内容没有变化。',
    todo: '需要继续写的，请先从“回收站”取回。',
  },
  binEmptied: {
    happened: '[“{name}”]已经不在回收站里，取不回来了。',
    kept: '其他内容没有变化。',
    todo: '可能已有人取回，请先到原来的地方看一看；期限已过的，只能重新建立。',
  },
  viewNameTaken: {
    happened: '这一页已经有同名的视图[“{name}”]。',
    kept: '两个视图都没有变化。',
    todo: '请换一个名字取回，或者先给现有的视图改名。',
  },
  schemeHasVersions: {
    happened: '[“{name}”]已经发布过[第 {number} 版]，不能移入回收站。',
    kept: '细则和已发布的版本都没有变化。',
    todo: '已发布的版本永远保留。不想修改的，按原样发布即可。',
  },
} as const satisfies Partial<RefusalTexts>
