/** The API described in OpenAPI 3.1: made of the schemas by which inputs are validated. */
import { z } from 'zod';
import { ACT_NAMES } from '../../words/act-names.ts';
import { ACTS } from '../acts/index.ts';
import { ENGINE_METHODS } from './methods.ts';
import { API_PREFIX } from './prefix.ts';
import { INPUTS } from './schemas/methods.ts';
import { resultNameOf, RESULTS } from './schemas/results.ts';
import { SCOPE_OF } from './scopes.ts';

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
  401: failure('refused: the token is missing, wrong, over or revoked'),
  403: failure('refused: the token lacks the scope, or may act only in another official’s name'),
  409: failure('refused: the role or the state does not allow it'),
  413: failure('invalid: the body is larger than 32 MiB'),
  415: failure('invalid: the body is no JSON'),
  429: failure('refused: the token has asked too often; `Retry-After` says for how long to wait'),
  500: failure('failed: see the server’s log'),
  503: failure('unreachable: kept, and delivered later'),
};

/** What a method answers with; anything where it is not described. */
function resultOf(method: (typeof ENGINE_METHODS)[number]): object {
  const name = resultNameOf(method);
  return name === null ? {} : { $ref: `#/components/schemas/${name}` };
}

const describeResults = (): object =>
  Object.fromEntries(
    Object.entries(RESULTS).map(([name, schema]) => {
      const described = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
      delete described.$schema;
      return [name, described];
    }),
  );

function operation(method: (typeof ENGINE_METHODS)[number]): object {
  const declared = Object.entries(ACTS).find(([name]) => name === method)?.[1];
  const input = z.toJSONSchema(INPUTS[method], { io: 'input', unrepresentable: 'any' });
  delete input.$schema;
  return {
    operationId: method,
    // Of a scheme that is not OAuth's these are the roles it takes (OpenAPI 3.1, Security Requirement Object).
    security: [{ token: [SCOPE_OF[method]] }],
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
            schema: { type: 'object', required: ['result'], properties: { result: resultOf(method) } },
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
      description:
        'Everything that commands and pages do, for other systems. `lien-nganh token create` makes a token; each call names the scope it asks for: `read` looks, `acts` acts in an official’s name, `admin` administers.',
    },
    servers: [{ url: API_PREFIX }],
    paths: Object.fromEntries(ENGINE_METHODS.map((method) => [`/${method}`, { post: operation(method) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: ERROR, ...describeResults() },
    },
  };
}
