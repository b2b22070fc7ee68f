import { asText } from '../json.ts';
import type { Finding } from './finding.ts';

/** SurveyJS's pattern for an e-mail address, without the quoted kind. */
const emailPattern =
  /^[^<>()[\].,;:\s@"]+(?:\.[^<>()[\].,;:\s@"]+)*@(?:[^<>()=[\].,;:\s@"]+\.)+[^<>()=[\].,;:\s@"]{2,}$/;

/** Whether something looks like an e-mail address. Nothing passes. */
export function checkEmail(value: unknown): Finding | undefined {
  return !value || emailPattern.test(asText(value)) ? undefined : { code: 'not-an-email' };
}
