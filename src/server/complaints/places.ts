import type { Context } from 'hono';
import type { PlacesReply } from '../../contract/complaint-places.ts';
import { placeOf, placesIn } from '../../country/th/places.ts';
import type { AppEnv } from '../context.ts';
import { ApiProblem } from '../problems.ts';

/** Answers `GET places`: what lies within the place that `in` names, else all provinces. */
export function getPlaces(c: Context<AppEnv>): Response {
  const code = c.req.query('in');
  if (code !== undefined && (!placeOf(code) || code.length > 4)) throw new ApiProblem('not-found');
  // New districts are years apart; a day is soon enough.
  c.header('Cache-Control', 'public, max-age=86400');
  return c.json(placesIn(code) satisfies PlacesReply);
}
