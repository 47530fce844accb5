import { describe, expect, test } from 'vitest';
import { interpretPage } from '../src/compile/page/interpret-page.ts';
import { readPage } from '../src/read/pages/read-page.ts';
import { wordKey } from '../src/vocabulary/dictionary.ts';
import { loadVocabularies } from '../src/vocabulary/load.ts';
import type { VocabularyData } from '../src/vocabulary/vocabulary-data.ts';
import { brief } from './support/read-facts.ts';

const [alipay] = loadVocabularies();

describe('the words of pages', () => {
  test('are found whatever their case, blanks and width', () => {
    for (const word of ['Date time', 'DATETIME', 'Datet ime', 'date\u00A0time', 'Ｄａｔｅ ｔｉｍｅ', 'Date time:']) {
      expect(alipay?.types.find(word), word).toBe('dateTime');
    }
  });

  test('have one meaning each, but for the columns that share one with another', () => {
    for (const lists of [alipay?.headings, alipay?.types, alipay?.flags, alipay?.limits]) {
      expect(lists?.words.filter((word) => (lists?.all(word).length ?? 0) > 1)).toEqual([]);
    }
    const shared = alipay?.columns.words.filter((word) => (alipay?.columns.all(word).length ?? 0) > 1);
    expect(shared?.toSorted()).toEqual(['Name', '名称']);
  });

  test('of another language stand beside the English ones', () => {
    expect(['请求参数', 'Request parameters'].map((word) => alipay?.headings.find(word))).toEqual([
      'request',
      'request',
    ]);
    expect(wordKey('参数：')).toBe('参数');
  });
});

/** A vendor with words of its own: nothing but data is needed to read its pages. */
const acme: VocabularyData = {
  headings: {
    'request body': ['What you send'],
    'response body': ['What you get'],
    'functional codes': ['What may go wrong'],
  },
  columns: {
    name: ['Key'],
    type: ['Kind'],
    presence: ['Obligation'],
    id: ['Nr'],
    code: ['Token'],
    status: ['Outcome'],
  },
  types: { string: ['Letters'], number: ['Figure'] },
  vendors: [
    {
      name: 'acme',
      function: '\\bPOST /v\\d/(?<name>\\w+/\\w+)',
      path: '/{function}',
      envelope: { request: 'ask', response: 'answer', head: 'meta', body: 'data' },
      status: 'outcome',
      resultCode: { id: '\\d{3}', code: '[a-z]+(?:-[a-z]+)*' },
      statuses: { S: ['fine'], F: ['failed'], U: ['open'] },
      flags: { required: ['always'], optional: ['if you like'] },
      doubtfulFlags: ['always'],
    },
  ],
};

test('a second vendor is added by data', () => {
  const page = `POST /v1/kites/order
What you send
| Key | Kind | Obligation |
| colour | Letters | always |
| count | Figure | if you like |
What you get
| Key | Kind | Obligation |
| outcome | Letters | always |
What may go wrong
| Nr | Token | Outcome |
| 404 | no-kites-left | failed |
| 500 | ask-again | open |
{"ask":{"meta":{},"data":{"colour":"red","count":"three"}}}
`;
  const read = readPage('kites.txt', new TextEncoder().encode(page), loadVocabularies([acme]));
  if ('problem' in read) throw new Error(read.problem.message);
  const { facts } = interpretPage(read.document, read.words, { decisions: [], decisionsFile: '' });
  expect(read.words.vendor.name).toBe('acme');
  expect(facts.function).toBe('POST /v1/kites/order');
  expect(facts.request.body.map(brief)).toEqual(['colour: string required', 'count: number optional']);
  expect(facts.resultCodes.map(({ id, code, status }) => [id, code, status])).toEqual([
    ['404', 'no-kites-left', 'F'],
    ['500', 'ask-again', 'U'],
  ]);
  expect(facts.diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1 page-without-version',
    '1 missing-section',
    '4 doubtful-flag',
    '8 doubtful-flag',
    '13 sample-wrong-value',
  ]);
});
