/** A made-up page as facts, to be rendered in every layout: what is read back must be the same. */
export interface ModelPage {
  readonly function: string;
  readonly version: string;
  readonly request: { readonly head: readonly ModelField[]; readonly body: readonly ModelField[] };
  readonly response: { readonly head: readonly ModelField[]; readonly body: readonly ModelField[] };
  readonly structures: readonly { readonly name: string; readonly fields: readonly ModelField[] }[];
  readonly enums: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly functional: readonly ModelCode[];
  readonly basic: readonly ModelCode[];
}

export interface ModelField {
  readonly name: string;
  /** A scalar's word, a structure's name, `enum<Name>` or `list<Name>`. */
  readonly type: string;
  readonly length?: number;
  readonly presence: 'required' | 'optional' | 'conditional';
  readonly description: string;
  readonly sample?: string;
}

export interface ModelCode {
  readonly id: string;
  readonly code: string;
  readonly status: 'S' | 'F' | 'U';
  readonly description: string;
}

const field = (
  name: string,
  type: string,
  presence: ModelField['presence'],
  more: Partial<ModelField> = {},
): ModelField => ({ name, type, presence, description: `The ${name} of it.`, ...more });

const head = (time: string): ModelField[] => [
  field('version', 'string', 'required', { length: 8, sample: '1.2.0' }),
  field('function', 'string', 'required', { length: 128, sample: 'alipay.intl.acquiring.kiosk.order' }),
  field(time, 'dateTime', 'required', { sample: '2030-01-02T03:04:05+06:00' }),
];

/** A kiosk that sells things: nobody's API. */
export const kiosk: ModelPage = {
  function: 'alipay.intl.acquiring.kiosk.order',
  version: '1.2.0',
  request: {
    head: head('reqTime'),
    body: [
      field('basketId', 'string', 'required', { length: 32, sample: 'b-1' }),
      field('total', 'Price', 'required'),
      field('wares', 'list<Ware>', 'optional'),
      field('mood', 'enum<Mood>', 'conditional', { length: 16, sample: 'GLAD' }),
      field('gift', 'boolean', 'optional', { sample: 'true' }),
      field('day', 'date', 'optional', { sample: '2030-01-02' }),
    ],
  },
  response: {
    head: head('respTime'),
    body: [
      field('queueNumber', 'number', 'conditional', { sample: '7' }),
      field('note', 'string', 'optional', { length: 64 }),
    ],
  },
  structures: [
    {
      name: 'Price',
      fields: [
        field('amount', 'string', 'required', { length: 16, sample: '239' }),
        field('coin', 'string', 'required', { length: 3, sample: 'XTS' }),
      ],
    },
    { name: 'Ware', fields: [field('title', 'string', 'required', { length: 40, sample: 'Kite' })] },
  ],
  enums: [{ name: 'Mood', values: ['GLAD', 'SAD', 'SO_SO'] }],
  functional: [
    { id: '12000001', code: 'BASKET_EMPTY', status: 'F', description: 'Nothing in it.' },
    { id: '12000002', code: 'QUEUE_UNKNOWN', status: 'U', description: 'Perhaps later.' },
  ],
  basic: [{ id: '00000000', code: 'SUCCESS', status: 'S', description: 'Done.' }],
};
