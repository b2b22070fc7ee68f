export { FormReply } from './forms.ts';
export { limits, type WriteLimits, writesAMinute } from './limits.ts';
export { openApi } from './openapi.ts';
export { type PartProblem, type Problem, type ProblemName, problemPrefix, problemStatus } from './problems.ts';
export { NewResponse, ResponseChange, ResponseChanged, ResponseReceipt } from './responses.ts';
export { basePath, formNamePattern, headers, keyPattern, paths, versionPattern } from './wire.ts';
