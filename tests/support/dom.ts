import { TextEncoder } from 'node:util'
import '@testing-library/jest-dom/jest-globals'

// Servers and browsers have it; jsdom does not.
globalThis.TextEncoder ??= TextEncoder
