/** Every kind of file that is taken, with the extensions that its names may end in. */
export const fileTypes = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'audio/mp4': ['m4a'],
  'video/mp4': ['mp4'],
} as const;

/** The media type of a file that is taken. */
export type FileType = keyof typeof fileTypes;

/** What files may be. Bytes, milliseconds, UTF-16 code units as named. */
export const fileLimits = {
  bytes: 20_000_000,
  /** Most pixels of an image: what is decoded takes four bytes for each. */
  pixels: 50_000_000,
  nameUnits: 255,
  /** Most files of one response, and of one question. */
  perResponse: 20,
  bytesPerResponse: 60_000_000,
  /** How long a file that belongs to no response is kept. */
  unattached: 24 * 3_600_000,
} as const;

/** Why a file is not taken, as `code` of a part of the problem `invalid`. */
export type FileFault =
  /** No kind of file that is taken, by its name. */
  | 'file-type'
  /** A picture in Apple's format, which is taken only where the browser can turn it into another. */
  | 'heic'
  | 'empty-file'
  | 'too-large'
  | 'too-many-pixels'
  /** It is not what its name says. */
  | 'other-content'
  /** It cannot be read to its end. */
  | 'damaged'
  | 'virus';

/** The version of the tus protocol (https://tus.io/protocols/resumable-upload) by which files are sent. */
export const tusVersion = '1.0.0';

/** Header names of tus. */
export const tusHeaders = {
  version: 'Tus-Resumable',
  length: 'Upload-Length',
  offset: 'Upload-Offset',
  metadata: 'Upload-Metadata',
} as const;

/** The type of the bytes that tus sends. */
export const tusType = 'application/offset+octet-stream';

/** Paths below the base. */
export const uploadPaths = {
  uploads: '/uploads',
  upload: (id: string) => `/uploads/${encodeURIComponent(id)}`,
} as const;

/** Path below the base of a file that is to be had once. */
export const filePath = (token: string) => `/files/${encodeURIComponent(token)}`;

/** What a file's name says of its kind; nothing for one that is not taken. */
export function fileTypeOf(name: string): FileType | undefined {
  const extension = extensionOf(name);
  const types = Object.keys(fileTypes) as FileType[];
  return types.find((type) => (fileTypes[type] as readonly string[]).includes(extension));
}

/** Why a file of this name is not taken; nothing for one that may be. */
export function nameFault(name: string): 'heic' | 'file-type' | undefined {
  if (fileTypeOf(name)) return undefined;
  return /^hei[cf]$/.test(extensionOf(name)) ? 'heic' : 'file-type';
}

/** Whether a question takes a file, by its `acceptedTypes`: what the attribute `accept` of HTML says. */
export function isAccepted(accepted: string, name: string, type: string): boolean {
  const patterns = accepted
    .toLowerCase()
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean);
  const fits = (pattern: string) =>
    pattern.startsWith('.') ? name.toLowerCase().endsWith(pattern) : pattern === type || isGroup(pattern, type);
  return patterns.length === 0 || patterns.some(fits);
}

const isGroup = (pattern: string, type: string) => pattern.endsWith('/*') && type.startsWith(pattern.slice(0, -1));

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
