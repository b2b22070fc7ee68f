import sharp, { type Metadata } from 'sharp';
import { type FileType, fileLimits } from '../../contract/files.ts';
import { FileRefused } from './fault.ts';

sharp.cache(false);

/** The name by which sharp knows each kind of image. */
const formats: Partial<Record<FileType, 'jpeg' | 'png' | 'webp'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const quality = 85;

/** Longest time that an image may take, in seconds. */
const patience = 30;

/** Whether files of this kind are encoded again. */
export function isImage(type: FileType): boolean {
  return formats[type] !== undefined;
}

/**
 * Makes an image anew from its pixels, upright: nothing else of the file comes along, such as the place where it was
 * taken, or what was hidden behind its end. Throws `FileRefused`.
 */
export async function encodeImage(type: FileType, path: string): Promise<Buffer> {
  const format = formats[type];
  // The pixels are counted before any is decoded.
  const { width, height, format: found } = await readHead(path);
  if (format === undefined || found !== format) throw new FileRefused('other-content');
  if (width * height > fileLimits.pixels) throw new FileRefused('too-many-pixels');
  return sharp(path, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
    .timeout({ seconds: patience })
    .autoOrient()
    .toFormat(format, { quality })
    .toBuffer()
    .catch(damaged);
}

function readHead(path: string): Promise<Metadata> {
  return sharp(path, { limitInputPixels: false }).metadata().catch(damaged);
}

function damaged(): never {
  throw new FileRefused('damaged');
}
