/** Full names in Chinese order, numbers by their size: the collation `app.zh` of the database. */
const CHINESE = new Intl.Collator('zh-u-co-pinyin-kn')

const DIGITS = '一二三四五六七八九'
/** 一 to 九百九十九, well formed: 八一 is a name, not a number. */
const NUMERAL = `(?:[${DIGITS}]百(?:零[${DIGITS}]|[${DIGITS}]?十[${DIGITS}]?)?|[${DIGITS}]?十[${DIGITS}]?|[${DIGITS}])`
const COUNTED = '年级|分工会|分会|小组|中学|小学|支部|校区|[组班中小幼号片区届期、.．)）]'
const NOT_IN_A_LONGER_ONE = `(?<![${DIGITS}十百零〇])`

/** A numeral counts where it numbers something: after 第, 初 or 高, or before what is counted. 三河小学 keeps its word. */
const ORDINAL = new RegExp(
  `(?<=第|初|高)${NUMERAL}(?![${DIGITS}十百零〇])|${NOT_IN_A_LONGER_ONE}${NUMERAL}(?=${COUNTED})`,
  'gu',
)

/**
 * The order of names that stand beside each other, in the tree, in lists and among equal ranks: by pinyin, 第2小组 before
 * 第10小组, 第九小组 before 第十一小组. Below 0 when `a` comes first; equal names compare as 0.
 */
export function compareNames(a: string, b: string): number {
  return CHINESE.compare(withNumbers(a), withNumbers(b)) || CHINESE.compare(a, b)
}

/**
 * The rows by their names; rows of one name stay in the order in which they come. Where rows have groups (equal ranks, one
 * due day), groups stay in the order in which they come, and names order the rows of each.
 */
export function inNameOrder<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  groupOf: (row: Row) => unknown = () => null,
): Row[] {
  const groups = new Map<unknown, number>()
  for (const row of rows) if (!groups.has(groupOf(row))) groups.set(groupOf(row), groups.size)
  return rows
    .map((row) => ({ row, group: groups.get(groupOf(row)) ?? 0, name: nameOf(row), key: withNumbers(nameOf(row)) }))
    .toSorted((a, b) => a.group - b.group || CHINESE.compare(a.key, b.key) || CHINESE.compare(a.name, b.name))
    .map(({ row }) => row)
}

function withNumbers(name: string): string {
  return name.normalize('NFKC').replace(ORDINAL, (numeral) => valueOf(numeral).toString())
}

function valueOf(numeral: string): number {
  const [hundreds, rest] = numeral.includes('百') ? split(numeral, '百') : ['', numeral]
  const [tens, ones] = rest.includes('十') ? split(rest, '十') : ['', rest.replace('零', '')]
  const ten = rest.includes('十') ? digit(tens, 1) : 0
  return digit(hundreds, 0) * 100 + ten * 10 + digit(ones, 0)
}

function split(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return [text.slice(0, index), text.slice(index + 1)]
}

function digit(character: string, none: number): number {
  return character === '' ? none : DIGITS.indexOf(character) + 1
}
