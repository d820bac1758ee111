import { createTranslator } from 'next-intl'
import messages from '../messages/zh-CN.json'

/** Reader pages speak the paper's one language, whoever reads. */
export const words = createTranslator({ locale: 'zh-CN', messages, namespace: 'site' })
