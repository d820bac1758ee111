'use client'

import { Checkbox, Table, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { NoticeChoice } from '#lib/notices/schema.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import styles from './notice-choices.module.css'

/** Where the person is told of each kind. A choice is kept at once; what the server refuses goes back, with the reason. */
export function NoticeChoices({ choices }: { choices: NoticeChoice[] }) {
  const t = useTranslations('notices')
  const words = useRefusalWords()
  const heading = useId()
  const hydrated = useHydrated()
  const [chosen, setChosen] = useState(choices)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  async function choose(was: NoticeChoice, now: NoticeChoice) {
    const put = (choice: NoticeChoice) =>
      setChosen((all) => all.map((each) => (each.kind === choice.kind ? choice : each)))
    put(now)
    const result = await send('/api/desk/notices/choices', now, { method: 'PUT' })
    setRefusal(result.ok ? null : result.refusal)
    if (!result.ok) put(was)
  }
  return (
    <section aria-labelledby={heading} className={styles.choices}>
      <Title order={2} size="h5" id={heading}>
        {t('choices.title')}
      </Title>
      <p className={styles.lead}>{t('choices.lead')}</p>
      <Table className={styles.table} aria-labelledby={heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('choices.kind')}</Table.Th>
            <Table.Th className={styles.where}>{t('choices.desk')}</Table.Th>
            <Table.Th className={styles.where}>{t('choices.mail')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {chosen.map((choice) => (
            <Table.Tr key={choice.kind}>
              <Table.Th scope="row" className={styles.kind}>
                {t(`kinds.${choice.kind}`)}
              </Table.Th>
              {(['desk', 'mail'] as const).map((where) => (
                <Table.Td key={where} className={styles.where}>
                  <Checkbox
                    className={styles.box}
                    aria-label={`${t(`kinds.${choice.kind}`)} · ${t(`choices.${where}`)}`}
                    checked={choice[where]}
                    disabled={!hydrated}
                    onChange={({ currentTarget }) =>
                      void choose(choice, { ...choice, [where]: currentTarget.checked })
                    }
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p role="status" className={styles.refusal}>
        {refusal ? words.whole(refusal) : null}
      </p>
    </section>
  )
}
