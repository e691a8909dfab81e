/**
 * What the standards demand, written down as JSON Schemas: PROV-JSON (W3C Member Submission, 24 April 2013, with the constraint that
 * membership and alternates carry no attributes) and the Web Annotation Data Model (W3C Recommendation, 23 February 2017).
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const NAME = { type: 'string', pattern: '^(?:_|[A-Za-z][\\w-]*):[^\\s:]+$' };

const LITERAL = {
  oneOf: [
    { type: ['string', 'number', 'boolean'] },
    {
      type: 'object',
      required: ['$'],
      properties: { $: { type: 'string' }, type: { type: 'string' }, lang: { type: 'string' } },
      additionalProperties: false,
    },
  ],
};

const ATTRIBUTE = { oneOf: [LITERAL, { type: 'array', items: LITERAL, minItems: 1 }] };

/** A record with ends that are names, and attributes besides where it may have any. */
const record = (ends: readonly string[], free: boolean) => ({
  type: 'object',
  required: ends,
  properties: Object.fromEntries(ends.map((end) => [end, NAME])),
  propertyNames: NAME,
  additionalProperties: free ? ATTRIBUTE : false,
});

const section = (of: object) => ({ type: 'object', propertyNames: NAME, additionalProperties: of });

const PROV_JSON = {
  type: 'object',
  required: ['prefix'],
  additionalProperties: false,
  properties: {
    prefix: { type: 'object', additionalProperties: { type: 'string', format: 'uri' } },
    entity: section(record([], true)),
    agent: section(record([], true)),
    wasAttributedTo: section(record(['prov:entity', 'prov:agent'], true)),
    wasDerivedFrom: section(record(['prov:generatedEntity', 'prov:usedEntity'], true)),
    hadMember: section(record(['prov:collection', 'prov:entity'], false)),
    alternateOf: section(record(['prov:alternate1', 'prov:alternate2'], false)),
  },
};

const IRI = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };

/** The motivations of the vocabulary, which are the purposes too. */
const MOTIVATION = {
  enum: [
    ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking'],
    ...['moderating', 'questioning', 'replying', 'tagging'],
  ],
};

const ANNOTATION = {
  type: 'object',
  required: ['id', 'type', 'motivation', 'body', 'target'],
  additionalProperties: false,
  properties: {
    id: IRI,
    type: { const: 'Annotation' },
    motivation: MOTIVATION,
    body: {
      type: 'array',
      items: {
        oneOf: [
          {
            type: 'object',
            required: ['type', 'value', 'purpose'],
            additionalProperties: false,
            properties: {
              type: { const: 'TextualBody' },
              value: { type: 'string' },
              format: { const: 'text/plain' },
              language: { type: 'string', pattern: '^[a-z]{2,3}' },
              purpose: MOTIVATION,
            },
          },
          {
            type: 'object',
            required: ['type', 'source', 'purpose'],
            additionalProperties: false,
            properties: { type: { const: 'SpecificResource' }, source: IRI, purpose: MOTIVATION },
          },
        ],
      },
    },
    target: {
      oneOf: [
        { type: 'array', items: IRI, minItems: 1 },
        {
          type: 'object',
          required: ['type', 'source'],
          additionalProperties: false,
          properties: {
            type: { const: 'SpecificResource' },
            source: {
              type: 'object',
              required: ['id', 'type', 'format'],
              additionalProperties: false,
              properties: { id: IRI, type: { const: 'Text' }, format: { const: 'text/plain' }, language: { type: 'string' } },
            },
            selector: {
              type: 'array',
              minItems: 2,
              maxItems: 2,
              prefixItems: [
                {
                  type: 'object',
                  required: ['type', 'exact', 'prefix', 'suffix'],
                  additionalProperties: false,
                  properties: {
                    type: { const: 'TextQuoteSelector' },
                    exact: { type: 'string' },
                    prefix: { type: 'string' },
                    suffix: { type: 'string' },
                  },
                },
                {
                  type: 'object',
                  required: ['type', 'start', 'end'],
                  additionalProperties: false,
                  properties: {
                    type: { const: 'TextPositionSelector' },
                    start: { type: 'integer', minimum: 0 },
                    end: { type: 'integer', minimum: 0 },
                  },
                },
              ],
            },
          },
        },
      ],
    },
  },
};

const ANNOTATION_COLLECTION = {
  type: 'object',
  required: ['@context', 'id', 'type', 'first', 'total'],
  additionalProperties: false,
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: IRI,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    generator: {
      type: 'object',
      required: ['id', 'type', 'name'],
      additionalProperties: false,
      properties: { id: IRI, type: { const: 'Software' }, name: { type: 'string' } },
    },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'partOf', 'startIndex', 'items'],
      additionalProperties: false,
      properties: {
        id: IRI,
        type: { const: 'AnnotationPage' },
        partOf: IRI,
        startIndex: { const: 0 },
        items: { type: 'array', items: ANNOTATION },
      },
    },
  },
};

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictTuples: false, formats: { uri: /^[a-z]+:/ } });

const problemsOf = (validate: ValidateFunction) => (value: unknown) =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

/** What is wrong with a PROV-JSON document; nothing when it keeps the standard. */
export const provProblems: (value: unknown) => readonly string[] = problemsOf(ajv.compile(PROV_JSON));
/** The same of a collection of annotations. */
export const annotationProblems: (value: unknown) => readonly string[] = problemsOf(ajv.compile(ANNOTATION_COLLECTION));
