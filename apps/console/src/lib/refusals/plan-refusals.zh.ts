import type { RefusalTexts } from './use-refusal-text.ts'

const KEPT = '草稿都保存着，没有提交。'

/** The noes about plans and summaries. */
export const PLAN_REFUSALS_ZH = {
  planIncomplete: {
    happened: '标题或所属时段还没有填。',
    kept: KEPT,
    todo: '请补上标题，并选定这份材料管的是哪一段时间，再提交。',
  },
  planDoubtsOpen: {
    happened: '还有存疑的地方没有核对[：共 {count} 处][，第一处是“{text}”]。',
    kept: KEPT,
    todo: '请逐处确认，或写明理由放过，再提交。',
  },
  summaryFiguresBroken: {
    happened: '总结里有数字和记录对不上[：共 {count} 处][，第一处是“{figure}”]。',
    kept: KEPT,
    todo: '请逐处改成记录里的数，或写明理由保留，再提交。',
  },
  planExistsForPeriod: {
    happened: '本单位这一时段的同类材料已经交过一份[：{title}]。',
    kept: KEPT,
    todo: '请打开已交的那一份修订，或改正所属时段。',
  },
  keyPointsOnlyAbove: {
    happened: '工作要点由区教育工会或总支工会发布。',
    kept: '没有写入任何内容。',
    todo: '本单位的安排请写进工作计划。',
  },
  keyPointsIncomplete: {
    happened: '工作要点还不完整。',
    kept: KEPT,
    todo: '请填写标题、选定时段，至少写一项，再发布。',
  },
  keyPointsUnchanged: {
    happened: '和已发布的一版完全相同。',
    kept: KEPT,
    todo: '改好再发布；不改的，请放弃这次修订。',
  },
  keyPointsPeriodFixed: {
    happened: '已发布的工作要点，时段不能改[，应为 {start:day} 至 {end:day}]。',
    kept: KEPT,
    todo: '请改回原来的时段；换一段时间的，请另发一份。',
  },
  planPeriodFixed: {
    happened: '已交材料的所属时段不能改[，应为 {start:day} 至 {end:day}]。',
    kept: KEPT,
    todo: '请改回原来的时段；换一段时间的，请另交一份。',
  },
  planPeriodNotOver: {
    happened: '这份材料管的时段还没有结束[，{end:day} 才到期]。',
    kept: '材料没有变化。',
    todo: '请等时段结束后再结案。',
  },
} as const satisfies Partial<RefusalTexts>
