import { endpointOf } from './endpoint.ts';

/** Begins to fetch the form that a widget names, in such a way that the widget's own request is given this answer. */
export function fetchForm(widget: Element, loaderUrl: string): void {
  const form = widget.getAttribute('form');
  if (!form || widget.hasAttribute('backend')) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.referrerPolicy = 'origin';
  link.href = `${endpointOf(widget, loaderUrl)}/forms/${encodeURIComponent(form)}`;
  document.head.append(link);
}
