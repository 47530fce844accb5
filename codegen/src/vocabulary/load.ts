import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Vocabulary } from './vocabulary.ts';
import { vocabulariesOf } from './vocabulary.ts';
import type { VocabularyData } from './vocabulary-data.ts';

/** The words of every YAML file of this folder, and of `more`; a new language or vendor is a new file. */
export function loadVocabularies(more: readonly VocabularyData[] = []): readonly Vocabulary[] {
  const folder = new URL('.', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.toSorted().map((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as VocabularyData);
  return vocabulariesOf([...files, ...more]);
}
