import { start } from './start.ts';
import { table } from './table.ts';

start(table, import.meta.url);
