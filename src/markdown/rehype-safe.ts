import type { Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { chartAncestors, chartAttributes, shapes } from './charts/schema.ts';

const id: [string, RegExp] = ['id', /-/];

/**
 * What the rules of this room can print, and nothing else. Every key of the schema is set, for the defaults of
 * hast-util-sanitize would fill the others.
 */
const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: chartAncestors,
  attributes: {
    ...chartAttributes,
    a: [
      'href',
      'title',
      id,
      'ariaLabel',
      'ariaDescribedBy',
      ['rel', 'external'],
      ['className', 'external', 'footnote-ref', 'footnote-back'],
    ],
    abbr: ['title'],
    b: [['className', 'timeline-date', 'group']],
    div: [
      ['className', 'table', 'questions', 'chart-bars', 'chart-lines'],
      ['role', 'region', 'img'],
      ['tabIndex', 0],
      'ariaLabel',
    ],
    figure: [['className', 'figure', 'chart', 'pull-quote']],
    h2: [id, ['className', 'footnotes-title']],
    h3: [id],
    h4: [id],
    h5: [id],
    h6: [id],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    li: [id],
    ol: ['start', ['className', 'timeline'], 'ariaLabel'],
    p: [id, ['className', 'key-points-title', 'fact-box-title', 'chart-title', 'chart-unit', 'embed']],
    pre: [['tabIndex', 0]],
    section: [['className', 'footnotes', 'key-points', 'fact-box'], ['role', 'note'], 'ariaLabel', 'ariaLabelledBy'],
    source: [['type', 'image/avif', 'image/webp'], 'srcSet', 'sizes'],
    span: [['className', 'credit', 'embed-label', 'embed-host'], 'lang', ['dir', 'rtl']],
    td: [['className', 'align-right', 'align-center']],
    th: [
      ['className', 'align-right', 'align-center'],
      ['scope', 'col', 'row'],
    ],
    time: ['dateTime'],
  },
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  required: {},
  strip: ['script', 'style', 'template', 'iframe', 'object', 'math'],
  tagNames: (
    'a abbr b blockquote br cite code del details div em figcaption figure h2 h3 h4 h5 h6 hr i img kbd li mark ' +
    'ol p picture pre section small source span strong sub summary sup svg table tbody td th thead time tr ul'
  )
    .split(' ')
    .concat(shapes),
};

/** The second wall: whatever a rule or a library lets slip, only known elements and attributes are printed. */
export function rehypeSafe(tree: Root): Root {
  const safe = sanitize(tree, schema);
  return safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] };
}
