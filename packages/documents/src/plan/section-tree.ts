import type { ReadingWarning } from '@jianjia/domain/plan'
import { mergeParagraphs, type PlanLine } from './line.ts'
import { bulletLength, type Marker, type MarkerStyle, STYLE_RANK } from './numbering.ts'
import { labelEnd } from './section-names.ts'

export type NodeStyle = MarkerStyle | 'plain' | 'subtitle' | 'term' | 'style1' | 'style2' | 'style3' | 'label'

export interface SectionNode {
  readonly level: number
  readonly style: NodeStyle
  readonly number: string
  readonly value: number
  readonly heading: string
  readonly parent: SectionNode | undefined
  /** Stands inside a paragraph: "一是…;二是…". */
  readonly isInline: boolean
  /** A month with a number: it counts in its list and is no section. */
  readonly isMonth: boolean
  /** The whole paragraph without its number, then the paragraphs below it. */
  readonly texts: string[]
  paragraphs: readonly number[]
}

export interface SectionTree {
  readonly nodes: SectionNode[]
  readonly stack: SectionNode[]
  readonly warnings: ReadingWarning[]
  /** The text before the next node ends with a colon, so that a list follows. */
  announces: boolean
}

export interface NewNode {
  readonly line: PlanLine
  readonly marker: Marker
  readonly isInline?: boolean
  readonly isMonth?: boolean
  /** Where the heading ends, for points inside a paragraph. */
  readonly headingEnd?: number
}

const RANK: Readonly<Record<NodeStyle, number>> = {
  ...STYLE_RANK,
  style1: 0.3,
  style2: 0.6,
  style3: 0.9,
  plain: 3.5,
  subtitle: 3.6,
  term: 4.5,
  label: 12,
}

export function newTree(): SectionTree {
  return { nodes: [], stack: [], warnings: [], announces: false }
}

/** Adds a numbered node. Depth is given by the styles that stand open, not by a table. */
export function addNumbered(tree: SectionTree, { line, marker, isInline, isMonth, headingEnd }: NewNode): SectionNode {
  if (isInline !== true) leaveInline(tree)
  const depth = depthFor(tree, marker, isInline === true)
  const sibling = tree.stack[depth]
  const last = tree.nodes.findLast((node) => node.style === marker.style)
  const goesOn = last !== undefined && last.value + 1 === marker.value
  if (sibling !== undefined && sibling.style === marker.style) warnOfNumber(tree, sibling, { line, marker })
  else if (marker.value > 1 && !goesOn && isCounted(marker.style) && isInline !== true)
    tree.warnings.push({ code: 'missingNumber', paragraph: line.paragraphs[0] ?? 0, text: marker.number })
  if (line.glued === true && isInline !== true)
    tree.warnings.push({ code: 'gluedHeading', paragraph: line.paragraphs[0] ?? 0, text: headingOf(line, marker.end) })
  return push(tree, depth, {
    line,
    style: marker.style,
    number: marker.number,
    value: marker.value,
    heading: headingEnd === undefined ? headingOf(line, marker.end) : line.text.slice(marker.end, headingEnd).trim(),
    text: line.text.slice(marker.end).trim(),
    isInline: isInline === true,
    isMonth: isMonth === true,
  })
}

export interface PlainHeading {
  readonly style: 'plain' | 'subtitle' | 'term'
  /** Where the heading ends in its line; the whole line by default. */
  readonly end?: number
}

/** Adds a heading without number. */
export function addPlain(tree: SectionTree, line: PlanLine, as: PlainHeading): SectionNode {
  leaveInline(tree)
  const { end = line.text.length } = as
  const style = line.headingLevel === undefined ? as.style : styleOfLevel(line.headingLevel)
  const depth = openDepth(tree, style) ?? depthByRank(tree, RANK[style])
  const heading = line.text.slice(bulletLength(line.folded), end).trim()
  return push(tree, depth, {
    line,
    style,
    number: '',
    value: 0,
    heading,
    text: line.text.slice(bulletLength(line.folded)),
    isInline: false,
    isMonth: false,
  })
}

/** A label inside a paragraph ("组织学习理念:"), a child of where it stands. */
export function addLabel(tree: SectionTree, line: PlanLine, heading: string): SectionNode {
  const depth = openDepth(tree, 'label') ?? tree.stack.length
  return push(tree, depth, {
    line,
    style: 'label',
    number: '',
    value: 0,
    heading,
    text: heading,
    isInline: true,
    isMonth: false,
  })
}

