import { PRESET_IDS, PRESETS, type PresetId, PURPOSES, type Purpose } from '@jianjia/domain/scheme'
import { Box } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { findsText, type PinyinKeys, pinyinKeys } from '../../../lib/pinyin.ts'
import { SearchField } from '../../../ui/search-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import classes from './preset-chooser.module.css'

const route = getRouteApi('/signed-in/schemes/new')

/** Every preset under what it is for, with what it does and where its figures come from; found by what they say. */
export function PresetChooser() {
  const { t, language } = useText()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const word = language === 'en' ? 'en' : 'zh'
  const finds = useFinds(q, word)
  const purposes = (Object.keys(PURPOSES) as readonly Purpose[]).map((purpose) => ({
    purpose,
    found: PRESET_IDS.filter((id) => PRESETS[id].purpose === purpose && finds(id)),
  }))
  const shown = purposes.filter(({ found }) => found.length > 0)
  return (
    <>
      <Box maw="26rem" mb="md">
        <SearchField
          label={t('form.search')}
          placeholder={t('form.searchHint')}
          value={q}
          onSearch={(words) => void navigate({ search: { q: words }, replace: true })}
        />
      </Box>
      {shown.length === 0 && <StateView kind="nothingFound" />}
      {shown.map(({ purpose, found }) => (
        <Sheet key={purpose} title={PURPOSES[purpose][word]} flush>
          <ul className={classes['presets']}>
            {found.map((id) => (
              <li key={id}>
                <Link to="/schemes/new" search={{ preset: id }} className={classes['title'] ?? ''}>
                  {PRESETS[id].title[word]}
                </Link>
                <p className={classes['summary']}>{PRESETS[id].summary[word]}</p>
                <p className={classes['basis']}>{t('form.basis', { basis: PRESETS[id].basis[word] })}</p>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  )
}

/** By what a preset is called, does and is for; the titles and headings by pinyin too. */
function useFinds(typed: string, word: 'zh' | 'en'): (id: PresetId) => boolean {
  const [keys, setKeys] = useState<Map<string, PinyinKeys>>()
  const isLatin = /[a-z]/i.test(typed)
  useEffect(() => {
    if (!isLatin || word === 'en') return
    const names = PRESET_IDS.flatMap((id) => [PRESETS[id].title.zh, PURPOSES[PRESETS[id].purpose].zh])
    void pinyinKeys(names).then(setKeys)
  }, [isLatin, word])
  return (id) => {
    const { title, summary, purpose } = PRESETS[id]
    const texts = [title[word], PURPOSES[purpose][word], summary[word]]
    return texts.some((text) => findsText(typed, text, keys?.get(text)))
  }
}
