import { Ajv2020 } from 'ajv/dist/2020.js';

/** RFC 3339, as JSON Feed asks for. */
const time = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$` };
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: String.raw`^https?://[^\s/?#]+[^\s]*$` };
const language = { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' };

/** An author has at least one of its three keys. */
const author = {
  type: 'object',
  properties: { name: text, url: address, avatar: address },
  minProperties: 1,
  additionalProperties: false,
};
const authors = { type: 'array', items: author, minItems: 1 };
const attachment = {
  type: 'object',
  properties: {
    url: address,
    mime_type: text,
    title: text,
    size_in_bytes: { type: 'integer', minimum: 0 },
    duration_in_seconds: { type: 'number', minimum: 0 },
  },
  required: ['url', 'mime_type'],
  additionalProperties: false,
};
/** Extensions begin with an underscore and hold an object. */
const extensions = { '^_': { type: 'object' } };

/** JSON Feed 1.1, from its text (jsonfeed.org/version/1.1); keys that the text does not name are faults. */
const schema = {
  type: 'object',
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language,
    expired: { type: 'boolean' },
    hubs: {
      type: 'array',
      items: {
        type: 'object',
        properties: { type: text, url: address },
        required: ['type', 'url'],
        additionalProperties: false,
      },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: text,
          url: address,
          external_url: address,
          title: text,
          content_html: text,
          content_text: text,
          summary: { type: 'string' },
          image: address,
          banner_image: address,
          date_published: time,
          date_modified: time,
          authors,
          tags: { type: 'array', items: { type: 'string' }, uniqueItems: true },
          language,
          attachments: { type: 'array', items: attachment },
        },
        patternProperties: extensions,
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
      },
    },
  },
  patternProperties: extensions,
  required: ['version', 'title', 'items'],
  additionalProperties: false,
};

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What keeps a text from being a JSON Feed 1.1, with its place; empty where nothing does. */
export function findJsonFeedFaults(json: string): readonly string[] {
  if (validate(JSON.parse(json))) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
