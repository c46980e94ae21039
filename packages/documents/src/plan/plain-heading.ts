import type { PlanLine } from './line.ts'
import { bulletLength } from './numbering.ts'
import { isSectionName, namedHeadingEnd, unseparatedNameEnd } from './section-names.ts'
import type { PlainHeading, SectionTree } from './section-tree.ts'

/** What stands around a line that may be a heading without a number. */
export interface HeadingScene {
  readonly lines: readonly PlanLine[]
  readonly hasMarkers: boolean
  /** The signs that stand before names of sections. */
  readonly signs: ReadonlySet<string>
  readonly tree: SectionTree
}

/** The signs before the names of sections: "★" of "★工作重点". */
export function signsOfSections(lines: readonly PlanLine[]): ReadonlySet<string> {
  const signed = lines.filter((line) => bulletLength(line.folded) > 0 && isSectionName(line))
  return new Set(signed.map(({ folded }) => folded.charAt(0)))
}

/** What an unnumbered line is the heading of, or undefined where it is none. */
export function plainHeading(around: HeadingScene, index: number): PlainHeading | undefined {
  const line = around.lines[index]
  if (line === undefined) return undefined
  const { folded } = line
  if (line.headingLevel !== undefined && folded.length <= 60) return { style: 'plain' }
  if (isSectionName(line) && !/[。;]$/.test(folded)) return { style: 'plain' }
  if (isSignedLikeSections(around, line)) return { style: 'plain' }
  const named = namedHeadingEnd(folded) ?? (line.glued === true ? unseparatedNameEnd(folded) : undefined)
  if (named !== undefined) return { style: 'plain', end: named }
  if (around.hasMarkers || !isShortTitle(line)) return undefined
  const next = around.lines[index + 1]
  if (next === undefined || next.text.length <= 30 || !/[。;:]$/.test(next.folded)) return undefined
  return { style: around.tree.stack.some(({ style }) => style === 'plain') ? 'subtitle' : 'plain' }
}

/** A short line behind the same sign that stands before the names of sections: "★工作重点", "★温馨提示". */
function isSignedLikeSections({ signs }: HeadingScene, line: PlanLine): boolean {
  const isShort =
    bulletLength(line.folded) > 0 && line.folded.length <= 16 && isShortTitle(line) && !/:./.test(line.folded)
  return isShort && signs.has(line.folded.charAt(0))
}

/** "各位会员:": a paper that is sent opens with those it is for. */
const ADDRESS = /^(?:各|全体|尊敬的|亲爱的)[^。]{1,20}:$/

function isShortTitle({ folded }: PlanLine): boolean {
  return folded.length >= 2 && folded.length <= 22 && !/[。;,!?]/.test(folded) && !ADDRESS.test(folded)
}
