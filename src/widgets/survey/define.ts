import { RuamSurvey } from './survey.ts';

if (!customElements.get('ruam-survey')) customElements.define('ruam-survey', RuamSurvey);
