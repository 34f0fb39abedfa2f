import { fold } from '../../model/text/fold.ts';

/** A heading that the people follow, such as `### Speakers:`, `## 演讲嘉宾` or `**Speaker:** Ann Lee`. */
export interface PeopleHeading {
  /** 1 to 6; 7 for a line of bold or plain text. */
  readonly level: number;
  /** What follows the colon on the same line. */
  readonly rest: string;
  /** Where that begins, from 0. */
  readonly restIndex: number;
}

const person =
  '(?:key ?note )?(?:guest )?(?:speakers?|speaker\\(s\\)|presenters?|presenter\\(s\\)|panell?ists?|moderators?|hosts?|lecturers?|instructors?|guests?|authors?)';
const about =
  "(?:'?s'?)?(?: (?:bios?|biograph(?:y|ies)|introductions?|intro|profiles?|info(?:rmation)?|details))?";
const english = new RegExp(
  `^(?:(?:about|meet|introducing) )?(?:the |our |your )?${person}${about}(?: \\d+)?$|^(?:bios?|biograph(?:y|ies)|about (?:me|us))$`,
);
const who =
  '(?:讲师|讲者|讲员|嘉宾|演讲者|演讲人|演讲嘉宾|分享者|分享人|分享嘉宾|主讲人?|主讲嘉宾|主持人|作者|講師|講者|嘉賓|演講者|演講人|演講嘉賓|分享嘉賓|主講人|主持人)';
const chinese = new RegExp(
  `^(?:关于|關於|本场|本次)?(?:演讲|分享|圆桌|特邀|主讲|出席|参会|演講|圓桌)?${who}(?:们|個人|个人)?(?:介绍|简介|信息|资料|介紹|簡介)?$`,
);

const hashes = /^\s{0,3}(#{1,6})\s*(.*?)\s*#*\s*$/;
const emphasis = /^\s*(\*\*|__)(.+?)\1\s*([:：]?)\s*(.*)$/;
const decoration = /[*_`~]/g;
const colon = /[:：]/;

function isPeople(words: string): boolean {
  // Bilingual headings say it twice: `讲师 / Speakers`.
  const parts = fold(words.replace(decoration, ''))
    .replace(/[:：。.\s]+$/, '')
    .split(/\s*[/|&]\s*/)
    .map((part) => part.replaceAll('’', "'").trim());
  return (
    parts.length <= 3 && parts.every((part) => english.test(part) || chinese.test(part.replaceAll(' ', '')))
  );
}

/** Reads a line as a heading that people follow; null for any other line. */
export function readPeopleHeading(text: string): PeopleHeading | null {
  const heading = hashes.exec(text);
  const bold = heading === null ? emphasis.exec(text) : null;
  const level = heading?.[1]?.length ?? 7;
  const words = heading?.[2] ?? (bold === null ? text.trim() : `${bold[2] ?? ''}${bold[3] ?? ''}`);
  // A plain line is a heading if it ends with a colon.
  if (words.length > 200 || (heading === null && bold === null && !colon.test(words))) return null;
  if (isPeople(words)) {
    const rest = bold?.[4] ?? '';
    return { level, rest, restIndex: text.length - rest.length };
  }
  const at = words.search(colon);
  if (at < 0 || !isPeople(words.slice(0, at))) return null;
  const rest = words
    .slice(at + 1)
    .replace(/^[*_\s]+/, '')
    .trim();
  return rest === '' ? null : { level, rest, restIndex: text.lastIndexOf(rest) };
}

/** The level of a Markdown heading; null for any other line. */
export function headingLevel(text: string): number | null {
  return /^ {0,3}(#{1,6})(?:\s|$)/.exec(text)?.[1]?.length ?? null;
}
