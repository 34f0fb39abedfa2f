import type { Agenda } from '../../model/agenda/agenda.ts';
import { decodeAgenda } from '../../model/agenda/agendaJson.ts';
import { type PageData, pageDataId } from '../../model/pageData.ts';

const decoded = new WeakMap<PageData, Agenda>();

/** The part of the agenda that a page holds, decoded once. */
export function agendaOfPage(page: PageData): Agenda {
  let agenda = decoded.get(page);
  if (agenda === undefined) decoded.set(page, (agenda = decodeAgenda(page.agenda)));
  return agenda;
}

/** The data in the prerendered page; null if the page was not prerendered. */
export function readPageData(page: Document): PageData | null {
  const text = page.getElementById(pageDataId)?.textContent;
  return text ? (JSON.parse(text) as PageData) : null;
}
