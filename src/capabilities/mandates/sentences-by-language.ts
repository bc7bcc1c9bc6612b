// The sentences in the languages in which they are written.
import type { ProseLang } from '../../kernel/index.ts';
import type { MandateSentences } from './sentences.ts';
import { EN } from './words-en.ts';
import { FR } from './words-fr.ts';

export const SENTENCES: Readonly<Record<ProseLang, MandateSentences>> = { en: EN, fr: FR };
