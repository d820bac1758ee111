import { useMantineColorScheme } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition } from 'react'
import type { LayerProps } from '#components/desk/layer.ts'
import { themes } from '#components/desk/themes.ts'
import { useGo } from '#components/going/going.tsx'
import { addressFor, keyMap } from '#components/keys/key-map.ts'
import { LOCALES } from '#lib/people/rules.ts'
import type { Command } from './item.ts'

/** What the palette always offers this person: their rooms, and what can be done from anywhere. */
export function useCommands({ entries, rooms, mayTakeDown, acts, open, onClose }: LayerProps): Command[] {
  const t = useTranslations()
  const goTo = useGo()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()

  const keyTo = (href: string) =>
    keyMap.find(({ does }) => 'go' in does && addressFor(does.go, rooms) === href)?.press
  const go = (href: string) => () => {
    onClose()
    goTo(href)
  }
  const room = (href: string, label: string, otherWords = ''): Command => ({
    ...{ id: `room-${href}`, group: 'rooms', label, otherWords: `${href} ${otherWords}` },
    press: keyTo(href),
    run: go(href),
  })
  const act = (id: string, label: string, otherWords: string, run: () => void): Command => ({
    ...{ id, group: 'acts', label, otherWords, run },
  })

  return [
    ...entries.flatMap(({ href, label, parts = [] }) =>
      parts.length > 0
        ? parts.map((part) => room(part.href, `${label} · ${part.label}`))
        : [room(href, label, wordsFor[href])],
    ),
    room('/desk/notices', t('notices.title'), 'tongzhi tz notices'),
    room('/desk/profile', t('profile.title'), 'gerenziliao grzl profile password name'),
    { ...room('/desk/articles/new', t('articles.new'), 'xinjian xj new write'), group: 'acts' as const },
    ...(mayTakeDown
      ? [act('takedown', t('takedown.title'), 'chegao cg withdraw take down', () => open('takedown'))]
      : []),
    ...themes
      .filter((theme) => theme !== colorScheme)
      .map((theme) => {
        const label = t('palette.theme', { theme: t(`desk.person.themes.${theme}`) })
        return act(`theme-${theme}`, label, `waiguan wg theme ${theme}`, () => {
          onClose()
          setColorScheme(theme)
        })
      }),
    ...LOCALES.filter((each) => each !== locale).map((each) => {
      const label = t('palette.language', { language: t(`common.languages.${each}`) })
      return act(`language-${each}`, label, 'yuyan yy language 中文 english', () => {
        onClose()
        startTransition(async () => void (await acts.changeLanguage(each)))
      })
    }),
    { ...act('map', t('keys.title'), 'kuaijiejian kjj keys shortcuts', () => open('map')), press: ['?'] },
    act('sign-out', t('desk.person.signOut'), 'tuichu tc sign out log out', () => {
      onClose()
      startTransition(acts.signOut)
    }),
  ]
}

/** Pinyin, its initials and English, for who types before switching the input method. */
const wordsFor: Record<string, string> = {
  '/desk': 'gongzuotai gzt workbench',
  '/desk/articles': 'gaojian gj articles',
  '/desk/people': 'renyuan ry people',
  '/desk/settings': 'shezhi sz settings',
  '/desk/audit': 'shenji sj audit',
}
