import { useTranslations } from 'next-intl'
import type { LayerProps } from '#components/desk/layer.ts'
import { useLook } from '#components/desk/use-look.ts'
import { useGo } from '#components/going/going.tsx'
import type { FoundArticle } from '#lib/articles/find-articles.ts'
import type { FoundPerson } from '#lib/people/find-people.ts'
import type { Item } from './item.ts'

type Found = { articles: FoundArticle[]; people: FoundPerson[] }

/** The articles and people that the newsroom knows by what was typed. */
export function useFound(typed: string, { rooms, onClose }: Pick<LayerProps, 'rooms' | 'onClose'>) {
  const t = useTranslations()
  const goTo = useGo()
  const asked = typed.trim()
  const { value, refusal, pending } = useLook<Found>(
    asked === '' ? null : `/api/desk/find?q=${encodeURIComponent(asked)}`,
  )
  const { articles, people } = (asked !== '' && value) || { articles: [], people: [] }
  const go = (href: string) => () => {
    onClose()
    goTo(href)
  }
  const managesPeople = rooms.includes('/desk/people')
  const items: Item[] = [
    ...articles.map(({ articleId, title, author, channel }): Item => {
      return {
        ...{ id: `article-${articleId}`, group: 'articles', label: title || t('articles.untitled') },
        ...{ lang: title ? 'zh-CN' : undefined, run: go(`/desk/articles/${articleId}`) },
        detail: [`#${articleId}`, channel, author].filter((part) => part !== '').join(' · '),
      }
    }),
    ...people.map(({ id, name, email }): Item => {
      const href = managesPeople
        ? `/desk/people?q=${encodeURIComponent(email ?? name)}`
        : `/desk/articles?person=${id}`
      return {
        ...{ id: `person-${id}`, group: 'people', label: name, run: go(href) },
        detail: email ?? t('palette.theirArticles'),
      }
    }),
  ]
  return { items, refusal: asked === '' ? null : refusal, pending }
}
