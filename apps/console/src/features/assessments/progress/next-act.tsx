import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'

/** The one button for the next step; its page says again what is missing. */
export function NextAct({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useText()
  const navigate = useNavigate()
  const { assessmentId, state } = assessment
  const [label, href] = ACTS[state]
  return (
    <Button mt="sm" onClick={() => void navigate({ href: href(assessmentId) })}>
      {t(`detail.${label}`)}
    </Button>
  )
}

const ACTS = {
  open: ['toCombine', (id: string) => `/assessments/${id}/combine`],
  underReview: ['toCombine', (id: string) => `/assessments/${id}/combine`],
  reviewed: ['toPublish', (id: string) => `/assessments/${id}/publish`],
  published: ['toResults', (id: string) => `/results/${id}`],
  final: ['toResults', (id: string) => `/results/${id}`],
} as const
