import type { Environment } from '../environment.ts';
import { SettingsError } from '../settings-error.ts';
import { createFolder, uploadFolder } from './folder.ts';
import type { Places } from './place.ts';

/**
 * Where files are kept: in the bucket that `S3_URL` names, else beside the data. Those that came before there was a
 * bucket stay where they are. Throws `SettingsError`.
 */
export async function findPlaces({ dataDir, s3Url }: Pick<Environment, 'dataDir' | 's3Url'>): Promise<Places> {
  const folder = createFolder(uploadFolder(dataDir));
  if (s3Url === undefined) return [folder];
  const { createBucket } = await import('./bucket.ts').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new SettingsError('S3_URL needs the package aws4fetch: npm install aws4fetch');
  });
  return [createBucket(s3Url), folder];
}