/** Adds an unnumbered paragraph to the node it stands under. False where there is none. */
export function addBody(tree: SectionTree, line: PlanLine): boolean {
  leaveInline(tree)
  const node = tree.stack.at(-1)
  tree.announces = line.folded.endsWith(':')
  if (node === undefined) return false
  node.texts.push(line.text)
  node.paragraphs = mergeParagraphs(node.paragraphs, line.paragraphs)
  return true
}

/** The heading of a numbered paragraph: its label, or its first sentence, or all of it. */
export function headingOf(line: PlanLine, start: number): string {
  const folded = line.folded.slice(start)
  const label = labelEnd(folded)
  const stop = folded.indexOf('。')
  if (label !== undefined) return line.text.slice(start, start + label).trim()
  return (stop < 0 ? line.text.slice(start) : line.text.slice(start, start + stop + 1)).trim()
}

/** A new paragraph stands beside the points of the one before it, unless that one announced a list. */
function leaveInline(tree: SectionTree): void {
  while (!tree.announces && tree.stack.at(-1)?.isInline === true) tree.stack.pop()
}

interface Content {
  readonly line: PlanLine
  readonly style: NodeStyle
  readonly number: string
  readonly value: number
  readonly heading: string
  readonly text: string
  readonly isInline: boolean
  readonly isMonth: boolean
}

function push(tree: SectionTree, depth: number, content: Content): SectionNode {
  tree.stack.length = depth
  const { line, style, number, value, heading, text, isInline, isMonth } = content
  const parent = tree.stack.at(-1)
  const node: SectionNode = {
    level: depth + 1,
    style,
    number,
    value,
    heading,
    parent,
    isInline,
    isMonth,
    texts: [text],
    paragraphs: line.paragraphs,
  }
  tree.nodes.push(node)
  tree.stack.push(node)
  tree.announces = line.folded.endsWith(':')
  return node
}

function depthFor(tree: SectionTree, marker: Marker, isInline: boolean): number {
  const { style, value } = marker
  const open = tree.stack.map((node, depth) => ({ node, depth })).filter(({ node }) => node.style === style)
  const next = open.findLast(({ node }) => node.value + 1 === value)
  if (next !== undefined) return next.depth
  const innermost = open.at(-1)
  if (innermost === undefined) {
    if (isInline || (value === 1 && tree.announces)) return tree.stack.length
    return depthByRank(tree, RANK[style])
  }
  if (value === 1 && !isInline && style !== 'point' && opensInside(tree, innermost.node, marker))
    return tree.stack.length
  return innermost.depth
}

/** A list begins anew inside a node of the same style: after a colon, or with another sign ("1." then "1、"). */
function opensInside(tree: SectionTree, open: SectionNode, marker: Marker): boolean {
  if (tree.announces) return true
  const isTop = tree.stack.at(-1) === open
  return isTop && separatorOf(open.number) !== separatorOf(marker.number)
}

function separatorOf(number: string): string {
  return /[、.:,]$/.exec(number)?.[0] ?? ''
}

function depthByRank(tree: SectionTree, rank: number): number {
  const depth = tree.stack.findIndex((node) => RANK[node.style] > rank || node.isInline)
  return depth < 0 ? tree.stack.length : depth
}

function openDepth(tree: SectionTree, style: NodeStyle): number | undefined {
  const depth = tree.stack.findIndex((node) => node.style === style)
  return depth < 0 ? undefined : depth
}

function styleOfLevel(level: number): NodeStyle {
  if (level <= 1) return 'style1'
  return level === 2 ? 'style2' : 'style3'
}

function isCounted(style: MarkerStyle): boolean {
  return style !== 'point' && style !== 'stage'
}

function warnOfNumber(
  tree: SectionTree,
  sibling: SectionNode,
  { line, marker }: { line: PlanLine; marker: Marker },
): void {
  const paragraph = line.paragraphs[0] ?? 0
  const text = `${marker.number}${headingOf(line, marker.end)}`
  if (marker.value > sibling.value + 1) tree.warnings.push({ code: 'missingNumber', paragraph, text })
  if (marker.value <= sibling.value && marker.value > 1)
    tree.warnings.push({ code: 'duplicateNumber', paragraph, text })
}
