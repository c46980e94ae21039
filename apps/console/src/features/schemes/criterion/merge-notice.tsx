import { criterionOfForm, type CriterionForm, describeRuleOf, describeSource } from '@jianjia/domain/scheme'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { FieldChooser, type Whose } from '../../../ui/conflict/field-chooser.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { type Disputable, mergeForms, withParts } from './three-ways.ts'
import { listSign } from '../../../lib/format/signs.ts'

export interface MergeNoticeProps {
  readonly base: CriterionForm
  readonly mine: CriterionForm
  readonly theirs: CriterionForm
  /** The line as chosen; it stands in the form and is not saved yet. */
  readonly onMerge: (form: CriterionForm) => void
}

/** Somebody else has changed the same line meanwhile: nothing is lost, what both have changed is chosen. */
export function MergeNotice({ base, mine, theirs, onMerge }: MergeNoticeProps) {
  const { t, language } = useText()
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({})
  const { form, disputed } = mergeForms(base, mine, theirs)

  function said(one: CriterionForm, part: Disputable): string {
    const read = criterionOfForm(one)
    switch (part) {
      case 'name':
      case 'standard':
      case 'reason':
        return one[part].trim() === '' ? t('merge.empty') : one[part]
      case 'points': {
        const marks = Object.values(one.bySegment)
        return marks.length === 0 ? one.points : marks.join(listSign(language))
      }
      case 'rule':
        return read.ok ? describeRuleOf(read.criterion, language) : t(`kind.${one.rule.kind}`)
      case 'source':
        return read.ok && read.criterion.source
          ? describeSource(read.criterion.source, language)
          : t(one.source.kind === null ? 'merge.empty' : `source.${one.source.kind}`)
      case 'care':
        return [
          one.owner === null ? t('merge.empty') : t(`owner.${one.owner}`),
          one.evidenceMode === null ? t('merge.empty') : t(`evidence.${one.evidenceMode}`),
          t(`missing.${one.missing}`),
        ].join(' · ')
    }
  }

  return (
    <Notice tone="attention" title={t('merge.title')} urgent>
      <p>{t(disputed.length > 0 ? 'merge.choose' : 'merge.none')}</p>
      <FieldChooser
        fields={disputed.map((part) => ({
          ...{ key: part, label: t(`part.${part}`), mine: said(mine, part), theirs: said(theirs, part) },
        }))}
        chosen={chosen}
        onChoose={(key, whose) => setChosen((old) => ({ ...old, [key]: whose }))}
        words={{ mine: t('conflict.mine'), theirs: t('conflict.theirs') }}
      />
      <Button
        mt="md"
        onClick={() =>
          onMerge(
            withParts(
              form,
              theirs,
              disputed.filter((part) => chosen[part] === 'theirs'),
            ),
          )
        }
      >
        {t('merge.take')}
      </Button>
    </Notice>
  )
}
