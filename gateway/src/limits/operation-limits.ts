import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { keyAliasRule } from './key-alias-rule.js';
import { rootFieldsRule } from './root-fields-rule.js';

/**
 * How much one operation may ask for, well above what a case screen needs. Tokens are counted by the
 * parser, so that a document made to exhaust it never becomes a tree (leaks.md 35).
 */
export const operationLimits = {
  tokens: 4_000,
  aliases: 100,
  depth: 20,
  directives: 50,
  rootFields: 20,
} as const;

/** Thrown, as is the library's default, it would be a failure of ours (500) and not of the request. */
const rejection = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      context?.reportError(error);
    },
  ],
};

export const limitRules: readonly ValidationRule[] = [
  maxAliasesRule({ n: operationLimits.aliases, ...rejection }),
  maxDepthRule({ n: operationLimits.depth, ...rejection }),
  maxDirectivesRule({ n: operationLimits.directives, ...rejection }),
  rootFieldsRule(operationLimits.rootFields),
  keyAliasRule,
];
