import { describe, expect, test } from '@jest/globals'
import { paperSchema } from '#lib/paper/schema.ts'

describe('the paper as it is kept', () => {
  test('is whole with its name alone', () => {
    expect(paperSchema.parse({ name: '三审日报' })).toEqual({
      name: '三审日报',
      slogan: '',
      description: '',
      organiser: '',
      copyright: '',
      icp: '',
      police: '',
      licence: '',
      licenceCategory: '',
      reportPhone: '',
      reportEmail: '',
      address: '',
      reprintNotice: '',
      creditStyle: 'stages',
      partnerLinks: [],
    })
  })

  test('is nothing without a name', () => {
    expect(paperSchema.safeParse({ name: '' }).success).toBe(false)
    expect(paperSchema.safeParse({}).success).toBe(false)
  })

  test('is read by an older house than the one that wrote it', () => {
    expect(paperSchema.parse({ name: '三审日报', motto: '新' })).not.toHaveProperty('motto')
  })
})
