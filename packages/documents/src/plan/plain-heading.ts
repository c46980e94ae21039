import type { PlanLine } from './line.ts'
import { bulletLength } from './numbering.ts'
import { isSectionName, namedHeadingEnd, unseparatedNameEnd } from './section-names.ts'
import type { PlainHeading, SectionTree } from './section-tree.ts'

/** What stands around a line that may be a heading without a number. */
export interface HeadingScene {
  readonly lines: readonly PlanLine[]
  readonly hasMarkers: boolean
  readonly tree: SectionTree
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
function isSignedLikeSections({ lines }: HeadingScene, line: PlanLine): boolean {
  const sign = line.folded.charAt(0)
  const isShort =
    bulletLength(line.folded) > 0 && line.folded.length <= 16 && isShortTitle(line) && !/:./.test(line.folded)
  return isShort && lines.some((other) => other !== line && other.folded.startsWith(sign) && isSectionName(other))
}

/** "各位会员:": a paper that is sent opens with those it is for. */
const ADDRESS = /^(?:各|全体|尊敬的|亲爱的)[^。]{1,20}:$/

function isShortTitle({ folded }: PlanLine): boolean {
  return folded.length >= 2 && folded.length <= 22 && !/[。;,!?]/.test(folded) && !ADDRESS.test(folded)
}
