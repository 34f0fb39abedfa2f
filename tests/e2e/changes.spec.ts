import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { projectRoot } from '../site/buildSite.ts';
import { temporaryFolder } from '../site/contentFolder.ts';
import { startBuilder } from '../site/siteBuilder.ts';
import { serveSite } from '../site/staticHost.ts';
import { expect, open, test, watchContext } from './visit.ts';

const settings = `name: Tidewater
timezone: Asia/Shanghai
locales: [en]
url: https://example.org/
announced: 2031-02-01
`;

const file = (title: string, hour: number, more = '') => `---
title: ${title}
date: 2031-05-10T${hour}:00:00
presenters: ${title} Speaker
track: boats
${more}---
About ${title}.
`;

/** A repository of content that is committed, and built into one site repeatedly. */
function publisher() {
  const repository = temporaryFolder();
  const out = temporaryFolder();
  const builder = startBuilder(projectRoot);
  const git = (args: readonly string[], time: string) =>
    execFileSync('git', args, {
      cwd: repository.path,
      env: {
        PATH: process.env['PATH'],
        HOME: repository.path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.org',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.org',
        GIT_AUTHOR_DATE: time,
        GIT_COMMITTER_DATE: time,
      },
    });
  git(['init', '-q', '-b', 'main'], '2031-01-01T00:00:00Z');
  return {
    folder: out.path,
    write: repository.write,
    delete: repository.delete,
    async publish(time: string, message: string) {
      git(['add', '-A'], time);
      git(['commit', '-q', '-m', message], time);
      const { code, output } = await builder.build({ content: repository.path, out: join(out.path, 'site') });
      expect(code, output).toBe(0);
    },
    remove() {
      builder.stop();
      repository.remove();
      out.remove();
    },
  };
}

/** The entries of the visitor's own calendar file: id, status and start. */
async function calendarOf(page: Page): Promise<readonly string[]> {
  await open(page, 'my-schedule/');
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All days' }).click();
  return entriesOf(readFileSync(await (await download).path(), 'utf8'));
}

function entriesOf(text: string): readonly string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((entry) =>
      ['uid', 'sequence', 'status', 'dtstart', 'summary']
        .map((name) => String(entry.getFirstPropertyValue(name)).split('@')[0])
        .join(' '),
    )
    .toSorted();
}

test.use({ baseURL: undefined });

test('five saved sessions: one moved, one renumbered, one cancelled, one withdrawn and one renamed', async ({
  browser,
}) => {
  const site = publisher();
  site.write({
    'conference.yaml': settings,
    'sessions/moved.md': file('Moved', 10),
    'sessions/old.md': file('Renumbered', 11),
    'sessions/off.md': file('Called off', 12),
    'sessions/gone.md': file('Withdrawn', 13),
    'sessions/named.md': file('Old name', 14),
    'sessions/other.md': file('Other', 13),
  });
  await site.publish('2031-01-02T00:00:00Z', 'All');
  const host = await serveSite(join(site.folder, 'site'));
  const context = await browser.newContext({ baseURL: host.url });
  const watch = await watchContext(context);
  const page = await context.newPage();
  const main = page.getByRole('main');
  try {
    await open(page, '');
    for (const title of ['Moved', 'Renumbered', 'Called off', 'Withdrawn', 'Old name'])
      await main.getByRole('button', { name: `Save ${title}`, exact: true }).click();
    expect(await calendarOf(page)).toHaveLength(5);
    // The first visit counts as a look at the changes, and is stored on the device.
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('lectern:changes:'))),
      )
      .toBe(true);
    // An open page could ask for files while they are replaced.
    await page.goto('about:blank');

    site.write({
      'sessions/moved.md': file('Moved', 16),
      // Like a talk that becomes a keynote: its speaker, title and time stay.
      'sessions/new.md': file('Renumbered', 11).replace('boats', 'keynotes'),
      'sessions/off.md': file('Called off', 12, 'status: cancelled\n'),
      'sessions/named.md': file('New name', 14),
    });
    site.delete(['sessions/old.md', 'sessions/gone.md']);
    await site.publish('2031-03-01T00:00:00Z', 'Edit\n\nchange: The tide is late');

    await open(page, '');
    const navigation = page.getByRole('navigation', { name: 'Main' });
    await navigation.getByRole('link', { name: /^Changes 5 new$/ }).click();
    const mine = main.getByRole('region', { name: 'My saved sessions' });
    await expect(mine.getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveText([
      /^NewCalled off.*Cancelled.*The tide is late/,
      /^NewRenumbered.*Track: boats → keynotes/,
      /^NewNew name.*Title: Old name → New name/,
      /^NewMoved.*10:00 → .*16:00/,
      /^NewWithdrawn.*Withdrawn: .*13:00/,
    ]);
    await open(page, 'my-schedule/');
    for (const title of ['Moved', 'Renumbered', 'Called off', 'New name', 'Withdrawn'])
      await expect(main.getByRole('button', { name: `Save ${title}`, exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    const feed = entriesOf(readFileSync(join(site.folder, 'site/calendar/programme.ics'), 'utf8'));
    const own = await calendarOf(page);
    expect(own).toHaveLength(5);
    expect(own).toEqual(feed.filter((entry) => !entry.startsWith('other ')));
    await open(page, 'sessions/moved/');
    await expect(main.getByText(/^Moved on Mar 1: was .*10:00/)).toBeVisible();
    await open(page, 'sessions/gone/');
    await expect(main.getByText('Withdrawn on Saturday, March 1, 2031')).toBeVisible();
    await page.goto('sessions/old/');
    await expect(page).toHaveURL(/\/sessions\/new\/$/);
    expect(watch.faults()).toEqual([]);
  } finally {
    await context.close();
    await host.close();
    site.remove();
  }
});
