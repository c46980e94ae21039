import type { PlanLine } from './line.ts'
import { type Marker, numberIn, readPrintedMarker } from './numbering.ts'
import { addLabel, addNumbered, type SectionTree } from './section-tree.ts'

interface Point {
  readonly at: number
  readonly marker: Marker
}

const INLINE_STYLES = new Set(['point', 'digitBracket', 'circled', 'stage'])

/** Adds the points that stand inside a paragraph from `start` on: "一是…;二是…", "(1)…(2)…", "第一阶段:…". */
export function addInlinePoints(tree: SectionTree, line: PlanLine, start: number): void {
  for (const label of repeatedLabels(line.folded, start)) addLabel(tree, line, line.text.slice(label.at, label.end))
  const points = pointsIn(line.folded, start)
  for (const [index, { at, marker }] of points.entries()) {
    const own = readPrintedMarker(line.folded)
    const isGlued = marker.style === 'point' && own?.style === 'point' && own.value > 1
    if (isGlued)
      tree.warnings.push({ code: 'gluedHeading', paragraph: line.paragraphs[0] ?? 0, text: sentenceAt(line, at) })
    const next = points.slice(index + 1).find((point) => point.marker.style === marker.style)?.at ?? line.text.length
    const contentEnd = at + line.text.slice(at, Math.min(at + sentenceAt(line, at).length, next)).trimEnd().length
    addNumbered(tree, {
      line: { ...line, text: line.text.slice(at, contentEnd), folded: line.folded.slice(at, contentEnd) },
      marker: { ...marker, number: numberIn(line.text.slice(at), marker) },
      isInline: true,
      headingEnd: contentEnd - at,
    })
  }
  tree.announces = line.folded.endsWith(':')
}

function sentenceAt(line: PlanLine, at: number): string {
  const stop = line.folded.slice(at).search(/[。;]/)
  return stop < 0 ? line.text.slice(at) : line.text.slice(at, at + stop + 1)
}

/** Points are counted: a first must have a second, and what follows goes on by one. */
function pointsIn(folded: string, start: number): readonly Point[] {
  const found: Point[] = []
  for (const place of folded.matchAll(/(?<=^|[。;:,!?\s”)])(?=[一二三四五六七八九十其第(①-⑳⑴-⒇])/gu)) {
    if (place.index < start) continue
    const marker = readPrintedMarker(folded.slice(place.index))
    if (marker !== undefined && INLINE_STYLES.has(marker.style)) found.push({ at: place.index, marker })
  }
  const own = readPrintedMarker(folded)
  return found.filter(({ marker }, index) => {
    const before = [own, ...found.slice(0, index).map((point) => point.marker)].filter(
      (other) => other?.style === marker.style,
    )
    const after = found.slice(index + 1).find((point) => point.marker.style === marker.style)
    if (marker.value === 1) return after?.marker.value === 2 || marker.number.endsWith('是')
    return before.some((other) => other !== undefined && other.value >= marker.value - 2)
  })
}

const LABEL = /(?<=[。:;])(?!第)([\u4E00-\u9FFF]{2,8}):/gu

/** Three or more labels that end alike within one paragraph: "…理念:", "…理念:", "…理念:". */
function repeatedLabels(folded: string, start: number): readonly { readonly at: number; readonly end: number }[] {
  const labels = [...folded.matchAll(LABEL)].filter(({ index }) => index >= start)
  const endings = Map.groupBy(labels, ([, label]) => (label ?? '').slice(-2))
  const alike = [...endings.values()].find((group) => group.length >= 3) ?? []
  return alike.map(({ index, 0: text }) => ({ at: index, end: index + text.length }))
}
