/** The types of a record, taken from its schema; this module has no code, so it costs nothing to import. */
import type * as z from 'zod/mini'
import type {
  actions,
  bases,
  contextSchema,
  media,
  modelSchema,
  partFactsSchema,
  partSchema,
  personSchema,
  purposes,
  recordSchema,
  responsibleSchema,
  roles,
  stepSchema,
} from '../schema/record.ts'

/** What a step did. */
export type Action = (typeof actions)[number]
/** What a part consists of. */
export type Medium = (typeof media)[number]
/** How it is known which model it was: the provider said so, it was asked for, or somebody says so. */
export type Basis = (typeof bases)[number]
/** How an organisation takes part. */
export type Role = (typeof roles)[number]
/** What an item is for. */
export type Purpose = (typeof purposes)[number]
/** A generative AI model, or a service built on one. */
export interface Model extends z.infer<typeof modelSchema> {}
/** A human being: a name, a role, or neither. */
export interface Person extends z.infer<typeof personSchema> {}
/** One act on a part, by a model or a person. */
export interface Step extends z.infer<typeof stepSchema> {}
/** What was assessed about a part; absent means not assessed. */
export interface PartFacts extends z.infer<typeof partFactsSchema> {}
/** A piece of an item with its own making. */
export interface Part extends z.infer<typeof partSchema> {}
/** Who bears editorial responsibility. */
export interface Responsible extends z.infer<typeof responsibleSchema> {}
/** What is known around the parts; absent means not assessed. */
export interface Context extends z.infer<typeof contextSchema> {}
/** How the parts of one published item were made. */
export interface DisclosureRecord extends z.infer<typeof recordSchema> {}
