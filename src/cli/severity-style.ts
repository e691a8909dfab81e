import type { Severity } from '../model/flag.js';
import type { Style } from './streams.js';

/** How each severity looks in a terminal. */
export const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { major: ['bold', 'red'], minor: 'yellow', info: 'dim' };
