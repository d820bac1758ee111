import { expect, test } from '@jest/globals'
import { roomAt } from '#components/going/room.ts'

test.each([
  ['/desk', 'workbench', 'workbench'],
  ['/desk/articles?state=live&q=%E7%81%AF', 'articles', 'articles'],
  ['/desk/articles/before/u12-3', 'articles', 'articles'],
  ['/desk/articles/new', 'new', 'article'],
  ['/desk/articles/7', 'article 7 review', 'article'],
  ['/desk/articles/7/versions', 'article 7 versions', 'article'],
  ['/desk/articles/7/versions/compare?was=1&is=2', 'article 7 compare', 'article'],
  ['/desk/queues', 'board', 'board'],
  ['/desk/queues/second-review/after/0-0', 'queue second-review', 'queue'],
  ['/desk/settings/links', 'settings', 'settings'],
  ['/desk/notices/before/9', 'notices', 'notices'],
  ['/desk/nowhere', 'workbench', 'workbench'],
])('%s is the room %s', (address, key, kind) => {
  expect(roomAt(address)).toMatchObject({ key, kind })
})
