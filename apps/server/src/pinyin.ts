import { pinyin } from 'pinyin-pro'

/** Full pinyin and first letters of a name, for searching: 钢城区 → gangchengqu, gcq. Other letters stay as they are. */
export function pinyinOf(name: string): { readonly pinyin: string; readonly initials: string } {
  const settings = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  return {
    pinyin: plain(pinyin(name, settings)),
    initials: plain(pinyin(name, { ...settings, pattern: 'first' })),
  }
}

function plain(syllables: readonly string[]): string {
  return syllables
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
