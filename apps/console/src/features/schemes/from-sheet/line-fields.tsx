import { CHOSEN_KINDS, describeRule } from '@jianjia/domain/scheme'
import { NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { useText } from '../text.ts'
import classes from './line-fields.module.css'
import { isChosenKind, isPoints, type LineState, pointsOfLine, ruleOfLine, withKind } from './line-state.ts'

export interface LineFieldsProps<Line extends LineState> {
  readonly line: Line
  readonly onChange: (line: Line) => void
  /** Bonus points may stand without a figure of their own. */
  readonly needsPoints?: boolean
}

/** Name, points and rule of a line; the rule says itself in a sentence at once. */
export function LineFields<Line extends LineState>(props: LineFieldsProps<Line>) {
  const { line, onChange, needsPoints = true } = props
  const { t, language } = useText()
  const segmentName = useSegmentName()
  const read = ruleOfLine(line)
  const full = pointsOfLine({ ...line, byType: {} }, {})
  const points = full === null ? {} : { points: full }
  const isWrong = line.points.trim() !== '' && !isPoints(line.points)
  const missing = needsPoints && line.points.trim() === ''
  const types = Object.entries(line.byType)
  return (
    <div className={classes['fields']}>
      <div className={classes['row']}>
        <TextInput
          className={classes['name']}
          label={t('sheet.name')}
          maxLength={300}
          value={line.name}
          error={line.name.trim() === '' && t('sheet.nameMissing')}
          onChange={(event) => onChange({ ...line, name: event.currentTarget.value })}
        />
        {types.length > 1 ? (
          types.map(([type, own]) => (
            <TextInput
              key={type}
              className={classes['points']}
              label={t('sheet.pointsOf', { type: segmentName(type) })}
              inputMode="decimal"
              value={own}
              error={!isPoints(own) && t('sheet.pointsWrong')}
              onChange={(event) => onChange({ ...line, byType: { ...line.byType, [type]: event.currentTarget.value } })}
            />
          ))
        ) : (
          <TextInput
            className={classes['points']}
            label={t('sheet.points')}
            inputMode="decimal"
            value={line.points}
            error={missing ? t('sheet.pointsMissing') : isWrong && t('sheet.pointsWrong')}
            onChange={(event) => onChange({ ...line, points: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={classes['row']}>
        <NativeSelect
          className={classes['name']}
          label={t('sheet.kind')}
          value={line.kind}
          data={[
            { value: 'read', label: t('sheet.asRead') },
            ...CHOSEN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          ]}
          onChange={(event) => {
            const kind = event.currentTarget.value
            onChange(withKind(line, isChosenKind(kind) ? kind : 'read'))
          }}
        />
        {Object.entries(line.figures).map(([figure, value]) => (
          <TextInput
            key={figure}
            className={classes['points']}
            label={isFigure(figure) ? t(`figure.${figure}`) : figure}
            inputMode="decimal"
            value={value}
            onChange={(event) =>
              onChange({ ...line, figures: { ...line.figures, [figure]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      {line.kind === 'read' && (
        <Textarea
          label={t('sheet.wording')}
          autosize
          minRows={1}
          maxLength={2000}
          value={line.text}
          onChange={(event) => onChange({ ...line, text: event.currentTarget.value })}
        />
      )}
      <p className={classes['sentence']} role="status">
        {read === undefined
          ? t('sheet.figuresWrong')
          : read.unread
            ? t('sheet.unread')
            : describeRule(read.rule, language, points)}
      </p>
    </div>
  )
}

const FIGURES = ['each', 'floor', 'cap', 'min', 'max', 'minPct', 'perDay', 'maxDeduction', 'target'] as const

function isFigure(name: string): name is (typeof FIGURES)[number] {
  return FIGURES.some((figure) => figure === name)
}
