/** A node of JSON-LD as it stands in a page. */
export type Node = Readonly<Record<string, unknown>>;

/** What is wrong with a value, in words; undefined where nothing is. */
type Rule = (value: unknown) => string | undefined;

interface Shape {
  /** Without these nobody can use it. */
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional: Readonly<Record<string, Rule>>;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const when =
  (isRight: (value: unknown) => boolean, what: string): Rule =>
  (value) =>
    isRight(value) ? undefined : `${JSON.stringify(value)} is not ${what}`;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value === value.trim();
const text = when(isText, 'a text');
const url = when((value) => isText(value) && /^https?:$/.test(URL.parse(value)?.protocol ?? ''), 'a whole address');
const number = when(Number.isFinite, 'a number');
const count = when((value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number');
const pixels = when((value) => /^[1-9]\d* px$/.test(String(value)), 'a length in pixels');
const yes = when((value) => value === true, 'true');
const tag = when((value) => isText(value) && Intl.getCanonicalLocales(value)[0] === value, 'a language tag');
/** Google shows a date by its zone: a moment without one is read in that of its crawler. */
const moment = when(
  (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(value)) &&
    !Number.isNaN(Date.parse(String(value))),
  'a moment with its zone (ISO 8601)',
);
const day = when((value) => /^\d{4}-\d\d-\d\d$/.test(String(value)), 'a day (ISO 8601)');
const either =
  (...rules: readonly Rule[]): Rule =>
  (value) => {
    const faults = rules.map((rule) => rule(value));
    return faults.includes(undefined) ? undefined : faults.join(' and ');
  };
const listOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length > 0
      ? value.map(rule).find((fault) => fault !== undefined)
      : `${JSON.stringify(value)} is no list with something in it`;

/** One of these types, with the shape that is written down for it below. */
const node =
  (...types: readonly string[]): Rule =>
  (value) =>
    isNode(value) && types.includes(String(value['@type']))
      ? findNodeFaults(value).join(', ') || undefined
      : `${JSON.stringify(value)} is no ${types.join(' or ')}`;
const reference = when(
  (value) => isNode(value) && Object.keys(value).join() === '@id' && url(value['@id']) === undefined,
  'a reference',
);

const author = node('Person', 'Organization');
const someone: Shape = {
  required: { name: text },
  optional: { url, sameAs: listOf(url), alternateName: listOf(text), description: text },
};
const webPage: Shape = {
  required: { '@id': url, url, name: text, inLanguage: tag, isPartOf: reference },
  optional: { description: text },
};

/**
 * What developers.google.com/search/docs/appearance/structured-data/article recommends is required here: a story of the
 * press always has it. Anything that is not named is a fault.
 */
const story: Shape = {
  required: {
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: text,
    description: text,
    datePublished: moment,
    dateModified: moment,
    author: listOf(author),
    publisher: node('NewsMediaOrganization'),
    articleSection: text,
    inLanguage: tag,
    wordCount: count,
    isAccessibleForFree: yes,
  },
  optional: {
    keywords: listOf(text),
    genre: text,
    image: node('ImageObject'),
    dateline: text,
    locationCreated: node('Place'),
    contentLocation: node('Place'),
    position: count,
    isPartOf: node('CreativeWorkSeries'),
    correction: listOf(node('CorrectionComment')),
  },
};

const policies = [
  'publishingPrinciples',
  'correctionsPolicy',
  'ethicsPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'ownershipFundingInfo',
  'masthead',
  'actionableFeedbackPolicy',
  'diversityPolicy',
  'missionCoveragePrioritiesPolicy',
  'noBylinesPolicy',
];

const shapes: Readonly<Record<string, Shape>> = {
  NewsArticle: story,
  AnalysisNewsArticle: story,
  OpinionNewsArticle: story,
  BackgroundNewsArticle: story,
  ReviewNewsArticle: story,
  Person: { ...someone, optional: { ...someone.optional, jobTitle: text } },
  Organization: { ...someone, optional: { ...someone.optional, parentOrganization: reference } },
  NewsMediaOrganization: {
    required: { '@id': url, name: text },
    optional: {
      url,
      logo: url,
      description: text,
      slogan: text,
      sameAs: listOf(url),
      ...Object.fromEntries(policies.map((policy) => [policy, url])),
    },
  },
  ImageObject: { required: { url, width: pixels, height: pixels, creditText: text }, optional: { caption: text } },
  Place: { required: { name: text, url, geo: node('GeoCoordinates') }, optional: {} },
  GeoCoordinates: { required: { latitude: number, longitude: number }, optional: {} },
  CreativeWorkSeries: { required: { name: text, url }, optional: {} },
  CorrectionComment: { required: { text, datePublished: either(moment, day) }, optional: {} },
  BreadcrumbList: { required: { itemListElement: listOf(node('ListItem')) }, optional: {} },
  ListItem: { required: { position: count, name: text, item: url }, optional: {} },
  WebPage: webPage,
  AboutPage: webPage,
  CollectionPage: webPage,
  ProfilePage: { required: { ...webPage.required, mainEntity: author }, optional: webPage.optional },
  WebSite: {
    required: {
      '@id': url,
      name: text,
      url,
      inLanguage: tag,
      publisher: reference,
      potentialAction: node('SearchAction'),
    },
    optional: { description: text },
  },
  SearchAction: { required: { target: node('EntryPoint'), 'query-input': text }, optional: {} },
  EntryPoint: { required: { urlTemplate: text }, optional: {} },
};

/** What is wrong with a node and with all that stands in it. */
export function findNodeFaults(data: Node): readonly string[] {
  const type = String(data['@type']);
  const shape = shapes[type];
  if (!shape) return [`${type} is not known`];
  const { '@type': _type, ...values } = data;
  const rules = { ...shape.required, ...shape.optional };
  const missing = Object.keys(shape.required).filter((key) => !(key in values));
  const wrong = Object.entries(values).flatMap(([key, value]) => {
    const rule = rules[key];
    const fault = rule ? rule(value) : 'has no place here';
    return fault === undefined ? [] : [`${type}.${key}: ${fault}`];
  });
  return [...missing.map((key) => `${type} has no ${key}`), ...wrong];
}

/** The nodes of a document of JSON-LD. Throws where it is none that search engines take. */
export function readNodes(json: string): readonly Node[] {
  const document = JSON.parse(json) as { readonly '@context'?: unknown; readonly '@graph'?: unknown };
  const nodes = document['@graph'];
  if (document['@context'] !== 'https://schema.org' || !Array.isArray(nodes) || nodes.length === 0)
    throw new Error('no graph of schema.org');
  return nodes as Node[];
}
