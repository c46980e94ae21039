import {
  type Examples,
  seedAssessment,
  seedVoiceCall,
  seedVoicePeople,
  VOICE,
  voicedScheme,
} from '@jianjia/api/testing'
import { addDays } from '@jianjia/domain/kernel'

/** An assessment belongs to the unit that assesses: only the root can be asked about its calls. */
export const voiceExamples = {
  'voice.askable': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedAssessment(bench, tenant, { scheme: voicedScheme() })
      return { input: { assessmentId, raterId: VOICE } }
    },
  },
  'voice.calls': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedVoiceCall(bench, tenant)
      return { input: { assessmentId } }
    },
  },
  'voice.open': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId, today } = await seedAssessment(bench, tenant, { scheme: voicedScheme() })
      await seedVoicePeople(bench, tenant)
      const asked = { raterId: VOICE, asked: 'members', closesOn: addDays(today, 7), note: '会员用账号评分' }
      return { input: { assessmentId, ...asked } }
    },
  },
  'voice.count': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { callId } = await seedVoiceCall(bench, tenant, { closesIn: -1 })
      return { input: { callId, expectedVersion: 1 } }
    },
  },
  'voice.discard': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { callId } = await seedVoiceCall(bench, tenant)
      return { input: { callId, reason: '范围选错', expectedVersion: 1 } }
    },
  },
  'voice.extend': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { callId, today } = await seedVoiceCall(bench, tenant)
      return { input: { callId, closesOn: addDays(today, 9), reason: '收到的太少', expectedVersion: 1 } }
    },
  },
  'voice.own': {
    prepare: async ({ bench, tenant }) => {
      await seedVoiceCall(bench, tenant)
      return { input: {} }
    },
  },
  'voice.give': {
    prepare: async ({ bench, tenant }) => {
      const { callId } = await seedVoiceCall(bench, tenant)
      return { input: { callId, unitId: tenant.units.school.unitId, mark: 90 } }
    },
  },
} satisfies Examples
