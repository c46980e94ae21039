import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import type { ReviewerOptions } from '../parts/assessment.ts'
import { useText } from '../text.ts'

interface ReviewerPickerProps {
  readonly reviewers: ReviewerOptions['reviewers']
  readonly values: readonly string[]
  readonly onChange: (people: readonly string[]) => void
  readonly hint?: string
}

/** Who may be asked, each with the posts held and the sheets still to be handed in. */
export function ReviewerPicker({ reviewers, values, onChange, hint }: ReviewerPickerProps) {
  const { t } = useText()
  return (
    <MultiPicker
      label={t('reviewers.choose')}
      {...(hint !== undefined && { hint })}
      options={reviewers.map(({ personId, name, posts, load }) => ({
        value: personId,
        label: name,
        hint: [...posts.map((post) => post.unitName), t('reviewers.load', { count: load })].join(' · '),
      }))}
      values={values}
      onChange={onChange}
    />
  )
}
