import { useEffect, useState } from 'react';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import styles from './QrCode.module.css';

/** The light modules required around a code (ISO/IEC 18004, section 6.3.8). */
const quietZone = 4;

type Drawing = { readonly size: number; readonly path: string } | 'failed' | 'too-long';

/** A QR code with error correction M, black on white in every theme. The encoder loads on first use. */
export function QrCode({ text }: { readonly text: string }) {
  const t = usePlanningWords();
  const [drawn, setDrawn] = useState<{ readonly text: string; readonly drawing: Drawing } | null>(null);
  useEffect(() => {
    let wanted = true;
    const set = (drawing: Drawing) => {
      if (wanted) setDrawn({ text, drawing });
    };
    void draw(text).then(set);
    return () => {
      wanted = false;
    };
  }, [text]);
  const drawing = drawn?.text === text ? drawn.drawing : null;
  if (drawing === 'too-long') return <p>{t.sharing.codeTooLong}</p>;
  if (drawing === 'failed') return <p>{t.sharing.codeFailed}</p>;
  const size = drawing?.size ?? 1;
  return (
    <svg
      className={styles['code']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t.sharing.code}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      {drawing && <path d={drawing.path} fill="black" />}
    </svg>
  );
}

async function draw(text: string): Promise<Drawing> {
  let encode;
  try {
    ({ encode } = await import('uqr'));
  } catch {
    return 'failed';
  }
  try {
    const { data, size } = encode(text, { ecc: 'M', border: quietZone });
    const path = data
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('');
    return { size, path };
  } catch {
    // More than version 40 can hold.
    return 'too-long';
  }
}
