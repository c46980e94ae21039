import { featureText } from '../../lib/i18n/feature-text.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const useText = featureText('voices', { zh, en })
