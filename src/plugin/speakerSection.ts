import type { Locale } from '../model/locale.ts';
import { renderMarkdown } from './markdown.ts';
import type { Reading } from './problem.ts';
import type { SessionBody } from './records.ts';

/** What reading a session's body takes beside the body. */
export interface SessionBodyContext {
  /** The file, as problems name it. */
  readonly path: string;
  /** The line of the file the body's first line stands on, from 1. */
  readonly bodyLine: number;
  readonly locale: Locale;
  /** The people the front matter lists, as written there. */
  readonly presenters: readonly string[];
}

/** Reads a session's body. */
export function readSessionBody(body: string, context: SessionBodyContext): Reading<SessionBody> {
  const { html, problems } = renderMarkdown(body, { path: context.path, line: context.bodyLine });
  return { value: { abstract: html === '' ? null : html, people: [] }, problems };
}
