import { endpointOf } from './endpoint.ts';
import { readyForms } from './widgets.ts';

/** Begins to fetch the form that a widget asks for, in such a way that the widget's own request is given this answer. */
export function fetchForm(widget: Element, loaderUrl: string): void {
  const form = widget.getAttribute('form') ?? readyForms[widget.localName];
  if (!form || widget.matches('[backend],[view=results]')) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.referrerPolicy = 'origin';
  link.href = `${endpointOf(widget, loaderUrl)}/forms/${encodeURIComponent(form)}`;
  document.head.append(link);
}
