import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SheetText } from '#lib/audit/read-sheet.ts'
import type { Content } from '#lib/document/content.ts'
import { SheetCover } from './sheet-cover.tsx'
import styles from './sign-off-sheet.module.css'
import { useClock } from './use-clock.ts'

/** What the words are: every part of the title, who wrote them, where they come from, and their hash in full. */
export function SheetTitles({
  text: { content, channel, number, hash, frozenBy, frozenAt },
}: {
  text: SheetText
}) {
  const t = useTranslations('sheet')
  const clock = useClock()
  const source = useSource()
  const between = useTranslations('audit')('between')
  const byline = content.byline.map(({ role, name }) => `${role} ${name}`).join(between)
  const { cover } = content
  const rows: [string, ReactNode][] = [
    [t('kicker'), content.kicker],
    [
      t('headline'),
      <b key="headline" lang="zh-CN">
        {content.title}
      </b>,
    ],
    [t('subtitle'), content.subtitle],
    [t('shortTitle'), content.shortTitle],
    [t('dateline'), content.dateline],
    [t('byline'), byline || t('none')],
    [t('source'), source(content.source)],
    [t('channel'), channel || t('noChannel')],
    [t('tags'), content.tags.join(between)],
    [t('cover'), cover && <SheetCover key="cover" cover={cover} />],
    [t('ai'), content.ai],
    [t('revision'), t('revisionWords', { number, by: frozenBy, time: clock(frozenAt) })],
    [t('hash'), <code key="hash">{hash}</code>],
  ]
  return (
    <table className={styles.facts}>
      <tbody>
        {rows.map(([label, words]) =>
          words ? (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{words}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  )
}

function useSource(): (source: Content['source']) => string {
  const t = useTranslations('sheet')
  return (source) => {
    if (source.kind === 'own') return t('own')
    const { name, originalTitle, author, url } = source
    return `${t('reprint', { name, title: originalTitle, author })}${url ? ` ${url}` : ''}`
  }
}
