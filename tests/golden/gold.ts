import { readFileSync } from 'node:fs';
import type { EdgeKind } from '../../src/model/cluster.js';
import type { FlagKind } from '../../src/model/flag.js';
import type { RelationKind } from '../../src/model/relation.js';

/** One value, or a list of which any will do. */
export type OneOf = string | readonly string[];

/** A flag that must be found. A field left out is not compared; ` … ` stands for words left out; `count` is 1 unless given. */
export interface GoldFlag {
  readonly kind: FlagKind;
  readonly count?: number;
  readonly before?: string | null;
  readonly after?: string | null;
}

export interface GoldRelation {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  /** `free`: either document may be A. */
  readonly order?: 'free';
  readonly flags: readonly GoldFlag[];
}

export interface GoldEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly directed: boolean;
}

/** Words that some members have at a place; ` … ` stands for words left out, nothing for nothing. */
export interface GoldReading {
  readonly reads: string;
  readonly in: readonly string[];
}

export interface GoldCluster {
  readonly name: string;
  readonly members: readonly string[];
  readonly satellites: readonly { readonly document: string; readonly of: readonly string[] }[];
  readonly edges: readonly GoldEdge[];
  readonly unseen: readonly { readonly name: string | null; readonly children: readonly string[] }[];
  /** Places where the members part, in the order of the story. */
  readonly loci: readonly (readonly GoldReading[])[];
  readonly relations: readonly GoldRelation[];
}

export interface GoldDocument {
  readonly headline: string | null;
  readonly outlet: OneOf | null;
  readonly bylines: readonly string[];
  readonly published: string | null;
  readonly modified?: string | null;
  readonly dateline: { readonly place: string; readonly agency: string | null } | null;
  readonly credits: readonly { readonly agency: OneOf; readonly role: string }[];
  readonly paragraphs: number;
  readonly starts?: string;
  readonly ends: string;
  /** Kinds of the integrity flags, in alphabetical order, a kind once for each place. */
  readonly flags: readonly FlagKind[];
}

export interface Gold {
  readonly clusters: readonly GoldCluster[];
  readonly singles: readonly string[];
  /** Of documents that share no cluster. */
  readonly relations: readonly GoldRelation[];
  readonly rejected: readonly { readonly path: string; readonly code: string }[];
  readonly documents: Readonly<Record<string, GoldDocument>>;
}

/** What a person established about the samples. Throws when the file is missing or no JSON. */
export const loadGold = (file: string): Gold => JSON.parse(readFileSync(file, 'utf8')) as Gold;
