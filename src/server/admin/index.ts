import { makeBackup, restore } from './backup.ts';
import { listAllForms, putOneForm } from './forms.ts';
import type { Operation, OperationName } from './operation.ts';
import { erase, exportPerson } from './people.ts';
import { deleteResponses, exportAll, listResponses } from './responses.ts';

/** How each operation is done. */
export const operations: { [K in OperationName]: Operation<K> } = {
  'forms-put': putOneForm,
  'forms-list': listAllForms,
  'responses-list': listResponses,
  'responses-delete': deleteResponses,
  'responses-export': exportAll,
  backup: makeBackup,
  restore,
  'person-export': exportPerson,
  'person-erase': erase,
};
