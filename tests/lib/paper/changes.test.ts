import { expect, test } from '@jest/globals'
import { changesOf } from '#lib/paper/changes.ts'

test('what stayed as it was is no change', () => {
  expect(changesOf({ icp: 'A' }, { icp: 'A' })).toEqual({})
  expect(changesOf({ icp: '' }, {})).toEqual({})
})

test('what was changed, added or taken away is told with both words', () => {
  expect(changesOf({ icp: 'A', 'city/name': '城事' }, { icp: 'B', 'sport/name': '体育' })).toEqual({
    'was icp': 'A',
    'is icp': 'B',
    'was city/name': '城事',
    'is city/name': '',
    'was sport/name': '',
    'is sport/name': '体育',
  })
})
