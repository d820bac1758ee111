import { MantineProvider } from '@mantine/core'
import { type RenderResult, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import en from '#app/messages/en.json' with { type: 'json' }
import zh from '#app/messages/zh-CN.json' with { type: 'json' }
import { withReasons } from '#app/vocabulary.ts'
import { theme } from '#components/ui/theme.ts'
import { houseReasons } from '#lib/paper/rules.ts'
import type { Locale } from '#lib/people/schema.ts'

const messages = { 'zh-CN': zh, en: en as typeof zh }

/** Renders a component as a person of this language would have it, without transitions. Words that are missing fail. */
export function renderIn(locale: Locale, component: ReactElement, reasons = houseReasons): RenderResult {
  return render(
    <NextIntlClientProvider
      locale={locale}
      messages={withReasons(messages[locale], reasons, locale)}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error
      }}
    >
      <MantineProvider theme={theme} env="test">
        {component}
      </MantineProvider>
    </NextIntlClientProvider>,
  )
}
