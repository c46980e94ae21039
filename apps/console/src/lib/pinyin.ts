/** The two ways people type a Chinese name in Latin letters: "gonghui zongjie" without blanks, and "ghzj". */
export interface PinyinKeys {
  readonly full: string
  readonly initials: string
}

/** Reads texts as pinyin. The dictionary is large, so it comes only when somebody begins to type letters. */
export async function pinyinKeys(texts: readonly string[]): Promise<Map<string, PinyinKeys>> {
  const { pinyin } = await import('pinyin-pro')
  const form = { toneType: 'none', type: 'array', nonZh: 'consecutive' } as const
  return new Map(
    texts.map((text) => [
      text,
      {
        full: pinyin(text, form).join('').toLowerCase(),
        initials: pinyin(text, { ...form, pattern: 'first' })
          .join('')
          .toLowerCase(),
      },
    ]),
  )
}

/** Whether what was typed finds a text: by its own characters, its pinyin or its initials. Blanks do not matter. */
export function findsText(typed: string, text: string, keys: PinyinKeys | undefined): boolean {
  const query = typed.replaceAll(/[\s']/g, '').toLowerCase()
  if (query === '') return true
  if (text.replaceAll(/\s/g, '').toLowerCase().includes(query)) return true
  return keys !== undefined && (keys.full.includes(query) || keys.initials.includes(query))
}
