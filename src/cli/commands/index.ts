import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { exportResponses } from './export-responses.ts';
import { formsList } from './forms-list.ts';
import { formsPut } from './forms-put.ts';
import { formsTokens } from './forms-tokens.ts';
import { personErase } from './person-erase.ts';
import { personExport } from './person-export.ts';
import { responsesDelete } from './responses-delete.ts';
import { responsesList } from './responses-list.ts';
import { restore } from './restore.ts';
import { results } from './results.ts';
import { serve } from './serve.ts';
import { uploadsGet } from './uploads-get.ts';
import { userAdd } from './user-add.ts';
import { userDisable } from './user-disable.ts';
import { userList } from './user-list.ts';
import { userPassword } from './user-password.ts';
import { userUnlock } from './user-unlock.ts';
import { verify } from './verify.ts';

/** Every command by its name, as the help lists them. */
export const commands: Record<string, Command> = {
  serve,
  'forms put': formsPut,
  'forms list': formsList,
  'forms tokens': formsTokens,
  'responses list': responsesList,
  'responses delete': responsesDelete,
  'export responses': exportResponses,
  results,
  'uploads get': uploadsGet,
  'person export': personExport,
  'person erase': personErase,
  verify,
  'user add': userAdd,
  'user list': userList,
  'user password': userPassword,
  'user disable': userDisable,
  'user unlock': userUnlock,
  backup,
  restore,
};
