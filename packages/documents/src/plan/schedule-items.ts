import { fold, type PlanLine } from './line.ts'
import { bulletLength, type Marker, type MarkerStyle, readMarker, readPrintedMarker } from './numbering.ts'

/** An item of work before it is judged: its text without number, and the paragraphs it stands in. */
export interface DraftItem {
  readonly text: string
  readonly paragraphs: readonly number[]
  readonly number: string
  readonly value: number
  /** The style of its number. */
  readonly style?: MarkerStyle
}

/** The items of the lines below one month. A single unnumbered line is split into its sentences, several are items each. */
export function itemsOf(lines: readonly PlanLine[]): readonly DraftItem[] {
  return allItemsOf(lines).filter(({ text }) => !NOTHING.test(text))
}

/** What stands where no work is planned. */
const NOTHING = /^(?:暂?无|[-—–/／\\]+)[。.]?$/u

function allItemsOf(lines: readonly PlanLine[]): readonly DraftItem[] {
  const only = lines.length === 1 ? lines[0] : undefined
  if (only !== undefined && startOf(only).marker === undefined) {
    const numbered = splitNumbers(only, bulletLength(only.folded))
    return numbered.length > 1 ? numbered : splitSentences(only.text.slice(bulletLength(only.folded)), only.paragraphs)
  }
  return lines.flatMap((line) => {
    const { marker, start } = startOf(line)
    const parts = splitNumbers(line, start, marker)
    return parts.length > 0 ? parts : [draft(line.text.slice(start), line.paragraphs, marker)]
  })
}

function startOf(line: PlanLine): { readonly marker: Marker | undefined; readonly start: number } {
  const marker = readMarker(line)
  return { marker, start: marker?.end ?? bulletLength(line.folded) }
}

function draft(text: string, paragraphs: readonly number[], marker?: Marker): DraftItem {
  const style = marker === undefined ? {} : { style: marker.style }
  return { text: text.trim(), paragraphs, number: marker?.number ?? '', value: marker?.value ?? 0, ...style }
}

/** "1、…2、…3、…" in one line: numbers of one style that count on, whatever stands before them. */
function splitNumbers(line: PlanLine, start: number, own?: Marker): readonly DraftItem[] {
  const { folded, text, paragraphs } = line
  const cuts: { readonly at: number; readonly marker: Marker }[] = []
  let last = own
  for (const place of folded
    .slice(start)
    .matchAll(/(?<![\d.])(?=[(\d①-⑳⑴-⒛]|其?[一二三四五六七八九十]{1,2}[是要、])/gu)) {
    const at = start + place.index
    const marker = readPrintedMarker(folded.slice(at))
    if (marker === undefined || marker.style === 'decimal2') continue
    const isFirst =
      last === undefined && marker.value === 1 && (at === start || /[。;:,\s]/.test(folded.charAt(at - 1)))
    const goesOn = last !== undefined && marker.style === last.style && marker.value === last.value + 1
    if (!isFirst && !goesOn) continue
    if (at > start || isFirst) cuts.push({ at, marker })
    last = marker
  }
  if (cuts.length === 0 || (own === undefined && cuts.length < 2)) return []
  const head = text.slice(start, cuts[0]?.at ?? start).trim()
  const pieces = cuts.map(({ at, marker }, index) =>
    draft(text.slice(at + marker.end, cuts[index + 1]?.at ?? text.length), paragraphs, marker),
  )
  return [...(head === '' ? [] : [draft(head, paragraphs, own)]), ...pieces].filter((item) => item.text !== '')
}

const OPENING = '“(《「『[‘'
const CLOSING = '”)》」』]’'

/** Splits running text at 。 and ; outside quotes and brackets. The mark stays with its sentence. */
export function splitSentences(text: string, paragraphs: readonly number[]): readonly DraftItem[] {
  const folded = fold(text)
  const sentences: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at)
    if (OPENING.includes(character)) depth += 1
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0 || (character !== '。' && character !== ';')) continue
    sentences.push(text.slice(from, at + 1))
    from = at + 1
  }
  sentences.push(text.slice(from))
  const kept = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
  return kept.map((sentence) => draft(sentence, paragraphs))
}
