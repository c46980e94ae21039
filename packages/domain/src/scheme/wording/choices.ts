import { compare, divide, exact, toText } from '../../kernel/index.ts'
import { UNIT } from './plain-wording.ts'
import { decimalText, type Found, NUMBER, type Scan, take } from './scan.ts'

const GRADE =
  '(?:[A-Ea-e](?:级|等|档|类)?|[甲乙丙丁](?:级|等|档)?|[一二三四]类|[一二三四]档|[一二三四]级|优秀|优良|优|良好|良|较好|很好|好|中等|中|一般|较差|差|合格|基本合格|不合格|达标|基本达标|不达标|完全达到|基本达到|未达到|完成|基本完成|部分完成|未完成|满意|基本满意|不满意|规范|较规范|不规范|健全|较健全|不健全|齐全|较齐全|不齐全|到位|较到位|不到位)'
/** "A级4分", "优秀得5分", "良 系数0.8", "B 80%". */
const GRADED = new RegExp(
  `(?:(?<![一-龥A-Za-z])|(?<=分))(${GRADE})(?:的|者)?(?:[(](?:得|计)?)?[:]?(?:得|计|给|为|赋|记|按)?(系数)?(?:满分的|分值的)?[:]?${NUMBER}(?:-${NUMBER})?(%)?(?:分)?[)]?(?!次)[,、/]?`,
  'g',
)
/** "2次4分，1次2分". */
const BY_COUNT = new RegExp(
  `(?<!不少于|少)(\\d+${UNIT}(?:\\(?(?:及|含)?以上\\)?)?)(?:的|者)?[,:]?(?:得|计|给)${NUMBER}分[,、/]?`,
  'g',
)
/** "短15/中20/长30": names and figures, separated by strokes. */
const SLASHED = /([一-龥A-Z]{1,6})(\d+(?:\.\d+)?)(?:分)?(?=[/]|$|[;。])[/]?/g
const SPAN = new RegExp(
  `(?:(?:酌情|视情况?|可|分别|在|得|给|加|计|按|予以)*)${NUMBER}(?:分)?-${NUMBER}分?(?:之间)?(?:酌情|视情况?)?(?:给分|打分|评分|赋分|计分)?`,
  'g',
)
const LEFT_OVER = /(?:其余|其他|其它|否则|没有|无)[^;。,]{0,6}(?:不得分|0分)/

/** A named level with its points or its share, or a span from which a person chooses. */
export function readChoices(scan: Scan): Found | undefined {
  return readGrades(scan) ?? readCounts(scan) ?? readStrokes(scan) ?? readSpan(scan)
}

function readGrades({ text, points }: Scan): Found | undefined {
  const { matches, rest } = take(text, GRADED)
  const [first] = matches
  if (first === undefined || matches.length < 2) return undefined
  if (matches.some((match) => match[4] !== undefined)) return spansOf(matches, rest)
  const isShare = matches.every((match) => match[2] !== undefined || match[5] === '%')
  const listed = matches.map((match): [string, string] => [
    match[1] ?? '',
    match[5] === '%' ? toText(divide(exact(match[3] ?? '0'), exact('100'))) : (decimalText(match[3]) ?? '0'),
  ])
  const isMixed = !isShare && matches.some((match) => match[2] !== undefined || match[5] === '%')
  const isOver =
    points !== undefined && !isShare && listed.some(([, value]) => compare(exact(value), exact(points)) > 0)
  return gradesFound(
    listed,
    { at: first.index, rest: take(rest, LEFT_OVER).rest, as: isShare ? 'share' : 'points' },
    isMixed || isOver,
  )
}

/** "好得4-5分，一般得2-3分": a person chooses, from the lowest to the highest. */
function spansOf(matches: readonly RegExpExecArray[], rest: string): Found {
  const figures = matches.flatMap((match) => [match[3], match[4]]).flatMap((figure) => decimalText(figure) ?? [])
  const rising = figures.toSorted((a, b) => compare(exact(a), exact(b)))
  const [min = '0'] = rising
  return { kind: 'range', at: matches[0]?.index ?? 0, rest, rule: { kind: 'range', min, max: rising.at(-1) ?? min } }
}

function readCounts({ text }: Scan): Found | undefined {
  const { matches, rest } = take(text, BY_COUNT)
  const [first] = matches
  if (first === undefined || matches.length < 2 || /每/.test(text)) return undefined
  const listed = matches.map((match): [string, string] => [match[1] ?? '', decimalText(match[2]) ?? '0'])
  return gradesFound(listed, { at: first.index, rest: take(rest, LEFT_OVER).rest, as: 'points' }, false)
}

function readStrokes({ text }: Scan): Found | undefined {
  const { matches, rest } = take(text, SLASHED)
  const [first] = matches
  if (first === undefined || matches.length < 2 || !text.includes('/') || /扣|每|率|%/.test(text)) return undefined
  const listed = matches.map((match): [string, string] => [match[1] ?? '', decimalText(match[2]) ?? '0'])
  if (listed.every(([name]) => /[不未无没缺]/.test(name))) return undefined
  return gradesFound(listed, { at: first.index, rest, as: 'points' }, false)
}

function gradesFound(
  listed: readonly (readonly [string, string])[],
  found: Pick<Found, 'at' | 'rest'> & { readonly as: 'points' | 'share' },
  isDoubtful: boolean,
): Found {
  const isWhole = !isDoubtful && new Set(listed.map(([name]) => name)).size === listed.length
  const { at, rest, as } = found
  const rule = { kind: 'gradedLevels' as const, levels: Object.fromEntries(listed), as }
  return { kind: 'gradedLevels', at, rest, rule: isWhole ? rule : null }
}

function readSpan({ text }: Scan): Found | undefined {
  if (/扣|%-|-\d+(?:\.\d+)?%|名/.test(text)) return undefined
  const { matches, rest } = take(text, SPAN)
  const [first] = matches
  if (first === undefined) return undefined
  const min = decimalText(first[1])
  const max = decimalText(first[2])
  const isWhole = matches.length === 1 && min !== undefined && max !== undefined && compare(exact(min), exact(max)) <= 0
  return { kind: 'range', at: first.index, rest, rule: isWhole ? { kind: 'range', min, max } : null }
}
