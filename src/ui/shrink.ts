import { fileTypeOf } from '../contract/files.ts';

/** Longest side of a picture that is sent, in pixels: enough to read a page by. */
const longestSide = 2_048;

const quality = 0.85;

/**
 * Makes a picture small enough for a slow network, and one of a format that only this browser reads into JPEG. What is
 * no picture, or one that cannot be drawn here, is sent as it is.
 */
export async function shrink(file: File): Promise<File> {
  if (!/^image\//.test(file.type) || typeof OffscreenCanvas === 'undefined') return file;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
    const isTaken = fileTypeOf(file.name) !== undefined;
    if (scale === 1 && isTaken) return file;
    const blob = await draw(image, scale, file.type === 'image/png' ? 'image/png' : 'image/jpeg');
    return isTaken && blob.size >= file.size ? file : named(file.name, blob);
  } catch {
    return file;
  }
}

async function draw(image: ImageBitmap, scale: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return canvas.convertToBlob({ type, quality });
}

function named(name: string, blob: Blob): File {
  const extension = blob.type === 'image/png' ? 'png' : 'jpg';
  return new File([blob], `${name.replace(/\.[^.]*$/, '')}.${extension}`, { type: blob.type });
}
