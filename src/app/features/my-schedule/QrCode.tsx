import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import styles from './QrCode.module.css';
import type { ScheduleCode } from './scheduleCode.ts';

/**
 * The `room` of a code on paper, whose width is in the style sheet: printers draw modules half as wide as screens need.
 */
const paperRoom = 340;

type Drawing = ScheduleCode | 'failed' | 'too-long';

export interface QrCodeProps {
  readonly text: string;
  /** What to do with it. */
  readonly caption: ReactNode;
  /** Shown if there is no code. */
  readonly instead?: ReactNode;
  /** In print, nothing replaces a code that cannot be drawn. */
  readonly isOnPaper?: boolean;
}

/**
 * A QR code, black on white in every theme; other content if a camera could not read it. The encoder loads on first
 * use.
 */
export function QrCode({ text, caption, instead, isOnPaper = false }: QrCodeProps) {
  const t = usePlanningWords();
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ readonly text: string; readonly drawing: Drawing } | null>(null);
  useEffect(() => {
    let wanted = true;
    const drawIn = (room: number) =>
      void draw(text, room).then((drawing) => {
        if (wanted) setDrawn({ text, drawing });
      });
    // The first answer comes once the dialog around it is open.
    const observer = isOnPaper
      ? null
      : new ResizeObserver(([entry]) => entry && drawIn(entry.contentRect.width));
    if (frame.current) observer?.observe(frame.current);
    if (isOnPaper) drawIn(paperRoom);
    return () => {
      wanted = false;
      observer?.disconnect();
    };
  }, [text, isOnPaper]);
  const drawing = drawn?.text === text ? drawn.drawing : null;
  const failed = drawing === 'failed' || drawing === 'too-long';
  if (failed && isOnPaper) return null;
  return (
    <div ref={frame} className={styles['frame']}>
      {failed ? (
        <>
          <p>{drawing === 'failed' ? t.sharing.codeFailed : t.sharing.codeTooLong}</p>
          {instead}
        </>
      ) : (
        <>
          <Picture drawing={drawing} label={t.sharing.code} isOnPaper={isOnPaper} />
          {caption}
        </>
      )}
    </div>
  );
}

interface PictureProps {
  readonly drawing: ScheduleCode | null;
  readonly label: string;
  readonly isOnPaper: boolean;
}

function Picture({ drawing, label, isOnPaper }: PictureProps) {
  const { size, path, width } = drawing ?? { size: 1, path: '', width: undefined };
  return (
    <svg
      className={styles['code']}
      style={isOnPaper ? undefined : { inlineSize: width }}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}

async function draw(text: string, width: number): Promise<Drawing> {
  try {
    const { scheduleCode } = await import('./scheduleCode.ts');
    return scheduleCode(text, width);
  } catch {
    return 'failed';
  }
}
