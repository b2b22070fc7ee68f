/** What the backend needs beside the package itself; a page needs none of it. */
export const serverPackages = [
  'hono',
  '@hono/node-server',
  'zod',
  're2js',
  'nodemailer',
  'csv-stringify',
  'write-excel-file',
  '@tus/server',
  '@tus/file-store',
  'sharp',
  'libphonenumber-js',
  'otpauth',
  'uqr',
] as const;

/** Where the backend keeps what it gets: the one with `DATABASE_URL`, the other without. */
export const storePackages = ['pg', '@electric-sql/pglite'] as const;

/** What keeps files in a bucket, with `S3_URL`. */
export const bucketPackages = ['aws4fetch'] as const;

/** What to say of an error: of a package that is not installed, how to install all that are needed. */
export function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const [, missing] = /^Cannot find package '([^']+)'/.exec(code === 'ERR_MODULE_NOT_FOUND' ? message : '') ?? [];
  if (missing === undefined) return error instanceof Error ? error.message : String(error);
  return `the package ${missing} is not installed. The backend needs these, which pages do not:

  npm install ${[...serverPackages, storePackages[0]].join(' ')}

and ${storePackages[1]} to try it without a PostgreSQL of your own.`;
}
