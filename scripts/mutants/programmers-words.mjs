import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Sentences of thrown errors are for programmers: no reader of the office's pages ever sees them, so no test holds their words. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'programmers-words', {
    shouldIgnore: ({ node }) =>
      node.type === 'NewExpression' && (node.callee.name ?? '').endsWith('Error') ? 'words for programmers' : undefined,
  }),
];
