import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { channels } from '../../contract/complaint-wire.ts';
import { type DeskStats, DeskStatsQuery } from '../../contract/desk-tools.ts';
import type { StatsFormat } from '../../contract/desk-wire.ts';
import type { Period } from '../../country/th/fiscal.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { categoryTitle } from '../complaints/categories.ts';
import type { Services } from '../context.ts';
import { parseBody } from '../part-problems.ts';
import { figuresOf } from '../stats/figures.ts';
import { countsOf, periodOf, statsFrom } from '../stats/get-stats.ts';
import { writeStats } from '../stats/write-stats.ts';
import { addAudit } from '../store/audit.ts';
import type { DeskHandler } from './access.ts';

const types: Record<StatsFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** Answers `GET desk/stats`. */
export function getDeskStats(services: Services): DeskHandler {
  const { db, now } = services;
  return async (c, { name: who }) => {
    const { period: named, format, lang } = parseBody(DeskStatsQuery, c.req.query());
    const period = periodOf(named, now());
    const stats = await deskStats(services, period);
    if (!format) return c.json(stats);
    await addAudit(db, { at: now(), who, what: 'stats-exported', detail: { period: period.name, format } });
    const file = await buffer(Readable.from(writeStats(stats, format, nearestLanguage(lang))));
    return c.body(new Uint8Array(file), 200, {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="complaints-${period.name}.${format}"`,
    });
  };
}

async function deskStats({ db, config, now }: Services, period: Period): Promise<DeskStats> {
  const counted = await countsOf(db, period, now());
  const { counts } = counted;
  const names = [...new Set([...config.categories.map(({ name }) => name), ...counts.map(({ category }) => category)])];
  return {
    ...statsFrom(counted, config, period, now()),
    categories: names.map((name) => ({
      ...{ name, title: categoryTitle(config, name) },
      figures: figuresOf(counts.filter(({ category }) => category === name)),
    })),
    channels: channels.map((channel) => ({
      channel,
      figures: figuresOf(counts.filter((row) => row.channel === channel)),
    })),
  };
}
