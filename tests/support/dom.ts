import { TextEncoder } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import '@testing-library/jest-dom/jest-globals'

// Servers and browsers have them; jsdom does not.
globalThis.TextEncoder ??= TextEncoder
globalThis.structuredClone ??= (value) => deserialize(serialize(value))
