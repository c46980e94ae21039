import type { SchemeId } from '@jianjia/domain/kernel'
import { Category, freeCategoryId, type Scheme } from '@jianjia/domain/scheme'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './line-acts.module.css'
import type { Does } from './line-acts.tsx'

export interface CategoryActsProps {
  readonly schemeId: SchemeId
  /** Undefined: the lines of no category. */
  readonly category: Category | undefined
  readonly categories: readonly Category[]
  readonly isEmpty: boolean
  readonly does: Does
}

/** What can be done with a category: add a line, name it and its points, move it, take it out while it is empty. */
export function CategoryActs({ schemeId, category, categories, isEmpty, does }: CategoryActsProps) {
  const { t } = useText()
  const [writing, setWriting] = useState(false)
  const at = category === undefined ? -1 : categories.indexOf(category)
  return (
    <div className={classes['category']} data-print="no">
      <div className={classes['acts']}>
        <LinkButton
          size="compact-md"
          variant="light"
          to="/schemes/$schemeId/item"
          params={{ schemeId }}
          search={category === undefined ? {} : { category: category.id }}
        >
          {t('act.add')}
        </LinkButton>
        {category && (
          <>
            <Button size="compact-md" variant="default" aria-expanded={writing} onClick={() => setWriting(!writing)}>
              {t('act.editCategory')}
            </Button>
            {at > 0 && (
              <Button
                size="compact-md"
                variant="default"
                disabled={does.pending}
                onClick={() =>
                  void does.run({ do: 'moveCategory', id: category.id, before: categories[at - 1]?.id ?? null })
                }
              >
                {t('act.categoryUp')}
              </Button>
            )}
            {isEmpty && (
              <Button
                size="compact-md"
                variant="default"
                disabled={does.pending}
                onClick={() => void does.run({ do: 'removeCategory', id: category.id })}
              >
                {t('act.removeCategory')}
              </Button>
            )}
          </>
        )}
      </div>
      {category && writing && (
        <CategoryFields
          category={category}
          label={t('act.saveCategory')}
          pending={does.pending}
          onSave={(next) => void does.run({ do: 'setCategory', category: next }).then((done) => setWriting(!done))}
        />
      )}
    </div>
  )
}

export interface AddCategoryProps {
  readonly scheme: Scheme
  readonly does: Does
}

/** A further category at the end. */
export function AddCategory({ scheme, does }: AddCategoryProps) {
  const { t } = useText()
  return (
    <Sheet title={t('act.newCategory')} narrow>
      <CategoryFields
        category={{ id: freeCategoryId(scheme), name: '' }}
        label={t('act.addCategory')}
        pending={does.pending}
        onSave={(category) => void does.run({ do: 'addCategory', category, before: null })}
      />
    </Sheet>
  )
}

interface CategoryFieldsProps {
  readonly category: Category
  readonly label: string
  readonly pending: boolean
  readonly onSave: (category: Category) => void
}

function CategoryFields({ category, label, pending, onSave }: CategoryFieldsProps) {
  const { t } = useText()
  const [name, setName] = useState(category.name)
  const [points, setPoints] = useState<string>(category.points ?? '')
  const [tried, setTried] = useState(false)
  const read = Category.safeParse({
    ...{ id: category.id, name: name.trim() },
    ...(points.trim() === '' ? {} : { points: points.trim() }),
  })
  const isWrong = (field: 'name' | 'points') => tried && read.error?.issues.some(({ path }) => path[0] === field)
  return (
    <form
      className={classes['fields']}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (read.success) onSave(read.data)
      }}
    >
      <TextInput
        className={classes['grow']}
        label={t('act.categoryName')}
        maxLength={200}
        value={name}
        error={isWrong('name') && t('fault.missing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('act.categoryPoints')}
        inputMode="decimal"
        value={points}
        error={isWrong('points') && t('fault.notNumber')}
        onChange={(event) => setPoints(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={pending}>
        {label}
      </Button>
    </form>
  )
}
