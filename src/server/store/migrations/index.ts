import { forms } from './0001-forms.ts';
import { uploads } from './0002-uploads.ts';
import { admission } from './0003-admission.ts';
import { results } from './0004-results.ts';
import { complaints } from './0005-complaints.ts';
import { uploadPlaces } from './0006-upload-places.ts';
import { desk } from './0007-desk.ts';
import { deskPlaces } from './0008-desk-places.ts';
import { originalPhotos } from './0009-original-photos.ts';
import { caseKinds } from './0010-case-kinds.ts';
import { filedLater } from './0011-filed-later.ts';
import { confirmedContacts } from './0012-confirmed-contacts.ts';
import { droppedOriginals } from './0013-dropped-originals.ts';
import { searchVersion } from './0014-search-version.ts';

/** All migrations in the order in which they are applied. One that was released is never changed. */
export const migrations: readonly { name: string; sql: string }[] = [
  { name: '0001-forms', sql: forms },
  { name: '0002-uploads', sql: uploads },
  { name: '0003-admission', sql: admission },
  { name: '0004-results', sql: results },
  { name: '0005-complaints', sql: complaints },
  { name: '0006-upload-places', sql: uploadPlaces },
  { name: '0007-desk', sql: desk },
  { name: '0008-desk-places', sql: deskPlaces },
  { name: '0009-original-photos', sql: originalPhotos },
  { name: '0010-case-kinds', sql: caseKinds },
  { name: '0011-filed-later', sql: filedLater },
  { name: '0012-confirmed-contacts', sql: confirmedContacts },
  { name: '0013-dropped-originals', sql: droppedOriginals },
  { name: '0014-search-version', sql: searchVersion },
];
