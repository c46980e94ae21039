import { Metric, METRICS } from '../../ledger/index.ts'
import type { Criterion } from '../criterion.ts'
import { isCondition, rulesWithin } from '../rule-tree.ts'
import type { Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'

/** A reason shorter than this explains nothing. */
const SHORTEST_REASON = 8

/**
 * Lines that judge by the number or the completeness of papers, which the Ministry's rule on reducing teachers' burdens
 * (教师厅〔2025〕2号) bars as a basis of evaluation. Without a written reason it is an error, with one it stays visible.
 * Gates and vetoes give no points and are left alone.
 */
export function lintDocuments(scheme: Scheme): Finding[] {
  return scheme.items.flatMap((item, at) => {
    if (isCondition(item.rule)) return []
    const what = papersIn(item)
    const reason = (item.countsDocumentsReason ?? '').trim()
    if (what === undefined)
      return reason === ''
        ? []
        : [
            warningAt(['items', at, 'countsDocumentsReason'], 'idleParameter', {
              zh: `“${item.name}”不以材料计分，不需要理由`,
              en: `“${item.name}” does not count papers: the reason is not needed`,
            }),
          ]
    const said = inWords(what)
    if (reason.length >= SHORTEST_REASON)
      return [
        warningAt(['items', at], 'countsDocuments', {
          zh: `“${item.name}”以材料计分（${said.zh}），理由：${reason}`,
          en: `“${item.name}” scores papers (${said.en}); reason given: ${reason}`,
        }),
      ]
    return [
      errorAt(['items', at], 'countsDocuments', {
        zh: `“${item.name}”以材料的数量或齐全程度计分（${said.zh}）。教师厅〔2025〕2号不允许以留痕材料作为评价依据；确有必要的，写明理由`,
        en: `“${item.name}” scores the number or completeness of papers (${said.en}), which 教师厅〔2025〕2号 bars; if it is needed, write the reason`,
      }),
    ]
  })
}

/** The words or the metric by which a line counts papers; undefined where it does not. */
export function papersIn(item: Criterion): string | undefined {
  if (item.source?.kind === 'measure') {
    const { metric } = item.source.query.of
    return METRICS[metric].papers ? metric : undefined
  }
  const start = { rule: item.rule, path: [], points: item.points, depth: 0 }
  const parts = [...rulesWithin(start)].flatMap(({ rule }) =>
    rule.kind === 'parts' ? rule.parts.map((part) => part.name) : [],
  )
  const conditions = item.rule.kind === 'deductConditions' ? Object.keys(item.rule.conditions) : []
  const names = [item.name, ...parts]
  for (const text of names) {
    const found = NAMED.exec(text)
    if (found !== null) return found[0]
  }
  for (const text of [...names, ...conditions, item.standard ?? '']) {
    const found = wordsOnPapers(text)
    if (found !== undefined) return found
  }
  return undefined
}

/** A metric by its name; words found in a text as they stand there. */
function inWords(what: string): { readonly zh: string; readonly en: string } {
  const metric = Metric.safeParse(what)
  return metric.success ? METRICS[metric.data] : { zh: what, en: what }
}

const PAPERS = '台账|资料|材料|记录|档案|照片|图片|简报|稿件|文件|痕迹|总结|报告|心得'

/** A line whose very name is a kind of paper: "会议记录", "各类台账"; not "没有不良记录", nor "按时上报材料", which is a deadline. */
const NAMED = /(?<!(没有|无|按时|及时).{0,8})(台账|资料|材料|记录|档案|照片|痕迹)$/

/** "不少于 3 份", "每篇", "2 篇稿件". */
const COUNTED =
  /(\d|[一二两三四五六七八九十百每各])\s*(份(?!爱|情|心|关|温|力|责|礼|慰问|生日|额|保险|保障|体检|午餐|合同)|篇(?!章))/

/** "台账齐全", "资料完整规范", "留有会议记录", "照片不少于". */
const COMPLETE = new RegExp(
  `(${PAPERS})[^，。；,;]{0,6}(齐全|齐备|完整|完备|装订|归档|份数|篇数|条数|张数|数量|不全|缺失|不少于|不低于)|(?<!没)有[^，。；,;]{0,6}(记录|台账|照片|痕迹)`,
)

/** What was taken, published or rewarded by others is work that arrived, not paper. */
const ARRIVED = /采用|录用|刊用|刊登|刊发|发表|采纳|获奖/

const ENGLISH =
  /\b(number|count|completeness) of (documents|records|papers|photos|files|reports|minutes|submissions)\b/i

function wordsOnPapers(text: string): string | undefined {
  for (const clause of text.split(/[。；;\n]/)) {
    if (ARRIVED.test(clause)) continue
    const found = COUNTED.exec(clause) ?? COMPLETE.exec(clause) ?? ENGLISH.exec(clause)
    if (found !== null) return found[0]
  }
  return undefined
}
