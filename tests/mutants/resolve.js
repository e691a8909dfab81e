const COLLECTED = new URL('./collected.js', import.meta.url).href;

/**
 * Hands a test file the `describe`, `it` and `expect` of this folder.
 *
 * @type {import('node:module').ResolveHook}
 */
export const resolve = (specifier, context, next) =>
  specifier === 'vitest' && context.parentURL !== COLLECTED ? { url: COLLECTED, shortCircuit: true } : next(specifier, context);
