import type { DataStore } from '@tus/server';

/** What is known of a file on its way. */
export type FindUpload = (id: string) => Promise<{ size: number; createdAt: Date } | undefined>;

/** Where files of citizens are kept. Each is called by its id: what it was named stands in the store. */
export interface Place {
  /** What the store knows it by. */
  readonly name: string;
  /** Where it is, for operators, without what is secret. */
  readonly title: string;
  /** Whether it is there at all; else its files are left to whoever has it. */
  isHere(): boolean;
  /** Where tus puts the bytes of files on their way. Of a whole file that asks for the last byte anew. */
  openArrivals(find: FindUpload): Promise<DataStore>;
  /** Whether so many bytes more leave room for all else. */
  hasRoom(bytes: number): Promise<boolean>;
  /** Lends a file that has arrived as a path of this machine, for as long as `use` takes. */
  lend<T>(id: string, use: (path: string) => Promise<T>): Promise<T>;
  /** Keeps what `write` writes to a path of this machine: whole, and so that a power cut does not lose it, or not at all. */
  keep(id: string, write: (path: string) => Promise<void>): Promise<void>;
  /** Gives the bytes of a file that is kept; nothing if it is not here. */
  read(id: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Deletes what arrived of a file. */
  removeArrived(id: string): Promise<void>;
  /** Deletes the untouched original of a photo, if it is here. */
  removeOriginal(id: string): Promise<void>;
  /** Deletes all that is here of a file, its original too. */
  remove(id: string): Promise<void>;
}

/** What the untouched original of a photo is called, beside what was made of it. */
export const originalOf = (id: string): string => `${id}-original`;

/** All places where files can be: new ones go to the first. */
export type Places = readonly [Place, ...Place[]];

/** A place that cannot be used now. Its message is for operators. */
export class PlaceFailed extends Error {}

/** Finds the place that a file is in. Throws `PlaceFailed` if this process has not been told of it. */
export function placeNamed(places: Places, name: string): Place {
  const found = places.find((place) => place.name === name);
  if (!found) throw new PlaceFailed(`A file is in ${name}, which S3_URL does not name.`);
  return found;
}
