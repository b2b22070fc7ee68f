import { open } from 'node:fs/promises';
import type { FileType } from '../../contract/files.ts';

/** Brands of MP4 files that any player knows. QuickTime's own (`qt`) and those of pictures (`heic`, `avif`) are not here. */
const mp4 = /^ftyp(isom|iso[2-9]|mp4[12]|avc1|M4[AV] |MSNV|dash)/;

/** How a file of each kind begins. A library would read the many formats, too, that are not taken. */
const beginnings: { readonly [T in FileType]: (head: string) => boolean } = {
  'image/jpeg': (head) => head.startsWith('\xff\xd8\xff'),
  'image/png': (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  'image/webp': (head) => head.startsWith('RIFF') && head.startsWith('WEBPVP8', 8),
  'application/pdf': (head) => /^%PDF-\d/.test(head),
  'audio/mp4': (head) => mp4.test(head.slice(4)),
  'video/mp4': (head) => mp4.test(head.slice(4)),
};

/** Whether a file begins as one of its kind does. */
export async function beginsAs(type: FileType, path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return beginnings[type](buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}
