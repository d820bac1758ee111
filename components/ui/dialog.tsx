'use client'

import { Modal, type ModalProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import styles from './dialog.module.css'
import { useReturnFocus } from './return-focus.ts'

type Props = {
  title: ReactNode
  onClose(): void
  size?: ModalProps['size']
  /** Where the focus goes afterwards, when that is not where it came from, such as from a menu that is gone by then. */
  returnTo?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** A dialog over the page, open as long as it is rendered. The focus goes into it, stays in it, and comes back after it. */
export function Dialog({ title, onClose, size, returnTo, children }: Props) {
  const t = useTranslations('common')
  useReturnFocus(returnTo)
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      returnFocus={false}
      yOffset="8dvh"
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's own head would be a second banner of the page. */}
        <div className={styles.header}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body className={styles.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
