import { formatDateTime } from '../../country/th/date.ts';
import { createForm } from '../../form/index.ts';
import { mailWords } from '../../locales/mail.ts';
import { type Config, configOfForm } from '../config.ts';
import type { SendMail } from '../mail.ts';
import type { Database } from '../store/database.ts';
import { formVersionOf } from '../store/forms.ts';
import { findResponse } from '../store/responses.ts';
import type { Handler } from './worker.ts';

/** Tells the owner of a form, if the form has one, that a response arrived; says nothing of one deleted meanwhile. */
export function responseMail(db: Database, config: Config, sendMail: SendMail): Handler<'response-mail'> {
  return {
    async run({ response: id }, jobId) {
      const response = await findResponse(db, id);
      if (!response) return;
      const { mailTo, mailLang } = configOfForm(config, response.form);
      if (mailTo === undefined) return;
      const stored = await formVersionOf(db, response.form, response.version);
      const title = stored ? createForm(stored.definition, { locale: mailLang }).title : '';
      const mail = mailWords[mailLang].newResponse({
        title: title.replace(/\s+/g, ' ').trim() || response.form,
        form: response.form,
        id,
        when: formatDateTime(response.receivedAt, mailLang),
        test: response.test,
      });
      await sendMail({ id: jobId, to: mailTo, ...mail });
    },
  };
}
