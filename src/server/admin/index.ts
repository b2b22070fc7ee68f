import { makeBackup, restore } from './backup.ts';
import { listAllForms, putOneForm } from './forms.ts';
import type { Operation, OperationName } from './operation.ts';
import { erase, exportPerson } from './people.ts';
import { deleteResponses, exportAll, listResponses } from './responses.ts';
import { giveResults } from './results.ts';
import { makeTickets } from './tickets.ts';
import { getUpload } from './uploads.ts';
import { addUser, disableUser, listUsers, resetUser, unlockUser } from './users.ts';
import { verifyReceipt } from './verify.ts';

/** How each operation is done. */
export const operations: { [K in OperationName]: Operation<K> } = {
  'forms-put': putOneForm,
  'forms-list': listAllForms,
  'forms-tokens': makeTickets,
  'responses-list': listResponses,
  'responses-delete': deleteResponses,
  'responses-export': exportAll,
  'uploads-get': getUpload,
  results: giveResults,
  verify: verifyReceipt,
  backup: makeBackup,
  restore,
  'person-export': exportPerson,
  'person-erase': erase,
  'user-add': addUser,
  'user-list': listUsers,
  'user-disable': disableUser,
  'user-password': resetUser,
  'user-unlock': unlockUser,
};
