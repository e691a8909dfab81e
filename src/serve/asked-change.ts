import { DECISIONS, type Decision, FLAG_ID, type JudgementChange, MOST_NOTE } from '../model/decision.js';
import { Refusal } from './reply.js';

/** A change of decisions as a page asks for it. */
export interface AskedChange {
  readonly cluster: string;
  readonly flags: readonly string[];
  readonly change: JudgementChange;
}

/** Flags judged at once: the lost spaces of a text without any. */
const MOST_FLAGS = 20_000;

const isId = (value: unknown): value is string => typeof value === 'string' && FLAG_ID.test(value);

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** @throws Refusal */
export function askedCluster(value: unknown): string {
  const { cluster } = fieldsOf(value);
  if (!isId(cluster)) throw new Refusal('The request names no cluster.', { status: 400 });
  return cluster;
}

/** @throws Refusal when it is none that a page would send */
export function askedChange(value: unknown): AskedChange {
  const { flags, decision, note } = fieldsOf(value);
  if (!Array.isArray(flags) || flags.length === 0 || flags.length > MOST_FLAGS || !flags.every(isId))
    throw new Refusal('The request names no findings.', { status: 400 });
  if (decision !== undefined && decision !== null && !DECISIONS.some((known) => known === decision))
    throw new Refusal('There is no such decision.', { status: 400 });
  if (note !== undefined && (typeof note !== 'string' || note.length > MOST_NOTE))
    throw new Refusal(`A note has ${MOST_NOTE} characters at most.`, { status: 400 });
  if (decision === undefined && note === undefined) throw new Refusal('The request decides nothing.', { status: 400 });
  const change = { ...(decision === undefined ? {} : { decision: decision as Decision | null }), ...(note === undefined ? {} : { note }) };
  return { cluster: askedCluster(value), flags: [...new Set(flags)], change };
}
