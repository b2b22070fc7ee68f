export { AwayDraft, AwayDraftReceipt, NewAwayDraft } from './drafts.ts';
export {
  type FileFault,
  type FileType,
  fileLimits,
  fileTypes,
  tusHeaders,
  tusType,
  tusVersion,
  uploadPaths,
} from './files.ts';
export { FormReply } from './forms.ts';
export { limits, type WriteLimits, writesAMinute } from './limits.ts';
export { openApi } from './openapi.ts';
export { type PartProblem, type Problem, type ProblemName, problemPrefix, problemStatus } from './problems.ts';
export { NewResponse, ResponseChange, ResponseChanged, ResponseReceipt } from './responses.ts';
export { ResultsReply } from './results.ts';
export { NewUpload, UploadReceipt } from './uploads.ts';
export {
  basePath,
  type ClosedReason,
  closedReasons,
  draftIdPattern,
  draftPath,
  formNamePattern,
  headers,
  keyPattern,
  paths,
  versionPattern,
} from './wire.ts';
