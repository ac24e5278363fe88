/** The local API described in OpenAPI 3.1: made of the schemas by which inputs are validated. */
import { z } from 'zod';
import { ACT_NAMES } from '../../words/act-names.ts';
import { ACTS } from '../acts/index.ts';
import { ENGINE_METHODS } from './methods.ts';
import { API_PREFIX } from './prefix.ts';
import { INPUTS } from './schemas/methods.ts';

/** A text in both languages; `message` and `remedy` beside it are in the language of `Accept-Language`. */
const BOTH = {
  type: 'object',
  required: ['vi', 'en'],
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
} as const;

const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details'],
      properties: {
        code: { enum: ['invalid', 'refused', 'unreachable', 'failed'] },
        message: { type: 'string' },
        messages: BOTH,
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'line', 'message', 'remedy'],
            properties: {
              path: { type: ['string', 'null'] },
              line: { type: ['integer', 'null'] },
              message: { type: 'string' },
              remedy: { type: ['string', 'null'] },
              messages: BOTH,
              remedies: BOTH,
            },
          },
        },
      },
    },
  },
} as const;

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});

const FAILURES = {
  400: failure('invalid: a value is missing, unknown or wrong'),
  401: failure('refused: the token is missing or wrong'),
  403: failure('refused: only this machine may ask'),
  409: failure('refused: the role or the state does not allow it'),
  500: failure('failed: see the server’s log'),
  503: failure('unreachable: kept, and delivered later'),
};

function operation(method: (typeof ENGINE_METHODS)[number]): object {
  const declared = Object.entries(ACTS).find(([name]) => name === method)?.[1];
  const input = z.toJSONSchema(INPUTS[method], { io: 'input', unrepresentable: 'any' });
  delete input.$schema;
  return {
    operationId: method,
    ...(declared ? { summary: ACT_NAMES[declared.act].en, tags: ['acts'] } : {}),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', properties: { input }, additionalProperties: false },
        },
      },
    },
    responses: {
      200: {
        description: 'done',
        content: {
          'application/json': {
            schema: { type: 'object', required: ['result'], properties: { result: {} } },
          },
        },
      },
      ...FAILURES,
    },
  };
}

/**
 * The document.
 * @param version of this program
 */
export function describeApi(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liên Ngành',
      version,
      description: 'The façade’s methods, for programs on the same machine.',
    },
    servers: [{ url: API_PREFIX }],
    security: [{ token: [] }],
    paths: Object.fromEntries(ENGINE_METHODS.map((method) => [`/${method}`, { post: operation(method) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: ERROR },
    },
  };
}
