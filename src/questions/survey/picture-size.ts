import { asText } from '../../form/json.ts';
import type { Json } from '../../form/types.ts';

/** How large a picture is and how it fills its place, as attributes and a class: the strict policy takes no style. */
export interface PictureSize {
  width: string | undefined;
  height: string | undefined;
  fit: string;
}

/** Reads `imageWidth`, `imageHeight` and `imageFit`: pixels or a share of the width; anything else is left to the picture. */
export function pictureSize({ imageWidth, imageHeight, imageFit }: Json): PictureSize {
  const fit = asText(imageFit);
  return {
    width: lengthOf(imageWidth, /^(\d+(?:\.\d+)?)(?:px)?$|^(\d+%)$/),
    height: lengthOf(imageHeight, /^(\d+(?:\.\d+)?)(?:px)?$/),
    fit: /^(cover|fill|none)$/.test(fit) ? `fit-${fit}` : '',
  };
}

function lengthOf(written: unknown, shape: RegExp): string | undefined {
  const [, pixels, share] = shape.exec(asText(written).trim()) ?? [];
  return pixels ?? share;
}
