import type { FileFault } from '../../contract/files.ts';

/** A file that is not taken, and why. */
export class FileRefused extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
