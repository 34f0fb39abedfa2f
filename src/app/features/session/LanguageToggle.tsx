import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import * as laterShapes from '../../ui/laterShapes.ts';

export interface LanguageToggleProps {
  readonly both: boolean;
  readonly onChange: (both: boolean) => void;
}

/** Sets a session's two languages side by side, or goes back to the page's own. */
export function LanguageToggle({ both, onChange }: LanguageToggleProps) {
  const t = useReadingWords();
  return (
    <Button look="quiet" icon={laterShapes.columns} onClick={() => onChange(!both)}>
      {both ? t.session.readOne : t.session.readBoth}
    </Button>
  );
}
