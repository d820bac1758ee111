import type { Picture } from '#lib/document/body-types.ts'
import type { Tree } from '#lib/document/compare/tree.ts'
import type { Content } from '#lib/document/content.ts'
import type { LinePath } from '#lib/document/style/lines-of.ts'
import type { RawFinding } from './finding.ts'
import { whole } from './passage.ts'
import { checks } from './schema.ts'

/** Whether each picture names its maker, tells who cannot see it what it shows, and has a caption. */
export function checkPictures(content: Content): RawFinding[] {
  const cover = content.cover ? ofPicture(content.cover, ['cover']) : []
  return [...cover, ...inBody(content.body as Tree, ['body'])]
}

function inBody(node: Tree, path: LinePath): RawFinding[] {
  const here = node.type === 'figure' ? ofPicture(node.attrs as Picture, [...path, 'attrs']) : []
  const inner = (node.content ?? []).flatMap((child, index) => inBody(child, [...path, 'content', index]))
  return [...here, ...inner]
}

function ofPicture(
  picture: Pick<Picture, 'sha256' | 'caption' | 'credit' | 'alt'>,
  path: LinePath,
): RawFinding[] {
  const missing = (['credit', 'alt', 'caption'] as const).filter((field) => picture[field] === '')
  return missing.map((field) => {
    const check = field === 'caption' ? 'picture-caption' : 'picture-fields'
    return {
      ...{ check, severity: checks[check], path: [...path, field] },
      ...whole('', `${field} ${picture.sha256}`),
      said: { field, sha256: picture.sha256, told: picture.caption || picture.alt },
      ...{ source: '', note: '' },
    }
  })
}
