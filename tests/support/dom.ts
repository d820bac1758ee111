import { TextDecoder, TextEncoder } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import '@testing-library/jest-dom/jest-globals'
import { configure } from '@testing-library/dom'

// Servers and browsers have them; jsdom does not.
globalThis.TextEncoder ??= TextEncoder
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder
globalThis.structuredClone ??= (value) => deserialize(serialize(value))

// A machine that is busy with something else is no failure.
configure({ asyncUtilTimeout: 10_000 })
