import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { exportResponses } from './export-responses.ts';
import { formsList } from './forms-list.ts';
import { formsPut } from './forms-put.ts';
import { personErase } from './person-erase.ts';
import { personExport } from './person-export.ts';
import { responsesDelete } from './responses-delete.ts';
import { responsesList } from './responses-list.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';

/** Every command by its name, as the help lists them. */
export const commands: Record<string, Command> = {
  serve,
  'forms put': formsPut,
  'forms list': formsList,
  'responses list': responsesList,
  'responses delete': responsesDelete,
  'export responses': exportResponses,
  'person export': personExport,
  'person erase': personErase,
  backup,
  restore,
};
