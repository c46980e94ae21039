import { counted } from '../../kernel/index.ts'
import { segmentName } from '../../org/index.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Criterion, Points } from '../criterion.ts'
import { criterionParts, describeRuleOf } from '../describe-criterion.ts'
import { fromTo, isSame, type SchemeChange } from './scheme-change.ts'

/** What names a line within its own scheme: another item, for a veto. */
export interface LineContext {
  readonly itemName: (id: string) => string
}

/** What differs between a line and the same line later, field by field; its place is somebody else's matter. */
export function compareCriterion(
  before: Criterion,
  after: Criterion,
  names: { readonly before: LineContext; readonly after: LineContext },
): readonly SchemeChange[] {
  const changes: SchemeChange[] = []
  if (before.name !== after.name) changed({ zh: `改名为“${after.name}”`, en: `is now called “${after.name}”` })
  if (!isSame(before.points, after.points)) changed(pointsChange(before.points, after.points))
  if (!isSame(before.rule, after.rule))
    changed({ zh: '计分办法改变', en: 'has another rule' }, [
      lineSentence(before, names.before),
      lineSentence(after, names.after),
    ])
  const [old, now] = [criterionParts(before), criterionParts(after)]
  for (const key of PARTS) {
    if (isSame(before[key], after[key])) continue
    changed(PART_NAMES[key], [old[key], now[key]])
  }
  return changes

  function changed(what: Bilingual, sentences?: readonly [Bilingual, Bilingual]) {
    changes.push({
      ...{ kind: 'changed', about: 'criterion', id: after.id },
      text: { zh: `“${before.name}”${what.zh}`, en: `“${before.name}” ${what.en}` },
      ...(sentences && { before: sentences[0], after: sentences[1] }),
    })
  }
}

type OtherPart = Exclude<keyof Criterion, 'id' | 'name' | 'category' | 'points' | 'rule'>

/** Every other field of a line; a field that is added to the form must be named here. */
const PART_NAMES = {
  standard: { zh: '评分标准的文字改变', en: 'has another standard' },
  source: { zh: '数据来源改变', en: 'takes its datum from elsewhere' },
  missing: { zh: '没有数据时的办法改变', en: 'treats a missing datum otherwise' },
  emptyRatio: { zh: '分母为 0 时的办法改变', en: 'treats an empty ratio otherwise' },
  rounding: { zh: '取整改变', en: 'is rounded otherwise' },
  cohort: { zh: '比较的范围改变', en: 'compares with other units' },
  owner: { zh: '数据的负责者改变', en: 'has another owner' },
  evidenceMode: { zh: '核实的方式改变', en: 'is proved otherwise' },
  minEvidence: { zh: '要附的文件数改变', en: 'asks for another number of files' },
  countsDocumentsReason: { zh: '按材料计分的理由改变', en: 'gives another reason to count papers' },
} as const satisfies Record<OtherPart, Bilingual>

const PARTS = Object.keys(PART_NAMES) as readonly OtherPart[]

/** A line in one sentence: what it is worth and how. */
export function lineSentence(item: Criterion, { itemName }: LineContext): Bilingual {
  return { zh: describeRuleOf(item, 'zh-CN', { itemName }), en: describeRuleOf(item, 'en', { itemName }) }
}

function pointsChange(before: Points, after: Points): Bilingual {
  if (typeof before === 'string' && typeof after === 'string') {
    const figures = fromTo(before, after)
    return { zh: `满分 ${figures} 分`, en: `has a full mark of ${figures}` }
  }
  if (typeof before !== 'string' && typeof after !== 'string') {
    const segments = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const named = (word: 'zh' | 'en') =>
      segments
        .filter((segment) => before[segment] !== after[segment])
        .map((segment) => `${segmentName(segment)[word]} ${fromTo(before[segment] ?? '—', after[segment] ?? '—')}`)
    const [zh, en] = [named('zh'), named('en')]
    // The same figures in another order of segments mean the same.
    return { zh: `满分：${zh.join('，')}`, en: `has a full mark of ${en.join(', ')}` }
  }
  return {
    zh: `满分 ${fromTo(pointsText(before, 'zh'), pointsText(after, 'zh'))} 分`,
    en: `has a full mark of ${fromTo(pointsText(before, 'en'), pointsText(after, 'en'))}`,
  }
}

function pointsText(points: Points, word: 'zh' | 'en'): string {
  if (typeof points === 'string') return word === 'zh' ? points : counted(points, 'point|points')
  const each = Object.entries(points).map(([segment, value]) => `${segmentName(segment)[word]} ${value}`)
  return each.length === 0 ? '—' : each.join(word === 'zh' ? '、' : ', ')
}
