import { Rule } from '../rule.ts'
import { readAwards } from './awards.ts'
import { readChoices } from './choices.ts'
import { readCohort } from './cohort.ts'
import { readConditions, readYesNo } from './conditions.ts'
import { readLateness, readLeast, readTarget } from './counts.ts'
import { readDeductions } from './deductions.ts'
import { readGains } from './gains.ts'
import { plainWording } from './plain-wording.ts'
import { readRatios } from './ratios.ts'
import type { Found, Scan, WordedKind, WordingReader } from './scan.ts'

/** A rule as a scheme's author words it, with what stands around it. */
export interface Wording {
  readonly text: string
  /** The item's name: "≥90%" there says what "达标得2分" means, and a bare name may be the whole rule. */
  readonly name?: string
  readonly points?: string | null
}

/** What a wording says. Without `rule` the kind is clear and a figure is missing, or something is left unread. */
export interface WordingReading {
  readonly kind: WordedKind
  readonly rule: Rule | null
}

/**
 * In this order each reader sees what those before it have left. A new wording is one more alternative in the reader of
 * its kind; a new reader is one more line here.
 */
const READERS: readonly WordingReader[] = [
  readCohort,
  readLateness,
  readRatios,
  readTarget,
  readAwards,
  readDeductions,
  readChoices,
  readGains,
  readLeast,
  readYesNo,
]

/** A text beyond this is a chapter and no rule. */
const LONGEST = 3_000

/** How proof is gathered says nothing about points. */
const EVIDENCE_ONLY =
  /^(?:查|看|听|问|以|由|凭|据|根据|实地|现场|座谈|随机)[^分扣加\d%]{0,40}(?:提供|为准|反映|查看|资料|台账|档案|记录|数据|材料|座谈|依据|查阅|核实|抽查|照片|走访)?[^分扣加\d%]{0,20}$/
const NEUTRAL =
  /扣完(?:本项)?(?:分|分数|分值)?(?:为)?止|(?:直(?:至|到))?扣完为止|不(?:计|得|出现)?负分|不倒扣|以此类推|依此类推|(?:本项|该项|此项|共|总计|合计|总分|基本分|分值|满分|计)[^;。,\d]{0,4}\d+(?:\.\d+)?分|(?:得|计)满分|满分/g
const ARITHMETIC = /\d+(?:\.\d+)?(?:分|%)|扣|加\d|不得分|得\d|比例|每[^年月季周日天学半]/

/**
 * Recognises the rule kind in the wording of a scheme. No arithmetic in the text gives `judged`; of several kinds in
 * one text the first is meant. Total: any text gives an answer.
 */
export function readWording({ text, name = '', points }: Wording): WordingReading {
  if (text.length > LONGEST || name.length > LONGEST) return { kind: 'judged', rule: null }
  const plain = plainWording(text)
  const scan: Scan = { text: plain, name: plainWording(name), points: points ?? undefined }
  const read = readScan(scan)
  if (read !== undefined) return read
  const isSilent = plain === '' || EVIDENCE_ONLY.test(plain)
  const byName = isSilent ? readScan({ ...scan, text: scan.name, name: '' }) : undefined
  return byName ?? { kind: 'judged', rule: { kind: 'judged' } }
}

function readScan(scan: Scan): WordingReading | undefined {
  const found: Found[] = []
  let text = scan.text
  for (const reader of READERS) {
    const one = reader({ ...scan, text })
    if (one === undefined) continue
    found.push(one)
    text = one.rest
  }
  const [first] = found.toSorted((a, b) => a.at - b.at)
  const condition = readConditions(scan)
  if (first === undefined) return condition && { kind: condition.kind, rule: parsed(condition, true) }
  const isWhole = found.length === 1 && !ARITHMETIC.test(text.replaceAll(NEUTRAL, ';')) && condition === undefined
  return { kind: first.kind, rule: parsed(first, isWhole) }
}

function parsed({ rule }: Found, isWhole: boolean): Rule | null {
  const read = isWhole && rule !== null ? Rule.safeParse(rule) : undefined
  return read?.success === true ? read.data : null
}
