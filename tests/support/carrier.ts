import { act } from '@testing-library/react'
import type { Result } from '#lib/platform/command.ts'

/** An upload as the browser would carry it, its progress and its end in the test's hands. */
export class Carrier {
  static sent: Carrier[] = []
  /** From here on this window's uploads are carried so; none has gone out yet. */
  static carriesUploads() {
    Carrier.sent = []
    Object.assign(globalThis, { XMLHttpRequest: Carrier })
  }
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  responseText = ''
  address = ''
  file: File | undefined
  wasAborted = false
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  open(_method: string, address: string) {
    this.address = address
  }
  setRequestHeader() {}
  send(file: File) {
    this.file = file
    Carrier.sent.push(this)
  }
  abort() {
    this.wasAborted = true
    this.onabort?.()
  }
  async goesOut(share: number) {
    act(() => this.upload.onprogress?.({ loaded: share * 100, total: 100 }))
  }
  async isAnswered(answer: Result<unknown> | string) {
    this.responseText = typeof answer === 'string' ? answer : JSON.stringify(answer)
    await act(async () => this.onload?.())
  }
  async isCut() {
    await act(async () => this.onerror?.())
  }
}
